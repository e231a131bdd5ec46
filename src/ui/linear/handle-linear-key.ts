/** Handles one key in linear mode, in which no stock input field takes the keys that the key table leaves. */
import { isPrintable, type KeyEvent } from '../../keys/key-event.js';
import { logText } from '../../store/log/log-focus.js';
import { startChoices } from '../../store/log/start-choices.js';
import type { Store } from '../../store/store.js';
import { editWithKey } from '../edit-keys.js';
import { handleKey, isStockFieldFocused } from '../handle-key.js';

/** Runs the command of a key, or types it, or moves in the start menu. */
export function handleLinearKey(store: Store, event: KeyEvent): void {
  if (handleKey(store, event)) return;
  const state = store.getState();
  const { stage } = state.log;
  if (stage.kind === 'start') moveChoice(store, stage.choice, event);
  if (isStockFieldFocused(state)) typeIntoField(store, event);
}

/** Types into the focused field of a form. */
function typeIntoField({ getState, type }: Store, event: KeyEvent): void {
  const { stage } = getState().log;
  const text = logText(getState().log);
  const edited = text && editWithKey(text, event);
  if (!edited) return;
  if (stage.kind === 'first-start') type({ type: 'log/name-typed', name: edited });
  if (stage.kind !== 'details' && stage.kind !== 'goal') return;
  type({ type: 'log/field-typed', field: stage.form.focused, text: edited });
}

/** Moves in the start menu, around its ends. */
function moveChoice(store: Store, choice: number, event: KeyEvent): void {
  const state = store.getState();
  if (state.screen !== 'log' || state.help !== null || state.exercise !== null) return;
  if (event.kind === 'paste' || event.ctrl || event.alt) return;
  const key = isPrintable(event) ? event.text : event.name;
  const step = key === 'down' || key === 'j' ? 1 : key === 'up' || key === 'k' ? -1 : 0;
  const count = startChoices(state.log).length;
  if (step !== 0) store.type({ type: 'log/choice-moved', choice: (choice + step + count) % count });
}
