/** Values over time as a line, with axes. */
import { AXIS_COLUMNS, AXIS_ROWS, ROWS_PER_TICK, withAxes } from './axes.js';
import { drawLinePlot } from './line-plot.js';
import { axisTicks } from './ticks.js';

export type ChartPoint = {
  /** A day number, counted from any day, because only differences matter. */
  readonly day: number;
  readonly value: number;
};

export type LineChartOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly isAscii: boolean;
  readonly formatValue: (value: number) => string;
  /** Labels below days, such as the first day of a month; in day order. */
  readonly marks: readonly { readonly day: number; readonly label: string }[];
};

/** With fewer rows, a line does not show a trend. */
const LEAST_ROWS = AXIS_ROWS + 2;
/** The rows of a chart. Empty if there is no room or no point. @param points in day order */
export function lineChart(points: readonly ChartPoint[], options: LineChartOptions): readonly string[] {
  const { columns, rows, isAscii, formatValue, marks } = options;
  const [first] = points;
  const last = points.at(-1);
  const plotRows = rows - AXIS_ROWS;
  if (!first || !last || rows < LEAST_ROWS) return [];
  const { low, high } = rangeOf(points);
  const ticks = axisTicks(low, high, Math.floor(plotRows / ROWS_PER_TICK));
  const labels = ticks.map(formatValue);
  const labelColumns = Math.max(...labels.map((label) => label.length));
  const plotColumns = columns - labelColumns - AXIS_COLUMNS;
  if (plotColumns < 2) return [];
  const days = Math.max(1, last.day - first.day);
  const columnOf = (day: number) => Math.round(((day - first.day) / days) * (plotColumns - 1));
  const rowOf = (value: number) => Math.round((1 - (value - low) / (high - low)) * (plotRows - 1));
  const places = points.map(({ day, value }) => ({ column: columnOf(day), row: rowOf(value) }));
  return withAxes(drawLinePlot(places, plotColumns, plotRows, isAscii), {
    labelColumns,
    plotColumns,
    isAscii,
    labels: new Map(ticks.map((tick, index) => [rowOf(tick), labels[index] ?? ''])),
    marks: marks.map(({ day, label }) => ({ column: columnOf(day), label })),
  });
}

/** Values count as equal if their relative difference is at most this. */
const NOISE = 1e-9;

/** The range of the values, widened if they are all equal, so that the line runs through the middle. */
function rangeOf(points: readonly ChartPoint[]): { readonly low: number; readonly high: number } {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low > NOISE * Math.max(1, Math.abs(high))) return { low, high };
  const room = Math.max(1, Math.abs(low) * 0.05);
  return { low: low - room, high: high + room };
}
