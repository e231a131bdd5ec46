/** Converts keys to strings for Ink's components. Other keys have none: the components would type them as letters. */

import { isPrintable, type KeyEvent } from '../keys/key-event.js';

const SEQUENCES: Readonly<Record<string, string>> = {
  enter: '\r',
  // Ink reads 0x7F as Delete and 0x08 as Backspace.
  backspace: '\b',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
};

/** @returns the string for Ink; null for keys that its components do not handle, such as Escape, F5 or Ctrl+A */
export function toInkText(event: KeyEvent): string | null {
  if (event.kind === 'paste') return joinLines(event.text) || null;
  if (isPrintable(event)) return event.text;
  const isPlain = !event.ctrl && !event.alt && !event.shift;
  return isPlain ? (SEQUENCES[event.name] ?? null) : null;
}

/** True for a key that types a character; false for a paste. */
export function isTyped(event: KeyEvent): boolean {
  return event.kind === 'key' && isPrintable(event);
}

/** Pasted text for a field of one line: line ends and tabs become spaces, other control characters are removed. */
function joinLines(text: string): string {
  return text.replace(/\r\n|[\n\r\t]/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
}
