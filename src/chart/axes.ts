/** Axes of a chart: values on the left, time at the bottom. */

const STROKES = { axis: '│', tick: '┤', corner: '└', line: '─', mark: '┬' } as const;
const ASCII_STROKES = { axis: '|', tick: '+', corner: '+', line: '-', mark: '+' } as const;

/** Rows of the time axis: the line with its ticks, and the labels. */
export const AXIS_ROWS = 2;
/** Columns between the labels on the left and the plot: a blank and the axis. */
export const AXIS_COLUMNS = 2;
/** Rows per label on the left, so that labels do not touch. */
export const ROWS_PER_TICK = 2;

/** A label below a column of the plot. */
export type AxisMark = { readonly column: number; readonly label: string };

export type Axes = {
  readonly labelColumns: number;
  readonly plotColumns: number;
  readonly isAscii: boolean;
  /** Labels by row of the plot, from 0 at the top. */
  readonly labels: ReadonlyMap<number, string>;
  /** Sorted by column. */
  readonly marks: readonly AxisMark[];
};

export function withAxes(plot: readonly string[], axes: Axes): readonly string[] {
  const { labelColumns, labels, isAscii } = axes;
  const strokes = isAscii ? ASCII_STROKES : STROKES;
  const rows = plot.map((line, row) => {
    const label = labels.get(row);
    const axis = label === undefined ? strokes.axis : strokes.tick;
    return `${(label ?? '').padStart(labelColumns)} ${axis}${line}`.trimEnd();
  });
  return [...rows, ...timeAxis(axes)];
}

/** The time axis and its labels. Marks without room for their label are left out. */
function timeAxis({ marks, plotColumns, labelColumns, isAscii }: Axes): readonly string[] {
  const strokes = isAscii ? ASCII_STROKES : STROKES;
  const line = Array<string>(plotColumns).fill(strokes.line);
  let labels = '';
  for (const { column, label } of marks) {
    const isRoom =
      column >= 0 && column + label.length <= plotColumns && (labels === '' || column > labels.length);
    if (!isRoom) continue;
    line[column] = strokes.mark;
    labels = labels.padEnd(column) + label;
  }
  const indent = ' '.repeat(labelColumns + 1);
  return [`${indent}${strokes.corner}${line.join('')}`, `${indent} ${labels}`.trimEnd()];
}
