/** A program in Liftoscript as it is written: weeks, days and exercises. Scripts are kept as text. */
import type { Rule } from '../../domain/program/program.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { RepRange } from './dp-range.js';

/** A place in the text; line and column count from 1. */
export type Place = { readonly line: number; readonly column: number };

/** A clause for the person who imports: an error, or a part that a program cannot express. */
export type ScriptNote = Place & { readonly reason: string };

export type ScriptWeek = {
  /** The heading; empty in a text without headings. */
  readonly name: string;
  /** Descriptions and comments above the heading. */
  readonly comments: readonly string[];
  readonly days: readonly ScriptDay[];
};

export type ScriptDay = {
  readonly name: string;
  readonly place: Place;
  readonly comments: readonly string[];
  readonly lines: readonly ScriptLine[];
};

/** The line of an exercise or of a template. */
export type ScriptLine = {
  /** The label and the name. Lines with the same key share their progression. */
  readonly key: string;
  readonly label: string | null;
  /** The name with the equipment: `Bench Press, Dumbbell`. For a ladder, the name of the current movement. */
  readonly name: string;
  /** The other movements of a ladder: `Squat` in `Squat | ! Pistol Squat`. */
  readonly otherMovements: readonly string[];
  readonly place: Place;
  /** The line as it is written. */
  readonly text: string;
  /** The place in the day, from 1: the first number of `Squat[2,1-4]`. */
  readonly order: number | null;
  /** The weeks of `Squat[1-4]`. */
  readonly repeat: { readonly from: number; readonly to: number } | null;
  /** True for `used: none`. */
  readonly isTemplate: boolean;
  readonly reuse: Reference | null;
  readonly variations: readonly Variation[];
  /** The values that the line gives for all its sets. */
  readonly common: SetValues;
  /** The groups of the warm-up; empty for `warmup: none`, and null if the line has no `warmup`. */
  readonly warmup: readonly ScriptGroup[] | null;
  /** The folded name of the superset: `a` and `A` are one superset. */
  readonly superset: string | null;
  readonly progress: Progress | null;
  /** The script of `update: custom()`, which changes sets during a session. */
  readonly update: Script | null;
  /** The current description: lines above the exercise that begin with `//`. Null without a description. */
  readonly description: readonly string[] | null;
  /** The lines above the exercise that begin with `///`, and other descriptions. */
  readonly comments: readonly string[];
};

/** A reference to another line: `...Squat`, `...t1: Squat[2]` on day 2, `...Squat[3:1]` on day 1 of week 3. */
export type Reference = Place & {
  readonly name: string;
  readonly key: string;
  readonly week: number | null;
  readonly day: number | null;
};

/** Groups of sets that belong together. `!` marks the current variation of a line. */
export type Variation = { readonly groups: readonly ScriptGroup[]; readonly isCurrent: boolean };

export type ScriptGroup = {
  readonly sets: number;
  /** True for `3+x8`: the lifter may add more of these sets. */
  readonly isOpenEnded: boolean;
  readonly min: number;
  readonly max: number;
  /** True for `8+`: every set of the group is AMRAP. */
  readonly isAmrap: boolean;
  readonly label: string | null;
  readonly values: SetValues;
};

/** The values that the text names for sets; other values have no key. */
export type SetValues = {
  /** The load; null for `?`, which asks the lifter for the weight. */
  readonly load?: ScriptLoad | null;
  readonly rpe?: number;
  readonly restSeconds?: number;
  readonly setSeconds?: number;
};

export type ScriptLoad =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'weight'; readonly value: number; readonly unit: WeightUnit };

export type Progress =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'rule';
      readonly rule: Rule;
      /** The reps that `dp` steps through. */
      readonly range: RepRange | null;
    }
  | { readonly kind: 'script'; readonly script: Script };

/** A script: `progress: custom() {~ … ~}` or `update: custom() { ...Squat }`. */
export type Script = Place & {
  /** The whole section. */
  readonly text: string;
  /** The exercise whose script is used; null if the script is written here. */
  readonly reuse: Reference | null;
};
