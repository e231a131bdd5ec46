/** The chart of an exercise over time: the best estimated one-rep maximum or volume of each day. */
import { sparkline } from '../../chart/bar.js';
import { bestOfDay } from '../../chart/best-of-day.js';
import { type ChartPoint, lineChart } from '../../chart/line-chart.js';
import { dayLabel } from '../../domain/date-labels.js';
import { dayNumber } from '../../domain/day-number.js';
import { volumeIn } from '../../domain/format-weight.js';
import { fromKg, type WeightUnit } from '../../domain/weight.js';
import type { Display } from '../../page/display.js';
import { cutLine, type Line } from '../../page/line.js';
import { groupThousands } from '../../text/group-thousands.js';
import { widthColumns } from '../../text/width.js';
import type { ExerciseDetail, SessionTotals } from './exercise-detail.js';
import { timeMarks } from './time-marks.js';

export const EXERCISE_CHARTS = ['e1rm', 'volume'] as const;
export type ExerciseChart = (typeof EXERCISE_CHARTS)[number];

const CHART_LABELS: Readonly<Record<ExerciseChart, string>> = { e1rm: 'e1RM', volume: 'Volume' };
const EMPTY_MESSAGES: Readonly<Record<ExerciseChart, string>> = {
  e1rm: 'No set of 1 to 12 reps with a load.',
  volume: 'No set with reps and a load.',
};

/** The chart that is shown first: estimates if there are any. */
export function firstChart({ sessions }: ExerciseDetail): ExerciseChart {
  return sessions.some(({ e1rmKg }) => e1rmKg !== null) ? 'e1rm' : 'volume';
}

/** A caption and the chart with its axes; a sparkline if `rows` is 1. At most `rows` lines. */
export function exerciseChartLines(
  { sessions, firstDay }: ExerciseDetail,
  chart: ExerciseChart,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  display: Display,
): readonly Line[] {
  const points = bestOfDay(sessions.flatMap((session) => pointOf(session, chart, display.unit)));
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) {
    return [cutLine(`${CHART_LABELS[chart]}: ${EMPTY_MESSAGES[chart]}`, columns, 'context')];
  }
  if (rows === 1) return [cutLine(seriesText(points, chart, columns, display), columns, 'plain')];
  const drawn = lineChart(points, {
    columns,
    rows: rows - 1,
    isAscii: display.ascii,
    formatValue: (value) => valueText(value, chart, display),
    marks: timeMarks(first.day, last.day, columns),
  });
  return [
    cutLine(captionOf(chart, sessions, firstDay, display.unit), columns, 'context'),
    ...drawn.map((line) => cutLine(line, columns, 'plain')),
  ];
}

/** `e1RM of each day, kg`; `e1RM of each day, last 200 sessions, kg` if the chart lacks older sessions. */
function captionOf(
  chart: ExerciseChart,
  sessions: readonly SessionTotals[],
  firstDay: string,
  unit: WeightUnit,
): string {
  const isWhole = sessions[0]?.date.startsWith(firstDay);
  const which = isWhole ? '' : `, last ${sessions.length} sessions`;
  return `${CHART_LABELS[chart]} of each day${which}, ${unit}`;
}

/** Converts the value to `unit`, so that the axis shows round numbers. */
function pointOf({ date, volumeKg, e1rmKg }: SessionTotals, chart: ExerciseChart, unit: WeightUnit) {
  const volume = volumeKg > 0 ? volumeIn(volumeKg, unit) : null;
  const value = chart === 'volume' ? volume : e1rmKg && fromKg(e1rmKg, unit);
  return value === null ? [] : [{ day: dayNumber(date), value, date }];
}

function valueText(value: number, chart: ExerciseChart, display: Display): string {
  return chart === 'volume' ? groupThousands(value, display) : String(Math.round(value * 10) / 10);
}

/** A sparkline between the first and the last value: `e1RM 95 kg, 3 Feb 2025 ▂▃▅▇ 112.3 kg, 24 Mar 2026`. */
function seriesText(
  points: readonly (ChartPoint & { readonly date: string })[],
  chart: ExerciseChart,
  columns: number,
  display: Display,
): string {
  const { unit, today } = display;
  const ends = [points[0], points.at(-1)].map((point) =>
    point ? `${valueText(point.value, chart, display)} ${unit}, ${dayLabel(point.date, today)}` : '',
  );
  const [first = '', last = ''] = ends;
  const before = `${CHART_LABELS[chart]} ${first} `;
  const room = Math.max(1, columns - widthColumns(before) - widthColumns(last) - 1);
  const series = sparkline(
    sampleEvenly(points, room).map(({ value }) => value),
    display.ascii,
  );
  return points.length === 1 ? `${CHART_LABELS[chart]} ${first}` : `${before}${series} ${last}`;
}

/** At most `most` items, evenly spaced, with the first and the last. */
function sampleEvenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = (items.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).filter(
    (item) => item !== undefined,
  );
}
