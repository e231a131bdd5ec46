import { DIVIDER_COLUMNS, MARGIN_COLUMNS, WIDE_COLUMNS } from '../../page/layout.js';
import type { View } from '../shell-state.js';

/** How the body of the exercise view is divided. */
export type ExercisePanes = {
  /** True if the head is next to the list instead of above it. */
  readonly hasTwoPanes: boolean;
  readonly listColumns: number;
  readonly headColumns: number;
  /** Rows of the chart and its caption; 1 for a sparkline in a line of text. */
  readonly chartRows: number;
  /** True if a blank line separates head and list. */
  readonly isAiry: boolean;
};

/** Columns between the list and the divider. */
export const GAP_COLUMNS = 1;
/** With at least this many rows, a chart with axes leaves room for the list. */
const CHART_BODY_ROWS = 16;
const AIRY_BODY_ROWS = 22;
const MIN_CHART_ROWS = 7;
const MAX_CHART_ROWS = 14;

export function exercisePanes({ columns, bodyRows }: View): ExercisePanes {
  const hasTwoPanes = columns >= WIDE_COLUMNS;
  const wholeColumns = Math.max(1, columns - 2 * MARGIN_COLUMNS);
  const listColumns = hasTwoPanes ? Math.floor(columns * 0.52) - MARGIN_COLUMNS - GAP_COLUMNS : wholeColumns;
  const share = Math.floor(bodyRows * (hasTwoPanes ? 0.4 : 0.35));
  return {
    hasTwoPanes,
    listColumns,
    headColumns: hasTwoPanes
      ? Math.max(1, columns - 2 * MARGIN_COLUMNS - listColumns - GAP_COLUMNS - DIVIDER_COLUMNS)
      : wholeColumns,
    chartRows: bodyRows < CHART_BODY_ROWS ? 1 : Math.max(MIN_CHART_ROWS, Math.min(MAX_CHART_ROWS, share)),
    isAiry: bodyRows >= AIRY_BODY_ROWS,
  };
}
