import { describe, expect, it } from 'vitest';
import { helpRows, layout } from '../../src/page/layout.js';
import { HelpOverlay } from '../../src/ui/components/help-overlay.js';
import { LogHarness } from '../support/log-harness.js';
import { mount } from './support.js';

const SIZE = layout(80, 24);

function overlay(query: string, cursor: number | null = null) {
  const harness = new LogHarness().press('help.open', 'palette.open').type(query);
  if (cursor !== null) harness.store.dispatch({ type: 'help/moved', cursor });
  return mount(<HelpOverlay state={harness.state} when={harness.store.when} layout={SIZE} />);
}

describe('HelpOverlay', () => {
  it('lists the keys of the open screen under their headings, and no others', () => {
    expect(overlay('').text()).toMatch(/ Starting a session\n +Enter +Chooses the line under the cursor/);
    expect(overlay('', 10).text()).toMatch(/ Everywhere\n/);
    expect(overlay('', 10).text()).not.toContain('Folds');
  });

  it('lists the matches of a typed text without headings, with the cursor on the best one', () => {
    const text = overlay('history').text();
    expect(text).toMatch(/Commands +find › history/);
    expect(text).toMatch(/▸ 2 · Alt\+2 +Opens the History screen:/);
    expect(text).not.toContain('Opens the Files screen');
    expect(text).not.toContain('Everywhere');
  });

  it('marks the last command if the cursor is past it', () => {
    const rows = overlay('', 9999).rows();
    expect(rows.length).toBeLessThanOrEqual(helpRows(SIZE.bodyRows) + 2);
    expect(rows.at(-1)).toMatch(/▸ Ctrl\+Z .*fg returns/);
  });
});
