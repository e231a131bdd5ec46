import { describe, expect, it } from 'vitest';
import { type ExercisePlan, goalValues, readGoal } from '../../../src/store/log/goal-form.js';
import { LogHarness } from '../../support/log-harness.js';

const EMPTY: ExercisePlan = { currentGoal: {}, repTempo: null, formCues: [] };

/** The result of `readGoal` for these texts in the fields, in an exercise whose goal was `former`. */
function read(typed: Partial<ReturnType<typeof goalValues>>, former = EMPTY, unit: 'kg' | 'lb' = 'kg') {
  const initial = goalValues(former, unit);
  return readGoal({ values: { ...initial, ...typed }, initial }, former, unit);
}

describe('the fields of the goal form', () => {
  it('accept common notations', () => {
    expect(
      read({ weight: '82,5', sets: '3', reps: '6 to 8', rest: '2:30', cues: 'brace; feet down ;' }),
    ).toEqual({
      plan: {
        currentGoal: { weightKg: 82.5, sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 2.5 },
        repTempo: null,
        formCues: ['brace', 'feet down'],
      },
    });
    expect(read({ weight: 'bw+10', reps: '5', rest: '3-5' })).toEqual({
      plan: {
        currentGoal: {
          weightKg: 10,
          loadMode: 'bodyweight',
          repRange: { min: 5, max: 5 },
          restMinutes: 3,
          restMinutesMax: 5,
        },
        repTempo: null,
        formCues: [],
      },
    });
    expect(read({ weight: '225' }, EMPTY, 'lb')).toMatchObject({
      plan: { currentGoal: { weightKg: 102.05828, enteredWeight: { value: 225, unit: 'lb' } } },
    });
  });

  it.each([
    ['weight', '80x5'],
    ['weight', '60s'],
    ['weight', 'heavy'],
    ['sets', '0'],
    ['sets', '2.5'],
    ['reps', '8-6'],
    ['reps', 'many'],
    ['rest', 'long'],
    ['rest', '5-3'],
    ['rest', '180'],
    ['rest', '2:00-1:30'],
    ['rpe', '8.2'],
    ['rpe', '11'],
    ['rpe', 'hard'],
    ['tempo', 'slow'],
    ['tempo', '3-1'],
  ] as const)('reject %s "%s", and the error quotes the text', (field, text) => {
    const found = read({ [field]: text });
    expect(found).toMatchObject({ error: { field, reason: expect.stringContaining(`"${text}"`) } });
  });

  it('leave goal and cues unchanged if the fields are unchanged, whatever goal and cues contain', () => {
    const former: ExercisePlan = {
      currentGoal: {
        weightKg: 80.123456,
        restMinutes: 2.5,
        restMinutesMax: 3,
        tempo: 'slow',
        durationSeconds: 30,
      },
      repTempo: null,
      formCues: ['one; two', ''],
    };
    expect(read({}, former)).toEqual({ plan: former });
    expect(read({ sets: '3' }, former)).toEqual({
      plan: { ...former, currentGoal: { ...former.currentGoal, sets: 3 } },
    });
  });

  it('remove their part of the goal if they are emptied', () => {
    const former: ExercisePlan = {
      currentGoal: { weightKg: 20, loadMode: 'assisted', sets: 3, restMinutes: 3, restMinutesMax: 5 },
      repTempo: null,
      formCues: ['brace'],
    };
    expect(read({ weight: '', rest: '', cues: '' }, former)).toEqual({
      plan: { currentGoal: { sets: 3 }, repTempo: null, formCues: [] },
    });
  });
});

describe('the RPE, tempo and rest of the goal form', () => {
  const goalOf = (typed: Parameters<typeof read>[0]) => {
    const result = read(typed);
    return 'plan' in result ? result.plan : null;
  };

  it.each(['8', '@8', 'RPE 8', 'rpe8'])('read the target RPE %s', (rpe) => {
    expect(goalOf({ rpe })?.currentGoal).toEqual({ targetRpe: 8 });
  });

  it.each([
    ['3-1-1-0', '3-1-1-0'],
    ['3110', '3-1-1-0'],
    ['3/1/x/0', '3-1-X-0'],
    ['10 0 1', '10-0-1'],
  ])('read the tempo %s as %s', (tempo, repTempo) => {
    expect(goalOf({ tempo })?.repTempo).toBe(repTempo);
  });

  it.each([
    ['1:20', { restMinutes: 80 / 60 }],
    ['90s', { restMinutes: 1.5 }],
    ['2', { restMinutes: 2 }],
    ['2-3', { restMinutes: 2, restMinutesMax: 3 }],
    ['1:30-2:00', { restMinutes: 1.5, restMinutesMax: 2 }],
  ])('read the rest %s', (rest, goal) => {
    expect(goalOf({ rest })?.currentGoal).toEqual(goal);
  });

  it('show the rest time of set targets in whole seconds, and keep it if the text is not changed', () => {
    const setTargets = [{ repRange: { min: 5, max: 5 }, restMinutes: 1.3333 }];
    const former = { ...EMPTY, currentGoal: { setTargets } };
    expect(goalValues(former, 'kg').targets).toBe('1 x 5 rest 1:20');
    expect(read({ cues: 'elbows in' }, former)).toMatchObject({ plan: { currentGoal: { setTargets } } });
  });

  it('show a rest in minutes and seconds, and keep it exactly if it is not changed', () => {
    const former = { ...EMPTY, currentGoal: { restMinutes: 1.3333, restMinutesMax: 2 } };
    expect(goalValues(former, 'kg').rest).toBe('1:20-2');
    expect(read({ sets: '3' }, former)).toMatchObject({
      plan: { currentGoal: { restMinutes: 1.3333, restMinutesMax: 2 } },
    });
  });
});

describe('the field "Per set" of the goal form', () => {
  const plain = { ...EMPTY, currentGoal: { weightKg: 80, sets: 3, repRange: { min: 6, max: 8 } } };
  const three = { repRange: { min: 3, max: 3 }, targetRpe: 9 };
  const six = { repRange: { min: 6, max: 6 }, targetRpe: 8 };
  const differing = { ...EMPTY, currentGoal: { weightKg: 80, sets: 3, setTargets: [three, six, six] } };

  it('replaces sets and reps by a target for each set', () => {
    expect(read({ targets: '1 x 3 @9, 2 x 6 @8' }, plain)).toEqual({ plan: differing });
  });

  it('gives a plain goal if all sets are equal', () => {
    expect(read({ targets: '4 x 5 82.5 @8 rest 1:30' }, differing)).toEqual({
      plan: {
        ...EMPTY,
        currentGoal: {
          weightKg: 82.5,
          sets: 4,
          repRange: { min: 5, max: 5 },
          targetRpe: 8,
          restMinutes: 1.5,
        },
      },
    });
    expect(read({ targets: '3 x 60s' })).toMatchObject({
      plan: { currentGoal: { sets: 3, durationSeconds: 60 } },
    });
  });

  it('keeps targets for equal sets that are AMRAP or in percent', () => {
    expect(read({ targets: '2 x 5++ 75%' })).toMatchObject({
      plan: {
        currentGoal: {
          sets: 2,
          setTargets: [1, 2].map(() => ({ repRange: { min: 5, max: 5 }, percentOfMax: 75, amrap: true })),
        },
      },
    });
  });

  it('opens with the targets, and without the sets and reps that they replace', () => {
    expect(goalValues(differing, 'kg')).toMatchObject({
      weight: '80',
      sets: '',
      reps: '',
      targets: '1 x 3 @9, 2 x 6 @8',
    });
    expect(read({}, differing)).toEqual({ plan: differing });
  });

  it('has the time of timed sets', () => {
    const former = { ...EMPTY, currentGoal: { weightKg: 20, sets: 3, durationSeconds: 60 } };
    expect(goalValues(former, 'kg')).toMatchObject({ weight: '20', sets: '', reps: '', targets: '3 x 60s' });
    expect(read({ targets: '2 x 90s' }, former)).toEqual({
      plan: { ...EMPTY, currentGoal: { weightKg: 20, sets: 2, durationSeconds: 90 } },
    });
    expect(read({ targets: '', sets: '3', reps: '8' }, former)).toMatchObject({
      plan: { currentGoal: { weightKg: 20, sets: 3, repRange: { min: 8, max: 8 } } },
    });
  });

  it('removes the targets if it is emptied, and sets and reps may then be typed', () => {
    expect(read({ targets: '' }, differing)).toEqual({ plan: { ...EMPTY, currentGoal: { weightKg: 80 } } });
    expect(read({ targets: '', sets: '3', reps: '6-8' }, differing)).toEqual({ plan: plain });
  });

  it.each([
    [{ targets: '1 x 3 @9, 3 x' }, 'targets', 'the number of reps goes from 1 to 999: write 3 x 6-8 @8'],
    [{ targets: '1 x 3 heavy' }, 'targets', '(at "heavy")'],
    [{ targets: '1 x 60s, 1 x 30s' }, 'targets', 'timed sets must be equal'],
    [{ targets: '1 x 3, 2 x 5', sets: '4' }, 'sets', 'the sets are in "Per set"'],
  ])('rejects %j, and the error says why', (typed, field, reason) => {
    expect(read(typed)).toMatchObject({ error: { field, reason: expect.stringContaining(reason) } });
  });

  it('quotes no empty text in an error', () => {
    expect(read({ targets: '3 x' })).toMatchObject({
      error: { reason: 'the number of reps goes from 1 to 999: write 3 x 6-8 @8' },
    });
  });
});

describe('the goal form', () => {
  const open = () => new LogHarness().begin('Squat').press('exercise.goal');

  it('saves goal and cues, reports them, and both can be undone', () => {
    const harness = open().type('100').press('tab').type('3').press('tab').type('4-6').press('tab');
    harness.type('8').press('tab', 'tab').type('3110').press('tab', 'tab').type('brace').press('form.accept');
    expect(harness.exercise).toMatchObject({
      currentGoal: { weightKg: 100, sets: 3, repRange: { min: 4, max: 6 }, targetRpe: 8 },
      repTempo: '3-1-1-0',
      formCues: ['brace'],
    });
    expect(harness.notice).toBe('Squat: goal 100, 3 × 4-6 @8, tempo 3-1-1-0, 1 cue. Esc u undoes');
    expect(harness.draft).toBe(harness.log.session);
    harness.press('set.undo');
    expect(harness.exercise).toMatchObject({ currentGoal: {}, repTempo: null, formCues: [] });
    expect(harness.notice).toBe('Undone: Squat has no goal again.');
  });

  it('opens with the goal of the exercise, and changes nothing if accepted unchanged', () => {
    const harness = open().type('100').press('tab', 'tab').type('5').press('form.accept', 'exercise.goal');
    const undoable = harness.log.undo.length;
    expect(harness.log.stage).toMatchObject({
      form: {
        initial: { weight: '100', sets: '', reps: '5', rpe: '', rest: '', tempo: '', targets: '', cues: '' },
      },
    });
    harness.press('form.accept');
    expect(harness.log.undo).toHaveLength(undoable);
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('replaces a load by what is typed first, and edits cues', () => {
    const harness = new LogHarness().begin('Bench Press').press('exercise.goal');
    harness.fill('weight', '80').fill('cues', 'brace').press('form.accept', 'exercise.goal').type('85');
    harness.press('field.previous').type('; drive').press('form.accept');
    expect(harness.exercise.currentGoal.weightKg).toBe(85);
    expect(harness.exercise.formCues).toEqual(['brace', 'drive']);
  });

  it('shows the error of a field when it loses the focus, and keeps the text', () => {
    const harness = open().type('heavy').press('tab');
    expect(harness.log.stage).toMatchObject({ form: { focused: 'sets', error: { field: 'weight' } } });
    harness.press('form.accept');
    expect(harness.log.stage).toMatchObject({ form: { focused: 'weight', error: { field: 'weight' } } });
    expect(harness.type('!').log.stage).toMatchObject({
      form: { values: { weight: 'heavy!' }, error: null },
    });
  });

  it('takes pasted lines as cues, one each', () => {
    const harness = open().press('up').paste('brace\r\nfeet down\n').press('form.accept');
    expect(harness.exercise.formCues).toEqual(['brace', 'feet down']);
  });

  it('changes nothing when left with Esc', () => {
    const harness = open().type('100').press('form.cancel');
    expect(harness.exercise.currentGoal).toEqual({});
    expect(harness.log.stage.kind).toBe('sets');
  });
});
