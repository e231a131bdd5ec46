/** The key that switches between typing on the set line and its command mode. */
import type { KeyPress } from '../keys/key-event.js';
import { namedKey, textKey } from '../keys/key-event.js';
import type { AppState } from '../store/app-state.js';
import { isAtSets, modeOf } from '../store/focus.js';

/** Enters command mode from the set line. */
export const ESCAPE = namedKey('escape');

/** Esc while a set is typed, `i` in command mode; null if the set line does not have the focus. */
export function modeKeyOf(state: AppState): KeyPress | null {
  if (!isAtSets(state)) return null;
  return modeOf(state) === 'entry' ? ESCAPE : textKey('i');
}
