import { describe, expect, it } from 'vitest';
import { describeUnit } from '../../src/domain/describe-import.js';
import type { ImportPreview } from '../../src/domain/read-models/import-report.js';
import type { StoresOverview } from '../../src/domain/read-models/stores-overview.js';
import {
  CONFLICT,
  dataHarness,
  EQUAL_COPIES,
  goTo,
  INVALID_FILE,
  INVALID_ROW,
  PENDING,
  REPORT,
  UNREADABLE_CONFLICT,
  WITH_ISSUES,
  WITHOUT_ISSUES,
  withIssues,
} from '../support/data-harness.js';
import { EMPTY_OVERVIEW } from '../support/fake-data-port.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const golden = (harness: LogHarness, columns = 80, rows = 24) => folded(rowsOf(harness, columns, rows));
const BROKEN: StoresOverview = {
  ...WITHOUT_ISSUES,
  database: {
    ...WITHOUT_ISSUES.database,
    sessions: 0,
    error: 'traininglogs.db is locked by another program; close it, then r looks again.',
  },
  copies: { ...EQUAL_COPIES, agree: 0 },
};

describe('Data on an empty root', () => {
  it('shows which keys to start with', () => {
    expect(golden(dataHarness(EMPTY_OVERVIEW))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
      ────────────────────────────────────────────────────────────────────────────────
       Where     /home/ann/training (the nearest folder upward with traininglogs.db)
       Database  traininglogs.db       0 sessions  98.3 KB
       Files     data/output/sessions     0 files      0 B
       Trash     nothing to restore  Drafts  none

       Agreement no session yet · 1 opens Log · Import brings what you have elsewhere

       ▸ Verify every byte   compares both copies, writes nothing
         Sync both stores    reads and writes what changed
         Back up             none yet
         Restore a backup    adds sessions that are missing here
         Import              CSV, JSON or markdown, with preview
         Export              CSV, Strong, Hevy, JSON or markdown
         Restore from trash  no session or draft to restore
         Settings            name, unit, theme, bars, plates, …
      ⋮ 4
      ────────────────────────────────────────────────────────────────────────────────

       Enter run  r reload  q quit  2 History  3 Files  4 Stats  ↓ down        ? help"
    `);
  });

  it.each(SIZES)('fits %i × %i', (columns, rows) => {
    const frame = frameOf(dataHarness(EMPTY_OVERVIEW), columns, rows);
    expect(frame).toContain('no session yet · 1 opens Log');
    expect(frame).toContain('Import brings what you have elsewhere');
    expect(frame).toContain('▸ Verify every byte');
  });
});

describe('Data with thousands of sessions', () => {
  const counts = {
    database: { ...WITHOUT_ISSUES.database, sessions: 12_340 },
    copies: { ...EQUAL_COPIES, fileCount: 12_345, agree: 12_340, changed: 1204 },
    draftCount: 1001,
  };
  const overview = { ...WITHOUT_ISSUES, ...counts };

  it.each([
    [false, '\u202f'],
    [true, ' '],
  ])('has the same sign between thousands in every count; plain characters: %s', (ascii, separator) => {
    const harness = dataHarness(overview, new LogHarness({ athlete: { unit: 'kg', ascii } }));
    const frame = frameOf(harness, 120, 40);
    for (const count of [
      '12,340 sessions',
      '12,345 files',
      'Drafts  1,001',
      '● 12,340 with both copies equal',
      '≠ 1,204 changed',
      '1,204 issues',
    ]) {
      expect(frame).toContain(count.replace(',', separator));
    }
  });
});

describe('Data without issues', () => {
  it('shows both stores, their sync state, and the actions', () => {
    expect(golden(dataHarness())).toMatchInlineSnapshot(`
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
      ⋮ 4
      ────────────────────────────────────────────────────────────────────────────────

       Enter run  r reload  q quit  2 History  3 Files  4 Stats  ↓ down        ? help"
    `);
  });

  it('shows locations and the reason, on two lines if the path is long', () => {
    const root = `/home/ann/${'a long folder name/'.repeat(6)}training`;
    const rows = rowsOf(dataHarness({ ...WITHOUT_ISSUES, root }));
    expect(rows[2]).toMatch(/^ Where {5}….+training$/);
    expect(rows[3]).toBe('           (the nearest folder upward with traininglogs.db)');
  });

  it('leaves room for the result of a long read of the files', () => {
    const rows = rowsOf(dataHarness({ ...WITHOUT_ISSUES, copies: null }));
    expect(rows.slice(2, 9)).toMatchInlineSnapshot(`
      [
        " Where     /home/ann/training (the nearest folder upward with traininglogs.db)",
        " Database  traininglogs.db       121 sessions  2.5 MB",
        " Files     data/output/sessions",
        " Trash     nothing to restore  Drafts  1",
        "",
        " Agreement reading every file …",
        "",
      ]
    `);
    const known = rowsOf(dataHarness());
    expect(rows.slice(9)).toEqual(known.slice(9));
  });

  it('shows the number of issues in the header', () => {
    expect(rowsOf(dataHarness())[0]).toMatch(/▸5 Data$/);
    expect(rowsOf(dataHarness(WITH_ISSUES))[0]).toMatch(/3 issues$/);
    expect(rowsOf(dataHarness(BROKEN))[0]).toMatch(/1 issue$/);
  });

  it.each(SIZES)(
    'shows the counts of both stores, and reaches the last action, at %i × %i',
    (columns, rows) => {
      const harness = dataHarness();
      const first = frameOf(harness, columns, rows);
      for (const text of ['121 sessions', '121 files', 'Drafts  1', '● 121 with both copies equal']) {
        expect(first).toContain(text);
      }
      const last = frameOf(harness.press('G'), columns, rows);
      expect(last).toContain('▸ Settings');
      expect(frameOf(harness.press('g'), columns, rows)).toBe(first);
    },
  );
});

describe('Data with issues', () => {
  it('lists them with their keys, and describes the current one in full', () => {
    expect(golden(dataHarness(WITH_ISSUES))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data         3 issues
      ────────────────────────────────────────────────────────────────────────────────
       Where     /home/ann/training (the nearest folder upward with traininglogs.db)
       Database  traininglogs.db       121 sessions  2.5 MB
       Files     data/output/sessions     120 files  1.7 MB
       Trash     2 sessions          Drafts  1

       Agreement ● 118 with both copies equal · ≠ 1 in conflict · ○ 1 not written yet
                 × 1 invalid
       ▸ ≠ 14 Feb 2026 Push Hypertrophy: changed in both places     Enter resolves it
         ○ 15 Feb 2026 Upper Strength: JSON file not written (data/outp…  w writes it
         × broken.json: line 2, column 1: is not JSON: expected a va…  Enter shows it

         Verify every byte   compares both copies, writes nothing
         Sync both stores    reads and writes what changed
         Back up             last: 2 days ago
         Restore a backup    adds sessions that are missing here
         Import              CSV, JSON or markdown, with preview
         Export              CSV, Strong, Hevy, JSON or markdown
         Restore from trash  deleted sessions, discarded drafts
         Settings            name, unit, theme, bars, plates, …
       14 Feb 2026 Push Hypertrophy was changed in both places; the other text is in
       data/output/sessions/training_session_2026_02_14_0000000e.conflict-20260215-1…
       Enter run  r reload  q quit  2 History  3 Files  4 Stats  ↓ down        ? help"
    `);
  });

  it('scrolls in few rows', () => {
    expect(golden(dataHarness(WITH_ISSUES), 60, 15)).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files  4 Stats ▸5 Data       3 issues
      ────────────────────────────────────────────────────────────
       Where     /home/ann/training
                 (the nearest folder upward with traininglogs.db)
       Database  traininglogs.db       121 sessions  2.5 MB
       Files     data/output/sessions     120 files  1.7 MB
       Trash     2 sessions          Drafts  1
       Agreement ● 118 with both copies equal · ≠ 1 in conflict
                 ○ 1 not written yet · × 1 invalid
       ▸ ≠ 14 Feb 2026 Push Hypertrophy: chan…  Enter resolves it
         ○ 15 Feb 2026 Upper Strength: JSON file no…  w writes it
       ▾ 9 more
       14 Feb 2026 Push Hypertrophy was changed in both places;
       the other text is in data/output/sessions/training_sessio…
       Enter run  r reload  q quit  2 History  3 Files     ? help"
    `);
    expect(golden(dataHarness(WITH_ISSUES).press('G'), 60, 15)).toMatchInlineSnapshot(`
      "  1 Log  2 History  3 Files  4 Stats ▸5 Data       3 issues
      ────────────────────────────────────────────────────────────
         × broken.json: line 2, column 1: is not…  Enter shows it
         Verify every byte   compares both copies, writes nothing
         Sync both stores    reads and writes what changed
         Back up             last: 2 days ago
         Restore a backup    adds sessions that are missing here
         Import              CSV, JSON or markdown, with preview
         Export              CSV, Strong, Hevy, JSON or markdown
         Restore from trash  deleted sessions, discarded drafts
       ▸ Settings            name, unit, theme, bars, plates, …
       end of 18 lines
      ────────────────────────────────────────────────────────────

       Enter run  r reload  q quit  2 History  3 Files     ? help"
    `);
  });

  it.each(SIZES)(
    'tells each kind apart by its sign and words, without colour, at %i × %i',
    (columns, rows) => {
      const kinds = [
        [CONFLICT, /▸ ≠ 14 Feb 2026 Push Hypertrophy.*Enter resolves it/],
        [UNREADABLE_CONFLICT, /▸ ≠ training_session_2026_02_10.*Enter resolves it/],
        [PENDING, /▸ ○ 15 Feb 2026 Upper Strength: JSON file no.*w writes it/],
        [{ ...PENDING, missing: 'database' }, /▸ ○ 15 Feb 2026 Upper Strength: database .*w writes it/],
        [INVALID_FILE, /▸ × broken\.json: line 2, column 1.*Enter shows it/],
        [INVALID_ROW, /▸ × row 00000010-/],
      ] as const;
      for (const [issue, row] of kinds) {
        const frame = frameOf(dataHarness(withIssues(issue)), columns, rows);
        expect(frame).toMatch(row);
      }
    },
  );

  it.each(SIZES)('says why the database cannot be used, at %i × %i', (columns, rows) => {
    const frame = frameOf(dataHarness(BROKEN), columns, rows).replace(/\s+/g, ' ');
    expect(frame).toContain('× traininglogs.db is locked by another program; close it, then r looks again.');
  });

  it('offers the key w only if it writes something', () => {
    expect(hintsOf(dataHarness(WITH_ISSUES))).not.toContain('write it');
    expect(hintsOf(dataHarness(WITH_ISSUES).press('j'))).toContain('w write it');
  });
});

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

  it('shows no total while it is unknown', async () => {
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

       Enter export  Esc discard  ↓ format  Tab complete                      F1 help"
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

describe('an import preview', () => {
  const previewed = async (report = REPORT) => {
    const harness = goTo(dataHarness(), 'import').press('enter').type('~/old').press('enter');
    await harness.fake.data.task.finish(report);
    return harness;
  };

  it('has counts, and what is skipped with the reason', async () => {
    expect(golden(await previewed())).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
      ────────────────────────────────────────────────────────────────────────────────
       Import of ~/old
       Enter imports 12 sessions; Esc goes back and imports nothing.

           12  new sessions
            1  already saved with different content, left unchanged
            3  already saved, unchanged
            2  skipped
          230  sets

       Skipped
         log/2025_10_12.md: line 4, column 7: reps: "1O" is not a whole number
         log/notes.txt: has no date
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       Enter import  Esc back  2 History  3 Files  4 Stats  : all commands     ? help"
    `);
  });

  it('names the unit that weights without a unit get', async () => {
    const reason = describeUnit(225, 'lb');
    const harness = await previewed({
      ...REPORT,
      skipped: [],
      units: [{ file: 'strong.csv', place: '', reason }],
    });
    expect(reason).toBe('its weights have no unit: 225 is read as 225 lb (102.06 kg)');
    expect(frameOf(harness).replace(/\s+/g, ' ')).toContain(`strong.csv: ${reason}; u changes the unit`);
    expect(hintsOf(harness)).toContain('u unit');
  });

  describe('with names to decide', () => {
    const NAMES: ImportPreview['names'] = [
      { name: 'Bench Press (Barbell)', count: 40, suggestion: { name: 'BB Bench Press', from: 'own' } },
      { name: 'Squat (Barbell)', count: 30, suggestion: { name: 'Barbell Squat', from: 'library' } },
      { name: 'Landmine Thing', count: 2, suggestion: null },
    ];
    const withNames = { ...REPORT, skipped: [], names: NAMES, own: ['BB Bench Press', 'Plank'] };

    it('lists them with their suggestions', async () => {
      expect(golden(await previewed(withNames))).toMatchInlineSnapshot(`
        " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
        ────────────────────────────────────────────────────────────────────────────────
         Import of ~/old
         Enter imports 12 sessions; Esc goes back and imports nothing.

             12  new sessions
              1  already saved with different content, left unchanged
              3  already saved, unchanged
              2  names to decide
            230  sets
              1  new exercise

         Names
           Bench Press (Barbell) is BB Bench Press? (yours)
           Squat (Barbell) is Barbell Squat? (library)
        ⋮ 6
        ────────────────────────────────────────────────────────────────────────────────

         Enter import  n names  a accept  Esc back  x refuse  2 History          ? help"
      `);
    });

    it('shows them one by one, with the choices', async () => {
      const harness = (await previewed(withNames)).press('n', 'a', 'x');
      expect(golden(harness)).toMatchInlineSnapshot(`
        " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data
        ────────────────────────────────────────────────────────────────────────────────
         Names: 0 suggestions to decide
         a: the same exercise; x: another one; c: choose one. A session keeps the name
         of its file.

           Bench Press (Barbell)  is BB Bench Press
           Squat (Barbell)        is an exercise of its own
         ▸ Landmine Thing         new exercise
        ⋮ 12
        ────────────────────────────────────────────────────────────────────────────────

         x refuse  c change  Esc back  u undo last  U undo all  2 History        ? help"
      `);
    });

    it('searches another exercise for a name', async () => {
      const harness = (await previewed(withNames)).press('n', 'G', 'c').type('pla');
      expect(golden(harness)).toMatchInlineSnapshot(`
        " traininglogs   Log   History   Files   Stats  ▸Data
        ────────────────────────────────────────────────────────────────────────────────
         Which exercise is Landmine Thing?

         ▸ Plank
        ⋮ 15
         Exercise › pla
        ────────────────────────────────────────────────────────────────────────────────

         Enter take  Esc back                                                   F1 help"
      `);
    });

    it.each(SIZES)('shows the first name, the last name and the keys at %i × %i', async (columns, rows) => {
      const names = Array.from({ length: 40 }, (_, index) => ({
        name: `A rather long name of an exercise from another app, number ${index}`,
        count: 1,
        suggestion: {
          name: `An exercise of this log with a long name, number ${index}`,
          from: 'own' as const,
        },
      }));
      const harness = await previewed({ ...withNames, names });
      expect(hintsOf(harness, columns, rows)).toContain('n names');
      harness.press('n');
      expect(hintsOf(harness, columns, rows)).toContain('a accept  x refuse');
      expect(frameOf(harness, columns, rows)).toContain('▸ A rather long');
      expect(frameOf(harness.press('G'), columns, rows)).toContain('▸ A rather long');
    });
  });

  it('shows a notice if nothing is new', async () => {
    const harness = await previewed({ ...REPORT, new: 0, sets: 0, skipped: [] });
    expect(frameOf(harness)).toContain('No new sessions found. Esc goes back.');
    expect(hintsOf(harness)).not.toContain('import');
  });

  it.each(SIZES)('scrolls to the last skipped entry at %i × %i', async (columns, rows) => {
    const skipped = Array.from({ length: 40 }, (_, index) => ({
      file: `log/${index}.md`,
      place: 'line 1',
      reason: 'has no date',
    }));
    const harness = await previewed({ ...REPORT, skipped });
    const first = frameOf(harness, columns, rows);
    expect(first).toMatch(/▾ \d+ more/);
    expect(first.replace(/\s+/g, ' ')).toContain('Enter imports 12 sessions; Esc goes back');
    expect(frameOf(harness.press('G'), columns, rows)).toContain('log/39.md: line 1: has no date');
  });
});

describe('a conflict', () => {
  it('shows both texts side by side, and the keys', () => {
    expect(golden(dataHarness(WITH_ISSUES).press('enter'))).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data         3 issues
      ────────────────────────────────────────────────────────────────────────────────
       Push Hypertrophy · Sat 14 Feb 2026 18:00
       data/output/sessions/training_session_2026_02_14_0000000e.conflict-20260215-10
       1112.json
       · s keeps the session; the conflicting text goes to trash/replaced.
       · c takes the conflicting text; the current text goes to trash/replaced.

       2 values differ:

                              session                     conflict
       exercise 1 Bench Press
         working set 1 · rpe  8                           8.5
       exercise 2 Dips: only in the session
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       s keep session  c take conflict  Esc back  2 History  3 Files  4 Stats  ? help"
    `);
  });

  it.each(SIZES)('tells both texts apart by their names at %i × %i', (columns, rows) => {
    const harness = dataHarness(WITH_ISSUES).press('enter');
    const first = frameOf(harness, columns, rows);
    const last = frameOf(harness.press('G'), columns, rows);
    const both = `${first}\n${last}`;
    expect(both).toMatch(/^ +session +conflict$/m);
    expect(both).toMatch(/working set 1 · rpe +8 +8\.5/);
    expect(last).toContain('exercise 2 Dips: only in the session');
    expect(hintsOf(harness, columns, rows)).toContain('s keep session  c take conflict  Esc back');
  });

  it('with an unreadable text shows that text and the one choice', () => {
    const harness = dataHarness(withIssues(UNREADABLE_CONFLICT)).press('enter');
    expect(golden(harness)).toMatchInlineSnapshot(`
      " traininglogs   1 Log   2 History   3 Files   4 Stats  ▸5 Data          1 issue
      ────────────────────────────────────────────────────────────────────────────────
       training_session_2026_02_10_0000000a.conflict-20260215-101113.json
       data/output/sessions/training_session_2026_02_10_0000000a.conflict-20260215-10
       1113.json
       · s moves the conflicting text to trash/replaced; no session changes.
       · To take it, correct its file first; then it is shown next to its session.

       × The conflicting text cannot be read: line 1, column 1: is not JSON: expected
         a value

       The conflicting text:
       not
       json
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       s keep session  Esc back  2 History  3 Files  4 Stats  : all commands   ? help"
    `);
    expect(hintsOf(harness)).not.toContain('take conflict');
  });

  it('shows that its session is missing', () => {
    const harness = dataHarness(WITH_ISSUES);
    const { conflicts } = harness.fake.data;
    conflicts.set(CONFLICT.file, { session: null, conflict: conflicts.get(CONFLICT.file)?.session ?? '' });
    const frame = frameOf(harness.press('enter'));
    expect(frame).toContain('c takes the conflicting text and restores the session.');
    expect(frame).toContain('× The session is missing; only the conflicting text exists.');
  });

  it('shows that only the formatting differs', () => {
    const harness = dataHarness(WITH_ISSUES);
    const { conflicts } = harness.fake.data;
    const session = conflicts.get(CONFLICT.file)?.session ?? '';
    conflicts.set(CONFLICT.file, { session, conflict: session.replaceAll('  ', ' ') });
    expect(frameOf(harness.press('enter'))).toContain(
      'Both texts have the same values; only the formatting differs.',
    );
  });
});

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
