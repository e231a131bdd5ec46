/** The page of a session whose copies differ: both values side by side and wrapped. */

import { counted } from '../../domain/session-words.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateStart } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import { fullDate } from './calendar-words.js';
import type { Difference } from './copy-differences.js';
import { describeShown } from './copy-words.js';
import type { ExaminedCopies } from './examine-copies.js';
import { type ListedSession, shownSession } from './listed-session.js';
import { wayLines } from './settling-lines.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from './styled-line.js';

const NOT_THERE = 'not there';
const GAP = '  ';
/** Of one value; whoever has a longer one sees all of it on the Files screen. */
const MAX_SHOWN_LENGTH = 4000;
const EXERCISE_PATH = /^\$\.exercises\[(\d+)\](?:\.(.*))?$/;
const SET_PATH = /^(warmupSets|workingSets)\[(\d+)\](?:\.(.*))?$/;

export function differenceLines(
  listed: ListedSession,
  copies: ExaminedCopies,
  columns: number,
): readonly Line[] {
  const { differences } = copies;
  const shown = shownSession(listed, copies.session);
  const title = `${sanitizeLine(shown.title)} · ${fullDate(shown.date)}`;
  if (differences.length === 0) {
    return [
      cutLine(title, columns, 'heading'),
      BLANK_LINE,
      ...wrappedLines('', 'Both copies say the same; only the formatting differs.', columns, 'plain'),
      ...wrappedLines(
        '',
        'Blanks, line ends, the order of keys or the way numbers are written.',
        columns,
        'context',
      ),
      BLANK_LINE,
      ...wayLines(listed, copies, columns),
    ];
  }
  const widths = columnWidths(differences, columns);
  const count = `${counted(differences.length, 'value')} ${differences.length === 1 ? 'differs' : 'differ'}`;
  return [
    cutLine(title, columns, 'heading'),
    cutLine([count, describeShown(copies)].filter(Boolean).join(' · '), columns, 'context'),
    BLANK_LINE,
    ...rowLines(['', 'db', 'json'], widths, 'heading'),
    ...differences.flatMap((difference, index) => {
      const missing = missingExercise(difference, copies.exerciseNames, columns);
      if (missing) return [missing];
      return [
        ...exerciseHeading(difference, differences[index - 1], copies.exerciseNames, columns),
        ...rowLines(cellsOf(difference), widths, 'plain'),
      ];
    }),
    BLANK_LINE,
    ...wayLines(listed, copies, columns),
  ];
}

type Widths = { readonly path: number; readonly value: number };

/** The name takes what the longest needs, up to two fifths; both values share the rest. */
function columnWidths(differences: readonly Difference[], columns: number): Widths {
  const longest = differences.reduce(
    (most, difference) => Math.max(most, widthColumns(rowName(difference))),
    0,
  );
  const path = Math.min(longest, Math.floor(columns * 0.4));
  return { path, value: Math.max(1, Math.floor((columns - path - 2 * GAP.length) / 2)) };
}

function cellsOf(difference: Difference): readonly [string, string, string] {
  return [rowName(difference), difference.database ?? NOT_THERE, difference.file ?? NOT_THERE];
}

/** `focus`; within an exercise, which a heading names, `working set 2 · rpe`, counted as people do, and indented. */
function rowName({ path }: Difference): string {
  const [whole, , rest] = EXERCISE_PATH.exec(path) ?? [];
  if (whole === undefined) return sanitizeLine(path.replace(/^\$\./, ''));
  if (rest === undefined) return '  the whole exercise';
  const [set, kind, at, value = ''] = SET_PATH.exec(rest) ?? [];
  if (set === undefined) return sanitizeLine(`  ${rest}`);
  const name = `  ${kind === 'warmupSets' ? 'warm-up' : 'working set'} ${Number(at) + 1}`;
  return sanitizeLine(value === '' ? name : `${name} · ${value}`);
}

/** `exercise 3 Cable Row: only in the database`, of one that a copy does not have; null for any other difference. */
function missingExercise(
  { path, database, file }: Difference,
  exerciseNames: readonly string[],
  columns: number,
): Line | null {
  const [, at, rest] = EXERCISE_PATH.exec(path) ?? [];
  if (at === undefined || rest !== undefined || (database !== null && file !== null)) return null;
  const where = file === null ? 'only in the database' : 'only in the JSON file';
  return cutLine(`${exerciseName(at, exerciseNames)}: ${where}`, columns, 'accent');
}

function exerciseName(at: string, exerciseNames: readonly string[]): string {
  return sanitizeLine(`exercise ${Number(at) + 1} ${exerciseNames[Number(at)] ?? ''}`.trimEnd());
}

/** `exercise 1 Barbell Bench Press`, above the first difference within it. */
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

/** One row of three cells, as high as the highest value. */
function rowLines(
  [path, database, file]: readonly [string, string, string],
  widths: Widths,
  tone: 'plain' | 'heading',
): readonly Line[] {
  const left = wrapText(shownValue(database), widths.value);
  const right = wrapText(shownValue(file), widths.value);
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
