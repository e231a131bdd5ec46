/** Runs the command that is chosen in the help or the command palette: presses its key on the screen below. */
import { chordsOf, isActiveIn, type Mode, otherMode } from '../keys/binding.js';
import type { KeyEvent } from '../keys/key-event.js';
import { type BoundCommandId, KEYMAP } from '../keys/keymap.js';
import { findBinding } from '../keys/resolve.js';
import { modeOf, scopesOf } from '../store/focus.js';
import { leaveCommandMode } from '../store/log/command-mode.js';
import type { Store } from '../store/store.js';
import { helpCursor, helpEntries } from './help-lines.js';
import { modeKeyOf } from './mode-key.js';
import { notPossible } from './not-possible.js';

/** Closes the list and runs the command under the cursor. Shows a notice if the command cannot run now. */
export function runChosen(store: Store, press: Press): void {
  const state = store.getState();
  const entries = helpEntries(state, store.when);
  const chosen = entries[helpCursor(state, entries.length) ?? -1];
  if (chosen === undefined) return;
  store.run('help.run');
  const { screen } = chosen;
  if (screen !== null) pressKeyOf(store, `screen.${screen}`, press);
  const isThere = screen === null || store.getState().screen === screen;
  // Enter has cleared the notice already, unless it is an error.
  const isDismissed = chosen.id === 'app.dismiss' && state.notice !== null;
  if (!isThere || pressKeyOf(store, chosen.id, press) || isDismissed) return;
  leaveCommandMode(store, chosen.id);
  store.dispatch({ type: 'app/noticed', notice: { kind: 'info', text: notPossible(chosen) } });
}

/** Presses a key, or two at once. */
type Press = (key: KeyEvent, next?: KeyEvent) => void;

/** @returns false if no key runs the command now */
function pressKeyOf(store: Store, id: BoundCommandId, press: Press): boolean {
  const state = store.getState();
  const mode = modeOf(state);
  const modeKey = modeKeyOf(state);
  const key = keyIn(store, id, mode);
  const otherKey = modeKey && keyIn(store, id, otherMode(mode));
  if (key) press(key);
  else if (otherKey && modeKey) press(modeKey, otherKey);
  else return false;
  return true;
}

/** A key that runs the command in the mode; null if there is none. */
function keyIn({ getState, when }: Store, id: BoundCommandId, mode: Mode): KeyEvent | null {
  const scopes = scopesOf(getState());
  const chord = KEYMAP.filter((binding) => binding.id === id && isActiveIn(binding, mode))
    .flatMap(chordsOf)
    .find((own) => findBinding(KEYMAP, scopes, mode, own, when)?.binding.id === id);
  return chord ? { kind: 'key', ...chord } : null;
}
