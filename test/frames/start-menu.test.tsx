import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { rowsOf } from './support-log.js';

const PAST = ['Push', 'Pull', 'Legs'].map((focus, index) =>
  aSession()
    .id(index + 1)
    .on(`2026-02-1${index}`)
    .focused(focus)
    .with(exercise('Squat').working('100x5'))
    .build(),
);
const DRAFTS = [7, 8, 9].map((id) =>
  aSession().id(id).on('2026-02-15').focused('Lower').with(exercise('Squat').working('100x5')).build(),
);

const menu = () => new LogHarness({ sessions: PAST });
const marked = (harness: LogHarness, columns = 80, rows = 24) =>
  rowsOf(harness, columns, rows)
    .find((row) => row.includes('▸ '))
    ?.trim();
const markedAfter = (...keys: readonly string[]) => marked(menu().press(...keys));
const first = expect.stringContaining('▸ Repeat Push');
const last = expect.stringContaining('▸ Import from another');

describe('the cursor of the start menu', () => {
  it.each([
    ['down', 'up'],
    ['j', 'k'],
  ])('moves with %s and %s, and stops at the ends', (down, up) => {
    expect(markedAfter(down)).toContain('▸ Repeat Pull');
    expect(markedAfter(down, down, up)).toBe(markedAfter(down));
    expect(markedAfter(up)).toEqual(first);
    expect(markedAfter(...Array<string>(9).fill(down))).toEqual(last);
  });

  it.each(['G', 'end', 'pageDown', 'space'])('reaches the last line with %s', (key) => {
    expect(markedAfter(key)).toEqual(last);
  });

  it.each(['g', 'home', 'pageUp'])('returns to the first line with %s', (key) => {
    expect(markedAfter('G', key)).toEqual(first);
  });

  it('is in a menu that says how many lines are hidden above and below', () => {
    const harness = new LogHarness({ sessions: PAST, drafts: DRAFTS });
    const hidden = (columns: number, rows: number) =>
      rowsOf(harness, columns, rows)
        .map((row) => row.trim())
        .find((row) => /^[▴▾] \d/.test(row));
    expect(hidden(60, 15)).toMatch(/^▾ \d+ more$/);
    harness.press('G');
    expect(hidden(60, 15)).toMatch(/^▴ \d+ more$/);
    expect(hidden(120, 40)).toBeUndefined();
  });

  it('stays visible where the menu scrolls', () => {
    const harness = new LogHarness({ sessions: PAST, drafts: DRAFTS });
    expect(marked(harness, 60, 15)).toContain('▸ Resume');
    expect(marked(harness.press('G'), 60, 15)).toEqual(last);
    expect(marked(harness.press('pageUp'), 60, 15)).toContain('▸ Repeat Pull');
    expect(marked(harness.press('g'), 60, 15)).toContain('▸ Resume');
  });
});
