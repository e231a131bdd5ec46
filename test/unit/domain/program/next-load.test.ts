import { describe, expect, it } from 'vitest';
import type { TrainingSession } from '../../../../src/domain/record.js';
import { done, lifterOf, ProgramLifter, pulldowns, rows, squats } from '../../../support/program-lifter.js';

const carries = () => lifterOf('Carry | 3 x 30s 20 kg, linear +5');

type ExerciseChange = (exercise: TrainingSession['exercises'][number]) => object;
const withExercises =
  (change: ExerciseChange) =>
  ({ exercises }: TrainingSession) => ({
    exercises: exercises.map((exercise) => ({ ...exercise, ...change(exercise) })),
  });
const withoutGoal = withExercises(() => ({ currentGoal: {} }));
const withReps = (full: number) =>
  withExercises(({ workingSets }) => ({
    workingSets: workingSets.map((set) => ({ ...set, repCount: { full, partial: 0 } })),
  }));
const withDropSet = withExercises(({ workingSets }) => ({
  workingSets: workingSets.map((set, at) => (at === 2 ? { ...set, setType: 'dropset' as const } : set)),
}));

const missed = { Squat: '5 5 4' };

describe('the load that is next', () => {
  it.each<[string, string, () => ProgramLifter]>([
    ['is the start at first', '100, 3 × 5', squats],
    ['grows after a hit', '105, 3 × 5', () => squats().train()],
    ['grows by a share', '105, 3 × 5', () => squats('linear +3%').train()],
    [
      'does not grow after the first hit of two',
      '100, 3 × 5',
      () => squats('linear +5 every 2 hits').train(),
    ],
    ['grows after the second hit of two', '105, 3 × 5', () => squats('linear +5 every 2 hits').trainTimes(2)],
    ['stays after a miss', '100, 3 × 5', () => squats().train(missed)],
    ['stays after a lighter session', '100, 3 × 5', () => squats().train({ Squat: '90x5, 90x5, 90x5' })],
    [
      'grows from the done load if every set was heavier than prescribed',
      '115, 3 × 5',
      () => squats().train({ Squat: '110x5, 110x5, 110x5' }),
    ],
    [
      'grows from the prescribed load if only one set was heavier',
      '105, 3 × 5',
      () => squats().train({ Squat: '110x5, 100x5, 100x5' }),
    ],
    [
      'grows after lighter sets before the planned ones, which count as warm-up sets',
      '105, 3 × 5',
      () => squats().train({ Squat: '60x5, 80x5, 100x5, 100x5, 100x5' }),
    ],
    [
      'stays if all of many sets were lighter',
      '100, 3 × 5',
      () => squats().train({ Squat: '90x5, 90x5, 90x5, 90x5, 90x5' }),
    ],
    [
      'grows even if a set after the planned ones had fewer reps',
      '105, 3 × 5',
      () => squats().train({ Squat: '5 5 5 2' }),
    ],
    [
      'stays if a planned set was a drop set, which is part of the set before it',
      '100, 3 × 5',
      () => squats().train().edit(0, withDropSet),
    ],
    ['stays if fewer sets were done', '100, 3 × 5', () => squats().train({ Squat: '5 5' })],
    ['stays if the exercise was left out', '105, 3 × 5', () => squats().train().train({ Squat: ' ' })],
    [
      'shrinks after misses in a row',
      '90, 3 × 5',
      () => squats('linear +5 after 2 misses -10%').train(missed).train(missed),
    ],
    [
      'shrinks after misses with an exercise left out between them',
      '90, 3 × 5',
      () => squats('linear +5 after 2 misses -10%').train(missed).train({ Squat: ' ' }).train(missed),
    ],
    [
      'does not shrink after misses with a hit between them',
      '105, 3 × 5',
      () => squats('linear +5 after 2 misses -10%').train(missed).train().train(missed),
    ],
    [
      'does not shrink after misses with a short session between them',
      '100, 3 × 5',
      () => squats('linear +5 after 2 misses -10%').train(missed).train({ Squat: '5 5' }).train(missed),
    ],
    ['shrinks by a weight', '85, 3 × 5', () => squats('linear +5 after 1 miss -15 kg').train(missed)],
    [
      'grows on every set by the same weight',
      '1 × 5 105 kg, 2 × 8 85 kg',
      () => lifterOf('Squat | 1 x 5 100 kg, 2 x 8 80 kg, linear +5').train(),
    ],
    [
      'comes from the percentage only the first time',
      '107.5, 5 × 5',
      () => lifterOf('Squat | 5 x 5 75%, max 140 kg, linear +2.5').train(),
    ],
    [
      'is the same for a week with other sets',
      '105, 1 × 3',
      () => squats('linear +5\n  week 2: 1 x 3').train(),
    ],
    [
      'is the load that the line of the week states',
      '130, 1 × 1',
      () => squats('linear +5\n  week 2: 1 x 1 130 kg').train(),
    ],
    [
      'continues from the week before a week that states its own load',
      '105, 3 × 5',
      () => squats('linear +5\n  week 2: 1 x 1 130 kg').trainTimes(2),
    ],
    ['grows if the sum of the reps is reached', '3 × 10++ 52.5 kg', () => rows().train({ Row: '12 10 8' })],
    ['stays if the sum of the reps is not reached', '3 × 10++ 50 kg', () => rows().train({ Row: '12 10 7' })],
    [
      'stays if the sum is reached only with the reps of lighter sets',
      '3 × 10++ 50 kg',
      () => rows().train({ Row: '50x12, 50x10, 45x12' }),
    ],
    [
      'is the load of last time with the rule none',
      '110, 3 × 5',
      () => squats('none').train({ Squat: '110x5, 110x5, 110x3' }),
    ],
    [
      'is a share of the best estimate if there is no max',
      '90, 5 × 5',
      () => lifterOf('Press | 5 x 5 75%', done('2025-12-01', '120x1')),
    ],
    [
      'does not come from an estimate older than 12 weeks',
      '5 × 5 75%',
      () => lifterOf('Press | 5 x 5 75%', done('2025-10-01', '120x1')),
    ],
    ['is the start if there is no estimate', '60, 5 × 5', () => lifterOf('Squat | 5 x 5 75%, start 60 kg')],
    ['is asked for if there is no max, estimate or start', '5 × 5 75%', () => lifterOf('Squat | 5 x 5 75%')],
    [
      'continues from the done load if the program asked for the load',
      '62.5, 3 × 5',
      () => lifterOf('Row | 3 x 5, linear +2.5').train({ Row: '60x5, 60x5, 60x5' }),
    ],
    ['is rounded to the loads of the settings, down if it is halfway', '50, 3 × 5', () => pulldowns(55)],
    ['is the next load of the settings if the step is smaller', '60, 3 × 5', () => pulldowns(50).train()],
    [
      'shrinks by whole steps of the program',
      '13, 3 × 10',
      () => lifterOf('Curl | 3 x 10, start 15 kg, linear +1, after 1 miss -10%').train({ Curl: '10 9 8' }),
    ],
    [
      'shrinks by a step if the share is smaller',
      '4, 3 × 10',
      () => lifterOf('Raise | 3 x 10, start 5 kg, linear +1, after 1 miss -5%').train({ Raise: '10 9 8' }),
    ],
    ['may grow in small steps', '41, 3 × 5', () => lifterOf('Press | 3 x 5, start 40 kg, linear +1').train()],
    [
      'is in pounds for an athlete who uses them',
      '230, 3 × 5',
      () => lifterOf('Squat | 3 x 5, start 225, linear +5', { athlete: { unit: 'lb' } }).train(),
    ],
    [
      'stays in pounds if the program is in pounds',
      '230 lb, 3 × 5',
      () => lifterOf('Squat | 3 x 5, start 225 lb, linear +5 lb').train(),
    ],
    [
      'may be a load added to the body',
      'bw+2.5, 3 × 5',
      () => lifterOf('Dip | 3 x 5, start bw, linear +2.5').train(),
    ],
    ['may be less assistance', 'bw-15, 3 × 5', () => lifterOf('Dip | 3 x 5, start bw-20, linear +5').train()],
    ['of a timed set grows if the time was reached', '25, 3 × 30s', () => carries().train()],
    [
      'of a timed set stays if the time was not reached',
      '20, 3 × 30s',
      () => carries().train({ Carry: '30 30 29' }),
    ],
    [
      'depends on sessions of its own day, not of other days',
      '60, 3 × 5',
      () =>
        new ProgramLifter(
          '# P\n## A\nSquat | 3 x 5, start 100, linear +5\n## B\nSquat | 3 x 5, start 60, linear +5\n',
        ).train(),
    ],
    [
      'continues in the next phase',
      '105, 3 × 3',
      () =>
        new ProgramLifter(
          '# P\n## Phase 1\n- Weeks: 1\n## A\nSquat | 5 x 5, start 100, linear +5\n## Phase 2\n- Weeks: 1\n## A\nSquat | 3 x 3, linear +5\n',
        ).train(),
    ],
    [
      'continues after the day is renamed',
      '105, 3 × 5',
      () =>
        squats()
          .train()
          .rewrite((text) => text.replace('## A', '## Legs (was A)')),
    ],
    [
      'continues from a session that has an alias of the exercise',
      '105, 3 × 5',
      () =>
        squats('linear +5', { athlete: { aliases: { 'Barbell Squat': 'Squat' } } })
          .train()
          .edit(
            0,
            withExercises(() => ({ Name: 'Barbell squat' })),
          ),
    ],
    ['follows an edit of the newest session', '100, 3 × 5', () => squats().train().edit(0, withReps(4))],
    [
      'continues from what later sessions prescribed when an older session is edited',
      '110, 3 × 5',
      () => squats().trainTimes(2).edit(0, withReps(4)),
    ],
    ['goes back when the newest session is deleted', '105, 3 × 5', () => squats().trainTimes(2).remove(-1)],
    [
      'continues from what was prescribed when the start is changed',
      '110, 3 × 5',
      () =>
        squats()
          .trainTimes(2)
          .rewrite((text) => text.replace('start 100', 'start 60')),
    ],
    [
      'grows by the step of the changed program',
      '110, 3 × 5',
      () =>
        squats()
          .train()
          .rewrite((text) => text.replace('+5', '+10')),
    ],
    [
      'is computed for imported sessions without goals',
      '110, 3 × 5',
      () => squats().trainTimes(2).edit(0, withoutGoal).edit(1, withoutGoal),
    ],
    [
      'does not continue from the load of a deload',
      '105, 3 × 5',
      () => squats().train().train({ Squat: '90x5, 90x5' }, { isDeloadWeek: true }),
    ],
    [
      'without a rule follows the other sessions of the exercise at first',
      '82.5, 3 × 6-8',
      () => lifterOf('Press | 3 x 6-8', done('2025-12-30', '80x8', '80x8', '80x8')),
    ],
    [
      'grows by the step of the rule, not of the exercise',
      '85, 3 × 6-8',
      () => lifterOf('Press | 3 x 6-8, start 80 kg, double +5').train({ Press: '8 8 8' }),
    ],
    [
      'without a rule goes back to the load of the text after a heavier load was too heavy',
      '60, 3 × 8',
      () => lifterOf('Row | 3 x 8 60 kg').train({ Row: '65x6, 65x6, 65x6' }),
    ],
    [
      'continues from the last week with the same reps',
      '82.5, 3 × 6-8',
      () =>
        lifterOf('Press | 3 x 6-8, start 80 kg, double +2.5\n  week 2-3: 1 x 3 @9, 2 x 6')
          .train({ Press: '8 8 8' })
          .train({ Press: '90x3, 80x6, 80x6' })
          .train({ Press: '92.5x3, 80x6, 80x6' }),
    ],
    [
      'of sets with new ranges of reps continues from the week before',
      '1 × 3 82.5 kg @9, 2 × 6 82.5 kg',
      () =>
        lifterOf('Press | 3 x 6-8, start 80 kg, double +2.5\n  week 2-3: 1 x 3 @9, 2 x 6').train({
          Press: '8 8 8',
        }),
    ],
    [
      'does not grow by double progression after three weeks without the exercise',
      '80, 3 × 6-8',
      () => lifterOf('Press | 3 x 6-8, start 80 kg, double +2.5').train({ Press: '8 8 8' }).wait(25),
    ],
  ])('%s', (_, goal, of) => {
    expect(of().goal()).toBe(goal);
  });

  it('is computed separately for each time that the day has the exercise', () => {
    const twice = lifterOf(
      'Squat | 1 x 5, start 100 kg, linear +5\nSquat | 3 x 10, start 60 kg, none',
    ).train();
    expect(twice.goals).toEqual(['Squat 105, 1 × 5', 'Squat 60, 3 × 10']);
  });

  it('is listed under the new name of a renamed exercise', () => {
    const renamed = squats('linear +5', { athlete: { aliases: { Squat: 'Barbell Squat' } } })
      .train()
      .edit(
        0,
        withExercises(() => ({ Name: 'Barbell Squat' })),
      );
    expect(renamed.goals).toEqual(['Barbell Squat 105, 3 × 5']);
  });
});
