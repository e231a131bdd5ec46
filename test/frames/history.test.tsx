import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { historyHeaderFact } from '../../src/ui/screens/history/history-screen.js';
import { changedInFile, HistoryHarness, inBothStores, upperDay } from './support-history.js';
import { BLOCK, frameOf, rowsOf } from './support-history-frames.js';
import { SIZES } from './support-log.js';

/** History with an edited file of the newest session, then one session for each kind of missing or broken copy. */
function unequalHarness(): HistoryHarness {
  const session = upperDay(99, '2026-06-09T18:00:00Z').build();
  const stored = new Map([...inBothStores(...BLOCK), changedInFile(session, edited(session))]);
  const change = (at: number, copies: { readonly database?: null; readonly file?: string | null }) => {
    const id = BLOCK[at]?._id ?? '';
    const both = stored.get(id);
    if (both) stored.set(id, { ...both, ...copies });
  };
  change(29, { database: null });
  change(28, { file: null });
  change(27, { file: 'oops' });
  return new HistoryHarness(stored).open();
}

function edited(session: TrainingSession): TrainingSession {
  const [bench, ...others] = session.exercises;
  if (!bench) return session;
  const [first, second] = bench.workingSets;
  const workingSets = first && second ? [first, { ...second, rpe: 9 }] : [];
  const notes = 'Bar path drifted; film it from the side next time.';
  return { ...session, focus: 'Upper strength', exercises: [{ ...bench, notes, workingSets }, ...others] };
}

describe('History without a session', () => {
  it('names the key that starts one', () => {
    expect(frameOf(new HistoryHarness(new Map()).open())).toMatchInlineSnapshot(`
      "
       No saved session yet.

       1 opens Log; a session is listed here when it is saved.
       traininglogs log FILE saves sessions you already have."
    `);
  });

  it.each(SIZES)('fits %i × %i', (columns, rows) => {
    expect(frameOf(new HistoryHarness(new Map()).open(), columns, rows)).toContain('1 opens Log');
  });
});

describe('History with sessions', () => {
  it('lists them by month, next to the session under the cursor', () => {
    expect(frameOf(new HistoryHarness(inBothStores(...BLOCK)).open())).toMatchInlineSnapshot(`
      " / searches: bench, last month, rpe>=9   │ Upper Strength        phase 2 week 7
                focus              plan  set   │ Tue 14 Apr 2026 18:05
         April 2026                            │ 8 sets · 3 480 kg · 131 min
       ▸ 14 Tue Upper Strength     p2 w7   8   │ db = json
         11 Sat Push Hypertrophy   p2 w7   8   │
         07 Tue Upper Strength     p2 w6   8   │ 1 Barbell Bench Press
         04 Sat Push Hypertrophy   p2 w6   8   │   goal 80, 3 × 4-6, rest 3 min
         March 2026                            │   w  20 × 5  40 × 3  60 × feel
         31 Tue Upper Strength     p2 w5   8   │   1     82.5 × 5    @8    good best
         28 Sat Push Hypertrophy   p2 w5   8   │   2     82.5 × 5    @9.5  perfect
         24 Tue Upper Strength     p2 w4   8   │      rest 3
         21 Sat Push Hypertrophy   p2 w4   8   │   3     82.5 × 4+1  @10   good
         17 Tue Upper Strength     p2 w3   8   │      pause on the chest
         14 Sat Push Hypertrophy   p2 w3   8   │   Notes: Bar path drifted towards
         10 Tue Upper Strength     p2 w2   8   │          the face on the last set;
         07 Sat Push Hypertrophy   p2 w2   8   │          film it next time.
         03 Tue Upper Strength     p2 w1   8   │   · drive the elbows down
         February 2026                         │
         28 Sat Push Hypertrophy   p2 w1   8   │ ▾ 9 more"
    `);
  });

  it('shows more columns on a wide screen', () => {
    const rows = rowsOf(new HistoryHarness(inBothStores(...BLOCK)).open(), 120, 40);
    expect(rows[1]).toMatch(/focus +plan +ex set +kg min/);
    expect(rows[3]).toMatch(/^ ▸ 14 Tue Upper Strength +p2 w7 +3 +8 +3\s480 131/);
    expect(rows.join('\n')).toContain('goal 80, 3 × 4-6, rest 3 min');
  });

  it('gives the whole width to the list on a narrow screen', () => {
    const rows = rowsOf(new HistoryHarness(inBothStores(...BLOCK)).open(), 60, 15);
    expect(rows[3]).toMatch(/^ ▸ 14 Tue Upper Strength +p2 w7 +3 +8 +3\s480 131$/);
    expect(rows.join('')).not.toContain('│');
  });

  it('names the month of the first row if its heading is not visible', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open().run('history.page-down');
    expect(rowsOf(harness, 60, 15)[1]).toMatch(/^ (Apr|Mar) 2026 +focus/);
  });

  it('sanitizes and truncates titles', () => {
    const wild = upperDay(7, '2026-07-01')
      .focused(`\u001b[2J${'very long '.repeat(9)}`)
      .build();
    const rows = rowsOf(new HistoryHarness(inBothStores(wild)).open());
    expect(rows[3]).toContain('␛[2J');
    expect(rows[3]).toMatch(/…/);
  });

  it('shows their number in the header', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK));
    expect(historyHeaderFact(harness.state)).toBe('');
    expect(historyHeaderFact(harness.open().state)).toBe('30 sessions');
    expect(historyHeaderFact(harness.search('upper on:2026-02').state)).toBe('4 of 30');
  });
});

describe('History searched', () => {
  it('shows the typed words and the results', () => {
    const rows = rowsOf(new HistoryHarness(inBothStores(...BLOCK)).open().search('upper on:2026-02'));
    expect(rows[0]).toMatch(/^ Search › upper on:2026-02_ +│/);
    expect(rows.filter((row) => row.includes(' Tue Upper'))).toHaveLength(4);
  });

  it('keeps showing the search after the field is left', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK))
      .open()
      .search('upper')
      .run('history.keep-search');
    expect(rowsOf(harness)[0]).toMatch(/^ Search {3}upper +│/);
  });

  it.each(SIZES)('shows a message if nothing matches, at %i × %i', (columns, rows) => {
    const frame = frameOf(new HistoryHarness(inBothStores(...BLOCK)).open().search('swim'), columns, rows);
    expect(frame).toContain('No session matches “swim”.');
    expect(frame).toContain('Esc twice shows all sessions again.');
  });

  it('puts a search that has quotation marks in no others', () => {
    const frame = frameOf(new HistoryHarness(inBothStores(...BLOCK)).open().search('"bent row"'), 80, 24);
    expect(frame).toContain('No session matches "bent row".');
  });

  it('draws a search without a match', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK))
      .open()
      .search('swim')
      .run('history.keep-search');
    expect(frameOf(harness)).toMatchInlineSnapshot(`
      " Search   swim                           │
                                               │
       No session matches “swim”.              │
       Esc shows all sessions again.           │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │
                                               │"
    `);
  });
});

describe('copies that are not equal', () => {
  it('are marked in the list and described on the page', () => {
    expect(frameOf(unequalHarness())).toMatchInlineSnapshot(`
      " / searches: bench, last month, rpe>=9   │ Upper Strength        phase 3 week 8
                focus              plan  set   │ Tue 9 Jun 2026 18:00
         June 2026                             │ 8 sets · 3 480 kg · 131 min
       ▸ 09 Tue Upper Strength     p3 w8   8 ≠ │ db ≠ json: the database and the JSON
         April 2026                            │ file differ; d shows where
         14 Tue Upper Strength     p2 w7   8 ○ │ shown: database
         11 Sat Push Hypertrophy   p2 w7   8 ○ │ · 5 opens Data, to sync both stores
         07 Tue Upper Strength     p2 w6   8 × │   or to choose which text to keep
         04 Sat Push Hypertrophy   p2 w6   8   │
         March 2026                            │ 1 Barbell Bench Press
         31 Tue Upper Strength     p2 w5   8   │   goal 80, 3 × 4-6, rest 3 min
         28 Sat Push Hypertrophy   p2 w5   8   │   w  20 × 5  40 × 3  60 × feel
         24 Tue Upper Strength     p2 w4   8   │   1     82.5 × 5    @8    good best
         21 Sat Push Hypertrophy   p2 w4   8   │   2     82.5 × 5    @9.5  perfect
         17 Tue Upper Strength     p2 w3   8   │      rest 3
         14 Sat Push Hypertrophy   p2 w3   8   │   3     82.5 × 4+1  @10   good
         10 Tue Upper Strength     p2 w2   8   │      pause on the chest
         07 Sat Push Hypertrophy   p2 w2   8   │   Notes: Bar path drifted towards
         03 Tue Upper Strength     p2 w1   8   │ ▾ 13 more"
    `);
  });

  it('are shown side by side', () => {
    expect(frameOf(unequalHarness().run('history.difference'))).toMatchInlineSnapshot(`
      " Upper Strength · Tue 9 Jun 2026 18:00
       4 values differ · shown: database

                              db                          json
       focus                  "Upper Strength"            "Upper strength"
       exercise 1 Barbell Bench Press
         working set 2 · rpe  9.5                         9
         working set 3        { "set": 3, "weightKg":     missing
                              82.5, "repCount": {
                              "full": 4, "partial": 1 },
                              "rpe": 10,
                              "repAssessment": "good",
                              "actualRestMinutes": null,
                              "notes": "pause on the
                              chest" }
         notes                "Bar path drifted towards   "Bar path drifted; film it
                              the face on the last set;   from the side next time."
                              film it next time."
       ▾ 2 more"
    `);
  });

  it.each(SIZES)('are distinguished without colour at %i × %i', (columns, rows) => {
    const harness = unequalHarness();
    const list = frameOf(harness, columns, rows);
    for (const sign of ['≠', '○', '×']) expect(list).toContain(sign);
    const difference = frameOf(harness.run('history.difference'), columns, rows);
    expect(difference).toMatch(/^ +db +json$/m);
    const end = frameOf(harness.run('history.scroll-page-down'), columns, rows);
    expect(`${difference}\n${end}`).toMatch(/working set 2 · rpe +9\.5 +9/);
  });

  it('shows why a copy cannot be read', () => {
    const harness = unequalHarness().run('history.down', 'history.down', 'history.down');
    expect(frameOf(harness, 120, 40)).toContain('× the JSON file cannot be read: line 1, column 1');
  });
});

describe('a database that cannot be read', () => {
  const harness = () =>
    new HistoryHarness(new Map(), {
      listing: {
        sortedIds: () => {
          throw new Error('traininglogs.db is not a database.');
        },
      },
    }).open();

  it('is reported, with where the sessions still are', () => {
    expect(frameOf(harness())).toMatchInlineSnapshot(`
      "
       × The sessions could not be read.
       traininglogs.db is not a database.

       2 tries again.
       3 opens Files: each session is a JSON file too."
    `);
  });

  it.each(SIZES)('fits %i × %i', (columns, rows) => {
    expect(frameOf(harness(), columns, rows)).toContain('traininglogs.db is not a database.');
  });
});
