import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../src/text/width.js';
import { aSession, exercise } from '../support/builders.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';
import { longSession, manyExercises, midSession, STAGES, stage } from './support-log-stages.js';

describe.each(STAGES)('$name', ({ make, texts, hints }) => {
  it.each(SIZES)('fits %i × %i and shows its texts', (columns, rows) => {
    const harness = make();
    const frame = frameOf(harness, columns, rows);
    for (const text of texts) {
      // A sentence may wrap to the next row of its pane.
      expect(typeof text === 'string' ? `${frame}\n${leftPane(frame)}` : frame).toMatch(text);
    }
    for (const hint of hints) expect(hintsOf(harness, columns, rows)).toContain(hint);
  });
});

/** The text of the left pane as one line. */
function leftPane(frame: string): string {
  const rows = frame.split('\n').map((row) => row.split('│')[0] ?? '');
  return rows.join(' ').replace(/\s+/g, ' ');
}

/** The frame of a stage at 80 × 24. */
const golden = (name: string) => folded(rowsOf(stage(name)));

describe('at 80 × 24', () => {
  it('draws first start', () => {
    expect(golden('first start')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        Welcome. Two questions before you start.

        Your name › Ann
        Unit       [kg]  lb   Tab switches

        Both can be changed later, in data/athlete.json.
      ⋮ 12
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  Tab kg / lb  Ctrl+U clear                                 F1 help"
    `);
  });

  it('draws menu', () => {
    expect(golden('menu')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        Start a session

        ▸ Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up,…
          New session
          Another day (yesterday …)

        Starts at once as phase 2, week 5, with planned sets.
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files         F1 help"
    `);
  });

  it('draws menu with a draft', () => {
    expect(golden('menu with a draft')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        One unfinished session

        ▸ Resume Lower Strength of yesterday (2 exercises, 1 working set)
          Save Lower Strength of yesterday as it is
          Discard Lower Strength of yesterday (to the trash)
          Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up,…
          New session
          Another day (yesterday …)

        Continues where you left off.
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files         F1 help"
    `);
  });

  it('draws details', () => {
    expect(golden('details')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        New session

          Date    2026-02-16
        ▸ Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        what the session is for, for example Upper strength
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  Tab next field  Esc back  Ctrl+U clear                    F1 help"
    `);
  });

  it('draws details with an error', () => {
    expect(golden('details with an error')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ────────────────────────────────────────────────────────────────────────────────

        New session

        ▸ Date    16.2.
          Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        × Date: "16.2." is not a date: write 2026-02-16, today, yesterday or -3 for
        days ago
      ⋮ 5
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  Tab next field  Esc back  Ctrl+U clear                    F1 help"
    `);
  });

  it('draws no exercise known', () => {
    expect(golden('no exercise known')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Exercise › type a name: squat, bench …

        Type any name; the library knows hundreds of exercises.
      ⋮ 15
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Esc back                                                 F1 help"
    `);
  });

  it('draws choosing an exercise', () => {
    expect(golden('choosing an exercise')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › press

        ▸ Barbell Bench Press                                      9 Feb 2026    2 ×
          Seated Dumbbell Shoulder Press                           9 Feb 2026    2 ×
          + new exercise “Press”
      ⋮ 13
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  Ctrl+R rename        F1 help"
    `);
  });

  it('draws choosing among many', () => {
    expect(golden('choosing among many')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › cable ex                                               10-24 of 40

          Cable Exercise number 10                                 1 Jan 2026    1 ×
          Cable Exercise number 11                                 1 Jan 2026    1 ×
          Cable Exercise number 12                                 1 Jan 2026    1 ×
          Cable Exercise number 13                                 1 Jan 2026    1 ×
          Cable Exercise number 14                                 1 Jan 2026    1 ×
          Cable Exercise number 15                                 1 Jan 2026    1 ×
          Cable Exercise number 16                                 1 Jan 2026    1 ×
          Cable Exercise number 17                                 1 Jan 2026    1 ×
          Cable Exercise number 18                                 1 Jan 2026    1 ×
          Cable Exercise number 19                                 1 Jan 2026    1 ×
          Cable Exercise number 20                                 1 Jan 2026    1 ×
        ▸ Cable Exercise number 21                                 1 Jan 2026    1 ×
          Cable Exercise number 22                                 1 Jan 2026    1 ×
          Cable Exercise number 23                                 1 Jan 2026    1 ×
          Cable Exercise number 24                                 1 Jan 2026    1 ×
          + new exercise “Cable Ex”
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  Ctrl+R rename        F1 help"
    `);
  });

  it('draws an exercise for the first time', () => {
    expect(golden('an exercise for the first time')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   Esc 2 History   3 Files   4 Stats   5 Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ▸ 1  Face Pull                  0 sets  │ First time. Ways to write a set:
                                               │  80x5 @8 good     load x reps, RPE
       Face Pull                               │  w 40x5           a warm-up
                                               │  80x5+1           one partial rep
          1 ›                                  │  80x5 *3          three such sets
              type 80x5 @8, a warm-up w 40x5   │  80x5 - text      a note on the set
              Enter: another exercise          │  bw+10x8          bodyweight + 10
                                               │  20x10/9          left 10, right 9
                                               │  60s  20x60s      timed
                                               │  !myo 4,3,3       myo-reps after it
                                               │  !drop 60x8,40x6  drops after it
                                               │  !llp 6  !hold 30 partials, a hold
                                               │  rest 2:30        rest before it
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────
       New exercise: Face Pull. Esc u undoes
       Enter continue  Esc commands  Ctrl+S finish                            F1 help"
    `);
  });

  it('draws first set', () => {
    expect(golden('first set')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   Esc 2 History   3 Files   4 Stats   5 Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ▸ 1  Barbell Bench Press        0 sets  │ Last time 9 Feb 2026, 7 days ago
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

       Enter log  Esc commands  Ctrl+S finish                                 F1 help"
    `);
  });

  it('draws mid-session', () => {
    expect(golden('mid-session')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 8, 2 Feb 2026
          2 › bw+15 × 7                        │ Next    bw+15 × 7
              Enter logs it · → edits it       │   set 2: as last time, no goal
              or type 80x5 @8                  │
      ⋮ 10
       Logged bw+15 × 15. Esc u undoes. Record: most reps at this load (was 8 reps, 2
       Feb 2026)
       Enter log  Esc commands  Ctrl+S finish  PgUp previous                  F1 help"
    `);
  });

  it('draws an invalid line', () => {
    expect(golden('an invalid line')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 8, 2 Feb 2026
          2 › bw+15x8 @12                      │ Next    bw+15 × 7
                       ^                       │   set 2: as last time, no goal
              × an RPE goes from 1 to 10 in    │
              halves: write @8 or @8.5         │
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Enter log  Esc commands  Ctrl+S finish  PgUp previous                  F1 help"
    `);
  });

  it('draws a set being edited', () => {
    expect(golden('a set being edited')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
       ▸  1   bw+15 × 15                       │
                                               │ Best    bw+15 × 8, 2 Feb 2026
       edit › bw+15x15                         │ Next    bw+15 × 7
              bodyweight + 15 kg × 15          │   set 2: as last time, no goal
              Esc keeps the set as it was      │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter change  Esc cancel  Ctrl+S finish  PgUp previous                 F1 help"
    `);
  });

  it('draws fifteen exercises and thirty sets', () => {
    expect(golden('fifteen exercises and thirty sets')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
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
              Enter: another exercise          │
                                               │
                                               │
      ────────────────────────────────────────────────────────────────────────────────
       Logged 10 sets of 20 × 7. Esc u undoes
       Enter continue  Esc commands  Ctrl+S finish  PgUp previous             F1 help"
    `);
  });

  it('draws odd names', () => {
    expect(golden('odd names')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ▸ 1  ベンチプレス 日本語のと…   4 sets  │ First time. Ways to write a set:
       · 2  Push 👍🏽 up 🏋️‍♀️ day          0 sets  │  80x5 @8 good     load x reps, RPE
       · 3  ␛[31mRed␛[2J Row           0 sets  │  w 40x5           a warm-up
       · 4  A very long exercise na…   0 sets  │  80x5+1           one partial rep
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
       Enter continue  Esc commands  Ctrl+S finish  PgDn next                 F1 help"
    `);
  });

  it('draws note', () => {
    expect(golden('note')).toMatchInlineSnapshot(`
      " ▸Log  History  Files  Stats  Data                    0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Note on Weighted Pull-up

        › grip wider
      ⋮ 15
      ────────────────────────────────────────────────────────────────────────────────

       Enter save                                                             F1 help"
    `);
  });

  it('draws summary', () => {
    expect(golden('summary')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15

        Enter saves it to the database and a JSON file.
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  m session note  d details            F1 help"
    `);
  });

  it('draws summary with an empty exercise', () => {
    expect(golden('summary with an empty exercise')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press             2 w + 82.5 × 5 @8 good, 82.5 × 5,
                                           82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up                bw+15 × 15
         3 Seated Dumbbell Shoulder Press  no sets

        Seated Dumbbell Shoulder Press: no sets. Enter saves, x removes it.
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  x remove empty  m session note       F1 help"
    `);
  });

  it('draws summary of many', () => {
    expect(golden('summary of many')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 44 working sets · 14 400 kg              1-14 of 16

         1 Barbell Bench Press  80 × 5
         2 Cable Exercise 2     20 × 10
         3 Cable Exercise 3     30 × 10
         4 Cable Exercise 4     40 × 10
         5 Cable Exercise 5     50 × 10
         6 Cable Exercise 6     60 × 10
         7 Cable Exercise 7     70 × 10
         8 Cable Exercise 8     80 × 10
         9 Cable Exercise 9     90 × 10
        10 Cable Exercise 10    100 × 10
        11 Cable Exercise 11    110 × 10
        12 Cable Exercise 12    120 × 10
        13 Cable Exercise 13    130 × 10
        14 Cable Exercise 14    140 × 10

        Face Pull: no sets. Enter saves, x removes it.
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  x remove empty  ↓ down  ↑ up         F1 help"
    `);
  });

  it('draws menu with two drafts', () => {
    expect(golden('menu with two drafts')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        2 unfinished sessions

          Resume Lower Strength of yesterday (1 exercise, 0 working sets)
          Save Lower Strength of yesterday (1 exercise, 0 working sets)
          Discard Lower Strength of yesterday (1 exercise, 0 working sets)
          Resume Lower Strength of yesterday (2 exercises, 1 working set)
          Save Lower Strength of yesterday (2 exercises, 1 working set)
        ▸ Discard Lower Strength of yesterday (2 exercises, 1 working set)
          Repeat Lower Strength, 11 days ago: Back Squat, Leg Curl
          Repeat Upper Strength, 7 days ago: Barbell Bench Press, Weighted Pull-up,…
          New session
          Another day (yesterday …)

        Moves the draft to the trash; u restores it.
      ⋮ 4
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files         F1 help"
    `);
  });

  it('draws choosing with nothing typed', () => {
    expect(golden('choosing with nothing typed')).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Exercise › type a name, or choose one of yours

          Back Squat                                               5 Feb 2026    1 ×
          Leg Curl                                                 5 Feb 2026    1 ×
          Barbell Bench Press                                      9 Feb 2026    2 ×
          Weighted Pull-up                                         9 Feb 2026    2 ×
          Seated Dumbbell Shoulder Press                           9 Feb 2026    2 ×
          Cable Row                                                9 Feb 2026    2 ×
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Esc back  ↓ next  ↑ previous                             F1 help"
    `);
  });

  it('draws details of a session in progress', () => {
    expect(golden('details of a session in progress')).toMatchInlineSnapshot(`
      " ▸Log  History  Files  Stats  Data                    0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Session details

          Date    2026-02-16
        ▸ Focus   Lower Strength
          Phase   2
          Week    5
          Deload  no
          Program –
          Author  –
          Length  –

        what the session is for, for example Upper strength
      ⋮ 6
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Tab next field  Esc back  Ctrl+U clear                     F1 help"
    `);
  });

  it('draws summary with notes and many sets', () => {
    expect(golden('summary with notes and many sets')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 10 working sets · 4 335 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15 @8
           note: grip wider
           set 1: left elbow flared
         3 Cable Row            60 × 8 @8 good, 62.5 × 8 @8 good, 65 × 8 @8 good,
                                67.5 × 8 @8 good, 70 × 8 @8 good, 72.5 × 8 @8 good

        Enter saves it to the database and a JSON file.
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  m session note  d details            F1 help"
    `);
  });

  it('draws the end of a summary of many', () => {
    expect(golden('the end of a summary of many')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 44 working sets · 14 400 kg              3-16 of 16

         3 Cable Exercise 3   30 × 10
         4 Cable Exercise 4   40 × 10
         5 Cable Exercise 5   50 × 10
         6 Cable Exercise 6   60 × 10
         7 Cable Exercise 7   70 × 10
         8 Cable Exercise 8   80 × 10
         9 Cable Exercise 9   90 × 10
        10 Cable Exercise 10  100 × 10
        11 Cable Exercise 11  110 × 10
        12 Cable Exercise 12  120 × 10
        13 Cable Exercise 13  130 × 10
        14 Cable Exercise 14  140 × 10
        15 Empty Bar Complex  20 × 5 *10, 20 × 6 *10, 20 × 7 *10
        16 Face Pull          no sets

        Face Pull: no sets. Enter saves, x removes it.
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  x remove empty  ↓ down  ↑ up         F1 help"
    `);
  });

  it('draws the cursor in the sets', () => {
    expect(golden('the cursor in the sets')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
       ▸  1   bw+15 × 15                       │
                                               │ Best    bw+15 × 8, 2 Feb 2026
          2 ›                                  │ Next    bw+15 × 7
              letters are commands, ? lists    │   set 2: as last time, no goal
              Enter types again                │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────

       Enter type  : all commands  u undo  x remove  e edit  / exercise       F1 help"
    `);
  });

  it('draws pasted lines', () => {
    expect(golden('pasted lines')).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────
       ✓ 1  Barbell Bench Press        3 sets  │ Last time 9 Feb 2026, 7 days ago
       ▸ 2  Weighted Pull-up            1 set  │    1   bw+15 × 8      @8 good
                                               │    2   bw+15 × 7      @8.5 good
       Weighted Pull-up                        │    3   bw+15 × 6+1    @10
          1   bw+15 × 15                       │
                                               │ Best    bw+15 × 8, 2 Feb 2026
          2 › 20x5                             │ Next    bw+15 × 7
              20 kg × 5                        │   set 2: as last time, no goal
              2 more lines to come             │
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────
       3 lines pasted; each one follows when the one before is logged.
       Enter log  Esc commands  Ctrl+U drop pasted  Ctrl+S finish             F1 help"
    `);
  });

  it('draws saved', () => {
    expect(golden('saved')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        ✓ Files written:
         • Database: traininglogs.db
         • JSON file: data/output/sessions/training_session_2026_02_16_000003e8.json
           in /home/ann/training

        0 min · 4 working sets · 1 155 kg

        Records: 5
          Barbell Bench Press
           ● heaviest set, 82.5 kg × 5; beat 80 kg of 2 Feb 2026
           ● best e1RM, 101.7 kg; beat 98.6 kg of 2 Feb 2026
           ● most volume in a set, 413 kg; beat 400 kg of 2 Feb 2026
           ● most volume in a session, 1 155 kg; beat 1 120 kg of 2 Feb 2026
          Weighted Pull-up
           ● most reps with 15 kg, 15; beat 8 reps of 2 Feb 2026

        Compared with Lower Strength, 5 Feb 2026
        ▾ 7 more
      ────────────────────────────────────────────────────────────────────────────────

       Enter show it  n new session  ↓ down  q quit  2 History  3 Files       F1 help"
    `);
  });

  it('draws one copy saved', () => {
    expect(golden('one copy saved')).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        ≠ One of two files written:
         • Database: traininglogs.db
           in /home/ann/training
         × The JSON file was not written: data/output/sessions is read-only.

        0 min · 4 working sets · 1 155 kg

        Records: 5
          Barbell Bench Press
           ● heaviest set, 82.5 kg × 5; beat 80 kg of 2 Feb 2026
           ● best e1RM, 101.7 kg; beat 98.6 kg of 2 Feb 2026
           ● most volume in a set, 413 kg; beat 400 kg of 2 Feb 2026
           ● most volume in a session, 1 155 kg; beat 1 120 kg of 2 Feb 2026
          Weighted Pull-up
           ● most reps with 15 kg, 15; beat 8 reps of 2 Feb 2026

        Compared with Lower Strength, 5 Feb 2026
        ▾ 7 more
      ────────────────────────────────────────────────────────────────────────────────

       Enter show it  n new session  ↓ down  q quit  2 History  3 Files       F1 help"
    `);
  });

  it('draws not saved', () => {
    expect(golden('not saved')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15

        Enter saves it to the database and a JSON file.
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────
       × Not saved: no space is left on the device.
       Enter save  Esc continue logging  m session note  d details            F1 help"
    `);
  });
});

describe('at 60 × 15', () => {
  const golden = (harness: LogHarness) => folded(rowsOf(harness, 60, 15));

  it('shows the position in the menu, and always the day of a draft', () => {
    const focus = 'Upper body, heavy, with a long warm-up';
    const drafts = [1, 2, 3].map((id) =>
      aSession()
        .id(id)
        .on(`2026-02-1${id}`)
        .focused(focus)
        .with(exercise('Squat').working('100x5', '100x5'))
        .build(),
    );
    expect(golden(new LogHarness({ drafts }))).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ────────────────────────────────────────────────────────────
        3 unfinished sessions                            1 of 11

        ▸ Resume Upper body, he… of 13 Feb 2026 (2 working sets)
          Save Upper body, heav… of 13 Feb 2026 (2 working sets)
          Discard Upper body, h… of 13 Feb 2026 (2 working sets)
          Resume Upper body, he… of 12 Feb 2026 (2 working sets)
          Save Upper body, heav… of 12 Feb 2026 (2 working sets)
          Discard Upper body, h… of 12 Feb 2026 (2 working sets)

        Continues where you left off.
      ────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit         F1 help"
    `);
  });

  it('shows how many exercises and sets are hidden, and the note', () => {
    const harness = longSession().press('note.exercise').type('grip wider').press('note.accept');
    expect(golden(harness)).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2  3  4  5           0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────
       ▸ 15 Empty Bar Complex                  30 sets ▴ 14 more
       First time. 80x5 @8, w 40x5, bw+10x8, !drop 60x8, - a note
         28      20 × 7                                 ▴ 27 more
         29      20 × 7
         30      20 × 7

         31 ›
              type 80x5 @8, a warm-up w 40x5
              Esc n note · Esc a superset · !drop 60x8
         note: grip wider
      ────────────────────────────────────────────────────────────
       Note saved. Esc u undoes
       Enter continue  Esc commands  Ctrl+S finish        F1 help"
    `);
    expect(golden(harness.press('escape', 'up', 'up', 'up', 'up'))).toMatchInlineSnapshot(`
      " ▸1 Log  2  3  4  5               0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 ─────────────────────────
       ▸ 15 Empty Bar Complex                  30 sets ▴ 14 more
       First time. 80x5 @8, w 40x5, bw+10x8, !drop 60x8, - a note
         26      20 × 7                                 ▴ 25 more
       ▸ 27      20 × 7
         28      20 × 7                                  ▾ 2 more

         31 ›
              letters are commands, ? lists
              Enter types again
         note: grip wider
      ────────────────────────────────────────────────────────────

       Enter type  : all commands  u undo  x remove       F1 help"
    `);
  });

  it('shows the set that is edited, and the same set after the edit', () => {
    const up = Array.from({ length: 10 }, () => 'up');
    const harness = longSession().press('escape', ...up, 'set.edit');
    expect(frameOf(harness, 60, 15)).toMatch(/▸ 21 +20 × 7/);
    expect(frameOf(harness.press('ctrl+u').enter('22.5x7'), 60, 15)).toMatch(/▸ 21 +22\.5 × 7/);
  });
});

describe('the set line and the rows below it', () => {
  it('show load and reps of an edited set with a long note', () => {
    const harness = midSession().enter('102.5x8 @8.5 good - the left elbow flared on the last two reps');
    expect(frameOf(harness.press('escape', 'e'))).toContain('edit › 102.5x8 @8.5 good - the left');
  });

  it.each(SIZES)('are visible at %i × %i with any session', (columns, rows) => {
    for (const { name, make } of STAGES) {
      const harness = make();
      if (harness.log.stage.kind !== 'sets') continue;
      const drawn = rowsOf(harness, columns, rows);
      const at = drawn.findIndex((row) => /^ *(\d+|edit) ›/.test(row));
      expect(at, name).toBeGreaterThan(1);
      expect(drawn[at + 1]?.slice(0, columns / 2).trim(), name).not.toBe('');
    }
  });

  it.each(SIZES)('show a message of three rows at %i × %i', (columns, rows) => {
    const harness = stage('fifteen exercises and thirty sets').type('80x5 rest 999');
    harness.press('enter');
    const problem = harness.log.lineError?.message ?? '';
    expect(problem).not.toBe('');
    expect(leftPane(frameOf(harness, columns, rows))).toContain(problem);
  });

  it('mark the first invalid character of a line', () => {
    for (const line of ['bw+15x8 @12', '80x5 good good', '日本 80x5', '80x5 @8 !myo 4,,3']) {
      const harness = midSession().enter(line);
      const drawn = rowsOf(harness, 120, 40);
      const at = drawn.findIndex((row) => row.includes('›'));
      const column = harness.log.lineError?.column ?? 0;
      const before = widthColumns(line.slice(0, column - 1));
      const lineAt = (drawn[at] ?? '').indexOf('›') + 2;
      expect((drawn[at + 1] ?? '').indexOf('^'), line).toBe(lineAt + before);
    }
  });

  it('scroll a long line to its cursor, and the mark with it', () => {
    const note = 'the bar drifted forward on every rep and the left hip shifted';
    const harness = midSession().type(`80x5 @8 - ${note}`);
    expect(frameOf(harness, 60, 15)).toMatch(/› .*the left hip shifted$/m);
    harness.press('home');
    expect(frameOf(harness, 60, 15)).toMatch(/› 80x5 @8 - the bar/);
  });
});

describe('columns', () => {
  it('have the same width with any content', () => {
    for (const [columns, rows] of SIZES) {
      const drawn = rowsOf(stage('odd names'), columns, rows);
      const sets = drawn.filter((row) => /^ {2,}\d .*(×|400m)/.test(row));
      const ends = sets.map((row) => row.search(/12\+1|5 *(│|$)|60s|400m/));
      expect(new Set(ends.filter((end) => end >= 0)).size, `${columns}`).toBe(1);
    }
  });

  it('keep the divider straight next to wide names', () => {
    const drawn = rowsOf(stage('odd names')).slice(2, -3);
    const places = drawn.map((row) => widthColumns(row.split('│')[0] ?? ''));
    expect(new Set(places)).toEqual(new Set([41]));
  });
});

describe('text from outside', () => {
  it('is drawn, and never controls the terminal', () => {
    for (const [columns, rows] of SIZES) {
      const frame = frameOf(stage('odd names').press('exercise.next', 'exercise.next'), columns, rows);
      expect(frame).toContain('␛[31mRed␛[2J Row');
      expect(frame).not.toContain('\u001b');
    }
  });

  it('in a focus, a note and a draft is cut and sanitized', () => {
    const focus = '\u001b[2J\u202eUpper 日本語のとても長い名前のセッション and much more than fits';
    const session = { ...midSession().log.session, focus };
    for (const [columns, rows] of SIZES) {
      const harness = midSession();
      if (!harness.log.session) throw new Error('no session');
      harness.store.dispatch({
        type: 'log/session-changed',
        session: { ...harness.log.session, ...session },
      });
      expect(frameOf(harness, columns, rows)).toContain('▸1 Log');
      expect(frameOf(harness.press('session.finish'), columns, rows)).toContain('␛[2J\\u202eUpper');
    }
  });
});

describe('choosing when every exercise is in the session', () => {
  it('offers the exercises of the session', () => {
    const frame = frameOf(new LogHarness().begin('Row').press('exercise.choose'));
    expect(frame).toMatch(/ Row +in this session/);
    expect(frame).not.toContain('Any name will do');
  });
});

describe('choosing among many', () => {
  it('keeps the cursor and the new name visible while the cursor wraps around', () => {
    for (const [columns, rows] of SIZES) {
      const harness = manyExercises();
      for (const steps of [0, 1, 20, 18, 1, 1]) {
        const frame = frameOf(harness.press(...Array<string>(steps).fill('down')), columns, rows);
        expect(frame).toContain(' ▸ ');
        expect(frame).toContain('+ new exercise “Cable Ex”');
      }
    }
  });
});
