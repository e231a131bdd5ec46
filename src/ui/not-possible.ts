/** The answer to a key that the help lists, and whose command does not apply now and gives no reason. */
import type { Binding } from '../keys/binding.js';
import { chordOfEvent } from '../keys/chord.js';
import type { KeyEvent } from '../keys/key-event.js';
import { KEYMAP } from '../keys/keymap.js';
import { findBinding } from '../keys/resolve.js';
import { MOTIONS } from '../list/motion.js';
import type { AppState } from '../store/app-state.js';
import { modeOf, scopesOf } from '../store/focus.js';
import { EMPTY_BUFFER } from '../text/edit-buffer.js';
import { editWithKey } from './edit-keys.js';

/** The sentence for a command that cannot run now and gives no reason. */
export function notPossible({ label, help }: Pick<Binding, 'label' | 'help'>): string {
  return `"${label}" is not possible now. The help says: ${help}`;
}

/** The command of a key that runs none now; null for Esc, motions and keys that edit text. */
export function notApplying(state: AppState, event: KeyEvent): Binding | null {
  const chord = chordOfEvent(event);
  const mode = modeOf(state);
  if (chord === undefined || chord.name === 'escape') return null;
  if (mode === 'entry' && editWithKey(EMPTY_BUFFER, event) !== null) return null;
  const binding = findBinding(KEYMAP, scopesOf(state), mode, chord, () => true)?.binding;
  return binding === undefined || isMotion(binding.id) ? null : binding;
}

/** True for ids that end with a motion, such as `stats.down` and `data.search-up`, or with `earlier` or `later`. */
function isMotion(id: string): boolean {
  const names = [...MOTIONS, 'earlier', 'later'];
  return names.some((motion) => id.endsWith(`.${motion}`) || id.endsWith(`-${motion}`));
}
