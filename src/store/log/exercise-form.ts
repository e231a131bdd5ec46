/** The plan of an exercise as typed into its form: the goal in four fields and the cues, read and judged. */
import { parseGoal, parseRest } from '../../domain/dialects/markdown-values.js';
import type { Exercise, Goal } from '../../domain/record.js';
import { formatNumber, formatRest } from '../../domain/set-notation/format-number.js';
import { formatLoad } from '../../domain/set-notation/format-set.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import { flattenPaste } from '../../text/sanitize.js';

export const PLAN_FIELDS = ['weight', 'sets', 'reps', 'rest', 'cues'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
export type PlanValues = Readonly<Record<PlanField, string>>;

/** A field's text that cannot be taken, and why. */
export type GoalFieldError = { readonly field: PlanField; readonly reason: string };

export type ExerciseFormStage = {
  readonly kind: 'exercise-form';
  readonly texts: Readonly<Record<PlanField, EditBuffer>>;
  /** As the fields were when they opened: what is not touched stays as it is in the record. */
  readonly given: PlanValues;
  readonly field: PlanField;
  readonly problem: GoalFieldError | null;
};

export type Plan = Pick<Exercise, 'currentGoal' | 'formCues'>;

/** The fields of an exercise as it is. */
export function planValues({ currentGoal: goal, formCues }: Plan, unit: WeightUnit): PlanValues {
  const { weightKg = null, sets, repRange, restMinutes, restMinutesMax } = goal;
  return {
    weight: formatLoad({ ...goal, weightKg }, { unit }),
    sets: sets === undefined ? '' : formatNumber(sets),
    reps: repRange === undefined ? '' : rangeText(repRange.min, repRange.max),
    rest:
      restMinutes !== undefined && restMinutesMax !== undefined
        ? rangeText(restMinutes, restMinutesMax)
        : restMinutes === undefined
          ? ''
          : formatRest(restMinutes),
    // A cue read from a file may hold anything, and a field has one line.
    cues: flattenPaste(formCues.join('; ')),
  };
}

function rangeText(min: number, max: number): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)}-${formatNumber(max)}`;
}

/** The text of a stage's fields. */
export function valuesOf({ texts }: ExerciseFormStage): PlanValues {
  return {
    weight: texts.weight.text,
    sets: texts.sets.text,
    reps: texts.reps.text,
    rest: texts.rest.text,
    cues: texts.cues.text,
  };
}

/**
 * The plan that the fields say, or the first field whose text cannot be taken.
 * @param former the plan as it was; what the fields do not speak of stays
 * @param given the fields as they were when they opened
 */
export function readPlan(
  values: PlanValues,
  given: PlanValues,
  former: Plan,
  unit: WeightUnit,
): { readonly plan: Plan } | { readonly problem: GoalFieldError } {
  let { currentGoal, formCues } = former;
  for (const field of PLAN_FIELDS) {
    const text = values[field].trim();
    if (text === given[field].trim()) continue;
    if (field === 'cues') {
      formCues = cuesOf(text);
      continue;
    }
    const part = text === '' ? {} : READERS[field](text, unit);
    if (typeof part === 'string') return { problem: { field, reason: part } };
    currentGoal = { ...without(currentGoal, GOAL_KEYS[field]), ...part };
  }
  return { plan: { currentGoal, formCues } };
}

/** What each field speaks of. */
const GOAL_KEYS = {
  weight: ['weightKg', 'enteredWeight', 'loadMode'],
  sets: ['sets'],
  reps: ['repRange'],
  rest: ['restMinutes', 'restMinutesMax'],
} as const;

function without(goal: Goal, keys: readonly string[]): Goal {
  return Object.fromEntries(Object.entries(goal).filter(([key]) => !keys.includes(key)));
}

/** The part of the goal a text says, or why it says none. */
type Reader = (text: string, unit: WeightUnit) => Goal | string;

const READERS: Readonly<Record<Exclude<PlanField, 'cues'>, Reader>> = {
  weight: (text, unit) => {
    const goal = parseGoal(text, unit);
    if (goal?.weightKg !== undefined && !('sets' in goal) && !('repRange' in goal)) return goal;
    return `"${text}" is no weight: write 80, 225lb, bw or bw+10; empty means none`;
  },
  sets: (text) => {
    if (/^[1-9]\d{0,1}$/.test(text)) return { sets: Number(text) };
    return `"${text}" is not a whole number from 1 to 99; empty means none`;
  },
  reps: (text) => {
    const [, min, max = min] = /^([1-9]\d{0,2})(?:\s*(?:[-–—]|to)\s*([1-9]\d{0,2}))?$/i.exec(text) ?? [];
    if (min === undefined) return `"${text}" is no range of reps: write 6-8, or 5; empty means none`;
    if (Number(min) > Number(max)) return `"${text}": the smaller number comes first, as in 6-8`;
    return { repRange: { min: Number(min), max: Number(max) } };
  },
  rest: (text) => {
    const rest = parseRest(text);
    const { restMinutes: min = 0, restMinutesMax: max = min } = rest ?? {};
    if (!rest) return `"${text}" is no rest: write 3, 2:30, 90s or 3-5; empty means none`;
    if (min > max) return `"${text}": the shorter rest comes first, as in 3-5`;
    if (max > MOST_REST_MINUTES) return `"${text}" is over an hour: minutes are meant, seconds are 90s`;
    return rest;
  },
};

/** Nobody rests for longer between two sets; what is more was meant as seconds. */
const MOST_REST_MINUTES = 60;

/** The cues of a text, a semicolon or a line end between them. */
function cuesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}

/** Pasted text for the cues: each line of it is one cue. */
export function pastedCues(pasted: string): string {
  return cuesOf(pasted.replace(/\r\n?/g, '\n')).join('; ');
}
