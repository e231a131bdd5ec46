import { describe, expect, it } from 'vitest';
import { dataHarness, goTo, WITH_ISSUES, WITHOUT_ISSUES } from '../support/data-harness.js';
import type { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('the trash', () => {
  it('lists deleted sessions', () => {
    expect(golden(goTo(dataHarness(WITH_ISSUES), 'trash').press('enter'))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data         3 issues
      ────────────────────────────────────────────────────────────────────────────────
       Trash: 2 deleted sessions
       Their files are in data/output/trash; a restored session is in both stores
       again.

       ▸ 20 Jan 2026 Upper Strength                                          00000014
         2026-01-21                                                          00000015
      ⋮ 13
      ────────────────────────────────────────────────────────────────────────────────

       Enter restore  Esc back  2 History  3 Files  4 Stats  ↓ down            ? help"
    `);
  });

  it.each(SIZES)('scrolls to the last deleted session at %i × %i', (columns, rows) => {
    const trash = Array.from({ length: 60 }, (_, index) => ({
      kind: 'session' as const,
      id: `${index}`.padStart(8, '0'),
      date: '2026-01-01',
      title: `1 Jan 2026 Day ${index}`,
    }));
    const harness = goTo(dataHarness(WITHOUT_ISSUES, undefined, trash), 'trash').press('enter');
    expect(frameOf(harness, columns, rows)).toContain('▸ 1 Jan 2026 Day 0');
    const last = frameOf(harness.press('G'), columns, rows);
    expect(last).toMatch(/▸ 1 Jan 2026 Day 59 +00000059/);
    expect(frameOf(harness.press('g'), columns, rows)).toContain('Trash: 60 deleted sessions');
  });
});

describe('an error on Data', () => {
  it.each(SIZES)('is marked with a sign at %i × %i', async (columns, rows) => {
    const harness = goTo(dataHarness(), 'backup').press('enter');
    await harness.fake.data.task.fail('The disk is full; the backup was not written.');
    expect(frameOf(harness, columns, rows)).toContain('× The disk is full; the backup was not written.');
  });
});
