/** Chords: parsed from the key table (`ctrl+s`), compared with keys, and formatted for the screen (`Ctrl+S`). */

import { graphemes } from '../text/graphemes.js';
import { KEY_NAMES, type KeyEvent, type KeyName, type KeyPress, namedKey, textKey } from './key-event.js';

/** A key with its modifiers, as the decoder reports it. */
export type Chord = Omit<KeyPress, 'kind'>;

/** The characters for formatting; `ascii` writes `Up` for `↑`. */
export type ChordGlyphs = 'unicode' | 'ascii';

const MODIFIER_PREFIX = /^(ctrl|alt|shift)\+(?=.)/u;

/** Terminals send Ctrl with these characters as Backspace, Tab, Enter and Esc, so a binding to them would never run. */
const RESERVED_CTRL_LETTERS = ['h', 'i', 'm', '['];

/** What terminals can send with Ctrl: the letters, the space and four other characters. */
const CTRL_TEXT = /^[a-z \\\]^_]$/;

/**
 * Reads a chord such as `ctrl+s`, `shift+tab`, `pageDown`, `space` or `G`.
 * @returns undefined for other texts, and for keys that terminals do not distinguish: `ctrl+m` is Enter
 */
export function parseChord(source: string): Chord | undefined {
  const held = { ctrl: false, alt: false, shift: false };
  let key = source;
  for (let match = MODIFIER_PREFIX.exec(key); match !== null; match = MODIFIER_PREFIX.exec(key)) {
    // The cast is safe: the pattern matches only these three words.
    const modifier = match[1] as keyof typeof held;
    if (held[modifier]) return undefined;
    held[modifier] = true;
    key = key.slice(match[0].length);
  }
  if (isPlainKeyName(key)) return chordOf(namedKey(key, held));

  const text = key === 'space' ? ' ' : key;
  if (held.shift || !isOneGrapheme(text)) return undefined;
  if (!held.ctrl) return chordOf(textKey(text, { alt: held.alt }));
  const letter = text.toLowerCase();
  if (letter === 'j') return chordOf(namedKey('enter', { ctrl: true, alt: held.alt })); // both send a line feed
  if (!CTRL_TEXT.test(letter) || RESERVED_CTRL_LETTERS.includes(letter)) return undefined;
  return chordOf(textKey(letter, { ctrl: true, alt: held.alt }));
}

/** The chord of a key; undefined for a paste. */
export function chordOfEvent(event: KeyEvent): Chord | undefined {
  return event.kind === 'key' ? chordOf(event) : undefined;
}

export function isSameChord(a: Chord, b: Chord): boolean {
  return (
    a.name === b.name && a.text === b.text && a.ctrl === b.ctrl && a.alt === b.alt && a.shift === b.shift
  );
}

/** True for a chord without Ctrl and Alt whose key is no function key. */
export function isPlain({ name, ctrl, alt }: Chord): boolean {
  return !ctrl && !alt && !/^f\d/.test(name);
}

/** True if the event is the key of the chord; false for a paste. */
export function matchesChord(chord: Chord, event: KeyEvent): boolean {
  return event.kind === 'key' && isSameChord(chord, event);
}

/** The chord for the screen: `Ctrl+S`, `Alt+N`, `F1`, `PgDn`, `Esc`, `↑` (or `Up`), `Enter`, `Space`, `g`. */
export function formatChord(chord: Chord, glyphs: ChordGlyphs = 'unicode'): string {
  if (chord.name === 'enter' && chord.ctrl) return formatChord({ ...chord, name: 'text', text: 'j' }, glyphs);
  const parts: string[] = [];
  if (chord.ctrl) parts.push('Ctrl');
  if (chord.alt) parts.push('Alt');
  if (chord.shift || isAltUpperCase(chord)) parts.push('Shift');
  parts.push(formatKey(chord, glyphs));
  return parts.join('+');
}

const LABELS: Readonly<Partial<Record<KeyName, string>>> = {
  enter: 'Enter',
  tab: 'Tab',
  escape: 'Esc',
  backspace: 'Backspace',
  delete: 'Del',
  home: 'Home',
  end: 'End',
  pageUp: 'PgUp',
  pageDown: 'PgDn',
  insert: 'Ins',
};

const ARROWS: Readonly<Partial<Record<KeyName, Readonly<Record<ChordGlyphs, string>>>>> = {
  up: { unicode: '↑', ascii: 'Up' },
  down: { unicode: '↓', ascii: 'Down' },
  left: { unicode: '←', ascii: 'Left' },
  right: { unicode: '→', ascii: 'Right' },
};

function formatKey(chord: Chord, glyphs: ChordGlyphs): string {
  if (chord.text === ' ') return 'Space';
  if (chord.text !== null) return chord.ctrl || chord.alt ? chord.text.toUpperCase() : chord.text;
  return ARROWS[chord.name]?.[glyphs] ?? LABELS[chord.name] ?? chord.name.toUpperCase();
}

/** True for a chord such as `alt+N`. It is formatted as `Alt+Shift+N`, because `Alt+N` is the format of `alt+n`. */
function isAltUpperCase(chord: Chord): boolean {
  return chord.alt && !chord.ctrl && chord.text !== null && chord.text !== chord.text.toLowerCase();
}

function chordOf({ name, text, ctrl, alt, shift }: KeyPress): Chord {
  return { name, text, ctrl, alt, shift };
}

function isPlainKeyName(key: string): key is Exclude<KeyName, 'text'> {
  const names: readonly string[] = KEY_NAMES;
  return key !== 'text' && names.includes(key);
}

function isOneGrapheme(text: string): boolean {
  return graphemes(text).length === 1 && !/\p{Cc}/u.test(text);
}
