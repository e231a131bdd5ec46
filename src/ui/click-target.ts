/** The cells in which a click selects something, with the keys that select it. */
import { type KeyEvent, namedKey } from '../keys/key-event.js';
import { MARGIN_COLUMNS } from '../page/layout.js';
import type { Line, Page } from '../page/line.js';
import { widthColumns } from '../text/width.js';

/** A cell of the body, counted from 0. */
export type Cell = { readonly column: number; readonly row: number };

/** Cells of one row of the body, from `start` to before `end`, and the keys that select what they show. */
export type ClickTarget = {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly keys: readonly KeyEvent[];
};

/** The visible rows of a list. */
export type DrawnRows = {
  /** The row of the body that shows the first row of the list. */
  readonly firstRow: number;
  /** By default the columns of the whole body. */
  readonly start?: number;
  readonly end?: number;
  /** How many rows each row is below the cursor, negative above it; null for a row that cannot be selected. */
  readonly steps: readonly (number | null)[];
};

/** The keys that move a cursor by a number of steps, backwards if the number is negative. */
export type KeysOfSteps = (steps: number) => readonly KeyEvent[];

/** The arrow keys; Enter for the row under the cursor. */
export const arrowsOrEnter: KeysOfSteps = (steps) => (steps === 0 ? [namedKey('enter')] : arrows(steps));

export const arrows: KeysOfSteps = repeated(namedKey('up'), namedKey('down'));

/** A key that leads to the list, then the arrow keys. */
export function arrowsAfter(key: KeyEvent): KeysOfSteps {
  return (steps) => [key, ...arrows(steps)];
}

/** One key per step; no key if the item is already selected. */
export function repeated(back: KeyEvent, forward: KeyEvent): KeysOfSteps {
  return (steps) => Array<KeyEvent>(Math.abs(steps)).fill(steps > 0 ? forward : back);
}

export function targetsOfRows(
  { firstRow, start = 0, end = Number.POSITIVE_INFINITY, steps }: DrawnRows,
  keysOf: KeysOfSteps = arrowsOrEnter,
): readonly ClickTarget[] {
  return steps.flatMap((each, index) =>
    each === null ? [] : [{ row: firstRow + index, start, end, keys: keysOf(each) }],
  );
}

/** The targets of lines whose segments have steps. The last segment of a line reaches to the end of the row. */
export function targetsOfLines(
  lines: readonly Line[],
  firstRow: number,
  keysOf: KeysOfSteps = arrowsOrEnter,
): readonly ClickTarget[] {
  return lines.flatMap((line, index) => {
    let start = MARGIN_COLUMNS;
    return line.flatMap(({ text, steps }, at): readonly ClickTarget[] => {
      const from = start;
      start += widthColumns(text);
      if (steps === undefined) return [];
      const end = at === line.length - 1 ? Number.POSITIVE_INFINITY : start;
      return [{ row: firstRow + index, start: at === 0 ? 0 : from, end, keys: keysOf(steps) }];
    });
  });
}

/** The steps from a cursor to each row from `start` up to but not including `end`. */
export function stepsTo(
  { start, end }: { readonly start: number; readonly end: number },
  cursor: number,
): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index - cursor);
}

/**
 * The steps from a cursor to the block of each visible line; null above the first block.
 * @param starts the line at which each block starts
 */
export function stepsToBlocks(
  page: Page,
  starts: readonly number[],
  cursor: number,
): readonly (number | null)[] {
  return visibleLines(page).map((_, index) => {
    const block = starts.findLastIndex((start) => start <= page.top + index);
    return block < 0 ? null : block - cursor;
  });
}

export function visibleLines({ lines, top, rows }: Page): readonly Line[] {
  return lines.slice(top, top + rows);
}

/** The keys of the cell; none if a click there selects nothing. */
export function keysAt(targets: readonly ClickTarget[], { column, row }: Cell): readonly KeyEvent[] {
  return targets.find((each) => each.row === row && column >= each.start && column < each.end)?.keys ?? [];
}
