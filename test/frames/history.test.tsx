import { Box } from 'ink';
import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../src/domain/record.js';
import { layout } from '../../src/page/layout.js';
import { exerciseCommands } from '../../src/store/exercise/exercise-commands.js';
import { HistoryScreen, historyHeaderFact } from '../../src/ui/screens/history/history-screen.js';
import { renderFrame } from '../support/frame.js';
import { LogHarness } from '../support/log-harness.js';
import { changedInFile, HistoryHarness, inBothStores, trainingBlock, upperDay } from './support-history.js';
import { folded, hintsOf, SIZES, rowsOf as wholeRowsOf } from './support-log.js';

const BLOCK = trainingBlock(30);

/** True if Enter opens an exercise; otherwise the reason why it does not. */
function whyNotShown({ state }: HistoryHarness) {
  return exerciseCommands['exercise.show'].when?.(state);
}

/** The body at that size, without trailing spaces. */
function rowsOf(harness: HistoryHarness, columns = 80, rows = 24): string[] {
  harness.resize(columns, rows);
  const size = layout(columns, rows);
  const drawn = renderFrame(
    <Box width={columns} height={size.bodyRows} flexDirection="column">
      <HistoryScreen state={harness.state} layout={size} />
    </Box>,
    { columns, rows: size.bodyRows },
  ).rows();
  expect(drawn).toHaveLength(size.bodyRows);
  for (const row of drawn) expect(row.length).toBeLessThanOrEqual(columns);
  return drawn.map((row) => row.trimEnd());
}

function frameOf(harness: HistoryHarness, columns = 80, rows = 24): string {
  return rowsOf(harness, columns, rows).join('\n').trimEnd();
}

/**
 * History in which the newest session has an edited file, followed by one session for each kind of missing or broken
 * copy.
 */
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
      " / searches: bench, on:2026-02, rpe>=9   │ Upper Strength        phase 2 week 7
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

describe('one session', () => {
  it('scrolls to its end, while the cursor of the list stays', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK))
      .open()
      .run('history.open', 'history.scroll-last');
    expect(frameOf(harness)).toMatchInlineSnapshot(`
      " / searches: bench, on:2026-02, rpe>=9   │   2     82.5 × 5    @9.5  perfect
                focus              plan  set   │      rest 3
         April 2026                            │   3     82.5 × 4+1  @10   good
       › 14 Tue Upper Strength     p2 w7   8   │      pause on the chest
         11 Sat Push Hypertrophy   p2 w7   8   │   Notes: Bar path drifted towards
         07 Tue Upper Strength     p2 w6   8   │          the face on the last set;
         04 Sat Push Hypertrophy   p2 w6   8   │          film it next time.
         March 2026                            │   · drive the elbows down
         31 Tue Upper Strength     p2 w5   8   │
         28 Sat Push Hypertrophy   p2 w5   8   │▸2 Weighted Pull-up
         24 Tue Upper Strength     p2 w4   8   │   1  bw+17.5 × 6    @8    best
         21 Sat Push Hypertrophy   p2 w4   8   │   2       bw × 12
         17 Tue Upper Strength     p2 w3   8   │   3    bw-20 × 8
         14 Sat Push Hypertrophy   p2 w3   8   │      !myo 3, 2+1
         10 Tue Upper Strength     p2 w2   8   │
         07 Sat Push Hypertrophy   p2 w2   8   │ 3 Plank
         03 Tue Upper Strength     p2 w1   8   │   1            60s
         February 2026                         │   2       20 × 60s        good
         28 Sat Push Hypertrophy   p2 w1   8   │ end of 27 lines"
    `);
  });

  it.each(SIZES)('shows its first line, and scrolls to its last line, at %i × %i', (columns, rows) => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(columns, rows);
    harness.run('history.open');
    const first = frameOf(harness, columns, rows);
    const last = frameOf(harness.run('history.scroll-last'), columns, rows);
    expect(first).toContain('1 Barbell Bench Press');
    expect(last).toMatch(/20 × 60s +good/);
  });

  it('replaces the list on a narrow screen', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(60, 15);
    const rows = rowsOf(harness.run('history.open'), 60, 15);
    expect(rows[0]).toMatch(/^ Upper Strength +phase 2 week 7$/);
    expect(rows.at(-1)).toMatch(/^ ▾ \d+ more$/);
  });

  it('fits its lines when the terminal grows', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(60, 15);
    harness.run('history.open', 'history.scroll-last');
    expect(rowsOf(harness, 120, 40)[0]).toMatch(/^ Upper Strength/);
  });

  it('shows its JSON next to it on a wide screen', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(120, 40);
    harness.run('history.open', 'history.next-exercise');
    expect(frameOf(harness, 120, 40)).toMatchInlineSnapshot(`
      " Upper Strength                        phase 2 week 7 │ data/output/sessions/0000001e.json                    91 of 199
       Tue 14 Apr 2026 18:05                                │     {
       8 sets · 3 480 kg · 131 min                          │       "Order": 2,
       db = json                                            │       "Name": "Weighted Pull-up",
                                                            │       "targetMuscleGroups": [],
       1 Barbell Bench Press   goal 80, 3 × 4-6, rest 3 min │       "repTempo": null,
         w  20 × 5  40 × 3  60 × feel                       │       "currentGoal": {},
         1     82.5 × 5    @8    good best                  │       "warmupSets": [],
         2     82.5 × 5    @9.5  perfect  rest 3            │       "workingSets": [
         3     82.5 × 4+1  @10   good                       │         {
            pause on the chest                              │           "set": 1,
         Notes: Bar path drifted towards the face on the    │           "weightKg": 17.5,
                last set; film it next time.                │           "repCount": {
         · drive the elbows down                            │             "full": 6,
                                                            │             "partial": 0
      ▸2 Weighted Pull-up                                   │           },
         1  bw+17.5 × 6    @8    best                       │           "rpe": 8,
         2       bw × 12                                    │           "repAssessment": null,
         3    bw-20 × 8                   !myo 3, 2+1       │           "actualRestMinutes": null,
                                                            │           "notes": null,
       3 Plank                                              │           "loadMode": "bodyweight"
         1            60s                                   │         },
         2       20 × 60s        good                       │         {
                                                            │           "set": 2,
                                                            │           "weightKg": 0,
                                                            │           "repCount": {
                                                            │             "full": 12,
                                                            │             "partial": 0
                                                            │           },
                                                            │           "rpe": null,
                                                            │           "repAssessment": null,
                                                            │           "actualRestMinutes": null,
                                                            │           "notes": null,
                                                            │           "loadMode": "bodyweight"
                                                            │         },"
    `);
  });

  it('shows its JSON instead of it on a narrow screen', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(60, 15);
    const page = frameOf(harness.run('history.open'), 60, 15);
    expect(frameOf(harness.run('history.switch'), 60, 15)).toMatchInlineSnapshot(`
      " data/output/sessions/0000001e.json                1 of 199
       {
         "dataModelVersion": "0.0.1",
         "dataModelType": "training_session_log",
         "_id": "0000001e-0000-4000-8000-00000000001e",
         "userId": "ann",
         "userName": "Ann",
         "date": "2026-04-14T18:05:12+05:30",
         "phase": 2,
         "week": 7,"
    `);
    expect(whyNotShown(harness)).toBe('The page shows the exercise to open; v goes there.');
    expect(rowsOf(harness, 80, 24)[4]).toMatch(/│ {3}"_id": "0000001e/);
    expect(frameOf(harness.run('history.switch'), 60, 15)).toBe(page);
    expect(whyNotShown(harness)).toBe(true);
  });
});

describe('copies that are not equal', () => {
  it('are marked in the list and described on the page', () => {
    expect(frameOf(unequalHarness())).toMatchInlineSnapshot(`
      " / searches: bench, on:2026-02, rpe>=9   │ Upper Strength        phase 3 week 8
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

describe('deleting', () => {
  const harness = () =>
    new LogHarness({
      sessions: [
        upperDay(1, '2026-02-03T18:00:00Z').build(),
        upperDay(2, '2026-02-07T18:00:00Z').focused('Push Hypertrophy').build(),
      ],
    }).press('2');

  it('removes the session from the list and names the undo key', () => {
    expect(folded(wholeRowsOf(harness().press('x')))).toMatchInlineSnapshot(`
      " traininglogs   1 Log  ▸2 History   3 Files   4 Stats   5 Data        1 session
      ────────────────────────────────────────────────────────────────────────────────
       / searches: bench, on:2026-02, rpe>=9   │ Upper Strength        phase 3 week 8
                focus           plan  ex set   │ Tue 3 Feb 2026 18:00
         February 2026                         │ 8 sets · 1 155 kg · 131 min
       ▸ 03 Tue Upper Strength  p3 w8  3   8   │ db = json
                                               │
                                               │ 1 Barbell Bench Press
                                               │   goal 80, 3 × 4-6, rest 3 min
                                               │   w  20 × 5  40 × 3  60 × feel
                                               │   1     82.5 × 5    @8    good best
                                               │   2     82.5 × 5    @9.5  perfect
                                               │      rest 3
                                               │   3     82.5 × 4+1  @10   good
                                               │      pause on the chest
                                               │   Notes: Bar path drifted towards
                                               │          the face on the last set;
                                               │          film it next time.
                                               │   · drive the elbows down
                                               │
                                               │ ▾ 9 more
      ────────────────────────────────────────────────────────────────────────────────
       Deleted Push Hypertrophy of 2026-02-07. u undoes
       Enter open  / search  J json  u undo  e edit  r repeat  x delete        ? help"
    `);
  });

  it('is undone with the cursor on the session', () => {
    const rows = wholeRowsOf(harness().press('x', 'u'));
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^ ▸ 07 Sat Push Hypertrophy/)]));
    expect(rows.at(-2)).toBe(' Brought Push Hypertrophy of 2026-02-07 back.');
  });

  it.each(SIZES)(
    'shows how to start a session after the only one is deleted, at %i × %i',
    (columns, rows) => {
      const frame = wholeRowsOf(harness().press('x', 'x'), columns, rows).join('\n');
      expect(frame).toContain('No saved session yet.');
      expect(frame).toContain('Deleted Upper Strength of 2026-02-03. u undoes');
      expect(hintsOf(harness().press('x', 'x'), columns, rows)).toContain('u undo');
    },
  );

  it.each(SIZES)('shows the undo key in the footer afterwards, at %i × %i', (columns, rows) => {
    expect(hintsOf(harness(), columns, rows)).not.toContain('undo');
    expect(hintsOf(harness().press('x', 'j', 'k'), columns, rows)).toContain('u undo');
  });

  it.each(SIZES)('gives the reason if it fails, at %i × %i', (columns, rows) => {
    const failing = harness();
    failing.fake.fail('sessions.delete', 'data/output/trash is read-only; nothing was deleted.');
    const shown = wholeRowsOf(failing.press('x'), columns, rows);
    expect(shown.join(' ').replace(/\s+/g, ' ')).toContain(
      '× data/output/trash is read-only; nothing was deleted.',
    );
    expect(shown.join('\n')).toContain('▸ 07 Sat Push Hypertrophy');
  });
});
