/** The axes of a chart: amounts at the left, time below. */

const STROKES = { axis: '│', tick: '┤', corner: '└', line: '─', mark: '┬' } as const;
const ASCII_STROKES = { axis: '|', tick: '+', corner: '+', line: '-', mark: '+' } as const;

/** Rows of the axis below: the line with its marks, and their labels. */
export const AXIS_ROWS = 2;
/** A blank and the axis itself, beside the labels at the left. */
export const AXIS_COLUMNS = 2;
/** Between two labels at the left, so that none touch. */
export const ROWS_PER_TICK = 2;

/** What stands below a column of the plot. */
export type AxisMark = { readonly column: number; readonly label: string };

export type Axes = {
  readonly labelColumns: number;
  readonly plotColumns: number;
  readonly isAscii: boolean;
  /** By the row of the plot, from 0 at the top. */
  readonly labels: ReadonlyMap<number, string>;
  /** By column. */
  readonly marks: readonly AxisMark[];
};

/** The rows of a plot with its axes around it. */
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

/** The axis with a mark at each label that there is room for, and the labels below. */
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
