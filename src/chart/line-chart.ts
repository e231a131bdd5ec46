/** Values over time as a line, with axes. */
import { drawCourse } from './course.js';
import { niceTicks } from './ticks.js';

export type ChartPoint = {
  /** Days, counted from anywhere. */
  readonly day: number;
  readonly value: number;
};

export type LineChartOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly isAscii: boolean;
  readonly formatValue: (value: number) => string;
  /** The days that begin a month or a year, with what stands below them; in their order. */
  readonly marks: readonly { readonly day: number; readonly label: string }[];
};

/** Rows of the axis below: the line with its marks, and their labels. */
const AXIS_ROWS = 2;
/** Fewer show no course of anything. */
const LEAST_ROWS = AXIS_ROWS + 2;
/** Between two labels of the value axis, so that none touch. */
const ROWS_PER_TICK = 2;
/** A blank and the axis itself. */
const AXIS_COLUMNS = 2;

/** The rows of a chart, none wider than `columns`; none where there is no room or nothing to draw. Points by day. */
export function lineChart(points: readonly ChartPoint[], options: LineChartOptions): readonly string[] {
  const { columns, rows, isAscii, formatValue, marks } = options;
  const [first] = points;
  const last = points.at(-1);
  const plotRows = rows - AXIS_ROWS;
  if (!first || !last || rows < LEAST_ROWS) return [];
  const { low, high } = rangeOf(points);
  const ticks = niceTicks(low, high, Math.max(2, Math.floor(plotRows / ROWS_PER_TICK)));
  const labels = ticks.map(formatValue);
  const labelColumns = Math.max(...labels.map((label) => label.length));
  const plotColumns = columns - labelColumns - AXIS_COLUMNS;
  if (plotColumns < 2) return [];
  const days = Math.max(1, last.day - first.day);
  const columnOf = (day: number) => Math.round(((day - first.day) / days) * (plotColumns - 1));
  const glyphs = isAscii ? ASCII_AXIS : AXIS;
  const rowOf = (value: number) => Math.round((1 - (value - low) / (high - low)) * (plotRows - 1));
  const labelAt = new Map(ticks.map((tick, index) => [rowOf(tick), labels[index] ?? '']));
  const places = points.map(({ day, value }) => ({ column: columnOf(day), row: rowOf(value) }));
  const plot = drawCourse(places, plotColumns, plotRows, isAscii).map((line, row) => {
    const label = labelAt.get(row);
    const axis = label === undefined ? glyphs.axis : glyphs.tick;
    return `${(label ?? '').padStart(labelColumns)} ${axis}${line}`.trimEnd();
  });
  return [...plot, ...timeAxis(marks, columnOf, plotColumns, labelColumns, glyphs)];
}

type Glyphs = typeof AXIS | typeof ASCII_AXIS;
const AXIS = { axis: '│', tick: '┤', corner: '└', line: '─', mark: '┬' } as const;
const ASCII_AXIS = { axis: '|', tick: '+', corner: '+', line: '-', mark: '+' } as const;

/** Differences below this share of a value show nothing. */
const NOISE = 1e-9;

/** Where all values are the same, or there is one, the line runs through the middle. */
function rangeOf(points: readonly ChartPoint[]): { readonly low: number; readonly high: number } {
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low > NOISE * Math.max(1, Math.abs(high))) return { low, high };
  const room = Math.max(1, Math.abs(low) * 0.05);
  return { low: low - room, high: high + room };
}

/** The axis with a mark at each label that there is room for, and the labels below. */
function timeAxis(
  marks: LineChartOptions['marks'],
  columnOf: (day: number) => number,
  plotColumns: number,
  labelColumns: number,
  glyphs: Glyphs,
): readonly string[] {
  const line = Array<string>(plotColumns).fill(glyphs.line);
  let labels = '';
  for (const { day, label } of marks) {
    const column = columnOf(day);
    const isRoom =
      column >= 0 && column + label.length <= plotColumns && (labels === '' || column > labels.length);
    if (!isRoom) continue;
    line[column] = glyphs.mark;
    labels = labels.padEnd(column) + label;
  }
  const indent = ' '.repeat(labelColumns + 1);
  return [`${indent}${glyphs.corner}${line.join('')}`, `${indent} ${labels}`.trimEnd()];
}
