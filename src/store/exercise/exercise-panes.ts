import type { View } from '../shell-state.js';

export type ExercisePanes = {
  /** True where what is above the list elsewhere stands beside it. */
  readonly isBeside: boolean;
  readonly listColumns: number;
  readonly headColumns: number;
  /** What the chart is called, and the chart; 1 for its series in a row of text. */
  readonly chartRows: number;
  /** True where a blank sets the list apart. */
  readonly isAiry: boolean;
};

const WIDE_COLUMNS = 110;
const MARGIN_COLUMNS = 1;
/** Between the list and the line beside it. */
export const GAP_COLUMNS = 1;
const DIVIDER_COLUMNS = 2;
/** From this many rows on a chart with axes leaves room for what was done. */
const CHART_BODY_ROWS = 16;
const AIRY_BODY_ROWS = 18;
const LEAST_CHART_ROWS = 7;
const MOST_CHART_ROWS = 14;

export function exercisePanes({ columns, bodyRows }: View): ExercisePanes {
  const isBeside = columns >= WIDE_COLUMNS;
  const wholeColumns = Math.max(1, columns - 2 * MARGIN_COLUMNS);
  const listColumns = isBeside ? Math.floor(columns * 0.52) - MARGIN_COLUMNS - GAP_COLUMNS : wholeColumns;
  const share = Math.floor(bodyRows * (isBeside ? 0.4 : 0.35));
  return {
    isBeside,
    listColumns,
    headColumns: isBeside
      ? Math.max(1, columns - 2 * MARGIN_COLUMNS - listColumns - GAP_COLUMNS - DIVIDER_COLUMNS)
      : wholeColumns,
    chartRows: bodyRows < CHART_BODY_ROWS ? 1 : Math.max(LEAST_CHART_ROWS, Math.min(MOST_CHART_ROWS, share)),
    isAiry: bodyRows >= AIRY_BODY_ROWS,
  };
}
