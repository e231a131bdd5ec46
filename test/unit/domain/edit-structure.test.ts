import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExerciseAfter,
  keepExercises,
  moveExercise,
  setPlan,
  setSetNotes,
  swapExercise,
} from '../../../src/domain/edit-session.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import {
  joinSuperset,
  leaveSuperset,
  supersetPlaces,
  transferSuperset,
} from '../../../src/domain/supersets.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

type Change = (session: TrainingSession) => TrainingSession;

const anyIndex = fc.nat({ max: 4 });

/** A change of the order or of supersets, which adds and removes no exercise. */
const anyReordering: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(anyIndex, anyIndex).map(
    ([from, to]): Change =>
      (session) =>
        moveExercise(session, from, to),
  ),
  anyIndex.map(
    (index): Change =>
      (session) =>
        joinSuperset(session, index),
  ),
  anyIndex.map(
    (index): Change =>
      (session) =>
        leaveSuperset(session, index),
  ),
  fc.tuple(anyIndex, anyIndex).map(
    ([from, to]): Change =>
      (session) =>
        transferSuperset(session, from, to),
  ),
);

/** The name and sets of each exercise as text, sorted, because the order of exercises does not matter. */
const contents = ({ exercises }: TrainingSession) =>
  exercises
    .map(({ Name, warmupSets, workingSets }) => JSON.stringify([Name, warmupSets, workingSets]))
    .sort();

describe('any reordering', () => {
  it('neither loses nor changes a set', () => {
    fc.assert(
      fc.property(anySession, fc.array(anyReordering, { maxLength: 8 }), (session, changes) => {
        const changed = changes.reduce((each, change) => change(each), session);
        expect(contents(changed)).toEqual(contents(session));
      }),
    );
  });

  it('numbers the exercises from 1', () => {
    fc.assert(
      fc.property(anySession, anyIndex, anyIndex, (session, from, to) => {
        fc.pre(from < session.exercises.length);
        const { exercises } = moveExercise(session, from, to);
        expect(exercises.map(({ Order }) => Order)).toEqual(exercises.map((_, index) => index + 1));
      }),
    );
  });
});

describe('removing an exercise after a superset was joined', () => {
  it('never leaves a single exercise in a superset', () => {
    fc.assert(
      fc.property(anySession, anyIndex, anyIndex, (session, joined, removed) => {
        fc.pre(session.exercises.length > 1 && joined < session.exercises.length);
        const together = joinSuperset(session, joined);
        expect(supersetPlaces(together.exercises, joined).length).toBeGreaterThan(1);
        const kept = keepExercises(together, (_, index) => index !== removed);
        for (const [index, { supersetGroup }] of kept.exercises.entries()) {
          const before = together.exercises.filter((each) => each.supersetGroup === supersetGroup).length;
          if (supersetGroup !== undefined && before > 1) {
            expect(supersetPlaces(kept.exercises, index).length).toBeGreaterThan(1);
          }
        }
      }),
    );
  });
});

describe('a single edit', () => {
  const session = aSession()
    .with(
      exercise('Bench Press')
        .planned({ weightKg: 80, sets: 3 })
        .having({
          targetMuscleGroups: ['chest'],
          secondaryMuscleGroups: ['triceps'],
          formCues: ['feet down'],
        }),
      exercise('Squat').warmup('60x5').working('100x5', '100x4'),
    )
    .build();
  const names = ({ exercises }: TrainingSession) => exercises.map(({ Order, Name }) => `${Order} ${Name}`);

  it('moves an exercise', () => {
    expect(names(moveExercise(session, 0, 1))).toEqual(['1 Squat', '2 Bench Press']);
    expect(moveExercise(session, 7, 0)).toBe(session);
  });

  it('inserts an exercise after another', () => {
    expect(names(addExerciseAfter(session, 0, 'Row'))).toEqual(['1 Bench Press', '2 Row', '3 Squat']);
  });

  it('replaces name and muscles, and keeps the goal without its load, and the cues', () => {
    const swapped = swapExercise(session, 0, 'Row', { primary: ['lats'], secondary: [] }).exercises[0];
    expect(swapped).toMatchObject({ Name: 'Row', targetMuscleGroups: ['lats'], formCues: ['feet down'] });
    expect(swapped?.currentGoal).toEqual({ sets: 3 });
    expect(swapped).not.toHaveProperty('secondaryMuscleGroups');
  });

  it('changes goal, tempo and cues of one exercise only', () => {
    const plan = { currentGoal: { sets: 3 }, repTempo: '3-1-1-0', formCues: ['brace'] };
    const changed = setPlan(session, 1, plan);
    expect(changed.exercises[1]).toMatchObject(plan);
    expect(changed.exercises[0]).toBe(session.exercises[0]);
  });

  it('sets and removes the note of a set', () => {
    const noted = setSetNotes(session, 1, { kind: 'working', index: 1 }, 'slow');
    expect(noted.exercises[1]?.workingSets.map(({ notes }) => notes)).toEqual([null, 'slow']);
    expect(setSetNotes(noted, 1, { kind: 'working', index: 1 }, null)).toEqual(session);
    const warm = setSetNotes(session, 1, { kind: 'warmup', index: 0 }, 'stiff');
    expect(warm.exercises[1]?.warmupSets[0]?.notes).toBe('stiff');
  });
});
