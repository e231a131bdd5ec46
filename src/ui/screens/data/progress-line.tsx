import { Box, Text } from 'ink';
import { formatCount } from '../../../domain/format-session.js';
import type { RunningTask } from '../../../store/data/running-task.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';

type ProgressLineProps = { readonly task: RunningTask; readonly columns: number; readonly isAscii: boolean };

const BAR_COLUMNS = 32;
const MIN_BAR_COLUMNS = 8;
const GAP = '  ';
/** Before this time has passed, the time left is not estimated. */
const MIN_ELAPSED_MS = 1000;

/** `Verifying  ████░░░░  78 of 121  2 s left  Esc stops`; without a bar while the total is unknown. */
export function ProgressLine({ task, columns, isAscii }: ProgressLineProps) {
  const { name, progress, isStopping } = task;
  const way = isStopping ? 'stopping' : 'Esc stops';
  const words = [countText(progress, isAscii), leftText(task), way].filter(Boolean).join(GAP);
  const room = columns - name.length - words.length - 2 * GAP.length;
  const barColumns = progress.total > 0 && room >= MIN_BAR_COLUMNS ? Math.min(BAR_COLUMNS, room) : 0;
  const full = Math.round(barColumns * Math.min(1, progress.done / Math.max(1, progress.total)));
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        {name}
        {GAP}
        <Text {...theme.accent}>{'█'.repeat(full)}</Text>
        <Text {...theme.context}>{'░'.repeat(barColumns - full)}</Text>
        {barColumns > 0 ? GAP : ''}
        {truncateEnd(words, columns)}
      </Text>
    </Box>
  );
}

function countText({ done, total }: RunningTask['progress'], ascii: boolean): string {
  const number = (count: number) => formatCount(count, { ascii });
  if (total === 1) return `${Math.floor(done * 100)} %`;
  if (total > 0) return `${number(done)} of ${number(total)}`;
  return done > 0 ? number(done) : '';
}

/** The estimated time left, at the pace so far. */
function leftText({ progress: { done, total }, startedMs, progressedMs, isStopping }: RunningTask): string {
  const elapsedMs = progressedMs - startedMs;
  if (isStopping || done === 0 || total === 0 || elapsedMs < MIN_ELAPSED_MS) return '';
  const seconds = Math.ceil(((elapsedMs / done) * Math.max(0, total - done)) / 1000);
  return seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
