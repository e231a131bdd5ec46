import { describe, expect, it } from 'vitest';
import { helpRows, layout } from '../../src/page/layout.js';
import { HelpOverlay } from '../../src/ui/components/help-overlay.js';
import { LogHarness } from '../support/log-harness.js';
import { mount } from './support.js';

const SIZE = layout(80, 24);

function overlay(query: string, top = 0) {
  const harness = new LogHarness().press('help.open').type(query);
  harness.store.dispatch({ type: 'help/scrolled', top });
  return mount(<HelpOverlay state={harness.state} layout={SIZE} />);
}

describe('HelpOverlay', () => {
  it('lists the keys of the open screen under their headings, and no others', () => {
    const text = overlay('').text();
    expect(text).toMatch(/ Starting a session\n +Enter +Chooses the line under the cursor/);
    expect(text).toContain('Everywhere');
    expect(text).not.toContain('Folds');
  });

  it('filters for lines that contain every typed word', () => {
    const text = overlay('history opens').text();
    expect(text).toMatch(/Alt\+2 2 +Opens the History screen\./);
    expect(text).not.toContain('Opens the Files screen.');
  });

  it('does not scroll beyond its last line', () => {
    const rows = overlay('', 9999).rows();
    expect(rows.length).toBeLessThanOrEqual(helpRows(SIZE.bodyRows) + 2);
    expect(rows.at(-1)).toContain('fg returns');
  });
});
