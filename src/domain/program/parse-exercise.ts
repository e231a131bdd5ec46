/** Reads the lines of an exercise: `A1 Cable Row | 3 x 8-10 @8`, and below it `week 4-5: 1 x 3`. */
import type { Scanner } from '../set-notation/scanner.js';
import type { WeightUnit } from '../weight.js';
import { MOST_WEEKS } from './parse-heading.js';
import type { SupersetLabel } from './program.js';
import type { ProgramDraft } from './program-draft.js';
import type { LineResult } from './program-error.js';
import { type SetsAndOptions, scanSetsAndOptions } from './scan-sets-and-options.js';

const MOST_EXERCISES = 99;
const WEEK_LINE = /week\s+(\d+)(?:\s*[-–—]\s*(\d+))?\s*:\s*/iy;
const NAME = /([^|]*)\|/y;
const LABEL = /^([A-Z])(\d{1,2})\s+(?=\S)/i;

const NOTHING: SetsAndOptions = { stages: [], options: {} };

export function readExercise(
  draft: ProgramDraft,
  scanner: Scanner,
  line: number,
  unit: WeightUnit,
): LineResult {
  const { column } = scanner;
  const scannedName = scanName(scanner);
  if (!scannedName) return null;
  const { name, label } = scannedName;
  const setsColumn = scanner.column;
  const scanned = scanSetsAndOptions(scanner, unit);
  const error = exerciseError(draft, { name, column, setsColumn }, scanned);
  const { stages, options } = scanned.ok ? scanned.value : NOTHING;
  draft.beginExercise({ name, label: labelOf(label), stages, options }, error !== null);
  if (error) return error;
  draft.named.push({ name, line, column: column + (label?.[0].length ?? 0) });
  return 'read';
}

/** Scans `A1 Cable Row |`: the name and the match of its label; null for a line of another kind. */
export function scanName(
  scanner: Scanner,
): { readonly name: string; readonly label: RegExpExecArray | null } | null {
  const before = scanner.take(NAME)?.[1];
  if (before === undefined) return null;
  const label = LABEL.exec(before);
  return { name: before.slice(label?.[0].length ?? 0).trim(), label };
}

function exerciseError(
  draft: ProgramDraft,
  {
    name,
    column,
    setsColumn,
  }: { readonly name: string; readonly column: number; readonly setsColumn: number },
  scanned: ReturnType<typeof scanSetsAndOptions>,
): Exclude<LineResult, 'read'> {
  if (name === '') return { column, reason: 'the exercise has no name: write NAME | 3 x 6-8' };
  if (!draft.day) return { column, reason: 'the exercise has no day: write ## Upper A above it' };
  if (draft.day.exercises.length >= MOST_EXERCISES) {
    return { column, reason: `there are more than ${MOST_EXERCISES} exercises: write fewer` };
  }
  if (!scanned.ok) return { column: scanned.error.column, reason: scanned.error.message };
  const { stages, options } = scanned.value;
  if (stages.length === 0) return { column: setsColumn, reason: 'the sets are missing: write 3 x 6-8 @8' };
  if (stages.length > 1 && options.rule?.kind !== 'stages') {
    return { column: setsColumn, reason: 'stages separated by / need the rule: write stages at the end' };
  }
  return null;
}

function labelOf(match: RegExpExecArray | null): SupersetLabel | null {
  return match && { letter: (match[1] ?? '').toUpperCase(), number: Number(match[2]) };
}

/** True if the line begins like `week 4-5:`. The scanner moves past these words. */
export function isWeekLine(scanner: Scanner): boolean {
  return scanner.take(WEEK_LINE) !== null;
}

/** Reads a week line, which is below an exercise: `week 4-5: 1 x 3 @9, 3 x 6 @8`. */
export function readWeekLine(
  draft: ProgramDraft,
  scanner: Scanner,
  line: number,
  unit: WeightUnit,
): LineResult {
  const { column } = scanner;
  const match = scanner.take(WEEK_LINE);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  const setsColumn = scanner.column;
  const scanned = scanSetsAndOptions(scanner, unit);
  const { exercise } = draft;
  if (!exercise) return { column, reason: 'a week line belongs below an exercise: write it there' };
  if (from < 1 || to > MOST_WEEKS || to < from) {
    return { column, reason: `weeks go from 1 to ${MOST_WEEKS}, the smaller first: write week 4-5:` };
  }
  if (exercise.weekLines.some((each) => each.from <= to && from <= each.to)) {
    return { column, reason: 'a line above is for the same week: write one line for each week' };
  }
  if (!scanned.ok) return { column: scanned.error.column, reason: scanned.error.message };
  const { stages, options } = scanned.value;
  if (stages.length === 0 && Object.keys(options).length === 0) {
    return { column: setsColumn, reason: 'the week has no sets: write 3 x 6-8 @8 after the colon' };
  }
  if (stages.length > 1 && (options.rule ?? exercise.options.rule)?.kind !== 'stages') {
    return { column: setsColumn, reason: 'stages separated by / need the rule: write stages at the end' };
  }
  exercise.weekLines.push({ from, to, stages, options });
  const { phase } = draft.section;
  draft.namedWeeks.push({ phase, week: to, line, column });
  return 'read';
}
