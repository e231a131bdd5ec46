/** The six ways a key moves the cursor of a list, or scrolls a page. */

export const MOTIONS = ['up', 'down', 'page-up', 'page-down', 'first', 'last'] as const;
export type Motion = (typeof MOTIONS)[number];

/**
 * The index after a motion.
 * @param rows visible rows; a page moves by one less
 */
export function moveIndex(index: number, motion: Motion, rows: number, count: number): number {
  return Math.max(0, Math.min(index + motionDelta(motion, rows), count - 1));
}

/** The top line of a page after a motion. The page is full if there are enough lines. */
export function scrollTop(
  { top, rows, lines }: { readonly top: number; readonly rows: number; readonly lines: readonly unknown[] },
  motion: Motion,
): number {
  return moveIndex(top, motion, rows, lines.length - rows + 1);
}

/** Rows that a motion moves by, negative upwards; infinite for `first` and `last`. */
export function motionDelta(motion: Motion, rows: number): number {
  switch (motion) {
    case 'up':
      return -1;
    case 'down':
      return 1;
    case 'page-up':
      return -pageRows(rows);
    case 'page-down':
      return pageRows(rows);
    case 'first':
      return Number.NEGATIVE_INFINITY;
    case 'last':
      return Number.POSITIVE_INFINITY;
  }
}

/** Rows that a page moves by: one less than are visible, at least one. */
export function pageRows(rows: number): number {
  return Math.max(1, rows - 1);
}
