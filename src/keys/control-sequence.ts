/** The escape sequences that terminals send for keys: xterm, VT220, rxvt and the Linux console. */

import { type KeyName, type KeyPress, type Modifiers, namedKey, textKey } from './key-event.js';

type PlainKeyName = Exclude<KeyName, 'text'>;

const NO_MODIFIERS: Modifiers = { ctrl: false, alt: false, shift: false };

const KEY_BY_FINAL: Readonly<Record<string, PlainKeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

/** The lower-case letters that rxvt sends for an arrow with Shift (after CSI) or with Ctrl (after SS3). */
const RXVT_ARROW_BY_FINAL: Readonly<Record<string, PlainKeyName>> = {
  a: 'up',
  b: 'down',
  c: 'right',
  d: 'left',
};

const KEY_BY_TILDE_NUMBER: Readonly<Record<number, PlainKeyName>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'pageUp',
  6: 'pageDown',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** The characters with which rxvt ends the sequence of a key instead of `~` if modifiers are held. */
const RXVT_MODIFIERS_BY_FINAL: Readonly<Record<string, Partial<Modifiers>>> = {
  $: { shift: true },
  '^': { ctrl: true },
  '@': { ctrl: true, shift: true },
};

/** xterm's modifyOtherKeys writes `CSI 27 ; modifiers ; code point ~`. */
const MODIFY_OTHER_KEYS = 27;

/**
 * The key of a complete CSI sequence; undefined if it is unknown.
 * @param parameters such as `1;5`
 * @param final the last character, such as `C`
 */
export function keyOfCsi(parameters: string, final: string): KeyPress | undefined {
  // A sequence with a private marker (`<`, `?`) or an intermediate is a report of the terminal, not a key.
  if (!/^[\d;:]*$/.test(parameters)) return undefined;
  const numbers = parameters.split(';').map((parameter) => Number.parseInt(parameter, 10));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = numbers;
  const modifiers = modifiersOf(second);

  if (final === '~') {
    if (first === MODIFY_OTHER_KEYS) return keyOfCodePoint(third, modifiers);
    return keyNamed(KEY_BY_TILDE_NUMBER[first], modifiers);
  }
  if (final === 'u') return keyOfCodePoint(first, modifiers);
  if (final === 'Z') return namedKey('tab', { ...modifiers, shift: true });

  const rxvtModifiers = RXVT_MODIFIERS_BY_FINAL[final];
  if (rxvtModifiers !== undefined) return keyNamed(KEY_BY_TILDE_NUMBER[first], rxvtModifiers);
  const rxvtArrow = RXVT_ARROW_BY_FINAL[final];
  if (rxvtArrow !== undefined) return namedKey(rxvtArrow, { shift: true });

  const isOneKey = Number.isNaN(first) || first === 1;
  return isOneKey ? keyNamed(KEY_BY_FINAL[final], modifiers) : undefined;
}

/**
 * The key of a complete SS3 sequence; undefined if it is unknown.
 * @param parameters the modifiers of old xterms
 * @param final the last character, such as `P`
 */
export function keyOfSs3(parameters: string, final: string): KeyPress | undefined {
  if (final === 'M') return namedKey('enter'); // Enter of the numeric keypad
  const rxvtArrow = RXVT_ARROW_BY_FINAL[final];
  if (rxvtArrow !== undefined) return namedKey(rxvtArrow, { ctrl: true });
  return keyNamed(KEY_BY_FINAL[final], modifiersOf(Number.parseInt(parameters, 10)));
}

/** The key of the Linux console's `CSI [ A` to `CSI [ E`; undefined for another letter. */
export function keyOfLinuxFunction(final: string): KeyPress | undefined {
  const names: Readonly<Record<string, PlainKeyName>> = { A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5' };
  return keyNamed(names[final], NO_MODIFIERS);
}

/** The key of a control character. Ctrl+H, Ctrl+I, Ctrl+M and Ctrl+[ are Backspace, Tab, Enter and Esc. */
export function keyOfControl(code: number): KeyPress {
  if (code === 0x08 || code === 0x7f) return namedKey('backspace');
  if (code === 0x09) return namedKey('tab');
  if (code === 0x0a) return namedKey('enter', { ctrl: true });
  if (code === 0x0d) return namedKey('enter');
  if (code === 0x1b) return namedKey('escape');
  if (code === 0x00) return textKey(' ', { ctrl: true });
  return textKey(String.fromCharCode(code + 0x40).toLowerCase(), { ctrl: true });
}

function keyNamed(name: PlainKeyName | undefined, modifiers: Partial<Modifiers>): KeyPress | undefined {
  return name === undefined ? undefined : namedKey(name, modifiers);
}

/** A key reported by its code point (`CSI 115 ; 5 u`); undefined for codes without a key. */
function keyOfCodePoint(code: number, modifiers: Modifiers): KeyPress | undefined {
  if (code === 9) return namedKey('tab', modifiers);
  if (code === 13) return namedKey('enter', modifiers);
  if (code === 27) return namedKey('escape', modifiers);
  if (code === 8 || code === 127) return namedKey('backspace', modifiers);
  if (!isPrintableCodePoint(code)) return undefined;
  const { ctrl, alt, shift } = modifiers;
  const letter = String.fromCodePoint(code);
  if (ctrl) return textKey(letter.toLowerCase(), { ctrl, alt });
  return textKey(shift ? upperCased(letter) : letter, { alt });
}

function isPrintableCodePoint(code: number): boolean {
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isKittyFunctionKey = code >= 0xe000 && code <= 0xf8ff;
  return code <= 0x10ffff && !isControl && !isSurrogate && !isKittyFunctionKey;
}

function upperCased(letter: string): string {
  const upper = letter.toUpperCase();
  return [...upper].length === 1 ? upper : letter; // ß would become two letters
}

/** Terminals send 1 plus the sum of Shift 1, Alt 2, Ctrl 4 and Meta 8. */
function modifiersOf(parameter: number): Modifiers {
  const bits = parameter >= 1 && parameter <= 256 ? parameter - 1 : 0;
  return { shift: (bits & 1) !== 0, alt: (bits & (2 | 8)) !== 0, ctrl: (bits & 4) !== 0 };
}
