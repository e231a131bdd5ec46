import { describe, expect, it } from 'vitest';
import { hardSetsByMuscle } from '../../../../src/domain/statistics/hard-sets.js';
import { compareWithTarget, muscleTargetOf } from '../../../../src/domain/statistics/muscle-targets.js';
import { aSession, exercise } from '../../../support/builders.js';
import { doneIn } from '../../../support/done.js';

const nothingKnown = () => null;
const press = (id: number, date: string, keys: Record<string, unknown> = {}) =>
  aSession()
    .id(id)
    .on(date)
    .with(exercise('Bench Press').working('80x5', '80x5 @8', '60x5 @5').having(keys))
    .build();

describe('hardSetsByMuscle', () => {
  it('counts one for a primary muscle and one half for a secondary', () => {
    const session = press(1, '2026-01-05', {
      targetMuscleGroups: ['Chest'],
      secondaryMuscleGroups: ['triceps', 'front-delts'],
    });
    expect(hardSetsByMuscle(doneIn(session), nothingKnown)).toEqual({
      rows: [
        { week: '2026-W02', muscle: 'chest', sets: 2, days: 1 },
        { week: '2026-W02', muscle: 'front delts', sets: 1, days: 1 },
        { week: '2026-W02', muscle: 'triceps', sets: 1, days: 1 },
      ],
      exercises: [
        {
          name: 'Bench Press',
          hardSets: 2,
          shares: new Map([
            ['triceps', 0.5],
            ['front delts', 0.5],
            ['chest', 1],
          ]),
          source: { by: 'record' },
        },
      ],
    });
  });

  it('counts a muscle once if it is named twice', () => {
    const session = press(1, '2026-01-05', {
      targetMuscleGroups: ['chest', 'CHEST '],
      secondaryMuscleGroups: ['chest'],
    });
    expect(hardSetsByMuscle(doneIn(session), nothingKnown).rows).toMatchObject([
      { muscle: 'chest', sets: 2 },
    ]);
  });

  it('uses the muscles of the name if the exercise has none, and reports their source', () => {
    const source = { by: 'library', exercise: 'Bench Press' } as const;
    const musclesOf = () => ({ muscles: { primary: ['chest'], secondary: [] }, source });
    const { rows, exercises } = hardSetsByMuscle(doneIn(press(1, '2026-01-05')), musclesOf);
    expect(rows.map(({ muscle }) => muscle)).toEqual(['chest']);
    expect(exercises).toMatchObject([{ name: 'Bench Press', hardSets: 2, source }]);
  });

  it('counts the anatomical names of Liftosaur for their muscle groups', () => {
    const session = press(1, '2026-01-05', {
      targetMuscleGroups: ['Pectoralis Major Sternal Head', 'Pectoralis Major Clavicular Head'],
      secondaryMuscleGroups: ['Deltoid Anterior', 'Triceps Brachii'],
    });
    const { rows } = hardSetsByMuscle(doneIn(session), nothingKnown);
    expect(rows.map(({ muscle, sets }) => [muscle, sets])).toEqual([
      ['chest', 2],
      ['shoulders', 1],
      ['triceps', 1],
    ]);
  });

  it('lists an exercise with its sets of all days, most sets first', () => {
    const curl = aSession()
      .id(3)
      .on('2026-01-07')
      .with(exercise('Curl').working('20x8', '20x8', '20x8', '20x8', '20x8'))
      .build();
    const sessions = [press(1, '2026-01-05'), press(2, '2026-01-06'), curl];
    const { exercises } = hardSetsByMuscle(doneIn(...sessions), nothingKnown);
    expect(exercises.map(({ name, hardSets, source }) => [name, hardSets, source])).toEqual([
      ['Curl', 5, null],
      ['Bench Press', 4, null],
    ]);
  });

  it('leaves exercises with unknown muscles unassigned', () => {
    const { rows, exercises } = hardSetsByMuscle(doneIn(press(1, '2026-01-05')), nothingKnown);
    expect(rows).toEqual([{ week: '2026-W02', muscle: 'unassigned', sets: 2, days: 1 }]);
    expect(exercises).toMatchObject([{ name: 'Bench Press', source: null }]);
  });

  it('counts a set and its drop sets as one, which is hard if any of them is', () => {
    const cluster = (...rpes: readonly (number | null)[]) => {
      const workingSets = exercise('Curl')
        .working(...rpes.map(() => '20x8'))
        .build()
        .workingSets.map((set, at) => ({
          ...set,
          rpe: rpes[at] ?? null,
          ...(at > 0 && { setType: 'dropset' as const }),
        }));
      const session = aSession().with(exercise('Curl').having({ workingSets })).build();
      return hardSetsByMuscle(doneIn(session), nothingKnown).rows.map(({ sets }) => sets);
    };
    expect(cluster(9, 10, 10)).toEqual([1]);
    expect(cluster(5, 10, null)).toEqual([1]);
    expect(cluster(5, 5)).toEqual([]);
  });

  it('counts each written day once, in weeks from Monday', () => {
    const sessions = [
      press(1, '2026-01-11T23:30-11:00'),
      press(2, '2026-01-12T00:10+14:00'),
      press(3, '2026-01-12T18:00'),
      press(4, '2026-01-14'),
    ];
    expect(hardSetsByMuscle(doneIn(...sessions), nothingKnown).rows).toEqual([
      { week: '2026-W02', muscle: 'unassigned', sets: 2, days: 1 },
      { week: '2026-W03', muscle: 'unassigned', sets: 6, days: 2 },
    ]);
  });
});

describe('muscleTargetOf', () => {
  it("is the athlete's for the muscle, else the athlete's for all, else 10 to 20", () => {
    const athlete = { muscleTargets: { Chest: { min: 12, max: 16 }, default: { min: 6, max: 9 } } };
    expect(muscleTargetOf(athlete, 'chest')).toEqual({ min: 12, max: 16 });
    expect(muscleTargetOf(athlete, 'calves')).toEqual({ min: 6, max: 9 });
    expect(muscleTargetOf({}, 'calves')).toEqual({ min: 10, max: 20 });
    expect(muscleTargetOf(athlete, 'unassigned')).toBeNull();
  });
});

describe('compareWithTarget', () => {
  it.each([
    [9.5, 'below'],
    [10, 'within'],
    [20, 'within'],
    [20.5, 'above'],
  ])('of %d and a target of 10 to 20 is %s', (sets, verdict) => {
    expect(compareWithTarget(sets, { min: 10, max: 20 })).toBe(verdict);
  });
});
