/** Handles one key in linear mode, which has no input components of Ink. */
import type { KeyEvent } from '../../keys/key-event.js';
import { dataText } from '../../store/data/data-state.js';
import { logText } from '../../store/log/log-focus.js';
import type { Store } from '../../store/store.js';
import { editWithKey } from '../edit-keys.js';
import { handleKey, isStockFieldFocused } from '../handle-key.js';

export function handleLinearKey(store: Store, event: KeyEvent): void {
  if (handleKey(store, event)) return;
  if (isStockFieldFocused(store.getState())) typeIntoField(store, event);
}

/** Types into the focused field of a form. */
function typeIntoField({ getState, type }: Store, event: KeyEvent): void {
  const { data, screen } = getState();
  if (screen === 'data') {
    const typed = dataText(data);
    const setting = typed && editWithKey(typed, event);
    if (!setting || data.stage.kind !== 'settings') return;
    type({ type: 'data/field-typed', field: data.stage.form.focused, text: setting });
    return;
  }
  const { stage } = getState().log;
  const text = logText(getState().log);
  const edited = text && editWithKey(text, event);
  if (!edited) return;
  if (stage.kind === 'first-start') type({ type: 'log/name-typed', name: edited });
  if (stage.kind !== 'details' && stage.kind !== 'goal') return;
  type({ type: 'log/field-typed', field: stage.form.focused, text: edited });
}
