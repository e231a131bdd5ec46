/** The record as plain types. Generated from src/domain/record.ts by npm run schema; changes made here are overwritten. */

/** One training session */
export type TrainingSession = {
  dataModelVersion: '0.0.1';
  dataModelType: 'training_session_log';
  /** UUID, lower case; it identifies the session, whatever its file is called */
  _id: string;
  userId: string;
  userName: string;
  /** Day, or local time with or without its offset from UTC, as in the source */
  date: string;
  phase: number | null;
  week: number | null;
  isDeloadWeek: boolean;
  focus: string | null;
  exercises: Exercise[];
  sessionDurationMinutes: number | null;
  notes?: string | undefined;
  program?: string | undefined;
  programAuthor?: string | undefined;
  programLengthWeeks?: number | undefined;
  /** The name of the day in the program */
  programDay?: string | undefined;
  /** Where an imported session came from; never a path */
  source?: {
    format: string;
    id: string;
    [key: string]: unknown;
  } | undefined;
  [key: string]: unknown;
};

/** One exercise of the session; it may have no sets (skipped that day) */
export type Exercise = {
  /** Place in the session, from 1 */
  Order: number;
  Name: string;
  /** Primary muscles */
  targetMuscleGroups: string[];
  /** "3-1-1-0": eccentric, pause, concentric, pause, in seconds */
  repTempo: string | null;
  currentGoal: Goal;
  warmupSets: WarmupSet[];
  workingSets: WorkingSet[];
  notes: string | null;
  warmupNotes: string | null;
  formCues: string[];
  secondaryMuscleGroups?: string[] | undefined;
  /** "A", "B", …: exercises with the same letter are done in turn */
  supersetGroup?: string | undefined;
  /** Type of the exercise, if it is not strength */
  exerciseType?: string | undefined;
  /** Category of the exercise in the app that it was imported from */
  importedCategory?: string | undefined;
  [key: string]: unknown;
};

/** What was planned for the exercise; {} if nothing was */
export type Goal = {
  weightKg?: number | undefined;
  sets?: number | undefined;
  repRange?: {
    min: number;
    max: number;
    [key: string]: unknown;
  } | undefined;
  /** Planned rest, minutes; the lower end of a range */
  restMinutes?: number | undefined;
  /** The upper end of a range of rest, minutes */
  restMinutesMax?: number | undefined;
  distanceMeters?: number | undefined;
  durationSeconds?: number | undefined;
  enteredWeight?: EnteredWeight | undefined;
  /** bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load */
  loadMode?: 'bodyweight' | 'assisted' | undefined;
  /** 1 to 10 in steps of 0.5 */
  targetRpe?: number | undefined;
  /** One for each planned set; only if the sets differ */
  setTargets?: SetTarget[] | undefined;
  [key: string]: unknown;
};

/** The weight as typed, if it was not in kg */
export type EnteredWeight = {
  value: number;
  unit: 'kg' | 'lb';
  [key: string]: unknown;
};

/** What was planned for one set */
export type SetTarget = {
  repRange: {
    min: number;
    max: number;
    [key: string]: unknown;
  };
  /** Load in kg; without it and percentOfMax, the goal's */
  weightKg?: number | undefined;
  /** Percent of the maximum: 75 is 75% */
  percentOfMax?: number | undefined;
  /** 1 to 10 in steps of 0.5; without it, the goal's */
  targetRpe?: number | undefined;
  /** As many reps as possible, at least those of the range */
  amrap?: true | undefined;
  /** Planned rest, minutes; without it, the goal's */
  restMinutes?: number | undefined;
  enteredWeight?: EnteredWeight | undefined;
  /** bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load */
  loadMode?: 'bodyweight' | 'assisted' | undefined;
  [key: string]: unknown;
};

/** A set that prepares; it never counts in statistics */
export type WarmupSet = {
  set: number;
  /** Load in kg; null: no load */
  weightKg: number | null;
  /** Repetitions; null: by feel */
  repCount: number | null;
  notes: string | null;
  enteredWeight?: EnteredWeight | undefined;
  /** bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load */
  loadMode?: 'bodyweight' | 'assisted' | undefined;
  unilateralRepCount?: UnilateralRepCount | undefined;
  /** Length of a timed set, seconds */
  durationSeconds?: number | undefined;
  /** Distance covered, metres */
  distanceMeters?: number | undefined;
  /** dropset: continues the set before it, one hard set together */
  setType?: 'dropset' | 'failure' | undefined;
  /** When the set was finished, ISO 8601 */
  completedAt?: string | undefined;
  /** Place among all sets of the exercise, from 1; only if a warm-up set follows a working set */
  position?: number | undefined;
  [key: string]: unknown;
};

/** Each side of a unilateral set; repCount is the lesser */
export type UnilateralRepCount = {
  left: RepCount;
  right: RepCount;
  [key: string]: unknown;
};

/** Repetitions of one set */
export type RepCount = {
  /** Full repetitions; 0 is a failed set or partials only */
  full: number;
  /** Partial repetitions after the full ones */
  partial: number;
  [key: string]: unknown;
};

/** A set that counts */
export type WorkingSet = {
  set: number;
  /** Load in kg; null: no load */
  weightKg: number | null;
  /** null: not counted */
  repCount: RepCount | null;
  /** 1 to 10 in steps of 0.5 */
  rpe: number | null;
  repAssessment: 'bad' | 'good' | 'perfect' | 'learning' | null;
  /** Rest taken before this set, minutes */
  actualRestMinutes: number | null;
  notes: string | null;
  failureTechnique?: FailureTechnique | undefined;
  enteredWeight?: EnteredWeight | undefined;
  /** bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load */
  loadMode?: 'bodyweight' | 'assisted' | undefined;
  unilateralRepCount?: UnilateralRepCount | undefined;
  /** Length of a timed set, seconds */
  durationSeconds?: number | undefined;
  /** Distance covered, metres */
  distanceMeters?: number | undefined;
  /** dropset: continues the set before it, one hard set together */
  setType?: 'dropset' | 'failure' | undefined;
  /** When the set was finished, ISO 8601 */
  completedAt?: string | undefined;
  /** Place among all sets of the exercise, from 1; only if a warm-up set follows a working set */
  position?: number | undefined;
  [key: string]: unknown;
};

/** What was done past the last full repetition */
export type FailureTechnique =
  | {
      type: 'MyoReps';
      details: {
        miniSets: {
          miniSet: number;
          repCount: RepCount;
          [key: string]: unknown;
        }[];
        [key: string]: unknown;
      };
      [key: string]: unknown;
    }
  | {
      type: 'LLP';
      details: {
        partialRepCount: number;
        [key: string]: unknown;
      };
      [key: string]: unknown;
    }
  | {
      type: 'StaticHold';
      details: {
        holdDurationSeconds: number;
        [key: string]: unknown;
      };
      [key: string]: unknown;
    }
  | {
      type: 'DropSet';
      details: {
        dropSets: {
          dropSet: number;
          weightKg: number;
          repCount: RepCount;
          enteredWeight?: EnteredWeight | undefined;
          /** bodyweight: weightKg is added load; assisted: weightKg is assistance; absent: external load */
          loadMode?: 'bodyweight' | 'assisted' | undefined;
          [key: string]: unknown;
        }[];
        [key: string]: unknown;
      };
      [key: string]: unknown;
    };
