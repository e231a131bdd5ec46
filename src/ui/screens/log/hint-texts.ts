/** The next set and why, and last time's sets, for screens too narrow for the pane. */
import type { AppState } from '../../../store/app-state.js';
import { nextSuggested } from '../../../store/log/exercise-hints.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateList } from '../../../text/truncate.js';
import { cutLines } from './exercise-heading.js';
import { pastText } from './last-time-words.js';

const SEPARATOR = ' · ';

/** The most lines: a reason takes two at 60 columns. */
const MAX_HINT_LINES = 3;

/** At least one line and at most `rows`. One line has no room for why; with three, the reason is wrapped if need be. */
export function hintTexts(state: AppState, columns: number, rows: number): readonly string[] {
  const next = nextSuggested(state);
  const nextText = next ? `Next ${next.set}` : '';
  const isAfterNext = rows < 2 && nextText !== '';
  const past = pastText(state, isAfterNext ? columns - nextText.length - SEPARATOR.length : columns);
  const cut = (text: string) => truncateList(sanitizeLine(text), columns);
  if (rows < 2) return [cut([nextText, past].filter(Boolean).join(SEPARATOR))];
  const why = sanitizeLine(next?.reason ? `${nextText}${SEPARATOR}${next.reason}` : nextText);
  const whyRows = Math.min(rows, MAX_HINT_LINES) - 1;
  return [...cutLines(why, columns, whyRows), cut(past)];
}
