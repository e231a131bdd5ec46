import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { rowsOf } from './support-log.js';
import { goldenOf } from './support-log-stages.js';

describe('the Log screen at 80 × 24', () => {
  it('draws an exercise that was never done before', () => {
    expect(goldenOf('an exercise for the first time')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   Esc 2 History   3 Files   4 Stats   5 Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ▸ 1  Face Pull                 no sets  │ First time. Ways to write a set:
                                               │  80x5 @8 good     load x reps, RPE
       Face Pull                               │  w 40x5           a warm-up
                                               │  80x5+1           one partial rep
          1 ›                                  │  80x5 *3          three such sets
              type 80x5 @8, a warm-up w 40x5   │  80x5 - text      a note on the set
              Enter: add exercise              │  bw+10x8          bodyweight + 10
                                               │  20x10/9          left 10, right 9
                                               │  60s  20x60s      timed
                                               │  !myo 4,3,3       myo-reps after it
                                               │  !drop 60x8,40x6  drops after it
                                               │  !llp 6  !hold 30 partials, a hold
                                               │  rest 2:30        rest before it
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────
       New exercise: Face Pull. Esc u undoes
       Enter add exercise  Esc commands  Ctrl+S finish                        F1 help"
    `);
  });

  it('draws the sets of last time in their order, also a warm-up after a working set', () => {
    const { warmupSets, workingSets } = exercise('Curl').warmup('30x4').working('60x8', '55x9').build();
    const curl = exercise('Curl').having({
      warmupSets: warmupSets.map((set) => ({ ...set, position: 2 })),
      workingSets: workingSets.map((set, index) => ({ ...set, position: index === 0 ? 1 : 3 })),
    });
    const harness = new LogHarness({ sessions: [aSession().on('2026-02-09').with(curl).build()] });
    const rows = rowsOf(harness.begin('Curl')).map((row) => row.split('│')[1] ?? '');
    const sets = rows.filter((row) => row.includes('×')).slice(0, 3);
    expect(sets.map((row) => row.trim().replace(/ +/g, ' '))).toEqual(['1 60 × 8', 'w 30 × 4', '2 55 × 9']);
  });

  it('draws the first set', () => {
    expect(goldenOf('first set')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   Esc 2 History   3 Files   4 Stats   5 Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ▸ 1  Barbell Bench Press       no sets  │ Last time 9 Feb 2026, 7 days ago
                                               │    w      20 × 5
       Barbell Bench Press                     │    w      50 × 3
                                               │    1      80 × 5      @8 good
          1 › 80 × 5                           │    2      80 × 5      @8.5 good
              Enter logs it · → edits it       │    3      80 × 4+1    @10 - pause o…
              Esc w: last time’s warm-ups      │ Bar path drifted towards the face on
                                               │ the last set; film it next time.
                                               │
                                               │ Best    80 × 5, 2 Feb 2026
                                               │ Next    80 × 5
                                               │   set 1: as last time, no goal
                                               │ Plates  25 + 5 a side
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter log  Esc commands  Tab last/next  Ctrl+S finish                  F1 help"
    `);
  });

  it('draws a session with some sets logged', () => {
    expect(goldenOf('mid-session')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 15, today
          2 › bw+15 × 7                        │ Next    bw+15 × 7
              Enter logs it · → edits it       │   set 2: as last time, no goal
              or type bw x8 @8                 │
      ⋮ 10
       Logged bw+15 × 15. Esc u undoes. Record: most reps at this load, 15 reps (was
       8 reps, 2 Feb 2026)
       Enter log  Esc commands  Tab last/next  Ctrl+S finish  PgUp previous   F1 help"
    `);
  });

  it('draws an invalid line', () => {
    expect(goldenOf('an invalid line')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 15, today
          2 › bw+15x8 @12                      │ Next    bw+15 × 7
                       ^                       │   set 2: as last time, no goal
              × an RPE goes from 1 to 10 in    │
              halves: write @8 or @8.5         │
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Esc commands  Tab last/next  PgUp previous                             F1 help"
    `);
  });

  it('draws a set being edited', () => {
    expect(goldenOf('a set being edited')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
       ▸  1   bw+15 × 15                       │
                                               │ Best    bw+15 × 15, today
       edit › bw+15x15                         │ Next    bw+15 × 7
              bodyweight + 15 kg × 15          │   set 2: as last time, no goal
              Esc keeps the set as it was      │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter change  Esc cancel  PgUp previous                                F1 help"
    `);
  });

  it('draws fifteen exercises and thirty sets', () => {
    expect(goldenOf('fifteen exercises and thirty sets')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 44 sets · 14 400 kg ───────────────────────
       ✓ 10 Cable Exercise 10        ▴ 9 more  │ First time. Ways to write a set:
       ✓ 11 Cable Exercise 11           1 set  │  80x5 @8 good     load x reps, RPE
       ✓ 12 Cable Exercise 12           1 set  │  w 40x5           a warm-up
       ✓ 13 Cable Exercise 13           1 set  │  80x5+1           one partial rep
       ✓ 14 Cable Exercise 14           1 set  │  80x5 *3          three such sets
       ▸ 15 Empty Bar Complex         30 sets  │  80x5 - text      a note on the set
                                               │  bw+10x8          bodyweight + 10
       Empty Bar Complex                       │  20x10/9          left 10, right 9
         26      20 × 7              ▴ 25 more │  60s  20x60s      timed
         27      20 × 7                        │  !myo 4,3,3       myo-reps after it
         28      20 × 7                        │  !drop 60x8,40x6  drops after it
         29      20 × 7                        │  !llp 6  !hold 30 partials, a hold
         30      20 × 7                        │  rest 2:30        rest before it
                                               │
         31 ›                                  │
              type 80x5 @8, a warm-up w 40x5   │
              Enter: add exercise              │
                                               │
                                               │
      ────────────────────────────────────────────────────────────────────────────────
       Logged 10 sets of 20 × 7. Esc u undoes
       Enter add exercise  Esc commands  Ctrl+S finish  PgUp previous         F1 help"
    `);
  });

  it('draws exercises with odd names', () => {
    expect(goldenOf('odd names')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 510 kg ───────────────────────────
       ▸ 1  ベンチプレス 日本語のと…   4 sets  │ First time. Ways to write a set:
       · 2  Push 👍🏽 up 🏋️‍♀️ day         no sets  │  80x5 @8 good     load x reps, RPE
       · 3  ␛[31mRed␛[2J Row          no sets  │  w 40x5           a warm-up
       · 4  A very long exercise na…  no sets  │  80x5+1           one partial rep
                                               │  80x5 *3          three such sets
       ベンチプレス                            │  80x5 - text      a note on the set
       日本語のとても長い名前のエクササイズ名  │  bw+10x8          bodyweight + 10
       前                                      │  20x10/9          left 10, right 9
          1 bw+102.5 × 12+1      @8.5 good - … │  60s  20x60s      timed
          2   225 lb × 5                       │  !myo 4,3,3       myo-reps after it
          3            60s                     │  !drop 60x8,40x6  drops after it
          4            400m 95s                │  !llp 6  !hold 30 partials, a hold
                                               │  rest 2:30        rest before it
          5 ›                                  │
              type 80x5 @8, a warm-up w 40x5   │
              Enter: Push 👍🏽 up 🏋️‍♀️ day         │
      ⋮ 3
      ────────────────────────────────────────────────────────────────────────────────
       Logged 400m 95s. Esc u undoes
       Enter next exercise  Esc commands  Ctrl+S finish  PgDn next            F1 help"
    `);
  });

  it('draws the field for a note', () => {
    expect(goldenOf('note')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data  0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────

        Note on Weighted Pull-up

        › grip wider
      ⋮ 15
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc discard                                                F1 help"
    `);
  });

  it('draws the cursor in the sets', () => {
    expect(goldenOf('the cursor in the sets')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
       ▸  1   bw+15 × 15                       │
                                               │ Best    bw+15 × 15, today
          2 ›                                  │ Next    bw+15 × 7
              letters are commands, ? lists    │   set 2: as last time, no goal
              Enter types again                │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter type  : all commands  u undo  x remove  e edit  / exercise        ? help"
    `);
  });

  it('draws pasted lines that wait for Enter', () => {
    expect(goldenOf('pasted lines')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 15, today
          2 › 20x5                             │ Next    bw+15 × 7
              20 kg × 5                        │   set 2: as last time, no goal
              2 more lines to come             │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────
       3 lines pasted; each line follows when the line before is logged.
       Enter log  Esc commands  Ctrl+U drop pasted  Tab last/next             F1 help"
    `);
  });
});
