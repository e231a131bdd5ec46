import { describe, expect, it } from 'vitest';
import { exerciseCommands } from '../../src/store/exercise/exercise-commands.js';
import { HistoryHarness, inBothStores } from './support-history.js';
import { BLOCK, frameOf, rowsOf } from './support-history-frames.js';
import { SIZES } from './support-log.js';

/** True if Enter opens an exercise; otherwise the reason why it does not. */
function whyNotShown({ state }: HistoryHarness) {
  return exerciseCommands['exercise.show'].when?.(state);
}

describe('one session', () => {
  it('scrolls to its end, while the cursor of the list stays', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK))
      .open()
      .run('history.open', 'history.scroll-last');
    expect(frameOf(harness)).toMatchInlineSnapshot(`
      " / searches: bench, last month, rpe>=9   │   2     82.5 × 5    @9.5  perfect
                focus              plan  set   │      rest 3
         April 2026                            │   3     82.5 × 4+1  @10   good
       › 14 Tue Upper Strength     p2 w7   8   │      pause on the chest
         11 Sat Push Hypertrophy   p2 w7   8   │   Notes: Bar path drifted towards
         07 Tue Upper Strength     p2 w6   8   │          the face on the last set;
         04 Sat Push Hypertrophy   p2 w6   8   │          film it next time.
         March 2026                            │   · drive the elbows down
         31 Tue Upper Strength     p2 w5   8   │
         28 Sat Push Hypertrophy   p2 w5   8   │ 2 Weighted Pull-up
         24 Tue Upper Strength     p2 w4   8   │   1  bw+17.5 × 6    @8    best
         21 Sat Push Hypertrophy   p2 w4   8   │   2       bw × 12
         17 Tue Upper Strength     p2 w3   8   │   3    bw-20 × 8
         14 Sat Push Hypertrophy   p2 w3   8   │      !myo 3, 2+1
         10 Tue Upper Strength     p2 w2   8   │
         07 Sat Push Hypertrophy   p2 w2   8   │▸3 Plank
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

  it('is no longer scrolled when the terminal grows enough for all its lines', () => {
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

  it('is replaced by its JSON on a narrow screen', () => {
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
    expect(whyNotShown(harness)).toBe('Exercises open from the page of the session; v shows that page.');
    expect(rowsOf(harness, 80, 24)[4]).toMatch(/│ {3}"_id": "0000001e/);
    expect(frameOf(harness.run('history.switch'), 60, 15)).toBe(page);
    expect(whyNotShown(harness)).toBe(true);
  });

  it('marks the exercise under the cursor in its JSON on a narrow screen', () => {
    const harness = new HistoryHarness(inBothStores(...BLOCK)).open();
    harness.resize(60, 15);
    harness.run('history.open', 'history.next-exercise', 'history.switch');
    expect(rowsOf(harness, 60, 15).filter((row) => row.startsWith('▸'))).toEqual(['▸    {']);
    expect(frameOf(harness, 60, 15)).toContain('"Name": "Weighted Pull-up"');
  });
});
