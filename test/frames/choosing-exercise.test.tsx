import { describe, expect, it } from 'vitest';
import { readExerciseLibrary } from '../../src/persistence/exercise-library-file.js';
import { aSession, exercise } from '../support/builders.js';
import { turn } from '../support/fake-data-port.js';
import { LogHarness } from '../support/log-harness.js';
import { folded, frameOf, hintsOf, rowsOf, SIZES } from './support-log.js';

const PAST = [
  ...Array.from({ length: 60 }, (_, index) =>
    aSession()
      .id(1 + index)
      .on(new Date(Date.UTC(2025, 5, 1 + 4 * index)).toISOString().slice(0, 10))
      .with(exercise('Incline DB Press 45 Degree').working('22.5x10'))
      .build(),
  ),
  aSession()
    .id(90)
    .on('2025-12-11')
    .with(exercise('Incline DB Curl').working('12.5x12'), exercise('Incline Press').working('60x8'))
    .build(),
  aSession()
    .id(91)
    .on('2025-12-12')
    .with(
      exercise('Incline DB Press 45 Degree').working('22.5x10'),
      exercise('Incline Press').working('60x8'),
    )
    .build(),
];

/** The choice of an exercise, with the whole library. */
function choosing(typed: string): LogHarness {
  const harness = new LogHarness({ sessions: PAST });
  harness.fake.exercises.library = readExerciseLibrary();
  return harness.press('start.new', 'form.accept').type(typed);
}

const naming = () => choosing('incl db press 45').press('exercise.rename', 'ctrl+u').type('Incline P');
const looking = () => naming().press('rename.complete', 'enter');

async function done(): Promise<LogHarness> {
  const harness = looking().press('enter');
  while (harness.state.data.task !== null) await turn();
  return harness;
}

describe('choosing from the library', () => {
  it.each(SIZES)('shows the muscles of an exercise, at %i × %i', (columns, rows) => {
    const frame = frameOf(choosing('incl db'), columns, rows);
    expect(frame).toMatch(/Incline DB Press 45 Degree +\d+ \w{3} 2026 in 61 sessions/);
    expect(frame).toMatch(/Incline Dumbbell Press +(dumbbell · )?chest, shoulders.* library/);
    expect(frame).toContain('+ new exercise “Incl DB”');
  });

  it('draws own exercises first', () => {
    expect(folded(rowsOf(choosing('incl db press')))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Exercise › incl db press

        ▸ Incline DB Press 45 Degree                     23 Jan 2026 in 61 sessions
          Incline Dumbbell Press                 chest, shoulders, triceps    library
          Hammer Grip Incline DB Bench Press     chest, shoulders, triceps    library
          + new exercise “Incl DB Press”
      ⋮ 12
      ────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  Ctrl+R rename        F1 help"
    `);
  });

  it('draws the equipment if there is room', () => {
    expect(folded(rowsOf(choosing('zercher'), 120, 40))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

        Exercise › zercher

        ▸ Zercher Squats                                             barbell · quadriceps, glutes, hamstrings         library
          + new exercise “Zercher”
      ⋮ 30
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back  ↓ next  ↑ previous                                           F1 help"
    `);
  });

  it('draws what fits on a small screen', () => {
    expect(folded(rowsOf(choosing('squat'), 60, 15))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────

        Exercise › squat                                1-6 of 59

        ▸ Barbell Squat             quadriceps, glutes …  library
          Bulgarian Split Squat     quadriceps, glutes …  library
          Front Barbell Squat       quadriceps, glutes …  library
          Hack Squat                quadriceps, glutes …  library
          Goblet Squat              quadriceps, glutes …  library
          Smith Machine Squat       quadriceps, glutes …  library
          + new exercise “Squat”    quadriceps, glutes …
      ────────────────────────────────────────────────────────────

       Enter choose  Tab complete  Ctrl+N new  Esc back   F1 help"
    `);
  });
});

describe('the row of a new name', () => {
  it('is reached with ↑, and the hint names what Enter does there', () => {
    const harness = choosing('squat').press('up');
    expect(frameOf(harness, 60, 15)).toContain('▸ + new exercise “Squat”');
    expect(hintsOf(harness, 60, 15)).toMatch(/^ Enter add new/);
    expect(harness.press('enter').exercise.Name).toBe('Squat');
  });
});

describe('a name that looks like a set', () => {
  const asked = () => choosing('80x5 @8x').press('enter');

  it.each(SIZES)('is asked about, at %i × %i', (columns, rows) => {
    expect(frameOf(asked(), columns, rows)).toContain('“80x5 @8x” looks like a set.');
    expect(frameOf(asked(), columns, rows)).toContain('y / n');
    expect(hintsOf(asked(), columns, rows)).toMatch(/y add exercise +n back/);
  });

  it('has its question drawn in place of the list', () => {
    expect(folded(rowsOf(asked(), 60, 15))).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ── Session ─────────────────────────────────────────────────

        Exercise › 80x5 @8x

        “80x5 @8x” looks like a set. Add an exercise of that
        name? y / n
      ⋮ 5
      ────────────────────────────────────────────────────────────

       y add exercise  n back  2 History  3 Files          ? help"
    `);
  });
});

describe('moving an exercise with sets to another name', () => {
  const asked = () =>
    choosing('incl db press 45')
      .press('enter')
      .enter('22.5x10')
      .press('exercise.swap')
      .type('incline press')
      .press('enter');

  it.each(SIZES)('asks whether the sets move, at %i × %i', (columns, rows) => {
    expect(frameOf(asked(), columns, rows)).toContain('Move 1 set from Incline DB Press 45 Degree');
    expect(hintsOf(asked(), columns, rows)).toMatch(/y move sets +n keep sets +Esc back/);
  });

  it('draws the question in place of the list', () => {
    expect(folded(rowsOf(asked(), 60, 15))).toMatchInlineSnapshot(`
      " ▸1 Log  2  3  4  5               0 min   rest 0:00 of 3:00
      ── Session · 1 set · 225 kg ────────────────────────────────

        Swap for › incline press

        Move 1 set from Incline DB Press 45 Degree to Incline
        Press? y / n. With n, Incline Press is added after
        Incline DB Press 45 Degree.
      ⋮ 4
      ────────────────────────────────────────────────────────────

       y move sets  n keep sets  Esc back  2 History       ? help"
    `);
  });
});

describe('renaming', () => {
  it.each(SIZES)('shows its keys and the preview, at %i × %i', async (columns, rows) => {
    // In 60 columns the footer has no room for this key; the help lists it.
    if (columns >= 80)
      expect(hintsOf(choosing('incl db press 45'), columns, rows)).toContain('Ctrl+R rename');
    expect(hintsOf(naming(), columns, rows)).toMatch(/Enter preview +Tab merge +Esc discard/);
    const frame = frameOf(looking(), columns, rows);
    expect(frame).toContain('61 sessions change');
    expect(frame).toContain('The exercise is merged with Incline Press, done 2 times.');
    expect(frame).toMatch(/and \d\d more/);
    expect(hintsOf(looking(), columns, rows)).toMatch(/Enter rename +Esc back/);
    expect(frameOf(await done(), columns, rows)).toContain('u undoes the rename.');
    expect(hintsOf(await done(), columns, rows)).toMatch(/Enter continue +u undo/);
  });

  it('draws the field for the new name', () => {
    expect(folded(rowsOf(naming()))).toMatchInlineSnapshot(`
      " traininglogs  ▸Log   History   Files   Stats   Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Rename Incline DB Press 45 Degree

        New name › Incline P

        Tab takes Incline Press and merges both.
        Enter shows a preview of the changes.
      ⋮ 12
      ────────────────────────────────────────────────────────────────────────────────

       Enter preview  Tab merge  Esc discard                                  F1 help"
    `);
  });

  it('draws the preview', () => {
    expect(folded(rowsOf(looking()))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Incline DB Press 45 Degree → Incline Press

        61 sessions change, in the database and in the files:
          1 Jun 2025  5 Jun 2025  9 Jun 2025  13 Jun 2025  17 Jun 2025  21 Jun 2025
          25 Jun 2025  29 Jun 2025  3 Jul 2025  7 Jul 2025  11 Jul 2025  15 Jul 2025
          19 Jul 2025  23 Jul 2025  27 Jul 2025  31 Jul 2025  and 45 more
        The exercise is merged with Incline Press, done 2 times.
        1 session has both; the name will appear twice there.
        The rename can be undone with u. Incline DB Press 45 Degree stays as an
        alias: typing it finds the exercise.
      ⋮ 8
      ────────────────────────────────────────────────────────────────────────────────

       Enter rename  Esc back  2 History  3 Files  4 Stats  5 Data             ? help"
    `);
  });

  it('draws the preview on a small screen', () => {
    expect(folded(rowsOf(looking(), 60, 15))).toMatchInlineSnapshot(`
      " ▸1 Log  2 History  3 Files  4 Stats  5 Data
      ── Session ─────────────────────────────────────────────────

        Incline DB Press 45 Degree → Incline Press

        61 sessions change, in the database and in the files:
          1 Jun 2025  5 Jun 2025  9 Jun 2025  and 58 more
        The exercise is merged with Incline Press, done 2 times.
        1 session has both; the name will appear twice there.
        The rename can be undone with u. Incline DB Press 45
        Degree stays as an alias: typing it finds the exercise.

      ────────────────────────────────────────────────────────────

       Enter rename  Esc back  2 History  3 Files          ? help"
    `);
  });

  it('draws the progress', () => {
    expect(folded(rowsOf(looking().press('enter')))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Incline DB Press 45 Degree → Incline Press

        61 sessions change, in the database and in the files:
          1 Jun 2025  5 Jun 2025  9 Jun 2025  13 Jun 2025  17 Jun 2025  21 Jun 2025
          25 Jun 2025  29 Jun 2025  3 Jul 2025  7 Jul 2025  11 Jul 2025  15 Jul 2025
          19 Jul 2025  23 Jul 2025  27 Jul 2025  31 Jul 2025  and 45 more
        Renaming …
      ⋮ 11
      ────────────────────────────────────────────────────────────────────────────────

       2 History  3 Files  4 Stats  5 Data  : all commands                     ? help"
    `);
  });

  it('draws the result', async () => {
    expect(folded(rowsOf(await done()))).toMatchInlineSnapshot(`
      " traininglogs  ▸1 Log   2 History   3 Files   4 Stats   5 Data
      ── Session ─────────────────────────────────────────────────────────────────────

        Incline DB Press 45 Degree is now Incline Press

        Renamed in 61 saved sessions.
        Saved sessions change in the database and in the files. Their old texts are
        in data/output/trash/replaced.
        u undoes the rename.
      ⋮ 12
      ────────────────────────────────────────────────────────────────────────────────
       Renamed Incline DB Press 45 Degree to Incline Press in 61 saved sessions.
       Enter continue  u undo  2 History  3 Files  4 Stats  5 Data             ? help"
    `);
  });

  it('shows no control sequence of a name', () => {
    const name = `Bench\u001b[2J ${'very long '.repeat(20)}`;
    const harness = new LogHarness({ sessions: [aSession().with(exercise(name)).build()] });
    harness.press('start.new', 'form.accept').type('bench').press('exercise.rename').type('x').press('enter');
    for (const [columns, rows] of SIZES) expect(frameOf(harness, columns, rows)).not.toContain('\u001b[2J');
  });
});
