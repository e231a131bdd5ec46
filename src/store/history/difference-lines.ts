/** The page of a session whose copies differ: both values side by side and wrapped. */

import { counted } from '../../domain/session-words.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateStart } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { wrapText } from '../../text/wrap.js';
import { fullDate } from './calendar-words.js';
import type { Difference } from './copy-differences.js';
import type { ExaminedCopies } from './examine-copies.js';
import type { ListedSession } from './listed-session.js';
import { BLANK_LINE, cutLine, flowLines, type Line, wrappedLines } from './styled-line.js';

const NOT_THERE = 'not there';
const GAP = '  ';
/** Of one value; whoever has a longer one sees all of it on the Files screen. */
const MAX_SHOWN_LENGTH = 4000;
const EXERCISE_PATH = /^\$\.exercises\[(\d+)\](?:\.(.*))?$/;

export function differenceLines(
  listed: ListedSession,
  copies: ExaminedCopies,
  columns: number,
): readonly Line[] {
  const { differences } = copies;
  const title = `${sanitizeLine(listed.title)} · ${fullDate(listed.date)}`;
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
    ];
  }
  const widths = columnWidths(differences, columns);
  const count = `${counted(differences.length, 'value')} ${differences.length === 1 ? 'differs' : 'differ'}`;
  return [
    cutLine(title, columns, 'heading'),
    ...flowLines([count, `file ${sanitizeLine(copies.filePath)}`], columns, {
      gap: ' · ',
      indent: 0,
      tone: 'context',
    }),
    BLANK_LINE,
    ...rowLines(['', 'db', 'json'], widths, 'heading'),
    ...differences.flatMap((difference, index) => [
      ...exerciseHeading(difference, differences[index - 1], copies.exerciseNames, columns),
      ...rowLines(cellsOf(difference), widths, 'plain'),
    ]),
  ];
}

type Widths = { readonly path: number; readonly value: number };

/** The path takes what the longest needs, up to two fifths; both values share the rest. */
function columnWidths(differences: readonly Difference[], columns: number): Widths {
  const longest = differences.reduce(
    (most, difference) => Math.max(most, widthColumns(shownPath(difference))),
    0,
  );
  const path = Math.min(longest, Math.floor(columns * 0.4));
  return { path, value: Math.max(1, Math.floor((columns - path - 2 * GAP.length) / 2)) };
}

function cellsOf(difference: Difference): readonly [string, string, string] {
  return [shownPath(difference), difference.database ?? NOT_THERE, difference.file ?? NOT_THERE];
}

/** The path; within an exercise, which a heading names, what follows from there, indented. */
function shownPath({ path }: Difference): string {
  const [whole, , rest] = EXERCISE_PATH.exec(path) ?? [];
  const shown = whole === undefined ? path : rest === undefined ? '  the whole exercise' : `  ${rest}`;
  return sanitizeLine(shown);
}

/** `exercises[0] Barbell Bench Press`, above the first difference within it. */
function exerciseHeading(
  difference: Difference,
  before: Difference | undefined,
  exerciseNames: readonly string[],
  columns: number,
): readonly Line[] {
  const at = EXERCISE_PATH.exec(difference.path)?.[1];
  if (at === undefined || (before && EXERCISE_PATH.exec(before.path)?.[1] === at)) return [];
  const name = exerciseNames[Number(at)] ?? '';
  return [cutLine(sanitizeLine(`$.exercises[${at}] ${name}`.trimEnd()), columns, 'accent')];
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
