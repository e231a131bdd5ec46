/** The form for the goal and cues of an exercise: its fields, and how their texts are read. */
import { parseGoal, parseRest } from '../../domain/dialects/markdown-values.js';
import type { Exercise, Goal } from '../../domain/record.js';
import { formatNumber, formatRest } from '../../domain/set-notation/format-number.js';
import { formatLoad } from '../../domain/set-notation/format-set.js';
import type { WeightUnit } from '../../domain/weight.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { FieldError, FieldValues, Form } from './form.js';

export const GOAL_FIELDS = ['weight', 'sets', 'reps', 'rest', 'cues'] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];
export type GoalValues = FieldValues<GoalField>;

export type GoalStage = { readonly kind: 'goal'; readonly form: Form<GoalField> };

export type GoalAndCues = Pick<Exercise, 'currentGoal' | 'formCues'>;

/** The texts of the fields for an exercise. */
export function goalValues({ currentGoal: goal, formCues }: GoalAndCues, unit: WeightUnit): GoalValues {
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
    // A cue read from a file may contain line ends, and a field has one line.
    cues: flattenPaste(formCues.join(CUE_SEPARATOR)),
  };
}

const CUE_SEPARATOR = '; ';

function rangeText(min: number, max: number): string {
  return min === max ? formatNumber(min) : `${formatNumber(min)}-${formatNumber(max)}`;
}

/**
 * The goal and cues that the fields specify, or the first field whose text is invalid.
 * @param current those of the exercise; what no changed field specifies is copied from them, whatever it contains
 */
export function readGoal(
  { values, initial }: Pick<Form<GoalField>, 'values' | 'initial'>,
  current: GoalAndCues,
  unit: WeightUnit,
): { readonly goalAndCues: GoalAndCues } | { readonly error: FieldError<GoalField> } {
  let { currentGoal, formCues } = current;
  for (const field of GOAL_FIELDS) {
    const text = values[field].trim();
    if (text === initial[field].trim()) continue;
    if (field === 'cues') {
      formCues = cuesOf(text);
      continue;
    }
    const part = text === '' ? {} : READERS[field](text, unit);
    if (typeof part === 'string') return { error: { field, reason: part } };
    currentGoal = { ...without(currentGoal, GOAL_KEYS[field]), ...part };
  }
  return { goalAndCues: { currentGoal, formCues } };
}

/** The keys of the goal that each field sets. */
const GOAL_KEYS = {
  weight: ['weightKg', 'enteredWeight', 'loadMode'],
  sets: ['sets'],
  reps: ['repRange'],
  rest: ['restMinutes', 'restMinutesMax'],
} as const;

function without(goal: Goal, keys: readonly string[]): Goal {
  return Object.fromEntries(Object.entries(goal).filter(([key]) => !keys.includes(key)));
}

/** The part of the goal that a text specifies, or why it is invalid. */
type Reader = (text: string, unit: WeightUnit) => Goal | string;

const READERS: Readonly<Record<Exclude<GoalField, 'cues'>, Reader>> = {
  weight: (text, unit) => {
    const goal = parseGoal(text, unit);
    if (goal?.weightKg !== undefined && !('sets' in goal) && !('repRange' in goal)) return goal;
    return `"${text}" is not a weight: write 80, 225lb, bw or bw+10; empty means none`;
  },
  sets: (text) => {
    if (/^[1-9]\d{0,1}$/.test(text)) return { sets: Number(text) };
    return `"${text}" is not a whole number from 1 to 99; empty means none`;
  },
  reps: (text) => {
    const [, min, max = min] = /^([1-9]\d{0,2})(?:\s*(?:[-–—]|to)\s*([1-9]\d{0,2}))?$/i.exec(text) ?? [];
    if (min === undefined) return `"${text}" is not a range of reps: write 6-8, or 5; empty means none`;
    if (Number(min) > Number(max)) return `"${text}": the smaller number comes first, as in 6-8`;
    return { repRange: { min: Number(min), max: Number(max) } };
  },
  rest: (text) => {
    const rest = parseRest(text);
    const { restMinutes: min = 0, restMinutesMax: max = min } = rest ?? {};
    if (!rest) return `"${text}" is not a rest: write 3, 2:30, 90s or 3-5; empty means none`;
    if (min > max) return `"${text}": the shorter rest comes first, as in 3-5`;
    if (max > MAX_REST_MINUTES)
      return `"${text}" is over an hour: a number is minutes; for seconds write 90s`;
    return rest;
  },
};

/** A longer rest between two sets is most likely a number of seconds. */
const MAX_REST_MINUTES = 60;

/** The cues of a text, separated by semicolons or line ends. */
function cuesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}

/** The text of the cues field with pasted cues added, one per line. */
export function withPastedCues(text: string, pasted: string): string {
  return [...cuesOf(text), ...cuesOf(pasted.replace(/\r\n?/g, '\n'))].join(CUE_SEPARATOR);
}
