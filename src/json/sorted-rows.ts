/** Sets of row numbers as ascending arrays: compact, and fast to search and merge. */

/** Row numbers in ascending order, without repetitions. */
export type SortedRows = Int32Array;

/** Rows in either set; `left` itself if `right` adds nothing. */
export function union(left: SortedRows, right: SortedRows): SortedRows {
  const merged = new Int32Array(left.length + right.length);
  let count = 0;
  let at = 0;
  for (const row of right) {
    for (; (left[at] ?? row) < row; at += 1, count += 1) merged[count] = left[at] ?? row;
    if (left[at] === row) at += 1;
    merged[count] = row;
    count += 1;
  }
  if (count + left.length - at === left.length) return left;
  merged.set(left.subarray(at), count);
  return merged.slice(0, count + left.length - at);
}

/** Rows of `left` that are not in `right`; `left` itself if `right` removes nothing. */
export function without(left: SortedRows, right: SortedRows): SortedRows {
  let at = 0;
  const kept = left.filter((row) => {
    while ((right[at] ?? row) < row) at += 1;
    return right[at] !== row;
  });
  return kept.length === left.length ? left : kept;
}

export function isSame(left: SortedRows, right: SortedRows): boolean {
  return left.length === right.length && left.every((row, index) => row === right[index]);
}

export function contains(rows: SortedRows, row: number): boolean {
  return rows[firstIndex(rows.length, (index) => (rows[index] ?? 0) >= row)] === row;
}

/** The first index for which `isPast` is true, or else `length`. `isPast` must be true for all later indexes. */
export function firstIndex(length: number, isPast: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
