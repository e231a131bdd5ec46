/** Input events: one key pressed, one text pasted, or one action of the mouse. */

/** The names of all distinguishable keys; `text` stands for every printable key. */
export const KEY_NAMES = [
  'text',
  'enter',
  'tab',
  'escape',
  'backspace',
  'delete',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageUp',
  'pageDown',
  'insert',
  'f1',
  'f2',
  'f3',
  'f4',
  'f5',
  'f6',
  'f7',
  'f8',
  'f9',
  'f10',
  'f11',
  'f12',
] as const;

export type KeyName = (typeof KEY_NAMES)[number];

export type Modifiers = {
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/**
 * One key. `text` is the grapheme of a `text` key; a capital has no `shift`: `G`. With `ctrl`, letters are lower
 * case.
 */
export type KeyPress = Modifiers & {
  readonly kind: 'key';
  readonly name: KeyName;
  readonly text: string | null;
};

/** A pasted text, with every line end as `\n`. It may contain control characters. */
export type Paste = {
  readonly kind: 'paste';
  readonly text: string;
};

export type KeyEvent = KeyPress | Paste;

/** A button pressed, or the wheel turned by one step. Column and row count from 0. */
export type MouseInput = {
  readonly kind: 'mouse';
  readonly action: 'press' | 'wheel-up' | 'wheel-down';
  readonly column: number;
  readonly row: number;
};

/** An event of the key decoder. */
export type InputEvent = KeyEvent | MouseInput;

/** A key that is not printable, by default without modifiers. */
export function namedKey(name: Exclude<KeyName, 'text'>, modifiers: Partial<Modifiers> = {}): KeyPress {
  return { kind: 'key', name, text: null, ctrl: false, alt: false, shift: false, ...modifiers };
}

/** A key that prints `text`, one grapheme, by default without modifiers. */
export function textKey(text: string, modifiers: Partial<Omit<Modifiers, 'shift'>> = {}): KeyPress {
  return { kind: 'key', name: 'text', text, ctrl: false, alt: false, shift: false, ...modifiers };
}

/** True for a key that types its text into a field: printable, without Ctrl or Alt. */
export function isPrintable(key: Pick<KeyPress, 'name' | 'ctrl' | 'alt'>): boolean {
  return key.name === 'text' && !key.ctrl && !key.alt;
}
