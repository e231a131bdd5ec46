/** Arbitrary sessions that may have any optional key, and keys of other programs at every level. */
import fc from 'fast-check';
import type { TrainingSession } from '../../src/domain/record.js';
import { type OrderedSet, withPositions } from '../../src/domain/set-order.js';
import { anySession, anyText } from './any-session.js';

const ofSession = fc.record(
  {
    programAuthor: anyText,
    programLengthWeeks: fc.integer({ min: 1, max: 52 }),
  },
  { requiredKeys: [] },
);

const ofExercise = fc.record(
  {
    secondaryMuscleGroups: fc.array(anyText, { maxLength: 2 }),
    exerciseType: anyText,
    importedCategory: anyText,
  },
  { requiredKeys: [] },
);

const ofSet = fc.record({ mood: fc.jsonValue({ maxDepth: 1 }).filter(isStable) }, { requiredKeys: [] });

/** True if the JSON has no key `__proto__`, and no number that could be printed in another form. */
function isStable(value: unknown): boolean {
  const text = JSON.stringify(value);
  return !text.includes('__proto__') && !/\d{16}|\d[eE]/.test(text);
}

type Additions = {
  readonly session: Partial<TrainingSession>;
  readonly exercises: readonly object[];
  readonly sets: readonly object[];
  /** True if the warm-up sets of every exercise come after its working sets. */
  readonly isMixed: boolean;
};

const anyAdditions: fc.Arbitrary<Additions> = fc.record({
  session: ofSession,
  exercises: fc.array(ofExercise, { minLength: 3, maxLength: 3 }),
  sets: fc.array(ofSet, { minLength: 5, maxLength: 5 }),
  isMixed: fc.boolean(),
});

export const anyRichSession: fc.Arbitrary<TrainingSession> = fc
  .tuple(anySession, anyAdditions)
  .map(([session, additions]) => ({
    ...session,
    ...additions.session,
    exercises: session.exercises.map((exercise, at) => {
      const sets = {
        warmupSets: exercise.warmupSets.map((set, index) => ({ ...set, ...additions.sets[index] })),
        workingSets: exercise.workingSets.map((set, index) => ({ ...set, ...additions.sets[index + 2] })),
      };
      const added = { ...exercise, ...additions.exercises[at], ...sets };
      return additions.isMixed ? withPositions(added, warmupsLast(sets)) : added;
    }),
  }));

function warmupsLast({
  warmupSets,
  workingSets,
}: Pick<TrainingSession['exercises'][number], 'warmupSets' | 'workingSets'>): OrderedSet[] {
  return [
    ...workingSets.map((set, index) => ({ kind: 'working', set, index }) as const),
    ...warmupSets.map((set, index) => ({ kind: 'warmup', set, index }) as const),
  ];
}
