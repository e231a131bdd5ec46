/** The form for the goal, tempo and cues of an exercise: its fields, and how their texts are read. */
import { parseGoal, parseRest } from '../../domain/dialects/markdown-values.js';
import { goalOfGroups } from '../../domain/program/goal-of-groups.js';
import { parseSetGroups } from '../../domain/program/parse-set-groups.js';
import {
  formatRange,
  formatSetGroups,
  groupsOfTargets,
  type SetGroup,
} from '../../domain/program/set-groups.js';
import type { Exercise, Goal, SetTarget } from '../../domain/record.js';
import { formatNumber, formatRest } from '../../domain/set-notation/format-number.js';
import { formatLoad } from '../../domain/set-notation/format-set.js';
import type { WeightUnit } from '../../domain/weight.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { FieldError, FieldValues, Form } from './form.js';

export const GOAL_FIELDS = ['weight', 'sets', 'reps', 'rpe', 'rest', 'tempo', 'targets', 'cues'] as const;
export type GoalField = (typeof GOAL_FIELDS)[number];

/**
 * The fields in which typing replaces the text. In the other fields, which have longer texts, typing edits the text.
 */
export const SELECTED_GOAL_FIELDS: readonly GoalField[] = ['weight', 'sets', 'reps', 'rpe', 'rest', 'tempo'];

export type GoalValues = FieldValues<GoalField>;

export type GoalStage = { readonly kind: 'goal'; readonly form: Form<GoalField> };

/** The values of an exercise that the form edits. */
export type ExercisePlan = Pick<Exercise, 'currentGoal' | 'repTempo' | 'formCues'>;

/** The texts of the fields for an exercise. Sets and reps are empty if "Per set" has them. */
export function goalValues(
  { currentGoal: goal, repTempo, formCues }: ExercisePlan,
  unit: WeightUnit,
): GoalValues {
  const { weightKg = null, sets, repRange, targetRpe } = goal;
  const groups = groupsOf(goal);
  const areEqual = groups.length === 0;
  return {
    weight: formatLoad({ ...goal, weightKg }, { unit }),
    sets: sets === undefined || !areEqual ? '' : formatNumber(sets),
    reps: repRange === undefined || !areEqual ? '' : formatRange(repRange),
    rpe: targetRpe === undefined ? '' : formatNumber(targetRpe),
    rest: restText(goal),
    tempo: flattenPaste(repTempo ?? ''),
    targets: formatSetGroups(groups, unit),
    // A cue read from a file may contain line ends, and a field has one line.
    cues: flattenPaste(formCues.join(CUE_SEPARATOR)),
  };
}

/** The sets that only "Per set" can show: sets with targets of their own, and timed sets. */
function groupsOf({ sets, repRange, durationSeconds, setTargets = [] }: Goal): readonly SetGroup[] {
  if (setTargets.length > 0) return groupsOfTargets(setTargets.map(withWholeSeconds));
  if (!sets || repRange !== undefined || durationSeconds === undefined) return [];
  return [{ sets, quantity: { kind: 'time', seconds: durationSeconds }, keys: {} }];
}

function withWholeSeconds({ restMinutes, ...target }: SetTarget): SetTarget {
  return restMinutes === undefined ? target : { ...target, restMinutes: wholeSeconds(restMinutes) };
}

const CUE_SEPARATOR = '; ';

function restText({ restMinutes, restMinutesMax = restMinutes }: Goal): string {
  return [...new Set([restMinutes, restMinutesMax])]
    .flatMap((minutes) => (minutes === undefined ? [] : [formatRest(wholeSeconds(minutes))]))
    .join('-');
}

function wholeSeconds(minutes: number): number {
  return Math.round(minutes * SECONDS_PER_MINUTE) / SECONDS_PER_MINUTE;
}

/**
 * The plan of the fields, or the first invalid field.
 * @param current the exercise's plan, which supplies the values of unchanged fields
 */
export function readGoal(
  { values, initial }: Pick<Form<GoalField>, 'values' | 'initial'>,
  current: ExercisePlan,
  unit: WeightUnit,
): { readonly plan: ExercisePlan } | { readonly error: FieldError<GoalField> } {
  let { currentGoal, repTempo, formCues } = current;
  const changed = READING_ORDER.filter((field) => values[field].trim() !== initial[field].trim());
  for (const field of changed) {
    const text = values[field].trim();
    if (field === 'cues') {
      formCues = cuesOf(text);
    } else if (field === 'tempo') {
      const tempo = text === '' ? null : readTempo(text);
      if (tempo === undefined) return { error: { field, reason: notTempo(text) } };
      repTempo = tempo;
    } else {
      const hasTargets = values.targets.trim() !== '';
      if (hasTargets && (field === 'sets' || field === 'reps') && text !== '') {
        return {
          error: { field, reason: 'the sets are in "Per set": change them there, or empty "Per set" first' },
        };
      }
      const part = text === '' ? {} : READERS[field](text, unit);
      if (typeof part === 'string') return { error: { field, reason: part } };
      currentGoal = { ...without(currentGoal, keysOf(field, part)), ...part };
    }
  }
  return { plan: { currentGoal, repTempo, formCues } };
}

/** "Per set" is read first, because the other fields replace its values. */
const READING_ORDER: readonly GoalField[] = [
  'targets',
  ...GOAL_FIELDS.filter((field) => field !== 'targets'),
];

const LOAD_KEYS = ['weightKg', 'enteredWeight', 'loadMode'];
const REST_KEYS = ['restMinutes', 'restMinutesMax'];

const GOAL_KEYS = {
  weight: LOAD_KEYS,
  sets: ['sets'],
  reps: ['repRange'],
  rpe: ['targetRpe'],
  rest: REST_KEYS,
  targets: ['sets', 'repRange', 'setTargets', 'durationSeconds'],
} as const;

function keysOf(field: keyof typeof GOAL_KEYS, part: Goal): readonly string[] {
  if (field !== 'targets') return GOAL_KEYS[field];
  return [
    ...GOAL_KEYS.targets,
    ...(part.weightKg === undefined ? [] : LOAD_KEYS),
    ...(part.restMinutes === undefined ? [] : REST_KEYS),
  ];
}

function without(goal: Goal, keys: readonly string[]): Goal {
  return Object.fromEntries(Object.entries(goal).filter(([key]) => !keys.includes(key)));
}

/** The part of the goal that a text specifies, or why it is invalid. */
type Reader = (text: string, unit: WeightUnit) => Goal | string;

const READERS: Readonly<Record<keyof typeof GOAL_KEYS, Reader>> = {
  weight: (text, unit) => {
    const goal = parseGoal(text, unit);
    if (goal?.weightKg !== undefined && !('sets' in goal) && !('repRange' in goal)) return goal;
    return `"${text}" is not a weight: write ${EXAMPLE_LOADS[unit]}, bw or bw+10; empty means none`;
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
  rpe: (text) => {
    const rpe = Number(/^(?:@|rpe)?\s*(\d+(?:[.,]\d+)?)$/i.exec(text)?.[1]?.replace(',', '.') ?? Number.NaN);
    if (rpe >= 1 && rpe <= 10 && Number.isInteger(rpe * 2)) return { targetRpe: rpe };
    return `"${text}" is not an RPE: write 8, or 8.5; empty means none`;
  },
  rest: (text) => {
    const rest = parseRest(text);
    const { restMinutes: min = 0, restMinutesMax: max = min } = rest ?? {};
    if (!rest) return `"${text}" is not a rest: write 2, 1:20, 90s or 2-3; empty means none`;
    if (min > max) return `"${text}": the shorter rest comes first, as in 3-5`;
    if (max > MAX_REST_MINUTES)
      return `"${text}" is over an hour: a number is minutes; for seconds write 90s`;
    return rest;
  },
  targets: (text, unit) => {
    const parsed = parseSetGroups(text, unit);
    if (!parsed.ok) {
      const rest = text.slice(parsed.error.column - 1).trim();
      return rest === '' ? parsed.error.message : `${parsed.error.message} (at "${rest}")`;
    }
    const goal = goalOfGroups(parsed.groups);
    return goal ?? 'timed sets must be equal, without a percentage: write 3 x 60s';
  },
};

/** `3-1-1-0`, also typed as `3110` or `3/1/1/0`; X is as fast as possible. Undefined if not a tempo. */
function readTempo(text: string): string | undefined {
  const parts = /^[\dx]{3,4}$/i.test(text) ? [...text] : text.split(/\s*[-–/]\s*|\s+/);
  const isTempo = [3, 4].includes(parts.length) && parts.every((part) => /^(?:\d{1,2}|x)$/i.test(part));
  return isTempo ? parts.join('-').toUpperCase() : undefined;
}

function notTempo(text: string): string {
  return `"${text}" is not a tempo: write 3-1-1-0 for down, pause, up, pause in seconds; empty means none`;
}

const EXAMPLE_LOADS = { kg: '80', lb: '185' } as const;
const SECONDS_PER_MINUTE = 60;

/** A longer rest between two sets is most likely a number of seconds. */
const MAX_REST_MINUTES = 60;

function cuesOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}

export function withPastedCues(text: string, pasted: string): string {
  return [...cuesOf(text), ...cuesOf(pasted.replace(/\r\n?/g, '\n'))].join(CUE_SEPARATOR);
}
