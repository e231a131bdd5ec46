/** A time series as a chart with axes, or as one row. */
import { sparkline } from '../../chart/bar.js';
import { bestOfDay } from '../../chart/best-of-day.js';
import { type ChartPoint, lineChart } from '../../chart/line-chart.js';
import { dayNumber } from '../../domain/day-number.js';
import type { ExerciseSeries } from '../../domain/read-models/training-overview.js';
import { fromKg, type WeightUnit } from '../../domain/weight.js';
import { BLANK_LINE, cutLine, type Line } from '../../page/line.js';
import { timeMarks } from '../exercise/time-marks.js';

export type ChartRoom = { readonly columns: number; readonly rows: number; readonly isAscii: boolean };

/** The best estimate of each day in `unit`, oldest first. */
export function estimatePoints(
  { estimates }: Pick<ExerciseSeries, 'estimates'>,
  unit: WeightUnit,
): readonly ChartPoint[] {
  return bestOfDay(
    estimates.map(({ date, e1rmKg }) => ({ day: dayNumber(date), value: fromKg(e1rmKg, unit) })),
  );
}

/** The heaviest load of each day in `unit`, oldest first. */
export function heaviestPoints(
  { heaviest }: Pick<ExerciseSeries, 'heaviest'>,
  unit: WeightUnit,
): readonly ChartPoint[] {
  return bestOfDay(
    heaviest.map(({ date, weightKg }) => ({ day: dayNumber(date), value: fromKg(weightKg, unit) })),
  );
}

/** Exactly `rows` lines. @param nothing the text shown if there are no points */
export function seriesLines(
  points: readonly ChartPoint[],
  { columns, rows, isAscii }: ChartRoom,
  nothing: string,
): readonly Line[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return padToRows([cutLine(nothing, columns, 'context')], rows);
  const marks = timeMarks(first.day, last.day, columns);
  const formatValue = (value: number) => String(Math.round(value * 10) / 10);
  const drawn = lineChart(points, { columns, rows, isAscii, formatValue, marks });
  if (drawn.length > 0) return drawn.map((line) => cutLine(line, columns, 'plain'));
  // The chart is too low for axes.
  const values = points.slice(-columns).map(({ value }) => value);
  return padToRows([cutLine(sparkline(values, isAscii), columns, 'plain')], rows);
}

/** Exactly `rows` lines: adds blank lines, or leaves out the last lines. */
export function padToRows(lines: readonly Line[], rows: number): readonly Line[] {
  return [...lines, ...Array<Line>(Math.max(0, rows - lines.length)).fill(BLANK_LINE)].slice(0, rows);
}
