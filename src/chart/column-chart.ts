/** Amounts one after the other as upright bars, with axes. */
import { AXIS_COLUMNS, AXIS_ROWS, type AxisMark, ROWS_PER_TICK, withAxes } from './axes.js';
import { axisTicks } from './ticks.js';

export type ColumnChartOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly isAscii: boolean;
  readonly formatValue: (value: number) => string;
  /** What stands below a bar, by its place among the bars. */
  readonly marks: readonly { readonly bar: number; readonly label: string }[];
};

/** Lower bars tell nothing. */
const LEAST_ROWS = AXIS_ROWS + 2;
/** Wider bars tell no more. */
const MOST_BAR_COLUMNS = 6;

/** One to seven eighths of a cell, from below. */
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇'] as const;
const FULL = '█';
const ASCII_FULL = '#';

/** How many bars there is room for beside labels of `labelColumns`, a column each. */
export function mostBars(columns: number, labelColumns: number): number {
  return Math.max(1, columns - labelColumns - AXIS_COLUMNS);
}

/**
 * The rows of a chart from 0 up, none wider than `columns`; none where there is no room or nothing above 0 to draw.
 * @param amounts no more than `mostBars`
 */
export function columnChart(amounts: readonly number[], options: ColumnChartOptions): readonly string[] {
  const { columns, rows, isAscii, formatValue, marks } = options;
  const plotRows = rows - AXIS_ROWS;
  const high = Math.max(0, ...amounts);
  if (rows < LEAST_ROWS || high <= 0) return [];
  const ticks = axisTicks(0, high, Math.floor(plotRows / ROWS_PER_TICK));
  const labels = ticks.map(formatValue);
  const labelColumns = Math.max(...labels.map((label) => label.length));
  const plotColumns = columns - labelColumns - AXIS_COLUMNS;
  const barColumns = Math.min(MOST_BAR_COLUMNS, Math.floor(plotColumns / amounts.length));
  if (barColumns < 1) return [];
  // A blank between two bars, where a bar has the columns for it.
  const drawnColumns = barColumns > 1 ? barColumns - 1 : 1;
  const cellsOf = (amount: number) => (Math.max(0, amount) / high) * plotRows;
  const plot = Array.from({ length: plotRows }, (_, row) =>
    amounts
      .map((amount) => cellText(cellsOf(amount), plotRows - 1 - row, isAscii))
      .map((cell) => cell.repeat(drawnColumns).padEnd(barColumns))
      .join(''),
  );
  const rowOf = (value: number) => Math.round((1 - value / high) * (plotRows - 1));
  return withAxes(plot, {
    labelColumns,
    plotColumns,
    isAscii,
    labels: new Map(ticks.map((tick, index) => [rowOf(tick), labels[index] ?? ''])),
    marks: marks.map(({ bar, label }): AxisMark => ({ column: bar * barColumns, label })),
  });
}

/** What a bar of so many cells shows at a height, counted from 0 at the bottom; something of every amount shows. */
function cellText(cells: number, height: number, isAscii: boolean): string {
  if (cells <= 0) return ' ';
  if (isAscii) return height < Math.max(1, Math.round(cells)) ? ASCII_FULL : ' ';
  const eighths = Math.max(1, Math.round(cells * 8)) - height * 8;
  if (eighths >= 8) return FULL;
  return (eighths > 0 && EIGHTHS[eighths]) || ' ';
}
