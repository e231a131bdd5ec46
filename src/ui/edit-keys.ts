/** Keys that edit a text buffer: typing, pasting, moving, deleting. */
import type { KeyEvent } from '../keys/key-event.js';
import { isPrintable } from '../keys/key-event.js';
import * as edit from '../text/edit-buffer.js';
import { flattenPaste } from '../text/sanitize.js';

type Edit = (buffer: edit.EditBuffer) => edit.EditBuffer;

const PLAIN: Readonly<Record<string, Edit>> = {
  backspace: edit.backspace,
  delete: edit.deleteForward,
  left: edit.left,
  right: edit.right,
  home: edit.home,
  end: edit.end,
};

const WITH_CTRL: Readonly<Record<string, Edit>> = {
  a: edit.home,
  e: edit.end,
  w: edit.deleteWordBack,
  u: edit.clear,
  k: edit.deleteToEnd,
  left: edit.wordLeft,
  right: edit.wordRight,
};

const WITH_ALT: Readonly<Record<string, Edit>> = {
  b: edit.wordLeft,
  f: edit.wordRight,
  d: edit.deleteWordForward,
};

/** The buffer after a key; null if the key does not edit text. */
export function editWithKey(buffer: edit.EditBuffer, event: KeyEvent): edit.EditBuffer | null {
  if (event.kind === 'paste') return edit.insert(buffer, flattenPaste(event.text));
  if (isPrintable(event)) return edit.insert(buffer, event.text ?? '');
  if (event.ctrl && event.alt) return null;
  const key = event.text ?? event.name;
  const table = event.ctrl ? WITH_CTRL : event.alt ? WITH_ALT : PLAIN;
  return table[key]?.(buffer) ?? null;
}
