import { describe, expect, it } from 'vitest';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, rowsOf } from './support-log.js';
import { longSession } from './support-log-sessions.js';

describe('the Log screen at 60 × 15', () => {
  const golden = (harness: LogHarness) => folded(rowsOf(harness, 60, 15));

  it('shows the set line of a superset with many sets and a note', () => {
    const harness = new LogHarness().begin('Face Pull');
    for (const reps of [9, 8, 7, 6]) harness.enter(`20x${reps}`);
    harness.pick('Curl').press('escape').type('a').press('exercise.previous');
    harness.press('note.exercise').type('slow').press('note.accept');
    const frame = frameOf(harness, 60, 15);
    expect(frame).toMatch(/superset with A\d/);
    expect(frame).toMatch(/^ +5 ›/m);
  });

  it('leaves out the examples of sets next to the planned set, instead of cutting them', () => {
    const harness = new LogHarness().begin('Face Pull').press('exercise.goal');
    harness
      .type('20')
      .press('down')
      .type('3')
      .press('down')
      .type('5')
      .press('enter')
      .enter('w 10x5')
      .enter('20x5');
    expect(frameOf(harness, 60, 15)).toMatch(/^ Next 20 × 5 · First time\. *$/m);
  });

  it('shows how many exercises and sets are hidden, and the note', () => {
    const harness = longSession().press('note.exercise').type('grip wider').press('note.accept');
    expect(golden(harness)).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2  3  4  5           0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 44 sets · 14 400 kg ───
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
       Enter add exercise  Esc commands  Ctrl+S finish    F1 help"
    `);
    expect(golden(harness.press('escape', 'up', 'up', 'up', 'up'))).toMatchInlineSnapshot(`
      " ▸1 Log  2  3  4  5               0 min   rest 0:00 of 3:00
      ── Lower Strength · phase 2 week 5 · 44 sets · 14 400 kg ───
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

       Enter type  : all commands  u undo  x remove        ? help"
    `);
  });

  it('shows the set that is edited, and the same set after the edit', () => {
    const up = Array.from({ length: 10 }, () => 'up');
    const harness = longSession().press('escape', ...up, 'set.edit');
    expect(frameOf(harness, 60, 15)).toMatch(/▸ 21 +20 × 7/);
    expect(frameOf(harness.press('ctrl+u').enter('22.5x7'), 60, 15)).toMatch(/▸ 21 +22\.5 × 7/);
  });
});
