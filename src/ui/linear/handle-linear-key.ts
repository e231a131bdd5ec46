/** Handles one key in linear mode, in which no stock input field takes the keys that the key table leaves. */
import { isPrintable, type KeyEvent } from '../../keys/key-event.js';
import { startChoices } from '../../store/log/start-choices.js';
import type { Store } from '../../store/store.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import { editWithKey } from '../edit-keys.js';
import { handleKey, isStockFieldFocused } from '../handle-key.js';

/** Runs the command of a key, or types it, or moves in the start menu. */
export function handleLinearKey(store: Store, event: KeyEvent): void {
  if (handleKey(store, event)) return;
  const state = store.getState();
  const { stage } = state.log;
  if (stage.kind === 'start') moveChoice(store, stage.choice, event);
  if (!isStockFieldFocused(state)) return;
  switch (stage.kind) {
    case 'first-start': {
      const name = editedText(stage.name, event);
      if (name !== stage.name) store.type({ type: 'log/name-typed', name });
      return;
    }
    case 'details':
    case 'goal': {
      const { focused: field } = stage.form;
      const values: Readonly<Record<string, string>> = stage.form.values;
      const text = editedText(values[field] ?? '', event);
      if (text !== values[field]) store.type({ type: 'log/field-typed', field, text });
      return;
    }
  }
}

/** The text after a key; typing is at its end. */
function editedText(text: string, event: KeyEvent): string {
  return editWithKey(createEditBuffer(text), event)?.text ?? text;
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
