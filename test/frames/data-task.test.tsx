import { describe, expect, it } from 'vitest';
import { dataHarness, goTo } from '../support/data-harness.js';
import type { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));

describe('Data during a task', () => {
  const running = async (done: number, total: number, afterMs = 4000) => {
    const harness = dataHarness().press('enter');
    harness.fake.now = new Date(harness.fake.now.getTime() + afterMs);
    await harness.fake.data.task.progress(done, total);
    return harness;
  };
  const progressOf = (harness: LogHarness, columns = 80, rows = 24) => rowsOf(harness, columns, rows).at(-4);

  it('shows progress, time left, and how to stop', async () => {
    expect(golden(await running(78, 121))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
      ────────────────────────────────────────────────────────────────────────────────
       Where     /home/ann/training (the nearest folder upward with traininglogs.db)
       Database  traininglogs.db       121 sessions  2.5 MB
       Files     data/output/sessions     121 files  1.7 MB
       Trash     nothing to restore  Drafts  1

       Agreement ● 121 with both copies equal

       ▸ Verify every byte   compares both copies, writes nothing
         Sync both stores    reads and writes what changed
         Back up             last: 2 days ago
         Restore a backup    adds sessions that are missing here
         Import              CSV, JSON or markdown, with preview
         Export              CSV, Strong, Hevy, JSON or markdown
         Restore from trash  no session or draft to restore
         Settings            name, unit, theme, bars, plates, …
      ⋮ 3
       Verifying  █████████████████████░░░░░░░░░░░  78 of 121  3 s left  Esc stops
      ────────────────────────────────────────────────────────────────────────────────

       Esc stop  r reload  q quit  2 History  3 Files  4 Stats  ↓ down         ? help"
    `);
  });

  it('shows a share of one file in percent', async () => {
    expect(progressOf(await running(0.8620689, 1))).toMatch(/░ {2}86 % {2}1 s left/);
  });

  it('shows no total and no time left while they are unknown', async () => {
    expect(progressOf(dataHarness().press('enter'))).toBe(' Verifying  Esc stops');
    expect(progressOf(await running(7, 0))).toBe(' Verifying  7  Esc stops');
    expect(progressOf(await running(1, 121, 500))).toMatch(/░ {2}1 of 121 {2}Esc stops$/);
    expect(progressOf(await running(1, 121, 4000))).toMatch(/1 of 121 {2}8 min left {2}Esc stops$/);
    expect(progressOf(await running(121, 121))).toMatch(/█ {2}121 of 121 {2}0 s left {2}Esc stops$/);
  });

  it('shows that it is stopping', async () => {
    const harness = (await running(78, 121)).press('escape');
    expect(progressOf(harness)).toMatch(/78 of 121 {2}stopping$/);
  });

  it.each(SIZES)('keeps the progress visible at %i × %i', async (columns, rows) => {
    const harness = await running(78, 121);
    expect(progressOf(harness.press('G'), columns, rows)).toMatch(
      /^ Verifying {2}█+░+ {2}78 of 121 {2}3 s left {2}Esc stops$/,
    );
    expect(frameOf(harness, columns, rows)).toContain('▸ Settings');
    expect(hintsOf(harness, columns, rows)).toContain('Esc stop');
  });
});

describe('the path field', () => {
  const asked = (action: string) => goTo(dataHarness(), action).press('enter');

  it('explains the action, and shows the typed path', () => {
    expect(golden(asked('export'))).toMatchInlineSnapshot(`
      " traininglogs   Log   History   Files   Stats  ▸Data
      ────────────────────────────────────────────────────────────────────────────────
       Where     /home/ann/training (the nearest folder upward with traininglogs.db)
       Database  traininglogs.db       121 sessions  2.5 MB
       Files     data/output/sessions     121 files  1.7 MB
       Trash     nothing to restore  Drafts  1

       Agreement ● 121 with both copies equal

         Verify every byte   compares both copies, writes nothing
         Sync both stores    reads and writes what changed
         Back up             last: 2 days ago
         Restore a backup    adds sessions that are missing here
         Import              CSV, JSON or markdown, with preview
       ▸ Export              CSV, Strong, Hevy, JSON or markdown
         Restore from trash  no session or draft to restore
         Settings            name, unit, theme, bars, plates, …
       Writes every session to a new file: JSON with every field. ↓ takes another
       format. An existing file is not overwritten. A path without a leading / or ~
       is relative to the data root. Typing replaces the path; Backspace edits it.
       Export to › traininglogs_export_20260216.json
      ────────────────────────────────────────────────────────────────────────────────

       Enter export  Esc discard  ↓ format  Tab complete  Ctrl+U clear        F1 help"
    `);
  });

  it.each(SIZES)('keeps its action and the end of a long path visible at %i × %i', (columns, rows) => {
    for (const [action, prompt, label] of [
      ['restore', 'Restore from ›', 'restore'],
      ['import', 'Import from ›', 'preview'],
      ['export', 'Export to ›', 'export'],
    ] as const) {
      const harness = asked(action).type(`/home/ann/${'deep/'.repeat(40)}the-end.json`);
      const field = rowsOf(harness, columns, rows).at(-4);
      expect(field).toContain(prompt);
      expect(field).toContain('the-end.json');
      expect(frameOf(harness, columns, rows)).toMatch(new RegExp(`▸ ${action}`, 'i'));
      expect(hintsOf(harness, columns, rows)).toContain(`Enter ${label}  Esc discard`);
    }
  });
});
