/**
 * Arbitrary sessions for property tests: everything that the schema allows, including unusual texts and unknown keys.
 */
import fc from 'fast-check';
import type {
  Exercise,
  FailureTechnique,
  RepCount,
  SetTarget,
  TrainingSession,
  WarmupSet,
  WorkingSet,
} from '../../src/domain/record.js';
import { isSessionDate } from '../../src/domain/session-date.js';

const AWKWARD_TEXTS = [
  '',
  ' ',
  'é 日本 🏋️',
  '\u001b[31mred',
  'a\nb\tc',
  '"\\',
  '\u0000',
  '\ud800',
  '\u2028',
  '=1+1',
];

export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...AWKWARD_TEXTS),
);
const anyAmount = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.constantFrom(0, 2.5, 102.05828, 1e-7),
);
const anyRpe = fc.integer({ min: 2, max: 20 }).map((half) => half / 2);
const anyCount = fc.integer({ min: 0, max: 1000 });
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Keys that the schema does not know; some look like array indexes, which JavaScript puts first. */
const anyUnknownKeys = fc.dictionary(
  fc.oneof(
    fc.constantFrom('x', 'constructor', 'toString', 'mood', '7', '0', 'Z'),
    fc.string({ minLength: 1 }).map((key) => `x-${key}`),
  ),
  fc.jsonValue({ maxDepth: 2 }).filter(isKeepable),
  { maxKeys: 3 },
);

function isKeepable(value: unknown): boolean {
  const text = JSON.stringify(value);
  return !text.includes('__proto__') && !/\d{16}/.test(text) && !/[eE]\+/.test(text);
}

const anyRepCount = fc.record({ full: anyCount, partial: anyCount });

const anyTechnique: fc.Arbitrary<FailureTechnique> = fc.oneof(
  fc.array(anyRepCount, { maxLength: 3 }).map(
    (counts): FailureTechnique => ({
      type: 'MyoReps',
      details: { miniSets: counts.map((repCount, index) => ({ miniSet: index + 1, repCount })) },
    }),
  ),
  anyCount.map((partialRepCount): FailureTechnique => ({ type: 'LLP', details: { partialRepCount } })),
  anyAmount.map((seconds): FailureTechnique => {
    return { type: 'StaticHold', details: { holdDurationSeconds: seconds } };
  }),
  fc.array(fc.tuple(anyAmount, anyRepCount), { maxLength: 3 }).map(
    (drops): FailureTechnique => ({
      type: 'DropSet',
      details: {
        dropSets: drops.map(([weightKg, repCount], index) => ({ dropSet: index + 1, weightKg, repCount })),
      },
    }),
  ),
);

const additions = {
  enteredWeight: fc.record({ value: anyAmount, unit: fc.constantFrom('kg' as const, 'lb' as const) }),
  loadMode: fc.constantFrom('bodyweight' as const, 'assisted' as const),
  unilateralRepCount: fc.record({ left: anyRepCount, right: anyRepCount }),
  durationSeconds: anyAmount,
  distanceMeters: anyAmount,
  setType: fc.constantFrom('dropset' as const, 'failure' as const),
  completedAt: anyText,
};

/** Changes a set to be as this program writes it, with the count of the side with fewer reps. */
function inAgreement<T extends WarmupSet | WorkingSet>(
  set: T,
  countOf: (side: RepCount) => T['repCount'],
): T {
  const { unilateralRepCount: sides, enteredWeight } = set;
  return {
    ...set,
    ...(enteredWeight && { weightKg: set.weightKg ?? 0 }),
    ...(sides && { repCount: countOf(lesserOf(sides)) }),
  };
}

function lesserOf({ left, right }: { left: RepCount; right: RepCount }): RepCount {
  return (left.full - right.full || left.partial - right.partial) <= 0 ? left : right;
}

export const anyWarmupSet: fc.Arbitrary<WarmupSet> = fc
  .record(
    {
      set: fc.integer({ min: 1, max: 99 }),
      weightKg: orNull(anyAmount),
      repCount: orNull(anyCount),
      notes: orNull(anyText),
      ...additions,
    },
    { requiredKeys: ['set', 'weightKg', 'repCount', 'notes'] },
  )
  .map((set: WarmupSet) => inAgreement(set, ({ full }) => full));

export const anyWorkingSet: fc.Arbitrary<WorkingSet> = fc
  .record(
    {
      set: fc.integer({ min: 1, max: 99 }),
      weightKg: orNull(anyAmount),
      repCount: orNull(anyRepCount),
      rpe: orNull(anyRpe),
      repAssessment: orNull(fc.constantFrom('bad', 'good', 'perfect', 'learning')),
      actualRestMinutes: orNull(anyAmount),
      notes: orNull(anyText),
      failureTechnique: anyTechnique,
      ...additions,
    },
    { requiredKeys: ['set', 'weightKg', 'repCount', 'rpe', 'repAssessment', 'actualRestMinutes', 'notes'] },
  )
  .map((set: WorkingSet) => inAgreement(set, (side) => side));

const anySetTarget: fc.Arbitrary<SetTarget> = fc
  .record(
    {
      repRange: fc.record({ min: anyCount, max: anyCount }),
      weightKg: anyAmount,
      percentOfMax: anyAmount,
      targetRpe: anyRpe,
      amrap: fc.constant(true as const),
      restMinutes: anyAmount,
      enteredWeight: additions.enteredWeight,
      loadMode: additions.loadMode,
    },
    { requiredKeys: ['repRange'] },
  )
  .map((target: SetTarget) => ({
    ...target,
    ...(target.enteredWeight && { weightKg: target.weightKg ?? 0 }),
  }));

const anyExercise: fc.Arbitrary<Exercise> = fc
  .tuple(
    fc.record(
      {
        Order: fc.integer({ min: 1, max: 99 }),
        Name: fc.oneof(fc.constantFrom('Squat', 'Bench-Press', 'Übung'), fc.string({ minLength: 1 })),
        targetMuscleGroups: fc.array(anyText, { maxLength: 2 }),
        repTempo: orNull(anyText),
        currentGoal: fc.record(
          {
            weightKg: anyAmount,
            sets: anyCount,
            repRange: fc.record({ min: anyCount, max: anyCount }),
            restMinutes: anyAmount,
            restMinutesMax: anyAmount,
            targetRpe: anyRpe,
            setTargets: fc.array(anySetTarget, { maxLength: 3 }),
          },
          { requiredKeys: [] },
        ),
        warmupSets: fc.array(anyWarmupSet, { maxLength: 2 }),
        workingSets: fc.array(anyWorkingSet, { maxLength: 3 }),
        notes: orNull(anyText),
        warmupNotes: orNull(anyText),
        formCues: fc.array(anyText, { maxLength: 2 }),
        supersetGroup: fc.constantFrom('A', 'B'),
      },
      {
        requiredKeys: [
          'Order',
          'Name',
          'targetMuscleGroups',
          'repTempo',
          'currentGoal',
          'warmupSets',
          'workingSets',
          'notes',
          'warmupNotes',
          'formCues',
        ],
      },
    ),
    anyUnknownKeys,
  )
  .map(([exercise, unknown]) => ({ ...exercise, ...unknown }));

/** Dates in every valid form. */
export const anySessionDate: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.constantFrom(10, 16, 19, 23),
    fc.constantFrom('', 'Z', '+05:30', '-11:00'),
  )
  .map(([date, length, zone]) => date.toISOString().slice(0, length) + (length === 10 ? '' : zone))
  .filter(isSessionDate);

/** Any valid session. */
export const anySession: fc.Arbitrary<TrainingSession> = fc
  .tuple(
    fc.record(
      {
        dataModelVersion: fc.constant('0.0.1' as const),
        dataModelType: fc.constant('training_session_log' as const),
        _id: fc.uuid(),
        userId: anyText,
        userName: anyText,
        date: anySessionDate,
        phase: orNull(fc.integer({ min: 1, max: 99 })),
        week: orNull(fc.integer({ min: 1, max: 99 })),
        isDeloadWeek: fc.boolean(),
        focus: orNull(anyText),
        exercises: fc.array(anyExercise, { maxLength: 3 }),
        sessionDurationMinutes: orNull(anyAmount),
        notes: anyText,
        program: anyText,
        programDay: anyText,
        source: fc.record({ format: anyText, id: anyText }),
      },
      {
        requiredKeys: [
          'dataModelVersion',
          'dataModelType',
          '_id',
          'userId',
          'userName',
          'date',
          'phase',
          'week',
          'isDeloadWeek',
          'focus',
          'exercises',
          'sessionDurationMinutes',
        ],
      },
    ),
    anyUnknownKeys,
  )
  .map(([session, unknown]) => ({ ...session, ...unknown }));
