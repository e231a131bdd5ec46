/** Weekly volume as columns. */
import { AXIS_COLUMNS } from '../../chart/axes.js';
import { columnChart } from '../../chart/column-chart.js';
import type { Athlete } from '../../domain/athlete.js';
import { DAYS_PER_WEEK, dayNumber, mondayOf, mondayOfWeek } from '../../domain/day-number.js';
import { counted } from '../../domain/format-session.js';
import { formatVolume } from '../../domain/format-weight.js';
import type { DayRange } from '../../domain/read-models/training-overview.js';
import type { WeekVolume } from '../../domain/statistics/weekly-volume.js';
import { fromKg } from '../../domain/weight.js';
import { cutLine, type Line } from '../../page/line.js';
import { groupThousands } from '../../text/group-thousands.js';
import { timeMarks } from '../exercise/time-marks.js';
import { definedHeading, volumeDefinition } from './definitions.js';
import { type ChartRoom, padToRows } from './series-chart.js';

/** The width of `123 456`, a volume at the axis. */
const LABEL_COLUMNS = 7;

/** The chart with its heading and sums, in exactly `rows` lines. */
export function volumeLines(
  weeks: readonly WeekVolume[],
  range: DayRange,
  athlete: Athlete,
  { columns, rows, isAscii }: ChartRoom,
): readonly Line[] {
  const monday = (day: string) => mondayOf(dayNumber(day));
  const [first] = weeks;
  const from = Math.max(monday(range.since), first ? mondayOfWeek(first.week) : 0);
  const count = (monday(range.until) - from) / DAYS_PER_WEEK + 1;
  const perBar = Math.ceil(count / Math.max(1, columns - LABEL_COLUMNS - AXIS_COLUMNS));
  const heading = definedHeading('Volume a week', volumeDefinition(athlete), columns);
  const { unit = 'kg' } = athlete;
  const amounts = amountsOf(weeks, from, count, perBar).map((kg) => fromKg(kg, unit));
  const drawn = columnChart(amounts, {
    columns,
    rows: rows - 2,
    isAscii,
    formatValue: (value) => groupThousands(value, athlete),
    marks: timeMarks(from, dayNumber(range.until), columns).map(({ day, label }) => ({
      bar: Math.floor((day - from) / DAYS_PER_WEEK / perBar),
      label,
    })),
  });
  if (drawn.length === 0) {
    const none = cutLine('No set with reps and a load in this range.', columns, 'context');
    return padToRows([heading, none], rows);
  }
  const lines = drawn.map((line) => cutLine(line, columns, 'plain'));
  return [heading, ...lines, cutLine(sumWords(weeks, count, perBar, athlete), columns, 'context')];
}

/** One value per bar, oldest first: the mean of its weeks; a week without a session counts as 0. */
function amountsOf(
  weeks: readonly WeekVolume[],
  from: number,
  count: number,
  perBar: number,
): readonly number[] {
  const amounts = Array<number>(Math.ceil(count / perBar)).fill(0);
  for (const { week, volumeKg } of weeks) {
    const at = Math.floor((mondayOfWeek(week) - from) / DAYS_PER_WEEK / perBar);
    const inBar = Math.min(perBar, count - at * perBar);
    if (at >= 0 && at < amounts.length) amounts[at] = (amounts[at] ?? 0) + volumeKg / inBar;
  }
  return amounts;
}

/** For example `bars are means of 2 weeks; 104 weeks, 208 sessions, 24 310 kg a week`. */
function sumWords(
  weeks: readonly WeekVolume[],
  count: number,
  perBar: number,
  { unit = 'kg', ascii }: Athlete,
): string {
  const sum = (of: (week: WeekVolume) => number) => weeks.reduce((total, week) => total + of(week), 0);
  const sessions = counted(
    sum((week) => week.sessions),
    'session',
    { ascii },
  );
  const mean = formatVolume(sum(({ volumeKg }) => volumeKg) / count, unit, { ascii });
  const bars = perBar === 1 ? '' : `bars are means of ${perBar} weeks; `;
  return `${bars}${counted(count, 'week')}, ${sessions}, ${mean} a week`;
}
