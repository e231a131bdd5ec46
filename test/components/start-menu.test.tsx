import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { StartMenu } from '../../src/ui/screens/log/start-menu.js';
import { aSession, exercise } from '../support/builders.js';
import { LogWorld } from '../support/log-environment.js';
import { ARROW, mount } from './support.js';

const LEFT = aSession()
  .id(9)
  .on('2026-02-15')
  .focused('Lower')
  .with(exercise('Squat').working('100x5'))
  .build();

function menu(choice = 0, rows = 24) {
  const moved: number[] = [];
  const actions = {
    choiceMoved: (to: number) => void moved.push(to),
    nameTyped: () => {},
    detailTyped: () => {},
  };
  const { log } = new LogWorld({ drafts: [LEFT] });
  const element = <StartMenu log={log} choice={choice} layout={layout(80, rows)} actions={actions} />;
  return { moved, ...mount(element) };
}

describe('StartMenu', () => {
  it('offers what was left and a new session, the first under the cursor', () => {
    const { text } = menu();
    expect(text()).toContain('▸ Resume Lower of 2026-02-15 (1 exercise, 1 working set)');
    expect(text()).toContain('  Save Lower of 2026-02-15 as it is');
    expect(text()).toContain('  Discard Lower of 2026-02-15 (to the trash)');
    expect(text()).toContain('  New session');
  });

  it('reports the line the arrows lead to', async () => {
    const { stdin, moved, shows, until } = menu();
    await until(() => stdin.listenerCount('readable') > 0);
    stdin.write(ARROW.down);
    await shows('▸ Save');
    stdin.write(ARROW.down);
    await shows('▸ Discard');
    stdin.write(ARROW.up);
    await shows('▸ Save');
    expect(moved).toEqual([1, 2, 1]);
  });

  it('goes round at the ends', async () => {
    const { stdin, moved, shows, until } = menu();
    await until(() => stdin.listenerCount('readable') > 0);
    stdin.write(ARROW.up);
    await shows('▸ Another day (yesterday …)');
    expect(moved).toEqual([4]);
  });

  it('begins at the choice it is given', () => {
    expect(menu(2).text()).toContain('▸ Discard');
  });
});
