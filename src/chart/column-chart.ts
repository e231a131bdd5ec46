/** Values as vertical bars, with axes. */
import { AXIS_COLUMNS, AXIS_ROWS, type AxisMark, ROWS_PER_TICK, withAxes } from './axes.js';
import { axisTicks } from './ticks.js';

export type ColumnChartOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly isAscii: boolean;
  readonly formatValue: (value: number) => string;
  /** Labels below bars; `bar` is the index of the bar. */
  readonly marks: readonly { readonly bar: number; readonly label: string }[];
};

/** With fewer rows, bars of different values look alike. */
const LEAST_ROWS = AXIS_ROWS + 2;
/** Bars wider than this show no more information. */
const MOST_BAR_COLUMNS = 6;

/** Zero to seven eighths of a cell, filled from the bottom. */
const EIGHTHS = ['', '▁', '▂', '▃', '▄', '▅', '▆', '▇'] as const;
const FULL = '█';
const ASCII_FULL = '#';

/** The number of bars, each one column wide, that fit next to labels of `labelColumns`; at least 1. */
export function mostBars(columns: number, labelColumns: number): number {
  return Math.max(1, columns - labelColumns - AXIS_COLUMNS);
}

/**
 * The rows of a column chart. Empty if there is no room or no value above 0.
 * @param amounts at most `mostBars` values
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
  // Bars of two columns or more leave one blank between them.
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

/** The cell at `height`, counted from 0 at the bottom, of a bar that is `cells` high. */
function cellText(cells: number, height: number, isAscii: boolean): string {
  if (cells <= 0) return ' ';
  if (isAscii) return height < Math.max(1, Math.round(cells)) ? ASCII_FULL : ' ';
  const eighths = Math.max(1, Math.round(cells * 8)) - height * 8;
  if (eighths >= 8) return FULL;
  return (eighths > 0 && EIGHTHS[eighths]) || ' ';
}
