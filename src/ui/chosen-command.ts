/** Runs the command that is chosen in the help or the command palette: presses its key on the screen below. */
import { chordsOf, isActiveIn } from '../keys/binding.js';
import type { KeyEvent } from '../keys/key-event.js';
import { type BoundCommandId, KEYMAP } from '../keys/keymap.js';
import { findBinding } from '../keys/resolve.js';
import { modeOf, scopesOf } from '../store/focus.js';
import { leaveCommandMode } from '../store/log/command-mode.js';
import type { Store } from '../store/store.js';
import { helpCursor, helpEntries } from './help-lines.js';
import { modeKeyOf } from './mode-key.js';

/**
 * Closes the list and presses a key of the command under its cursor, on the set line in the mode that has one.
 * Does nothing if no command matches what is typed.
 */
export function runChosen(store: Store, press: (event: KeyEvent) => void): void {
  const state = store.getState();
  const entries = helpEntries(state, store.when);
  const chosen = entries[helpCursor(state, entries.length) ?? -1];
  if (chosen === undefined) return;
  store.run('help.run');
  const modeKey = modeKeyOf(store.getState());
  const direct = keyOf(store, chosen.id);
  if (direct === null && modeKey !== null) press(modeKey);
  const key = direct ?? keyOf(store, chosen.id);
  if (key !== null) {
    press(key);
    return;
  }
  leaveCommandMode(store);
  const text = `Not possible now: ${chosen.label}.`;
  store.dispatch({ type: 'app/noticed', notice: { kind: 'info', text } });
}

/** A key that now means the command; null if it has none in this mode, or another command takes it. */
function keyOf({ getState, when }: Store, id: BoundCommandId): KeyEvent | null {
  const scopes = scopesOf(getState());
  const mode = modeOf(getState());
  const chord = KEYMAP.filter((binding) => binding.id === id && isActiveIn(binding, mode))
    .flatMap(chordsOf)
    .find((own) => findBinding(KEYMAP, scopes, mode, own, when)?.binding.id === id);
  return chord ? { kind: 'key', ...chord } : null;
}
