import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addExercise,
  addSets,
  keepExercises,
  removeSet,
  replaceSet,
  type SetPlace,
  setAt,
  setExerciseNotes,
  setPlaces,
  setSessionNotes,
} from '../../../src/domain/edit-session.js';
import type { TrainingSession } from '../../../src/domain/record.js';
import type { SetValues } from '../../../src/domain/set-notation/set-line.js';
import { valuesOf } from '../../../src/domain/set-notation/values-of.js';
import { anySession, anyWorkingSet } from '../../support/any-session.js';
import { aSession, exercise, workingSet } from '../../support/builders.js';

/** Any session as this program saves it, with exercises and sets numbered in order. */
const anyNumbered = anySession.map((session): TrainingSession => {
  const numbered = <T extends { set: number }>(sets: readonly T[]) =>
    sets.map((set, index) => ({ ...set, set: index + 1 }));
  const exercises = session.exercises.map((each, index) => ({
    ...each,
    Order: index + 1,
    warmupSets: numbered(each.warmupSets),
    workingSets: numbered(each.workingSets),
  }));
  return { ...session, exercises };
});

const anyValues: fc.Arbitrary<SetValues> = anyWorkingSet.map(valuesOf);
const anyKind = fc.constantFrom('warmup' as const, 'working' as const);
const anyIndex = fc.nat({ max: 4 });
const anyPlace: fc.Arbitrary<SetPlace> = fc.record({ kind: anyKind, index: anyIndex });

/** One edit of a session, as a function. */
const anyChange: fc.Arbitrary<(session: TrainingSession) => TrainingSession> = fc.oneof(
  fc.constantFrom('Squat', 'Row').map((name) => (session: TrainingSession) => addExercise(session, name)),
  fc.tuple(anyIndex, anyKind, anyValues, fc.integer({ min: 1, max: 4 })).map(
    ([at, kind, values, times]) =>
      (session: TrainingSession) =>
        addSets(session, at, kind, values, times),
  ),
  fc.tuple(anyIndex, anyPlace, anyValues).map(
    ([at, place, values]) =>
      (session: TrainingSession) =>
        replaceSet(session, at, place, values),
  ),
  fc.tuple(anyIndex, anyPlace).map(
    ([at, place]) =>
      (session: TrainingSession) =>
        removeSet(session, at, place),
  ),
  anyIndex.map(
    (dropped) => (session: TrainingSession) => keepExercises(session, (_, index) => index !== dropped),
  ),
);

function expectNumbered(session: TrainingSession): void {
  const ordinals = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  expect(session.exercises.map(({ Order }) => Order)).toEqual(ordinals(session.exercises.length));
  for (const { warmupSets, workingSets } of session.exercises) {
    for (const sets of [warmupSets, workingSets]) {
      expect(sets.map(({ set }) => set)).toEqual(ordinals(sets.length));
    }
  }
}

describe('any sequence of edits', () => {
  it('leaves exercises and sets numbered from 1 in order', () => {
    fc.assert(
      fc.property(anyNumbered, fc.array(anyChange, { maxLength: 8 }), (session, changes) => {
        expectNumbered(changes.reduce((changed, change) => change(changed), session));
      }),
    );
  });

  it('does not change the original session', () => {
    fc.assert(
      fc.property(anyNumbered, fc.array(anyChange, { maxLength: 4 }), (session, changes) => {
        const before = structuredClone(session);
        changes.reduce((changed, change) => change(changed), session);
        expect(session).toEqual(before);
      }),
    );
  });
});

describe('an edit of one exercise', () => {
  const anyOfOne = fc.oneof(
    fc.tuple(anyKind, anyValues).map(
      ([kind, values]) =>
        (session: TrainingSession, at: number) =>
          addSets(session, at, kind, values),
    ),
    fc.tuple(anyPlace, anyValues).map(
      ([place, values]) =>
        (session: TrainingSession, at: number) =>
          replaceSet(session, at, place, values),
    ),
    anyPlace.map((place) => (session: TrainingSession, at: number) => removeSet(session, at, place)),
    fc
      .option(fc.string(), { nil: null })
      .map((notes) => (session: TrainingSession, at: number) => setExerciseNotes(session, at, notes)),
  );

  it('changes nothing else: other exercises are the same objects, other keys have the same values', () => {
    fc.assert(
      fc.property(anyNumbered, anyIndex, anyOfOne, (session, at, change) => {
        const changed = change(session, at);
        expect({ ...changed, exercises: [] }).toEqual({ ...session, exercises: [] });
        expect(changed.exercises).toHaveLength(session.exercises.length);
        for (const [index, each] of changed.exercises.entries()) {
          const before = session.exercises[index];
          if (index !== at) expect(each).toBe(before);
          const others = { warmupSets: [], workingSets: [], notes: null };
          expect({ ...each, ...others }).toEqual({ ...before, ...others });
        }
      }),
    );
  });

  it('that replaces or removes a set changes only the numbers of other sets', () => {
    fc.assert(
      fc.property(anyNumbered, anyPlace, anyValues, (session, place, values) => {
        const [first] = session.exercises;
        fc.pre(first !== undefined);
        const bare = (changed: TrainingSession) =>
          setPlaces(changed.exercises[0] ?? first).map((each) => ({
            ...setAt(changed.exercises[0] ?? first, each),
            set: 0,
          }));
        const at = setPlaces(first).findIndex(
          (each) => each.kind === place.kind && each.index === place.index,
        );
        const before = bare(session);
        expect(bare(removeSet(session, 0, place))).toEqual(before.filter((_, index) => index !== at));
        const replaced = bare(replaceSet(session, 0, place, values));
        expect(replaced.filter((_, index) => index !== at)).toEqual(
          before.filter((_, index) => index !== at),
        );
      }),
    );
  });
});

describe('addSets', () => {
  const session = aSession().with(exercise('Squat').warmup('60x5').working('100x5')).build();

  it('appends the given number of sets of a kind', () => {
    const values = valuesOf(workingSet('105x3 @8'));
    const [squat] = addSets(session, 0, 'working', values, 3).exercises;
    expect(squat?.workingSets.map(({ set, weightKg }) => [set, weightKg])).toEqual([
      [1, 100],
      [2, 105],
      [3, 105],
      [4, 105],
    ]);
    expect(squat?.warmupSets).toHaveLength(1);
  });

  it('moves values that a warm-up cannot store to its note', () => {
    const [squat] = addSets(session, 0, 'warmup', valuesOf(workingSet('80x3 @6')), 1).exercises;
    expect(squat?.warmupSets[1]).toMatchObject({ set: 2, weightKg: 80, repCount: 3, notes: '@6' });
  });
});

describe('replaceSet', () => {
  const odd = {
    ...workingSet('100x5 @8 !llp 4'),
    completedAt: '18:20',
    setType: 'failure' as const,
    mood: 'fine',
  };
  const session = aSession()
    .with(exercise('Squat').having({ workingSets: [odd] }))
    .build();
  const place = { kind: 'working', index: 0 } as const;

  it('keeps the keys that the notation cannot express, including unknown ones', () => {
    const [squat] = replaceSet(session, 0, place, valuesOf(workingSet('102.5x5'))).exercises;
    expect(squat?.workingSets[0]).toMatchObject({
      weightKg: 102.5,
      rpe: null,
      completedAt: '18:20',
      setType: 'failure',
      mood: 'fine',
    });
  });

  it('removes values that the notation can express and the line does not have', () => {
    const [squat] = replaceSet(session, 0, place, valuesOf(workingSet('102.5x5'))).exercises;
    expect(squat?.workingSets[0]).not.toHaveProperty('failureTechnique');
  });
});

describe('keepExercises', () => {
  it('renumbers the kept exercises, and returns those before the first dropped one as the same objects', () => {
    const session = aSession().with(exercise('A'), exercise('B'), exercise('C')).build();
    const kept = keepExercises(session, ({ Name }) => Name !== 'B');
    expect(kept.exercises.map(({ Order, Name }) => `${Order} ${Name}`)).toEqual(['1 A', '2 C']);
    expect(kept.exercises[0]).toBe(session.exercises[0]);
  });
});

describe('setSessionNotes', () => {
  it('removes the key if there are no notes', () => {
    const session = aSession().build();
    const noted = setSessionNotes(session, 'slept badly');
    expect(noted.notes).toBe('slept badly');
    expect(setSessionNotes(noted, null)).toEqual(session);
    expect(setSessionNotes(noted, null)).not.toHaveProperty('notes');
  });
});

describe('setPlaces and setAt', () => {
  it('list each set, warm-ups first, and return null for a set that does not exist', () => {
    const squat = exercise('Squat').warmup('60x5').working('100x5', '100x4').build();
    expect(setPlaces(squat).map((place) => setAt(squat, place)?.weightKg)).toEqual([60, 100, 100]);
    expect(setAt(squat, { kind: 'working', index: 2 })).toBeNull();
  });
});
