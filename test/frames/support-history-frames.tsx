/** Frames of the History screen. */
import { Box } from 'ink';
import { expect } from 'vitest';
import { layout } from '../../src/page/layout.js';
import { HistoryScreen } from '../../src/ui/screens/history/history-screen.js';
import { renderFrame } from '../support/frame.js';
import { type HistoryHarness, trainingBlock } from './support-history.js';

export const BLOCK = trainingBlock(30);

/** The body at that size, without trailing spaces. */
export function rowsOf(harness: HistoryHarness, columns = 80, rows = 24): string[] {
  harness.resize(columns, rows);
  const size = layout(columns, rows);
  const drawn = renderFrame(
    <Box width={columns} height={size.bodyRows} flexDirection="column">
      <HistoryScreen state={harness.state} layout={size} />
    </Box>,
    { columns, rows: size.bodyRows },
  ).rows();
  expect(drawn).toHaveLength(size.bodyRows);
  for (const row of drawn) expect(row.length).toBeLessThanOrEqual(columns);
  return drawn.map((row) => row.trimEnd());
}

export function frameOf(harness: HistoryHarness, columns = 80, rows = 24): string {
  return rowsOf(harness, columns, rows).join('\n').trimEnd();
}
