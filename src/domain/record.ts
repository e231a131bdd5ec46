/** The only definition of the record, data model 0.0.1: one training session as one JSON document. */
import * as z from 'zod';
import { once } from './once.js';
import { isSessionDate } from './session-date.js';

/** The data model that this program writes. The program does not read documents with another data model. */
export const DATA_MODEL_VERSION = '0.0.1';
export const DATA_MODEL_TYPE = 'training_session_log';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in lower case. */
export function isSessionId(text: string): boolean {
  return UUID.test(text);
}

/** The schemas, built at first use: building takes a twentieth of a start, and a start without drafts needs none. */
export const recordSchemas = once(() => {
  const count = z.int().min(0);
  const ordinal = z.int().min(1);
  const amount = z.number().min(0);
  const rpe = z.number().min(1).max(10).multipleOf(0.5);
  const text = z.string();

  const repCountSchema = z
    .looseObject({
      full: count.describe('Full repetitions; 0 is a failed set or partials only'),
      partial: count.describe('Partial repetitions after the full ones'),
    })
    .meta({ id: 'repCount', description: 'Repetitions of one set' });

  const unilateralRepCountSchema = z
    .looseObject({ left: repCountSchema, right: repCountSchema })
    .meta({ id: 'unilateralRepCount', description: 'Each side of a unilateral set; repCount is the lesser' });

  const enteredWeightSchema = z
    .looseObject({ value: amount, unit: z.enum(['kg', 'lb']) })
    .meta({ id: 'enteredWeight', description: 'The weight as typed, if it was not in kg' });

  const loadModeSchema = z
    .enum(['bodyweight', 'assisted'])
    .describe('bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load');

  const techniqueSets = {
    miniSet: z.looseObject({ miniSet: ordinal, repCount: repCountSchema }),
    dropSet: z.looseObject({
      dropSet: ordinal,
      weightKg: amount,
      repCount: repCountSchema,
      enteredWeight: enteredWeightSchema.optional(),
      loadMode: loadModeSchema.optional(),
    }),
  };

  const failureTechniqueSchema = z
    .discriminatedUnion('type', [
      z.looseObject({
        type: z.literal('MyoReps'),
        details: z.looseObject({ miniSets: z.array(techniqueSets.miniSet) }),
      }),
      z.looseObject({ type: z.literal('LLP'), details: z.looseObject({ partialRepCount: count }) }),
      z.looseObject({
        type: z.literal('StaticHold'),
        details: z.looseObject({ holdDurationSeconds: amount }),
      }),
      z.looseObject({
        type: z.literal('DropSet'),
        details: z.looseObject({ dropSets: z.array(techniqueSets.dropSet) }),
      }),
    ])
    .meta({ id: 'failureTechnique', description: 'What was done past the last full repetition' });

  /** Optional keys of both warm-up and working sets. */
  const setAdditions = {
    enteredWeight: enteredWeightSchema.optional(),
    loadMode: loadModeSchema.optional(),
    unilateralRepCount: unilateralRepCountSchema.optional(),
    durationSeconds: amount.describe('Length of a timed set, seconds').optional(),
    distanceMeters: amount.describe('Distance covered, metres').optional(),
    setType: z
      .enum(['dropset', 'failure'])
      .describe('dropset: continues the set before it, one hard set together')
      .optional(),
    completedAt: text.describe('When the set was finished, ISO 8601').optional(),
    position: ordinal
      .describe('Place among all sets of the exercise, from 1; only if a warm-up set follows a working set')
      .optional(),
  };

  const warmupSetSchema = z
    .looseObject({
      set: ordinal,
      weightKg: amount.nullable().default(null).describe('Load in kg; null: no load'),
      repCount: count.nullable().default(null).describe('Repetitions; null: by feel'),
      notes: text.nullable().default(null),
      ...setAdditions,
    })
    .meta({ id: 'warmupSet', description: 'A set that prepares; it never counts in statistics' });

  const workingSetSchema = z
    .looseObject({
      set: ordinal,
      weightKg: amount.nullable().default(null).describe('Load in kg; null: no load'),
      repCount: repCountSchema.nullable().default(null).describe('null: not counted'),
      rpe: rpe.nullable().default(null).describe('1 to 10 in steps of 0.5'),
      repAssessment: z.enum(['bad', 'good', 'perfect', 'learning']).nullable().default(null),
      actualRestMinutes: amount.nullable().default(null).describe('Rest taken before this set, minutes'),
      notes: text.nullable().default(null),
      failureTechnique: failureTechniqueSchema.optional(),
      ...setAdditions,
    })
    .meta({ id: 'workingSet', description: 'A set that counts' });

  const repRangeSchema = z.looseObject({ min: count, max: count });

  const setTargetSchema = z
    .looseObject({
      repRange: repRangeSchema,
      weightKg: amount.describe("Load in kg; without it and percentOfMax, the goal's").optional(),
      percentOfMax: amount.describe('Percent of the maximum: 75 is 75%').optional(),
      targetRpe: rpe.describe("1 to 10 in steps of 0.5; without it, the goal's").optional(),
      amrap: z.literal(true).describe('As many reps as possible, at least those of the range').optional(),
      restMinutes: amount.describe("Planned rest, minutes; without it, the goal's").optional(),
      enteredWeight: enteredWeightSchema.optional(),
      loadMode: loadModeSchema.optional(),
    })
    .meta({ id: 'setTarget', description: 'What was planned for one set' });

  const goalSchema = z
    .looseObject({
      weightKg: amount.optional(),
      sets: count.optional(),
      repRange: repRangeSchema.optional(),
      restMinutes: amount.describe('Planned rest, minutes; the lower end of a range').optional(),
      restMinutesMax: amount.describe('The upper end of a range of rest, minutes').optional(),
      distanceMeters: amount.optional(),
      durationSeconds: amount.optional(),
      enteredWeight: enteredWeightSchema.optional(),
      loadMode: loadModeSchema.optional(),
      targetRpe: rpe.describe('1 to 10 in steps of 0.5').optional(),
      setTargets: z
        .array(setTargetSchema)
        .describe('One for each planned set; only if the sets differ')
        .optional(),
    })
    .meta({ id: 'goal', description: 'What was planned for the exercise; {} if nothing was' });

  const exerciseSchema = z
    .looseObject({
      Order: ordinal.describe('Place in the session, from 1'),
      Name: text.min(1),
      targetMuscleGroups: z.array(text).default([]).describe('Primary muscles'),
      repTempo: text
        .nullable()
        .default(null)
        .describe('"3-1-1-0": eccentric, pause, concentric, pause, in seconds'),
      currentGoal: goalSchema.default({}),
      warmupSets: z.array(warmupSetSchema).default([]),
      workingSets: z.array(workingSetSchema).default([]),
      notes: text.nullable().default(null),
      warmupNotes: text.nullable().default(null),
      formCues: z.array(text).default([]),
      secondaryMuscleGroups: z.array(text).optional(),
      supersetGroup: text.describe('"A", "B", …: exercises with the same letter are done in turn').optional(),
      exerciseType: text.describe('Type of the exercise, if it is not strength').optional(),
      importedCategory: text
        .describe('Category of the exercise in the app that it was imported from')
        .optional(),
    })
    .meta({
      id: 'exercise',
      description: 'One exercise of the session; it may have no sets (skipped that day)',
    });

  const trainingSessionSchema = z
    .looseObject({
      dataModelVersion: z.literal(DATA_MODEL_VERSION),
      dataModelType: z.literal(DATA_MODEL_TYPE),
      _id: text
        .regex(UUID)
        .describe('UUID, lower case; it identifies the session, whatever its file is called'),
      userId: text,
      userName: text,
      date: text
        .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/)
        .refine(isSessionDate, { abort: true, error: 'is not a valid date' })
        .describe('Day, or local time with or without its offset from UTC, as in the source'),
      phase: ordinal.nullable().default(null),
      week: ordinal.nullable().default(null),
      isDeloadWeek: z.boolean().default(false),
      focus: text.nullable().default(null),
      exercises: z.array(exerciseSchema),
      sessionDurationMinutes: amount.nullable().default(null),
      notes: text.optional(),
      program: text.optional(),
      programAuthor: text.optional(),
      programLengthWeeks: amount.optional(),
      programDay: text.describe('The name of the day in the program').optional(),
      source: z
        .looseObject({ format: text, id: text })
        .describe('Where an imported session came from; never a path')
        .optional(),
    })
    .meta({ id: 'trainingSession', description: 'One training session' });

  return {
    repCount: repCountSchema,
    failureTechnique: failureTechniqueSchema,
    loadMode: loadModeSchema,
    enteredWeight: enteredWeightSchema,
    warmupSet: warmupSetSchema,
    workingSet: workingSetSchema,
    setTarget: setTargetSchema,
    goal: goalSchema,
    exercise: exerciseSchema,
    trainingSession: trainingSessionSchema,
  };
});

type Schemas = ReturnType<typeof recordSchemas>;

export type RepCount = z.infer<Schemas['repCount']>;
export type FailureTechnique = z.infer<Schemas['failureTechnique']>;
export type LoadMode = z.infer<Schemas['loadMode']>;
export type EnteredWeight = z.infer<Schemas['enteredWeight']>;
export type WarmupSet = z.infer<Schemas['warmupSet']>;
export type WorkingSet = z.infer<Schemas['workingSet']>;
export type RepAssessment = NonNullable<WorkingSet['repAssessment']>;
export type SetTarget = z.infer<Schemas['setTarget']>;
export type Goal = z.infer<Schemas['goal']>;
export type Exercise = z.infer<Schemas['exercise']>;
export type TrainingSession = z.infer<Schemas['trainingSession']>;
