/** The next set and why, and last time's sets, for screens too narrow for the pane. */
import type { AppState } from '../../../store/app-state.js';
import { bestEver, nextSuggested, platesForLoad } from '../../../store/log/exercise-hints.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateList } from '../../../text/truncate.js';
import { cutLines } from './exercise-heading.js';
import { pastText } from './last-time-words.js';

const SEPARATOR = ' · ';

/**
 * At least one line and at most `rows`. One line has no room for why; with three, the reason is wrapped if need be. Free
 * rows then show the best set and the plates.
 */
export function hintTexts(state: AppState, columns: number, rows: number): readonly string[] {
  const next = nextSuggested(state);
  const nextText = next ? `Next ${next.set}` : '';
  const isAfterNext = rows < 2 && nextText !== '';
  const past = pastText(state, isAfterNext ? columns - nextText.length - SEPARATOR.length : columns);
  const cut = (text: string) => truncateList(sanitizeLine(text), columns);
  if (rows < 2) return [cut([nextText, past].filter(Boolean).join(SEPARATOR))];
  const why = sanitizeLine(next?.reason ? `${nextText}${SEPARATOR}${next.reason}` : nextText);
  const whyLines = cutLines(why, columns, rows - 1);
  const [best, plates] = [bestEver(state), platesForLoad(state)];
  const facts = [best && `Best ${best}`, plates && `Plates ${plates}`].filter((fact) => fact !== null);
  return [...whyLines, cut(past), ...facts.slice(0, rows - whyLines.length - 1).map(cut)];
}
