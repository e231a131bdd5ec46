/** The list of exercises to choose from, each with its course over its last sessions. */
import { sparkline } from '../../chart/bar.js';
import { visibleRange } from '../../list/window.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import type { AppState, View } from '../app-state.js';
import { kilograms } from '../exercise/record-words.js';
import { shortDate } from '../history/calendar-words.js';
import { cutLine, type Line } from '../history/styled-line.js';
import type { ExerciseCourse } from '../ports/stats-port.js';
import { definedHeading } from './definitions.js';
import type { ExerciseList } from './stats-state.js';

/** The heading above the list, and how much of it there is below. */
const HEAD_ROWS = 2;
const CURSOR = '▸ ';
const ASCII_CURSOR = '> ';
const COURSE_COLUMNS = 16;
const VALUE_COLUMNS = 10;
const DATE_COLUMNS = 13;
const GAP = '  ';

/** Rows of the list itself. */
export function listRows({ bodyRows }: View): number {
  return Math.max(1, bodyRows - HEAD_ROWS);
}

export function exerciseListLines(
  { stats: { overview }, athlete, view }: AppState,
  { window, courses }: ExerciseList,
  columns: number,
): readonly Line[] {
  const exercises = overview?.exercises ?? [];
  const isAscii = athlete.ascii === true;
  const nameColumns = Math.max(
    1,
    columns - CURSOR.length - 2 * GAP.length - COURSE_COLUMNS - VALUE_COLUMNS - DATE_COLUMNS,
  );
  const { start, end } = visibleRange(window, listRows(view), exercises.length);
  const lines = exercises.slice(start, end).map(({ name, lastDate }, index): Line => {
    const isChosen = start + index === window.cursor;
    const course = courses.get(name);
    const text = [
      padEndColumns(truncateEnd(sanitizeLine(name), nameColumns), nameColumns),
      padEndColumns(courseText(course, isAscii), COURSE_COLUMNS),
      valueText(course).padStart(VALUE_COLUMNS) + shortDate(lastDate).padStart(DATE_COLUMNS),
    ].join(GAP);
    const tone = isChosen ? 'accent' : 'plain';
    return [
      { text: isChosen ? (isAscii ? ASCII_CURSOR : CURSOR) : '  ', tone },
      { text: text.trimEnd(), tone },
    ];
  });
  return [
    definedHeading('Exercises', 'e1RM, else heaviest set, of the last 16 sessions', columns),
    ...lines,
    cutLine(`${window.cursor + 1} of ${exercises.length}`, columns, 'context'),
  ];
}

function courseText(course: ExerciseCourse | undefined, isAscii: boolean): string {
  return sparkline(valuesOf(course).slice(-COURSE_COLUMNS), isAscii);
}

function valueText(course: ExerciseCourse | undefined): string {
  const last = valuesOf(course).at(-1);
  return last === undefined ? '' : kilograms(last);
}

function valuesOf(course: ExerciseCourse | undefined): readonly number[] {
  if (!course) return [];
  return course.estimates.length > 0
    ? course.estimates.map(({ e1rmKg }) => e1rmKg)
    : course.heaviest.map(({ weightKg }) => weightKg);
}
