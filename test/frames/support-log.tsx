/** Draws whole frames of the program with ports in memory. */
import { expect } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { widthColumns } from '../../src/text/width.js';
import { AppView } from '../../src/ui/app.js';
import { renderFrame } from '../support/frame.js';
import type { LogHarness } from '../support/log-harness.js';

export const SIZES = [
  [80, 24],
  [120, 40],
  [60, 15],
] as const;

/** The rows of the frame, without trailing blanks; checks their number and width. */
export function rowsOf(harness: LogHarness, columns = 80, rows = 24): readonly string[] {
  const { bodyRows } = layout(columns, rows);
  harness.store.dispatch({ type: 'app/resized', view: { columns, bodyRows } });
  const element = <AppView state={harness.state} store={harness.store} columns={columns} rows={rows} />;
  const drawn = renderFrame(element, { columns, rows }).rows();
  expect(drawn).toHaveLength(rows);
  for (const row of drawn) expect(widthColumns(row), row).toBeLessThanOrEqual(columns);
  return drawn.map((row) => row.trimEnd());
}

export function frameOf(harness: LogHarness, columns = 80, rows = 24): string {
  return rowsOf(harness, columns, rows).join('\n');
}

/** The hints of a frame. */
export function hintsOf(harness: LogHarness, columns = 80, rows = 24): string {
  return rowsOf(harness, columns, rows).at(-1) ?? '';
}

/** A frame with `⋮` and a number for many empty rows. A row with only the divider counts as empty. */
export function folded(rows: readonly string[]): string {
  const lines: string[] = [];
  let empty: string[] = [];
  const flush = () => {
    lines.push(...(empty.length > MOST_EMPTY_ROWS ? [`⋮ ${empty.length}`] : empty));
    empty = [];
  };
  for (const row of rows) {
    if (/^ *│?$/.test(row)) empty.push(row);
    else {
      flush();
      lines.push(row);
    }
  }
  flush();
  return lines.join('\n');
}

const MOST_EMPTY_ROWS = 2;
