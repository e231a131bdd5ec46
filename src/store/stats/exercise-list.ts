/** The list of exercises to choose from, each with a small chart of its last sessions. */
import { sparkline } from '../../chart/bar.js';
import { dayLabel } from '../../domain/date-labels.js';
import { formatEstimate, formatWeight } from '../../domain/format-weight.js';
import type { ExerciseSeries } from '../../domain/read-models/training-overview.js';
import type { WeightUnit } from '../../domain/weight.js';
import { visibleRange } from '../../list/window.js';
import { displayOf } from '../../page/display.js';
import { cutLine, type Line, listRow } from '../../page/line.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import type { AppState } from '../app-state.js';
import type { View } from '../shell-state.js';
import { definedHeading } from './definitions.js';
import { listedExercises } from './listed-exercises.js';
import { estimatePoints, heaviestPoints } from './series-chart.js';
import type { ExerciseList, StatsState } from './stats-state.js';

/** The heading above the list. */
const HEADING_ROWS = 1;
/** The position below the list. */
const FOOT_ROWS = 1;
const CURSOR = '▸ ';
const ASCII_CURSOR = '> ';
const SERIES_COLUMNS = 16;
const VALUE_COLUMNS = 10;
const DATE_COLUMNS = 13;
const GAP = '  ';

export function listRows({ bodyRows }: View): number {
  return Math.max(1, bodyRows - HEADING_ROWS - FOOT_ROWS);
}

/**
 * The exercises with a heading and the position. During a search, the exercises alone, because the field is above them.
 */
export function exerciseListLines(
  { stats, athlete, today, view }: AppState,
  { window, seriesByName, search }: ExerciseList,
  columns: number,
): readonly Line[] {
  const exercises = listedExercises(stats);
  const { unit, ascii: isAscii } = displayOf({ athlete, today });
  const nameColumns = Math.max(
    1,
    columns - CURSOR.length - 2 * GAP.length - SERIES_COLUMNS - VALUE_COLUMNS - DATE_COLUMNS,
  );
  const { start, end } = visibleRange(window, listRows(view), exercises.length);
  const lines = exercises.slice(start, end).map(({ name, lastDate }, index): Line => {
    const isChosen = start + index === window.cursor;
    const series = seriesByName.get(name);
    const text = [
      padEndColumns(truncateEnd(sanitizeLine(name), nameColumns), nameColumns),
      padEndColumns(seriesText(series, isAscii), SERIES_COLUMNS),
      valueText(series, unit).padStart(VALUE_COLUMNS) + dayLabel(lastDate, today).padStart(DATE_COLUMNS),
    ].join(GAP);
    const tone = isChosen ? 'accent' : 'plain';
    const line: Line = [
      { text: isChosen ? (isAscii ? ASCII_CURSOR : CURSOR) : '  ', tone },
      { text: text.trimEnd(), tone },
    ];
    return listRow(line, start + index - window.cursor);
  });
  if (search !== null) {
    return lines.length > 0 ? lines : [cutLine(NONE_FOUND, columns, 'context')];
  }
  return [
    definedHeading('Exercises', 'e1RM, else heaviest set, last 16 days trained', columns),
    ...lines,
    cutLine(listPosition(stats), columns, 'context'),
  ];
}

/** The position in the list, for example `1 of 3`; `0 of 0` if the list is empty. */
export function listPosition(stats: StatsState): string {
  const { length } = listedExercises(stats);
  return `${Math.min((stats.list?.window.cursor ?? 0) + 1, length)} of ${length}`;
}

/** The text instead of an empty list. */
export const NONE_FOUND = 'No exercise has these words. Esc lists all.';

function seriesText(series: ExerciseSeries | undefined, isAscii: boolean): string {
  return sparkline(valuesOf(series).slice(-SERIES_COLUMNS), isAscii);
}

function valueText(series: ExerciseSeries | undefined, unit: WeightUnit): string {
  const last = valuesOf(series).at(-1);
  if (last === undefined) return '';
  return series?.estimates.length ? formatEstimate(last, unit) : formatWeight(last, unit);
}

/** The estimates in kg, one per day; the heaviest loads if there are no estimates. */
function valuesOf(series: ExerciseSeries | undefined): readonly number[] {
  if (!series) return [];
  const points = series.estimates.length > 0 ? estimatePoints(series, 'kg') : heaviestPoints(series, 'kg');
  return points.map(({ value }) => value);
}
