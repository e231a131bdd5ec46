import { describe, expect, it } from 'vitest';
import { ExerciseLibrary } from '../../../src/domain/exercise-library.js';
import { nameOfChoice, pickChoices } from '../../../src/store/log/exercise-search.js';
import { todaysExercises } from '../../../src/store/log/own-exercises.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { ANN, LogHarness } from '../../support/log-harness.js';

const LIBRARY = ExerciseLibrary.of([
  ['Barbell Full Squat', 'barbell', ['quadriceps'], ['glutes', 'hamstrings']],
  ['Dumbbell Incline Row', 'dumbbell', ['middle back'], ['biceps']],
  ['Face Pull', 'cable', ['shoulders'], ['middle back']],
  ['Incline Dumbbell Press', 'dumbbell', ['chest'], ['shoulders', 'triceps']],
  ['Zercher Squats', 'barbell', ['quadriceps'], []],
]);

/** Bench press was done twelve times in January, incline press once in February, and curl once in December. */
const PAST = [
  ...Array.from({ length: 12 }, (_, index) => dayOf(1 + index, `2026-01-${20 + index}`, 'Bench Press')),
  dayOf(20, '2026-02-13', 'Incline DB Press', { targetMuscleGroups: ['upper chest'] }),
  dayOf(21, '2025-12-20', 'Incline DB Curl', {
    targetMuscleGroups: ['biceps'],
    secondaryMuscleGroups: ['forearms'],
  }),
];

function dayOf(id: number, date: string, name: string, keys = {}) {
  return aSession().id(id).on(date).with(exercise(name).working('20x10').having(keys)).build();
}

function picking(options: FakePortsOptions = {}): LogHarness {
  const harness = new LogHarness({ sessions: PAST, ...options });
  harness.fake.exercises.library = LIBRARY;
  return harness.press('start.new', 'form.accept');
}

/** The offered names: `library: NAME` for an exercise of the library, `+ NAME` for a new name. */
function offered(harness: LogHarness): readonly string[] {
  const marks = { known: '', library: 'library: ', new: '+ ' };
  return pickChoices(harness.state).map((choice) => marks[choice.kind] + nameOfChoice(choice));
}

describe('the exercises offered', () => {
  it('are own ones first, then those of the library, then the new name', () => {
    expect(offered(picking().type('incl db'))).toEqual([
      'Incline DB Press',
      'Incline DB Curl',
      'library: Incline Dumbbell Press',
      'library: Dumbbell Incline Row',
      '+ Incl DB',
    ]);
  });

  it('are sorted by how often and how recently they were done, among equal matches or if nothing is typed', () => {
    expect(offered(picking())).toEqual(['Bench Press', 'Incline DB Press', 'Incline DB Curl']);
    expect(offered(picking().type('press')).slice(0, 2)).toEqual(['Bench Press', 'Incline DB Press']);
  });

  it('start with the library exercise whose full name is typed', () => {
    const known = dayOf(1, '2026-02-13', 'Face Pull Rope');
    expect(offered(picking({ sessions: [known] }).type('face pull'))).toEqual([
      'library: Face Pull',
      'Face Pull Rope',
    ]);
  });

  it('start with an own variant of a library exercise if the variant was done often', () => {
    const often = (name: string) =>
      Array.from({ length: 3 }, (_, index) => dayOf(index, `2026-02-1${index}`, name));
    expect(offered(picking({ sessions: often('Face Pull Rope') }).type('face pull'))).toEqual([
      'Face Pull Rope',
      'library: Face Pull',
    ]);
    expect(offered(picking({ sessions: often('Banded Face Pull Apart') }).type('face pull'))).toEqual([
      'library: Face Pull',
      'Banded Face Pull Apart',
    ]);
  });

  it('end with the new name, also if the library knows a similar one', () => {
    expect(offered(picking({ sessions: [] }).type('zercher squat'))).toEqual([
      'library: Zercher Squats',
      '+ Zercher Squat',
    ]);
  });

  it('are those that match by words, then those that match by letters only, own or not', () => {
    const harness = picking({ sessions: [dayOf(1, '2026-02-13', 'Flat Press')] });
    // Both names match by letters only: f(lat) p(ress) and f(ace) p(ull).
    expect(offered(harness.type('fp'))).toEqual(['Flat Press', 'library: Face Pull', '+ Fp']);
    harness.press('ctrl+u').type('fa p');
    expect(offered(harness)).toEqual(['library: Face Pull', 'Flat Press', '+ Fa P']);
  });

  it('are found by their abbreviation, or by the words that an abbreviation in their name means', () => {
    const sessions = [dayOf(1, '2026-02-13', 'DB Row'), dayOf(2, '2026-02-14', 'Overhead Press')];
    expect(offered(picking({ sessions }).type('dumbbell row'))[0]).toBe('DB Row');
    expect(offered(picking({ sessions }).type('ohp'))[0]).toBe('Overhead Press');
  });

  it('are found despite a slash before the name', () => {
    expect(offered(picking().type('/bench pr'))[0]).toBe('Bench Press');
    expect(offered(picking().type('/'))).toEqual(offered(picking()));
    expect(picking().type('/ my cable thing').press('enter').exercise.Name).toBe('My Cable Thing');
  });

  it('are the same objects when they are read again unchanged, so that their names are prepared once', () => {
    const harness = picking();
    const before = harness.log.known;
    harness.pick('Bench Press').press('exercise.choose');
    expect(before.map((exercise, index) => exercise === harness.log.known[index])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('of this session are the same objects at each key, so that their names are prepared once', () => {
    const harness = picking().pick('Bench Press').pick('Face Pull').press('exercise.choose');
    const today = todaysExercises(harness.log);
    expect(today.map(({ name }) => name)).toEqual(['Bench Press', 'Face Pull']);
    expect(todaysExercises(harness.type('pull').log)).toBe(today);
    expect(todaysExercises(harness.press('ctrl+u').pick('Zercher Squats').log)).toHaveLength(3);
  });

  it('have each name once, and prefer the own exercise', () => {
    const known = dayOf(1, '2026-02-13', 'face-pull');
    expect(offered(picking({ sessions: [known] }).type('face pull'))).toEqual(['face-pull']);
  });

  it('are found without accents, and in the library only by a good match', () => {
    expect(offered(picking().type('zérchér'))).toEqual(['library: Zercher Squats', '+ Zérchér']);
    expect(offered(picking().type('bfs'))).toEqual(['library: Barbell Full Squat', '+ Bfs']);
    expect(offered(picking().type('bellsut'))).toEqual(['+ Bellsut']);
  });

  it('are found by an alias, which is not offered as a new name', () => {
    const athlete = { ...ANN, aliases: { BP: 'Bench Press', row: 'Chest Supported Row', fp: 'Face Pull' } };
    const harness = picking({ athlete }).type('bp');
    expect(offered(harness)[0]).toBe('Bench Press');
    expect(offered(harness)).not.toContain('+ BP');
    expect(harness.press('enter').exercise.Name).toBe('Bench Press');
    expect(offered(picking({ athlete }).type('row'))[0]).toBe('Chest Supported Row');
    expect(picking({ athlete }).type('fp').press('enter').exercise).toMatchObject({
      Name: 'Face Pull',
      targetMuscleGroups: ['shoulders'],
    });
  });

  it('are chosen by their logged name even if an alias has the same name', () => {
    const athlete = { ...ANN, aliases: { 'Bench Press': 'Incline DB Press' } };
    expect(picking({ athlete }).pick('bench press').exercise.Name).toBe('Bench Press');
  });

  it('are only own ones if the library cannot be read', () => {
    const harness = new LogHarness({ sessions: PAST });
    expect(offered(harness.press('start.new', 'form.accept').type('squat'))).toEqual(['+ Squat']);
  });
});

describe('a chosen exercise', () => {
  it('of the library has its muscles', () => {
    expect(picking().pick('Incline Dumbbell Press').exercise).toMatchObject({
      Name: 'Incline Dumbbell Press',
      targetMuscleGroups: ['chest'],
      secondaryMuscleGroups: ['shoulders', 'triceps'],
    });
  });

  it('of the user has the muscles that its last session names, also in the draft', () => {
    const harness = picking().pick('Incline DB Curl');
    expect(harness.draft?.exercises[0]).toMatchObject({
      targetMuscleGroups: ['biceps'],
      secondaryMuscleGroups: ['forearms'],
    });
    expect(picking().pick('Incline DB Press').exercise.targetMuscleGroups).toEqual(['upper chest']);
  });

  it('has the muscles of the library if its past sessions name none, or it is new', () => {
    const known = dayOf(1, '2026-02-13', 'Zercher Squat');
    expect(picking({ sessions: [known] }).pick('Zercher Squat').exercise.targetMuscleGroups).toEqual([
      'quadriceps',
    ]);
    expect(picking().type('DB Incline Press').press('pick.take-new').exercise).toMatchObject({
      Name: 'DB Incline Press',
      targetMuscleGroups: ['chest'],
    });
  });

  it('has the muscles of the settings before all others', () => {
    const own = { muscles: { primary: ['glutes'], secondary: [] } };
    const athlete = { ...ANN, exercises: { 'incline dumbbell press': own, 'Incline DB Curl': own } };
    for (const name of ['Incline Dumbbell Press', 'Incline DB Curl']) {
      const chosen = picking({ athlete }).pick(name).exercise;
      expect([chosen.Name, chosen.targetMuscleGroups]).toEqual([name, ['glutes']]);
    }
  });

  it('has the muscles that follow from the words of a new name', () => {
    const { exercise: chosen } = picking().type('Beinbeuger').press('pick.take-new');
    expect(chosen.targetMuscleGroups).toEqual(['hamstrings']);
  });

  it('has no muscles if they are unknown', () => {
    const { exercise: chosen } = picking().type('Sternal Thing').press('pick.take-new');
    expect(chosen.targetMuscleGroups).toEqual([]);
    expect(Object.keys(chosen)).not.toContain('secondaryMuscleGroups');
  });

  it('has the typed name with Ctrl+N, whatever choice the cursor is on, unless the name is known', () => {
    expect(picking().type('Incline').press('ctrl+n').exercise.Name).toBe('Incline');
    const harness = picking().type('bench press').press('ctrl+n');
    expect(harness.log.stage.kind).toBe('picking');
  });

  it('has its name copied to the field, also from the library', () => {
    const harness = picking().type('zerch').press('pick.complete');
    expect(harness.log.stage).toMatchObject({ query: { text: 'Zercher Squats' } });
  });
});

describe('a typed name that looks like a set', () => {
  const isAsked = ({ log: { stage } }: LogHarness) =>
    stage.kind === 'picking' && stage.question !== undefined;

  it.each(['80x5 @8x', '80x', 'bw x12', '24x10'])('becomes an exercise only after a question: %s', (name) => {
    for (const key of ['enter', 'ctrl+n']) {
      const harness = picking().type(name).press(key);
      expect([isAsked(harness), harness.log.session?.exercises]).toEqual([true, []]);
      // Enter, pressed again by habit, does not count as an answer.
      expect(isAsked(harness.press('enter'))).toBe(true);
    }
  });

  it('is added with y', () => {
    expect(picking().type('5x5 special').press('enter', 'y').exercise.Name).toBe('5x5 Special');
  });

  it.each(['n', 'escape', 'q'])('stays in the field with %s', (key) => {
    const harness = picking().type('80x5 @8x').press('enter', key);
    expect(harness.log.stage).toMatchObject({ kind: 'picking', query: { text: '80x5 @8x' } });
    expect(isAsked(harness)).toBe(false);
    expect(harness.press('escape').log.session?.exercises).toEqual([]);
  });

  it('is still asked about after other letters and after a paste', () => {
    const harness = picking().type('80x').press('enter').type('ab').paste('80x5\n90x5');
    expect(harness.log.stage).toMatchObject({ query: { text: '80x' }, question: { kind: 'set-as-name' } });
  });

  it('is asked about also before it replaces an exercise', () => {
    const harness = picking().pick('Bench Press').press('exercise.swap').type('80x').press('enter');
    expect([isAsked(harness), harness.log.session?.exercises[0]?.Name]).toEqual([true, 'Bench Press']);
    expect(harness.press('y').exercise.Name).toBe('80x');
  });
});

describe('an exercise of the session whose name is an alias', () => {
  const athlete = { ...ANN, aliases: { 'Incline Press (Dumbbell)': 'Incline DB Press' } };
  const imported = aSession()
    .id(50)
    .on('2026-02-15')
    .with(exercise('Incline Press (Dumbbell)').working('20x10'), exercise('Squat').working('100x5'))
    .build();
  const editing = () => {
    const harness = new LogHarness({ sessions: [...PAST, imported], athlete });
    harness.fake.exercises.library = LIBRARY;
    return harness.press('2', 'history.edit').type('/');
  };

  it('is not added again under the name that the alias stands for', () => {
    const harness = editing().type('Incline DB Press').press('pick.choose');
    expect(harness.log.session?.exercises.map(({ Name }) => Name)).toEqual([
      'Incline Press (Dumbbell)',
      'Squat',
    ]);
    expect(harness.notice).toContain('Back to Incline DB Press');
  });
});
