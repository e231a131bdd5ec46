/** A program: a training plan as written. `weeksOf` writes out its weeks and days. */
import type { Load } from '../set-notation/load.js';
import type { WeightUnit } from '../weight.js';
import type { SetGroup } from './set-groups.js';

/** The lists are in the order of the text. */
export type Program = {
  /** The title. Sessions of the program save the title as `program`. */
  readonly name: string;
  /** Former titles, which older sessions may name. */
  readonly formerNames: readonly string[];
  readonly author: string | null;
  /** The number of weeks; null if the text names none. */
  readonly weeks: number | null;
  readonly deload: Deload | null;
  readonly comments: readonly string[];
  /** The days below each heading. The first section has the days before any heading of a phase or week. */
  readonly sections: readonly Section[];
};

/** The deload weeks. Weeks are counted within each phase. */
export type Deload =
  | { readonly kind: 'weeks'; readonly weeks: readonly number[] }
  | { readonly kind: 'every'; readonly weeks: number };

/** The days below a heading: of all weeks, of the weeks of a phase, or of one week. */
export type Section = {
  /** The number of the last phase heading above; null if there is none. */
  readonly phase: number | null;
  /** The number of the week; null if the days are for every week. */
  readonly week: number | null;
  /** The number of weeks that the text gives below the heading of a phase; null if it gives none. */
  readonly weeks: number | null;
  readonly comments: readonly string[];
  readonly days: readonly ProgramDay[];
};

export type ProgramDay = {
  readonly name: string;
  /** Former names of the day, which older sessions may name. */
  readonly formerNames: readonly string[];
  readonly comments: readonly string[];
  readonly exercises: readonly ProgramExercise[];
};

export type ProgramExercise = {
  readonly name: string;
  /** `A1`: exercises of a day with the same letter are a superset. */
  readonly label: SupersetLabel | null;
  /** At least one stage; several only with the rule `stages`. */
  readonly stages: readonly Stage[];
  readonly options: ExerciseOptions;
  readonly weekLines: readonly WeekLine[];
  readonly cues: readonly string[];
  readonly comments: readonly string[];
};

export type SupersetLabel = { readonly letter: string; readonly number: number };

/** The planned sets of one session. At least one group. */
export type Stage = readonly SetGroup[];

/** Sets and options that replace those of the exercise in certain weeks. */
export type WeekLine = {
  readonly from: number;
  readonly to: number;
  /** The sets; empty if the line replaces no sets. */
  readonly stages: readonly Stage[];
  readonly options: ExerciseOptions;
};

/** The options that the text names; the other keys are absent. */
export type ExerciseOptions = {
  /** The rest between sets that have no rest of their own. */
  readonly restMinutes?: number;
  readonly tempo?: string;
  /** The load of the first session. */
  readonly start?: Load;
  readonly max?: TrainingMax;
  readonly warmup?: Warmup;
  readonly rule?: Rule;
};

/** The weight that percentages refer to. It grows by `perCycle` with each new cycle; null if it does not grow. */
export type TrainingMax = { readonly load: Load; readonly perCycle: Weight | null };

/** The warm-up sets: a number of the usual warm-up sets, 0 for none, or these groups. */
export type Warmup =
  | { readonly kind: 'count'; readonly sets: number }
  | { readonly kind: 'groups'; readonly groups: readonly SetGroup[] };

export type Weight = { readonly value: number; readonly unit: WeightUnit };

/** A change of load by a weight or a percentage. */
export type Change =
  | ({ readonly kind: 'weight' } & Weight)
  | { readonly kind: 'percent'; readonly percent: number };

export type Rule =
  | LinearRule
  | { readonly kind: 'double'; readonly add: Weight }
  | { readonly kind: 'sum'; readonly reps: number; readonly add: Weight }
  | { readonly kind: 'percent' }
  /** `linear`: the increase after a hit; null for the smallest step of the exercise. */
  | { readonly kind: 'stages'; readonly linear: LinearRule | null }
  | { readonly kind: 'none' };

export type LinearRule = {
  readonly kind: 'linear';
  readonly add: Change;
  /** The load grows after this many hits. */
  readonly everyHits: number;
  /** How the load shrinks after consecutive misses; null if the load never shrinks. */
  readonly afterMisses: { readonly misses: number; readonly less: Change } | null;
};
