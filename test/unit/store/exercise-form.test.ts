import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/store/log/exercise-form.js';
import { planValues, readPlan } from '../../../src/store/log/exercise-form.js';
import { LogWorld } from '../../support/log-environment.js';

const EMPTY: Plan = { currentGoal: {}, formCues: [] };

/** What the fields say where these are typed into those of a plan. */
function read(typed: Partial<ReturnType<typeof planValues>>, former = EMPTY, unit: 'kg' | 'lb' = 'kg') {
  const given = planValues(former, unit);
  return readPlan({ ...given, ...typed }, given, former, unit);
}

describe('the fields of a plan', () => {
  it('are read as people write them', () => {
    expect(
      read({ weight: '82,5', sets: '3', reps: '6 to 8', rest: '2:30', cues: 'brace; feet down ;' }),
    ).toEqual({
      plan: {
        currentGoal: { weightKg: 82.5, sets: 3, repRange: { min: 6, max: 8 }, restMinutes: 2.5 },
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
  ] as const)('refuse %s "%s", naming the text', (field, text) => {
    const found = read({ [field]: text });
    expect(found).toMatchObject({ problem: { field, reason: expect.stringContaining(`"${text}"`) } });
  });

  it('that are not touched leave the record as it is, whatever it holds', () => {
    const former: Plan = {
      currentGoal: {
        weightKg: 80.123456,
        restMinutes: 2.5,
        restMinutesMax: 3,
        tempo: 'slow',
        durationSeconds: 30,
      },
      formCues: ['one; two', ''],
    };
    expect(read({}, former)).toEqual({ plan: former });
    expect(read({ sets: '3' }, former)).toEqual({
      plan: { ...former, currentGoal: { ...former.currentGoal, sets: 3 } },
    });
  });

  it('that are emptied take their part away', () => {
    const former: Plan = {
      currentGoal: { weightKg: 20, loadMode: 'assisted', sets: 3, restMinutes: 3, restMinutesMax: 5 },
      formCues: ['brace'],
    };
    expect(read({ weight: '', rest: '', cues: '' }, former)).toEqual({
      plan: { currentGoal: { sets: 3 }, formCues: [] },
    });
  });
});

describe('the form', () => {
  const open = () => new LogWorld().begin('Squat').press('exercise.plan');

  it('keeps goal and cues, tells them, and both are undone', () => {
    const world = open().type('100').press('tab').type('3').press('tab').type('4-6').press('tab', 'tab');
    world.type('brace').press('plan.accept');
    expect(world.exercise).toMatchObject({
      currentGoal: { weightKg: 100, sets: 3, repRange: { min: 4, max: 6 } },
      formCues: ['brace'],
    });
    expect(world.notice).toBe('Squat: goal 100, 3 × 4-6, 1 cue. Alt+U undoes');
    expect(world.draft).toBe(world.log.session);
    world.press('set.undo');
    expect(world.exercise).toMatchObject({ currentGoal: {}, formCues: [] });
    expect(world.notice).toBe('Undone: Squat has no goal again.');
  });

  it('opens with what the exercise has, and left as it was it changes nothing', () => {
    const world = open().type('100').press('tab', 'tab').type('5').press('plan.accept', 'exercise.plan');
    const undoable = world.log.undo.length;
    expect(world.log.stage).toMatchObject({
      given: { weight: '100', sets: '', reps: '5', rest: '', cues: '' },
    });
    world.press('plan.accept');
    expect(world.log.undo).toHaveLength(undoable);
    expect(world.log.stage.kind).toBe('sets');
  });

  it('says what is wrong at its field when that is left, and keeps the text', () => {
    const world = open().type('heavy').press('tab');
    expect(world.log.stage).toMatchObject({ field: 'sets', problem: { field: 'weight' } });
    world.press('plan.accept');
    expect(world.log.stage).toMatchObject({ field: 'weight', problem: { field: 'weight' } });
    expect(world.type('!').log.stage).toMatchObject({ texts: { weight: { text: 'heavy!' } }, problem: null });
  });

  it('takes pasted lines as cues, one each', () => {
    const world = open().press('up').paste('brace\r\nfeet down\n').press('plan.accept');
    expect(world.exercise.formCues).toEqual(['brace', 'feet down']);
  });

  it('is left by Esc with nothing changed', () => {
    const world = open().type('100').press('plan.cancel');
    expect(world.exercise.currentGoal).toEqual({});
    expect(world.log.stage.kind).toBe('sets');
  });
});
