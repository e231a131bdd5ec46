/** The text of the notice as it is shown now. */
import type { AppState } from '../store/app-state.js';
import { isAtSets } from '../store/focus.js';
import { asciiSentence } from '../text/ascii-signs.js';
import { beginningOf } from '../text/beginning.js';
import { sanitizeLine } from '../text/sanitize.js';

/** On the set line `u` would be typed, so notices say `Esc u`. In command mode `u` is enough. */
const KEYS_ON_LINE = /\bEsc (u (?:undoes|brings it back))/g;
/** The sentence that names the undo key of the set line, with the full stop of the sentence before it. */
const UNDO_ON_LINE = /\. Esc u undoes(?=\.|$)/g;

/** The notice of a state, safe to draw; null if there is none. */
export function shownNotice(state: AppState): AppState['notice'] {
  const { notice, athlete, log } = state;
  if (notice === null) return null;
  const safe = sanitizeLine(beginningOf(notice.text));
  const text = withKeysThatWork(safe, { isAtSets: isAtSets(state), isCommandMode: log.isCommandMode });
  return { ...notice, text: athlete.ascii ? asciiSentence(text) : text };
}

/** The notice with the undo key that works now; without the set line's undo key if another field has the focus. */
function withKeysThatWork(text: string, place: { isAtSets: boolean; isCommandMode: boolean }): string {
  if (!place.isAtSets) return text.replace(UNDO_ON_LINE, '');
  return place.isCommandMode ? text.replace(KEYS_ON_LINE, '$1') : text;
}
