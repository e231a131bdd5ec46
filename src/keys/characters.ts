/** Tells control characters from text, and makes a key of ESC and a character. */
import { keyOfControl } from './control-sequence.js';
import { type KeyPress, textKey } from './key-event.js';

/** The key that a terminal reports as ESC and a character. */
export function withAlt(character: string): KeyPress {
  const key = isControl(character) ? keyOfControl(character.charCodeAt(0)) : textKey(character);
  return { ...key, alt: true };
}

export function isControl(character: string): boolean {
  return /[\x00-\x1f\x7f]/.test(character);
}

/** True for a control character beyond ASCII, which no key sends. */
export function isC1(character: string): boolean {
  return /[\x80-\x9f]/.test(character);
}
