import { Box, Text } from 'ink';
import { dayLabel } from '../../domain/date-labels.js';
import type { AppState } from '../../store/app-state.js';
import type { WeightEntry } from '../../store/stats/weights-state.js';
import { truncateEnd } from '../../text/truncate.js';
import { theme } from '../theme.js';
import { TextLine } from './text-line.js';

type WeightFieldProps = {
  readonly state: AppState;
  readonly entry: Pick<WeightEntry, 'line' | 'error'> & Partial<Pick<WeightEntry, 'editedDay'>>;
  readonly columns: number;
};

const PROMPT = 'Body weight › ';

/** The field for a body weight, and below it a hint or the error. Two rows. */
export function WeightField({ state, entry, columns }: WeightFieldProps) {
  const unit = state.athlete.unit ?? 'kg';
  const example = unit === 'kg' ? '82.4' : '181.5';
  const message =
    entry.error === null ? hintOf(entry.editedDay ?? null, state.today) : `× It ${entry.error}.`;
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <Box height={1}>
        <Text {...theme.accent}>{PROMPT}</Text>
        <TextLine
          buffer={entry.line}
          columns={Math.max(1, columns - PROMPT.length - 1)}
          isFocused
          placeholder={`for example ${example} ${unit}`}
        />
      </Box>
      <Text {...(entry.error === null ? theme.context : theme.error)}>{truncateEnd(message, columns)}</Text>
    </Box>
  );
}

/** The day of the weight if the typed text names no day, and how to type another day. */
function hintOf(editedDay: string | null, today: string): string {
  return editedDay === null
    ? 'of today; add yesterday, -3 or 2026-02-16 for a past day'
    : `of ${dayLabel(editedDay, today)}; add today, -3 or 2026-02-16 for another day`;
}
