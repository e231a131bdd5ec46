import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { frameOf, rowsOf } from './support-log.js';
import { goldenOf, stage } from './support-log-stages.js';

describe('the Log screen at 80 × 24', () => {
  it('draws the summary', () => {
    expect(goldenOf('summary')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15

        Enter saves the session to the database and a JSON file.
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  m session note  d details  u undo     ? help"
    `);
  });

  it('draws the summary with an empty exercise', () => {
    expect(goldenOf('summary with an empty exercise')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press             2 w + 82.5 × 5 @8 good, 82.5 × 5,
                                           82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up                bw+15 × 15
         3 Seated Dumbbell Shoulder Press  no sets

        Seated Dumbbell Shoulder Press: no sets. Enter saves, x removes it.
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  x remove empty  m session note        ? help"
    `);
  });

  it('draws the summary of many exercises', () => {
    expect(goldenOf('summary of many')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 44 sets · 14 400 kg ───────────────────────

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

       Enter save  Esc continue logging  x remove empty  ↓ down                ? help"
    `);
  });

  it('draws the end of a summary of many exercises', () => {
    expect(goldenOf('the end of a summary of many')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 44 sets · 14 400 kg ───────────────────────

        Lower Strength · today · 44 working sets · 14 400 kg              3-16 of 16

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
        15 Empty Bar Complex    20 × 5 *10, 20 × 6 *10, 20 × 7 *10
        16 Face Pull            no sets

        Face Pull: no sets. Enter saves, x removes it.
      ────────────────────────────────────────────────────────────────────────────────
       The last line is visible.
       Enter save  Esc continue logging  x remove empty  ↑ up  m session note  ? help"
    `);
  });

  it('draws the summary with notes and many sets', () => {
    expect(goldenOf('summary with notes and many sets')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 10 sets · 4 335 kg ────────────────────────

        Lower Strength · today · 10 working sets · 4 335 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15 @8
           note: grip wider
           set 1: left elbow flared
         3 Cable Row            60 × 8 @8 good, 62.5 × 8 @8 good, 65 × 8 @8 good,
                                67.5 × 8 @8 good, 70 × 8 @8 good, 72.5 × 8 @8 good

        Enter saves the session to the database and a JSON file.
      ⋮ 7
      ────────────────────────────────────────────────────────────────────────────────

       Enter save  Esc continue logging  m session note  d details  u undo     ? help"
    `);
  });

  it('draws a saved session', () => {
    expect(goldenOf('saved')).toMatchInlineSnapshot(`
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

       Enter show it  n menu  ↓ down  q quit  2 History  3 Files  4 Stats      ? help"
    `);
  });

  it('draws a session with only one copy saved', () => {
    expect(goldenOf('one copy saved')).toMatchInlineSnapshot(`
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

       Enter show it  n menu  ↓ down  q quit  2 History  3 Files  4 Stats      ? help"
    `);
  });

  it('draws a session that could not be saved', () => {
    expect(goldenOf('not saved')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data          0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 4 sets · 1 155 kg ─────────────────────────

        Lower Strength · today · 4 working sets · 1 155 kg

         1 Barbell Bench Press  2 w + 82.5 × 5 @8 good, 82.5 × 5, 82.5 × 4+1 @9.5
           set 3: slow off the chest
         2 Weighted Pull-up     bw+15 × 15

        Enter saves the session to the database and a JSON file.
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────
       × Not saved: no space is left on the device.
       Enter save  Esc continue logging  m session note  d details  u undo     ? help"
    `);
  });
});

describe('the summary at 60 × 15', () => {
  it('shows the totals whole, and truncates the focus', () => {
    const rows = rowsOf(stage('summary of many'), 60, 15);
    expect(rows.find((row) => row.includes('today'))).toBe(
      '  Lower … · today · 44 working sets · 14\u202f400 kg  1-5 of 16',
    );
  });

  it('shows every set of every exercise, with ↓ if they need more rows than it has', () => {
    const harness = new LogHarness().begin('Barbell Squat');
    const sets = ['106.5x5 @8 !llp 6', '107.5x5 @8.5 !llp 5', '108.5x4 @9 good', '109.5x4+1 @9.5 good'];
    harness.enter(...sets);
    for (const name of ['Leg Press', 'Lying Leg Curl', 'Calf Raise']) harness.pick(name).enter(...sets);
    harness.press('session.finish');
    const first = frameOf(harness, 60, 15);
    expect(first).toContain('1-2 of 4');
    expect(first).toContain('↓ down');
    const text = [first, ...Array.from({ length: 12 }, () => frameOf(harness.press('down'), 60, 15))].join(
      '\n',
    );
    expect(text).not.toMatch(/ × .* …/);
    expect(text).toContain('3-4 of 4');
    expect(frameOf(harness, 60, 15)).toMatch(/109.5 × 4\+1 @9.5 good *\n\n/);
  });
});
