import { describe, expect, it } from 'vitest';
import { type GoalAndCues, goalValues, readGoal } from '../../../src/store/log/goal-form.js';
import { LogHarness } from '../../support/log-harness.js';

const EMPTY: GoalAndCues = { currentGoal: {}, formCues: [] };

/** The result for the fields of an exercise with these texts typed. */
function read(typed: Partial<ReturnType<typeof goalValues>>, former = EMPTY, unit: 'kg' | 'lb' = 'kg') {
  const initial = goalValues(former, unit);
  return readGoal({ values: { ...initial, ...typed }, initial }, former, unit);
}

describe('the fields of the goal form', () => {
  it('accept common notations', () => {
    expect(
      read({ weight: '82,5', sets: '3', reps: '6 to 8', rest: '2:30', cues: 'brace; feet down ;' }),
    ).toEqual({
      goalAndCues: {
        currentGoal: { weightKg: 82.5, sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 2.5 },
        formCues: ['brace', 'feet down'],
      },
    });
    expect(read({ weight: 'bw+10', reps: '5', rest: '3-5' })).toEqual({
      goalAndCues: {
        currentGoal: {
          weightKg: 10,
          loadMode: 'bodyweight',
          repRange: { min: 5, max: 5 },
          restMinutes: 3,
          restMinutesMax: 5,
        },
        formCues: [],
      },
    });
    expect(read({ weight: '225' }, EMPTY, 'lb')).toMatchObject({
      goalAndCues: { currentGoal: { weightKg: 102.05828, enteredWeight: { value: 225, unit: 'lb' } } },
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
  ] as const)('reject %s "%s", and the error quotes the text', (field, text) => {
    const found = read({ [field]: text });
    expect(found).toMatchObject({ error: { field, reason: expect.stringContaining(`"${text}"`) } });
  });

  it('leave the record unchanged if they are unchanged, whatever it contains', () => {
    const former: GoalAndCues = {
      currentGoal: {
        weightKg: 80.123456,
        restMinutes: 2.5,
        restMinutesMax: 3,
        tempo: 'slow',
        durationSeconds: 30,
      },
      formCues: ['one; two', ''],
    };
    expect(read({}, former)).toEqual({ goalAndCues: former });
    expect(read({ sets: '3' }, former)).toEqual({
      goalAndCues: { ...former, currentGoal: { ...former.currentGoal, sets: 3 } },
    });
  });

  it('remove their part of the goal if they are emptied', () => {
    const former: GoalAndCues = {
      currentGoal: { weightKg: 20, loadMode: 'assisted', sets: 3, restMinutes: 3, restMinutesMax: 5 },
      formCues: ['brace'],
    };
    expect(read({ weight: '', rest: '', cues: '' }, former)).toEqual({
      goalAndCues: { currentGoal: { sets: 3 }, formCues: [] },
    });
  });
});

describe('the goal form', () => {
  const open = () => new LogHarness().begin('Squat').press('exercise.goal');

  it('saves goal and cues, reports them, and both can be undone', () => {
    const harness = open().type('100').press('tab').type('3').press('tab').type('4-6').press('tab', 'tab');
    harness.type('brace').press('form.accept');
    expect(harness.exercise).toMatchObject({
      currentGoal: { weightKg: 100, sets: 3, repRange: { min: 4, max: 6 } },
      formCues: ['brace'],
    });
    expect(harness.notice).toBe('Squat: goal 100, 3 × 4-6, 1 cue. Alt+U undoes');
    expect(harness.draft).toBe(harness.log.session);
    harness.press('set.undo');
    expect(harness.exercise).toMatchObject({ currentGoal: {}, formCues: [] });
    expect(harness.notice).toBe('Undone: Squat has no goal again.');
  });

  it('opens with the goal of the exercise, and changes nothing if accepted unchanged', () => {
    const harness = open().type('100').press('tab', 'tab').type('5').press('form.accept', 'exercise.goal');
    const undoable = harness.log.undo.length;
    expect(harness.log.stage).toMatchObject({
      form: { initial: { weight: '100', sets: '', reps: '5', rest: '', cues: '' } },
    });
    harness.press('form.accept');
    expect(harness.log.undo).toHaveLength(undoable);
    expect(harness.log.stage.kind).toBe('sets');
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
