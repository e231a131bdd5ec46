import { Text } from 'ink';
import type { AppState } from '../../../store/app-state.js';
import { nextSuggested } from '../../../store/log/exercise-hints.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { pastText } from './last-time-words.js';

type HintsLineProps = { readonly state: AppState; readonly columns: number; readonly rows: 1 | 2 };

const SEPARATOR = ' · ';

/** The next set and why, and last time's sets, for screens too narrow for the pane. One row has no room for why. */
export function HintsLine({ state, columns, rows }: HintsLineProps) {
  const next = nextSuggested(state);
  const nextText = next ? `Next ${next.set}` : '';
  const isAfterNext = rows === 1 && nextText !== '';
  const past = pastText(state, isAfterNext ? columns - nextText.length - SEPARATOR.length : columns);
  const why = next?.reason ? `${nextText}${SEPARATOR}${next.reason}` : nextText;
  const lines = rows === 1 ? [[nextText, past].filter(Boolean).join(SEPARATOR)] : [why, past];
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <Text key={index} {...theme.context} wrap="truncate-end">
      {truncateEnd(sanitizeLine(line), columns)}
    </Text>
  ));
}
