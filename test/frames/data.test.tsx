import { describe, expect, it } from 'vitest';
import type { StoresOverview } from '../../src/domain/read-models/stores-overview.js';
import {
  CONFLICT,
  dataHarness,
  EQUAL_COPIES,
  INVALID_FILE,
  INVALID_ROW,
  PENDING,
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
        [INVALID_ROW, /▸ × 16 Feb 2026 Lower: /],
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
