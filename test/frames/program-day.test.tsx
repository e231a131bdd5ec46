import { describe, expect, it, vi } from 'vitest';
import { ANN, LogHarness } from '../support/log-harness.js';
import { folded, frameOf, rowsOf } from './support-log.js';

const SPLIT = `# Upper/Lower
- Weeks: 8
## Upper A
Bench Press | 1 x 3 @9 90 kg, 2 x 6+ 80 kg, rest 3 min, linear +2.5, warmup 2
> drive the elbows down
A1 Cable Row | 3 x 8-10 @8, start 50 kg, double +2.5
A2 Pushdown | 3 x 10-12
Plank | 3 x 60s
`;

async function menu(unit: 'kg' | 'lb' = 'kg'): Promise<LogHarness> {
  const harness = new LogHarness({ programs: { split: SPLIT }, athlete: { ...ANN, unit } });
  await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
  return harness;
}

describe('a day of a program', () => {
  it('is the first line of the start menu', async () => {
    expect(folded(rowsOf(await menu()))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        Start a session

        ▸ Upper A · week 1 of 8 · Upper/Lower
          New session
          Another day (yesterday …)
          Add a program …
          Import from another app …

        Shows its exercises and loads; Enter there starts it.
      ⋮ 9
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  n new  d another day  q quit  2 History  3 Files          ? help"
    `);
  });

  it('has exercises, sets, loads, plates and reasons', async () => {
    expect(folded(rowsOf((await menu()).press('enter'), 120, 40))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

        Upper A · week 1 of 8
        Upper/Lower · 4 exercises · 12 sets
        Loads too light? Log heavier sets to start from them. Too heavy? E edits.

        1  Bench Press                                                              1 × 3 90 kg @9, 2 × 6+ 80 kg, rest 3 min
           w 55 × 5
           w 72.5 × 3
           1    90 × 3 @9                                                                                     25 + 10 a side
           2    80 × 6                                                                                         25 + 5 a side
           3    80 × 6+                                                                                        25 + 5 a side
           the first time, as the program says
           · drive the elbows down

        2  Cable Row (superset A)                                                                            50, 3 × 8-10 @8
           1-3  50 × 8 @8
           the first time, as the program says

        3  Pushdown (superset A)                                                                                   3 × 10-12
           1-3  10 reps
           the first time: choose the load

        4  Plank                                                                                                     3 × 60s
           1-3  60s
           the first time, as the program says
      ⋮ 10
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

       Enter start  Esc back  E edit  n skip  d deload  2 History  3 Files  4 Stats  5 Data  : all commands            ? help"
    `);
  });

  it('has loads in pounds for an athlete who uses them', async () => {
    expect(folded(rowsOf((await menu('lb')).press('enter')))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ────────────────────────────────────────────────────────────────────────────────

        Upper A · week 1 of 8
        Upper/Lower · 4 exercises · 12 sets
        Loads too light? Log heavier sets to start from them. Too heavy? E edits.

        1  Bench Press                    1 × 3 200 lb @9, 2 × 6+ 175 lb, rest 3 min
           w 120 × 5
           w 160 × 3
           1    200 × 3 @9                                  45 + 25 + 5 + 2.5 a side
           2    175 × 6                                          45 + 10 + 10 a side
           3    175 × 6+                                         45 + 10 + 10 a side
           the first time, as the program says
           · drive the elbows down

        2  Cable Row (superset A)                                   110, 3 × 8-10 @8
           1-3  110 × 8 @8
           the first time, as the program says

        ▾ 7 more
      ────────────────────────────────────────────────────────────────────────────────

       Enter start  Esc back  E edit  PgDn more  n skip  d deload  2 History   ? help"
    `);
  });

  it('names a line that cannot be read, in the menu and on its page', async () => {
    const name = 'Upper/Lower for a body that sits in a chair';
    const programs = { split: SPLIT.replace('3 x 8-10', '3 by 8-10').replace('Upper/Lower', name) };
    const harness = new LogHarness({ programs, athlete: ANN });
    harness.press('start.new', 'escape');
    const rows = rowsOf(harness);
    expect(rows.join('\n')).toMatch(/▸ Upper A · week 1 of 8 · Upper.*… · error in line 6$/m);
    expect(rows).toContain('  Line 6 has an error: x and the reps are missing: write 3 x 6-8 @8.');
    expect(rowsOf(harness, 60, 15).join('\n')).toMatch(/▸ Upper A .*… · error in line 6$/m);
    expect(rowsOf(harness.press('enter'))).toContain(
      '  Line 6 has an error: x and the reps are missing: write 3 x 6-8 @8. E edits.',
    );
  });

  it('is a line of the menu even if no exercise can be read', () => {
    const programs = { split: '# Split\n## Upper\nSquat | 3 by 5\n' };
    const rows = rowsOf(new LogHarness({ programs, athlete: ANN }));
    expect(rows).toContain('  ▸ Split · error in line 3');
    expect(rows.join('\n')).toContain(
      'Enter edits the file. Line 3 has an error: x and the reps are missing',
    );
  });

  it('shows the key of the editor even if the day can be swapped and scrolls', async () => {
    const programs = { split: `${SPLIT}## Lower\nSquat | 3 x 5\n` };
    const harness = new LogHarness({ programs, athlete: ANN });
    harness.press('enter');
    expect(rowsOf(harness).at(-1)).toContain('s swap  E edit  PgDn more  n skip  d deload');
    expect(rowsOf(harness, 60, 15).at(-1)).toContain('s swap  E edit  PgDn more');
  });

  it('scrolls on a low screen', async () => {
    const harness = (await menu()).press('enter');
    expect(rowsOf(harness, 60, 15).join('\n')).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ────────────────────────────────────────────────────────────
        Upper A · week 1 of 8
        Upper/Lower · 4 exercises · 12 sets
        Loads too light? Log heavier sets to start from them.
        Too heavy? E edits.
        1  Bench Press  1 × 3 90 kg @9, 2 × 6+ 80 kg, rest 3 min
           w 55 × 5
           w 72.5 × 3
           1    90 × 3 @9                         25 + 10 a side
           2    80 × 6                             25 + 5 a side
        ▾ 15 more
      ────────────────────────────────────────────────────────────

       Enter start  Esc back  E edit  PgDn more  n skip    ? help"
    `);
    expect(rowsOf(harness.press('pageDown', 'pageDown', 'pageDown'), 60, 15).join('\n')).toContain('60s');
  });

  it('shows its prescribed sets and the reason while it is trained', async () => {
    expect(folded(rowsOf((await menu()).press('enter', 'enter', 'enter')))).toMatchInlineSnapshot(`
      " ▸1 Log  Esc 2 History  3 Files  4 Stats  5 Data      0 min   rest 0:00 of 3:00
      ── Upper A · week 1 · 1 set · 270 kg ───────────────────────────────────────────
       ▸ 1  Bench Press                1 of 3  │ First time. Ways to write a set:
       · A1 Cable Row                  0 of 3  │  80x5 @8 good     load x reps, RPE
       · A2 Pushdown                   0 of 3  │  w 40x5           a warm-up
       · 4  Plank                      0 of 3  │  80x5+1           one partial rep
                                               │  80x5 *3          three such sets
       Bench Press                             │  80x5 - text      a note on the set
       goal 1 × 3 90 kg @9, 2 × 6+ 80 kg,      │  bw+10x8          bodyweight + 10
       rest 3 min                              │  20x10/9          left 10, right 9
          1      90 × 3                        │  60s  20x60s      timed
                                               │  !myo 4,3,3       myo-reps after it
          2 › 80 × 6                           │  !drop 60x8,40x6  drops after it
              Enter logs it · → edits it       │  !llp 6  !hold 30 partials, a hold
              or type 80x5 @8                  │
                                               │ Next    80 × 6
                                               │   the first time, as the program
                                               │   says
                                               │ Plates  25 + 5 a side
                                               │
                                               │ Cues  · drive the elbows down
      ────────────────────────────────────────────────────────────────────────────────
       Logged 90 × 3. Esc u undoes
       Enter log  Esc commands  Ctrl+S finish  PgDn next                      F1 help"
    `);
  });

  it('keeps plates and long names whole on a narrow screen', async () => {
    const programs = {
      heavy:
        '# Heavy\n## A\nBarbell Deadlift From A Deficit With A Snatch Grip And Straps | 2 x 5 @8.5 247.5 kg\n',
    };
    const harness = new LogHarness({ programs, athlete: ANN });
    await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
    expect(folded(rowsOf(harness.press('enter'), 60, 15).slice(2, -3))).toMatchInlineSnapshot(`
      "  A · week 1
        Heavy · 1 exercise · 2 sets
        Loads too light? Log heavier sets to start from them.
        Too heavy? E edits.
        1  Barbell Deadlift From A Deficit With A Snatch Grip
           And Straps
           247.5, 2 × 5 @8.5
           1-2  247.5 × 5 @8.5
                25 + 25 + 25 + 25 + 10 + 2.5 + 1.25 a side
           the first time, as the program says"
    `);
  });

  it('says in the footer that d takes a deload back', async () => {
    const harness = (await menu()).press('enter', 'd');
    expect(rowsOf(harness).at(-1)).toContain('n skip  d no deload');
    expect(frameOf(harness, 120, 60)).toContain('deload week, 2 of 3 sets: choose the load');
    expect(rowsOf(harness.press('d'), 120, 40).at(-1)).toContain('n skip  d deload');
  });

  it('cuts a goal that is too long for a low screen after a whole set', async () => {
    const programs = {
      wave: '# Wave\n## A\nSquat | 1 x 5 95 kg @8, 1 x 5 105 kg @9, 1 x 5+ 120 kg, rest 3 min\n',
    };
    const harness = new LogHarness({ programs, athlete: { ...ANN, unit: 'lb' } });
    await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
    harness.press('enter', 'enter', 'enter');
    expect(folded(rowsOf(harness, 60, 15).slice(2, -3))).toMatchInlineSnapshot(`
      " ▸ 1  Squat                                         1 of 3
       goal 1 × 5 210 lb @8, 1 × 5 230 lb @9, 1 × 5+ 265 lb …
       Next 230 × 5 @9 · First time.
          1     210 × 5

          2 › 230 × 5
              the first time, as the program says
              Plates 45 + 45 + 2.5 a side
              Enter logs it · → edits it
      "
    `);
  });
});

describe('a session of a program', () => {
  const begun = async () => (await menu()).press('enter', 'enter');

  it('hints at the warm-ups of the program until a set is logged', async () => {
    const harness = await begun();
    expect(frameOf(harness)).toContain('Esc w: warm-ups of the program');
    expect(frameOf(harness.enter('90x3'))).not.toContain('warm-ups of the program');
  });

  it('shows that the next set has as many reps as possible', async () => {
    const harness = (await begun()).enter('90x3', '80x6');
    expect(frameOf(harness)).toContain('3 › 80 × 6+');
    expect(harness.press('enter').exercise.workingSets[2]).toMatchObject({ repCount: { full: 6 } });
  });

  it('shows the plates in a free row of a narrow screen', async () => {
    expect(frameOf(await begun(), 60, 18)).toMatch(/Plates 25 \+ 10 a side/);
  });

  it('names the planned sets that are not done before it is saved', async () => {
    const harness = (await begun()).enter('90x3').press('session.finish');
    const text = '11 planned sets not done: Bench Press (2), Cable Row (3), Pushdown (3), Plank (3)';
    expect(frameOf(harness, 120, 40)).toContain(text);
    expect(frameOf(harness, 60, 15)).toContain('11 planned sets not done: Bench Press (2) …');
    expect(frameOf(harness, 60, 15)).toContain('Enter saves');
  });
});
