import { describe, expect, it } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { StartMenu } from '../../src/ui/screens/log/start-menu.js';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { ARROW, mount } from './support.js';

const DRAFT = aSession()
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
    fieldTyped: () => {},
  };
  const { log, today } = new LogHarness({ drafts: [DRAFT] }).state;
  const element = (
    <StartMenu log={log} today={today} choice={choice} layout={layout(80, rows)} actions={actions} />
  );
  return { moved, ...mount(element) };
}

describe('StartMenu', () => {
  it('offers a draft and a new session, with the cursor on the first choice', () => {
    const { text } = menu();
    expect(text()).toContain('▸ Resume Lower of yesterday (1 exercise, 1 working set)');
    expect(text()).toContain('  Save Lower of yesterday as it is');
    expect(text()).toContain('  Discard Lower of yesterday (to the trash)');
    expect(text()).toContain('  New session');
  });

  it('reports the choice that an arrow key moves to', () => {
    const { stdin, moved, text } = menu();
    stdin.write(ARROW.down);
    expect(text()).toContain('▸ Save');
    stdin.write(ARROW.down);
    expect(text()).toContain('▸ Discard');
    stdin.write(ARROW.up);
    expect(text()).toContain('▸ Save');
    expect(moved).toEqual([1, 2, 1]);
  });

  it('wraps around at the ends', () => {
    const { stdin, moved, text } = menu();
    stdin.write(ARROW.up);
    expect(text()).toContain('▸ Another day (yesterday …)');
    expect(moved).toEqual([4]);
  });

  it('starts at the given choice', () => {
    expect(menu(2).text()).toContain('▸ Discard');
  });
});
