/** The first page of the Stats screen: a series, hard sets, training days and the last record. */
import { calendar, WEEKDAY_COLUMNS } from '../../chart/calendar.js';
import type { Athlete } from '../../domain/athlete.js';
import { DAYS_PER_WEEK, dayNumber, weekStartOf } from '../../domain/day-number.js';
import type { TrainingOverview } from '../../domain/read-models/training-overview.js';
import { displayOf } from '../../page/display.js';
import type { Line, Segment } from '../../page/line.js';
import { padEndColumns, truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import type { AppState } from '../app-state.js';
import { definedHeading, estimateDefinition, heaviestDefinition } from './definitions.js';
import { exerciseHeading, lastRecordLines, NOTHING_LIFTED } from './lift-lines.js';
import { muscleLines } from './muscle-lines.js';
import { type ChartRoom, estimatePoints, heaviestPoints, seriesLines } from './series-chart.js';
import { noneInRange, shownWeek, weekName } from './stats-range.js';
import type { StatsFigures, StatsView } from './stats-state.js';

type Figures = Extract<StatsFigures, { page: 'overview' }>;

/** The days of a week, and the headings above them. */
const LOWER_ROWS = DAYS_PER_WEEK + 1;
/** A chart with fewer rows would be unreadable, so the hard sets and the training days are left out instead. */
const LEAST_CHART_ROWS = 5;
const GAP = '  ';

/** Exactly `rows` lines, if everything fits. */
export function overviewLines(
  figures: Figures,
  view: StatsView,
  overview: TrainingOverview,
  { athlete, today }: Pick<AppState, 'athlete' | 'today'>,
  { columns, rows, isAscii }: ChartRoom,
): readonly Line[] {
  const display = displayOf({ athlete, today });
  const record = lastRecordLines(figures.records, display, columns);
  const hasLower = rows - 1 - record.length - LOWER_ROWS >= LEAST_CHART_ROWS;
  const chartRows = rows - 1 - record.length - (hasLower ? LOWER_ROWS : 0);
  // Sets of many reps have a load but no e1RM. The chart then shows the heaviest sets.
  const hasEstimates = figures.series.estimates.length > 0;
  const points = hasEstimates
    ? estimatePoints(figures.series, display.unit)
    : heaviestPoints(figures.series, display.unit);
  const definition = hasEstimates ? estimateDefinition(athlete) : heaviestDefinition(athlete);
  return [
    definedHeading(exerciseHeading(view, overview), definition, columns),
    ...seriesLines(
      points,
      { columns, rows: Math.max(0, chartRows), isAscii },
      noneInRange(NOTHING_LIFTED, view, figures.longest.heaviest),
    ),
    ...(hasLower ? lowerLines(figures, view, overview, athlete, { columns, isAscii }) : []),
    ...record,
  ];
}

/** Hard sets on the left, training days on the right. */
function lowerLines(
  { hardSets, days }: Figures,
  view: StatsView,
  overview: TrainingOverview,
  athlete: Athlete,
  { columns, isAscii }: { readonly columns: number; readonly isAscii: boolean },
): readonly Line[] {
  const leftColumns = Math.floor((columns - GAP.length) / 2);
  const rightColumns = columns - leftColumns - GAP.length;
  const week = shownWeek(view, overview);
  const muscles = muscleLines(hardSets, athlete, { columns: leftColumns, isAscii });
  const shown = muscles.slice(0, muscles.length > DAYS_PER_WEEK ? DAYS_PER_WEEK - 1 : DAYS_PER_WEEK);
  const more = muscles.length > shown.length ? [context(`${muscles.length - shown.length} more`)] : [];
  const left = [[context(joinEnds(`Hard sets, ${weekName(week)}`, 'target', leftColumns))], ...shown, more];
  const lastDay = Math.min(dayNumber(overview.lastDay), dayNumber(week.until));
  const right = [
    'Training days',
    ...calendar((day) => days.get(day) ?? 0, {
      lastWeekStart: weekStartOf(lastDay, athlete.weekStart ?? 'monday'),
      lastDay,
      weeks: Math.max(1, rightColumns - WEEKDAY_COLUMNS),
      columnsPerWeek: 1,
      isAscii,
    }),
  ];
  return right.map((text, row) => [
    ...padded(left[row] ?? [], leftColumns),
    { text: GAP, tone: 'plain' },
    row === 0 ? context(text) : { text, tone: 'plain' },
  ]);
}

function context(text: string): Segment {
  return { text, tone: 'context' };
}

function padded(line: Line, columns: number): Line {
  const width = line.reduce((sum, { text }) => sum + widthColumns(text), 0);
  return [...line, { text: ' '.repeat(Math.max(0, columns - width)), tone: 'plain' }];
}

/** Two texts at both ends of a line; the right one is left out if they do not fit. */
function joinEnds(left: string, right: string, columns: number): string {
  const room = columns - right.length - 1;
  return widthColumns(left) <= room ? `${padEndColumns(left, room)} ${right}` : truncateEnd(left, columns);
}
