/** The rows of a form. */
import { type RowRange, visibleRange } from '../../../list/window.js';
import { isLow, type Layout } from '../../../page/layout.js';
import type { Form } from '../../../store/log/form.js';

/** The rows of the hint or the error below the fields. */
export const ERROR_ROWS = 2;
/** The title, and the blank below it. */
const HEAD_ROWS = 2;
/** The blank between the fields and the hint. */
const GAP_ROWS = 1;

export type FormRows = RowRange & {
  /** Blank rows above the title. */
  readonly topRows: number;
  /** The row of the body with the first visible field. */
  readonly firstRow: number;
  /** The index of the focused field. */
  readonly cursor: number;
};

export function formRows<Field extends string>(
  { fields, focused }: Pick<Form<Field>, 'fields' | 'focused'>,
  layout: Layout,
): FormRows {
  const topRows = isLow(layout) ? 0 : 1;
  const firstRow = topRows + HEAD_ROWS;
  const rows = Math.max(1, layout.bodyRows - firstRow - GAP_ROWS - ERROR_ROWS);
  const cursor = fields.indexOf(focused);
  return { topRows, firstRow, cursor, ...visibleRange({ cursor, top: 0 }, rows, fields.length) };
}
