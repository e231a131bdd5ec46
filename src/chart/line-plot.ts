/** Draws a time series as a line of box-drawing characters, or of ASCII characters. */

/** Characters of the line. At a step, `From` is drawn in the old row and `To` in the new row. */
const STROKES = {
  flat: '─',
  upFrom: '╯',
  upTo: '╭',
  downFrom: '╮',
  downTo: '╰',
  between: '│',
  point: '●',
} as const;
const ASCII_STROKES = {
  flat: '-',
  upFrom: '/',
  upTo: '/',
  downFrom: '\\',
  downTo: '\\',
  between: '|',
  point: 'o',
} as const;

/** A point of the time series, in cells of the plot. */
export type SeriesPoint = {
  /** The column of the point, from 0. */
  readonly column: number;
  /** The row, from 0 at the top. */
  readonly row: number;
};

/** Rows of cells with a line through the points. @param points in column order; the line uses the last of a column */
export function drawLinePlot(
  points: readonly SeriesPoint[],
  columns: number,
  rows: number,
  isAscii: boolean,
): readonly string[] {
  const cells = Array.from({ length: rows }, () => Array<string>(columns).fill(' '));
  const put = (row: number, column: number, stroke: string) => {
    const line = cells[row];
    if (line && column >= 0 && column < columns) line[column] = stroke;
  };
  const strokes = isAscii ? ASCII_STROKES : STROKES;
  const rowAt = rowsBetween(points);
  for (const [index, row] of rowAt.rows.entries()) {
    const column = rowAt.first + index;
    const before = rowAt.rows[index - 1] ?? row;
    if (row === before) put(row, column, strokes.flat);
    else {
      put(before, column, row < before ? strokes.upFrom : strokes.downFrom);
      put(row, column, row < before ? strokes.upTo : strokes.downTo);
      for (let between = Math.min(row, before) + 1; between < Math.max(row, before); between += 1) {
        put(between, column, strokes.between);
      }
    }
  }
  // With less room the marks would cover the line.
  const isRoomy = points.length * 3 <= columns;
  for (const { column, row } of isRoomy ? points : []) put(row, column, strokes.point);
  return cells.map((line) => line.join(''));
}

/** The row of the line in each column, from the first point to the last point. */
function rowsBetween(points: readonly SeriesPoint[]): {
  readonly first: number;
  readonly rows: readonly number[];
} {
  const byColumn = [...new Map(points.map((point) => [point.column, point])).values()];
  const [first] = byColumn;
  if (!first) return { first: 0, rows: [] };
  const rows: number[] = [first.row];
  for (const [index, to] of byColumn.entries()) {
    const from = byColumn[index - 1];
    if (!from) continue;
    const width = to.column - from.column;
    for (let step = 1; step <= width; step += 1) {
      rows.push(Math.round(from.row + ((to.row - from.row) * step) / width));
    }
  }
  return { first: first.column, rows };
}
