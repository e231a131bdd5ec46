/** Finding the next row of a list that is looked for, around its ends. */

/**
 * First row after `from` that matches, going on from the top after the last row; `from` itself comes last.
 * With `from` -1 the search starts at the first row, so `row - 1` tries `row` first, as while a query is typed.
 * @param count rows of the list
 * @returns undefined when no row matches; a row ≤ `from` was found around the end
 */
export function findNext(count: number, from: number, matches: (row: number) => boolean): number | undefined {
  for (let step = 1; step <= count; step += 1) {
    const row = (from + step) % count;
    if (matches(row)) return row;
  }
  return undefined;
}

/** First row before `from` that matches, going on from the bottom before the first row; `from` itself comes last. */
export function findPrevious(
  count: number,
  from: number,
  matches: (row: number) => boolean,
): number | undefined {
  for (let step = 1; step <= count; step += 1) {
    const row = (from - step + count) % count;
    if (matches(row)) return row;
  }
  return undefined;
}
