/** The table of the values that differ in two documents, side by side and wrapped. */

import { cutLine, type Line } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateStart } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import type { Difference } from './copy-differences.js';

/** Column headings, and words such as `only in the database` for an exercise in only one document. */
export type ComparedNames = {
  readonly left: string;
  readonly right: string;
  readonly onlyLeft: string;
  readonly onlyRight: string;
};

const NOT_THERE = 'missing';
const GAP = '  ';
/** The most characters shown of one value. The Files screen shows the whole value. */
const MAX_SHOWN_LENGTH = 4000;
const EXERCISE_PATH = /^\$\.exercises\[(\d+)\](?:\.(.*))?$/;
const SET_PATH = /^(warmupSets|workingSets)\[(\d+)\](?:\.(.*))?$/;

/** @param exerciseNames by the index in the paths of the differences */
export function comparedLines(
  differences: readonly Difference[],
  exerciseNames: readonly string[],
  names: ComparedNames,
  columns: number,
): readonly Line[] {
  const widths = columnWidths(differences, columns);
  return [
    ...rowLines(['', names.left, names.right], widths, 'heading'),
    ...differences.flatMap((difference, index) => {
      const missing = missingExercise(difference, exerciseNames, names, columns);
      if (missing) return [missing];
      return [
        ...exerciseHeading(difference, differences[index - 1], exerciseNames, columns),
        ...rowLines(cellsOf(difference), widths, 'plain'),
      ];
    }),
  ];
}

type Widths = { readonly path: number; readonly value: number };

/** Names take at most two fifths of `columns`; both values share the rest. */
function columnWidths(differences: readonly Difference[], columns: number): Widths {
  const longest = differences.reduce(
    (most, difference) => Math.max(most, widthColumns(rowName(difference))),
    0,
  );
  const path = Math.min(longest, Math.floor(columns * 0.4));
  return { path, value: Math.max(1, Math.floor((columns - path - 2 * GAP.length) / 2)) };
}

function cellsOf(difference: Difference): readonly [string, string, string] {
  return [rowName(difference), difference.left ?? NOT_THERE, difference.right ?? NOT_THERE];
}

/** `focus`; below the heading of an exercise, indented: `working set 2 · rpe`. Sets are counted from 1. */
function rowName({ path }: Difference): string {
  const [whole, , rest] = EXERCISE_PATH.exec(path) ?? [];
  if (whole === undefined) return sanitizeLine(path.replace(/^\$\./, ''));
  if (rest === undefined) return '  the whole exercise';
  const [set, kind, at, value = ''] = SET_PATH.exec(rest) ?? [];
  if (set === undefined) return sanitizeLine(`  ${rest}`);
  const name = `  ${kind === 'warmupSets' ? 'warm-up' : 'working set'} ${Number(at) + 1}`;
  return sanitizeLine(value === '' ? name : `${name} · ${value}`);
}

/** `exercise 3 Cable Row: only in the database`, if one document lacks the exercise; null for any other difference. */
function missingExercise(
  { path, left, right }: Difference,
  exerciseNames: readonly string[],
  { onlyLeft, onlyRight }: ComparedNames,
  columns: number,
): Line | null {
  const [, at, rest] = EXERCISE_PATH.exec(path) ?? [];
  if (at === undefined || rest !== undefined || (left !== null && right !== null)) return null;
  const where = right === null ? onlyLeft : onlyRight;
  return cutLine(`${exerciseName(at, exerciseNames)}: ${where}`, columns, 'accent');
}

function exerciseName(at: string, exerciseNames: readonly string[]): string {
  return sanitizeLine(`exercise ${Number(at) + 1} ${exerciseNames[Number(at)] ?? ''}`.trimEnd());
}

/** `exercise 1 Barbell Bench Press`, above the first difference of this exercise; no line above other differences. */
function exerciseHeading(
  difference: Difference,
  before: Difference | undefined,
  exerciseNames: readonly string[],
  columns: number,
): readonly Line[] {
  const at = EXERCISE_PATH.exec(difference.path)?.[1];
  if (at === undefined || (before && EXERCISE_PATH.exec(before.path)?.[1] === at)) return [];
  return [cutLine(exerciseName(at, exerciseNames), columns, 'accent')];
}

/** One row of three cells, as high as its longest value. */
function rowLines(
  [path, onLeft, onRight]: readonly [string, string, string],
  widths: Widths,
  tone: 'plain' | 'heading',
): readonly Line[] {
  const left = wrapText(shownValue(onLeft), widths.value);
  const right = wrapText(shownValue(onRight), widths.value);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => {
    const cells = [
      padEndColumns(row === 0 ? truncateStart(path, widths.path) : '', widths.path),
      padEndColumns(left[row] ?? '', widths.value),
      right[row] ?? '',
    ];
    return [{ text: cells.join(GAP).trimEnd(), tone }];
  });
}

function shownValue(value: string): string {
  const isLong = value.length > MAX_SHOWN_LENGTH;
  return sanitizeLine(isLong ? `${value.slice(0, MAX_SHOWN_LENGTH)}…` : value);
}
