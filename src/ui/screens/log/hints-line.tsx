import { Text } from 'ink';
import { dayLabel } from '../../../domain/date-labels.js';
import { exampleDrop, exampleSet, exampleWarmup } from '../../../domain/set-notation/examples.js';
import type { AppState } from '../../../store/app-state.js';
import { nextSuggested } from '../../../store/log/exercise-hints.js';
import { lastTime } from '../../../store/log/last-time.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { briefSets, lastTimeTitle, sinceLines } from './last-time-words.js';

type HintsLineProps = { readonly state: AppState; readonly columns: number; readonly rows: 1 | 2 };

/** The next set and why, and last time's sets, for screens too narrow for the pane. One row has no room for why. */
export function HintsLine({ state, columns, rows }: HintsLineProps) {
  const next = nextSuggested(state);
  const nextText = next ? `Next ${next.set}` : '';
  const past = pastText(state, columns);
  const why = next?.reason ? `${nextText} · ${next.reason}` : nextText;
  const lines = rows === 1 ? [[nextText, past].filter(Boolean).join(' · ')] : [why, past];
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <Text key={index} {...theme.context} wrap="truncate-end">
      {truncateEnd(sanitizeLine(line), columns)}
    </Text>
  ));
}

/** `Last 9 Feb 2026: 80 × 5; deload 60 × 5 since`, or examples of sets the first time. */
function pastText(state: AppState, columns: number): string {
  const unit = state.athlete.unit ?? 'kg';
  const last = lastTime(state);
  if (!last) {
    return `First time. ${exampleSet(unit)} @8, ${exampleWarmup(unit)}, bw+10x8, ${exampleDrop(unit)}, - a note`;
  }
  const title = last.isDeloadWeek ? lastTimeTitle(last) : 'Last';
  const sets = briefSets(last.workingSets, unit);
  const [since = ''] = sinceLines(state, columns);
  return [`${title} ${dayLabel(last.date, state.today)}: ${sets}`, since].filter(Boolean).join('; ');
}
