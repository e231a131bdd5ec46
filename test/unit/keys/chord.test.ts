import { describe, expect, it } from 'vitest';
import { formatChord, matchesChord, parseChord } from '../../../src/keys/chord.js';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { namedKey, textKey } from '../../../src/keys/key-event.js';

const pressed = (bytes: string) => {
  const decoder = new KeyDecoder();
  return [...decoder.push(new TextEncoder().encode(bytes)), ...decoder.flush()];
};

describe('parseChord', () => {
  it.each([
    ['ctrl+s', '\x13'],
    ['ctrl+j', '\n'],
    ['ctrl+space', '\x00'],
    ['alt+n', '\x1bn'],
    ['alt+N', '\x1bN'],
    ['alt++', '\x1b+'],
    ['alt+enter', '\x1b\r'],
    ['shift+tab', '\x1b[Z'],
    ['ctrl+right', '\x1b[1;5C'],
    ['f1', '\x1bOP'],
    ['pageDown', '\x1b[6~'],
    ['escape', '\x1b'],
    ['g', 'g'],
    ['G', 'G'],
    ['?', '?'],
    ['/', '/'],
    ['+', '+'],
    ['space', ' '],
    ['é', 'é'],
  ])('parses %s as the key that a terminal sends as %j', (source, bytes) => {
    const chord = parseChord(source);
    const [key] = pressed(bytes);
    expect(chord !== undefined && key?.kind === 'key' && matchesChord(chord, key)).toBe(true);
  });

  it.each(['', 'text', 'esc', 'Enter', 'F1', 'shift+g', 'ctrl+', 'ctrl+ctrl+s', 'ab', 'meta+x', '\x01'])(
    'refuses %j, which names no key',
    (source) => {
      expect(parseChord(source)).toBeUndefined();
    },
  );

  it.each(['ctrl+h', 'ctrl+i', 'ctrl+m', 'ctrl+[', 'ctrl+1', 'ctrl+?', 'ctrl+é'])(
    'refuses %s, which no terminal sends as a key of its own',
    (source) => {
      expect(parseChord(source)).toBeUndefined();
    },
  );

  it('parses a capital letter after ctrl as lower case', () => {
    expect(parseChord('ctrl+S')).toEqual(parseChord('ctrl+s'));
  });
});

describe('matchesChord', () => {
  const chord = parseChord('alt+n');

  it.each([
    ['another letter', textKey('m', { alt: true })],
    ['the capital', textKey('N', { alt: true })],
    ['the letter alone', textKey('n')],
    ['one modifier more', textKey('n', { alt: true, ctrl: true })],
    ['a key that prints nothing', namedKey('enter', { alt: true })],
    ['a paste', { kind: 'paste', text: 'n' } as const],
  ])('is false for %s', (_what, event) => {
    expect(chord && matchesChord(chord, event)).toBe(false);
  });
});

describe('formatChord', () => {
  it.each([
    ['ctrl+s', 'Ctrl+S'],
    ['ctrl+j', 'Ctrl+J'],
    ['ctrl+alt+x', 'Ctrl+Alt+X'],
    ['alt+n', 'Alt+N'],
    ['alt+N', 'Alt+Shift+N'],
    ['shift+tab', 'Shift+Tab'],
    ['f1', 'F1'],
    ['f12', 'F12'],
    ['pageDown', 'PgDn'],
    ['escape', 'Esc'],
    ['up', '↑'],
    ['ctrl+left', 'Ctrl+←'],
    ['enter', 'Enter'],
    ['delete', 'Del'],
    ['space', 'Space'],
    ['ctrl+space', 'Ctrl+Space'],
    ['g', 'g'],
    ['G', 'G'],
  ])('formats %s as %s', (source, shown) => {
    const chord = parseChord(source);
    expect(chord && formatChord(chord)).toBe(shown);
  });

  it('writes arrows as words in ASCII', () => {
    const shown = ['up', 'down', 'left', 'right', 'ctrl+up', 'home'].map((source) => {
      const chord = parseChord(source);
      return chord && formatChord(chord, 'ascii');
    });
    expect(shown).toEqual(['Up', 'Down', 'Left', 'Right', 'Ctrl+Up', 'Home']);
  });
});
