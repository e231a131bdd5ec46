import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { namedKey, textKey } from '../../../src/keys/key-event.js';
import { bytesOf, decode } from './decoding.js';

describe('printable text', () => {
  it('splits a burst into one key for each grapheme', () => {
    expect(decode('jé👨‍👩‍👧👍🏽')).toEqual(['j', 'é', '👨‍👩‍👧', '👍🏽'].map((text) => textKey(text)));
  });

  it('splits a long burst like a short one', () => {
    const family = '👨‍👩‍👧';
    expect(decode(`---${family.repeat(999)}`)).toEqual(
      ['-', '-', '-', ...Array(999).fill(family)].map((text) => textKey(text)),
    );
    expect(decode(`a${'\u0301'.repeat(10_000)}`).length).toBeLessThan(200);
  });

  it('joins a character whose bytes arrive in three chunks', () => {
    const [first = 0, second = 0, third = 0] = bytesOf('日');
    expect(decode(Uint8Array.of(first), Uint8Array.of(second), Uint8Array.of(third))).toEqual([
      textKey('日'),
    ]);
  });

  it('decodes invalid UTF-8 as replacement characters and continues', () => {
    expect(decode(Uint8Array.of(0xe9, 0x61))).toEqual([textKey('\ufffd'), textKey('a')]);
  });

  it('keeps the order of keys and text', () => {
    expect(decode('ab\x7f\tc\r')).toEqual([
      textKey('a'),
      textKey('b'),
      namedKey('backspace'),
      namedKey('tab'),
      textKey('c'),
      namedKey('enter'),
    ]);
  });

  it('drops C1 control characters', () => {
    expect(decode('a\u009bb\x1b\u0085c')).toEqual([textKey('a'), textKey('b'), textKey('c')]);
  });
});

describe('control characters', () => {
  it.each([
    ['\r', namedKey('enter')],
    ['\n', namedKey('enter', { ctrl: true })],
    ['\t', namedKey('tab')],
    ['\x7f', namedKey('backspace')],
    ['\b', namedKey('backspace')],
    ['\x01', textKey('a', { ctrl: true })],
    ['\x1a', textKey('z', { ctrl: true })],
    ['\x00', textKey(' ', { ctrl: true })],
    ['\x1f', textKey('_', { ctrl: true })],
  ])('reads %j as one key', (input, key) => {
    expect(decode(input)).toEqual([key]);
  });
});

describe('escape sequences', () => {
  it.each([
    ['\x1b[A', namedKey('up')],
    ['\x1bOB', namedKey('down')],
    ['\x1b[1;5C', namedKey('right', { ctrl: true })],
    ['\x1b[1;4D', namedKey('left', { alt: true, shift: true })],
    ['\x1b[1;9A', namedKey('up', { alt: true })],
    ['\x1b[3~', namedKey('delete')],
    ['\x1b[3;5~', namedKey('delete', { ctrl: true })],
    ['\x1b[H', namedKey('home')],
    ['\x1b[1~', namedKey('home')],
    ['\x1b[7~', namedKey('home')],
    ['\x1bOF', namedKey('end')],
    ['\x1b[4~', namedKey('end')],
    ['\x1b[8~', namedKey('end')],
    ['\x1b[2~', namedKey('insert')],
    ['\x1b[5~', namedKey('pageUp')],
    ['\x1b[6~', namedKey('pageDown')],
    ['\x1bOP', namedKey('f1')],
    ['\x1bOS', namedKey('f4')],
    ['\x1b[11~', namedKey('f1')],
    ['\x1b[15~', namedKey('f5')],
    ['\x1b[24~', namedKey('f12')],
    ['\x1b[1;2P', namedKey('f1', { shift: true })],
    ['\x1b[[A', namedKey('f1')],
    ['\x1b[[E', namedKey('f5')],
    ['\x1b[Z', namedKey('tab', { shift: true })],
    ['\x1bOM', namedKey('enter')],
    ['\x1b[a', namedKey('up', { shift: true })],
    ['\x1bOd', namedKey('left', { ctrl: true })],
    ['\x1b[3$', namedKey('delete', { shift: true })],
    ['\x1b[3^', namedKey('delete', { ctrl: true })],
    ['\x1b[115;5u', textKey('s', { ctrl: true })],
    ['\x1b[27;6;83~', textKey('s', { ctrl: true })],
    ['\x1b[103;2u', textKey('G')],
    ['\x1b[13;2u', namedKey('enter', { shift: true })],
  ])('reads %j as one key', (input, key) => {
    expect(decode(`${input}x`)).toEqual([key, textKey('x')]);
  });

  it('reads ESC and a character as Alt', () => {
    expect(decode('\x1bn')).toEqual([textKey('n', { alt: true })]);
    expect(decode('\x1b\r')).toEqual([namedKey('enter', { alt: true })]);
    expect(decode('\x1b日')).toEqual([textKey('日', { alt: true })]);
  });

  it.each([
    ['a mouse report without SGR mode', '\x1b[M !5'],
    ['a release of the mouse', '\x1b[<0;10;5m'],
    ['another button of the mouse', '\x1b[<2;10;5M'],
    ['a press with Ctrl', '\x1b[<16;10;5M'],
    ['a mouse report without a row', '\x1b[<0;10M'],
    ['a focus report', '\x1b[I'],
    ['a mode report', '\x1b[?2026;2$y'],
    ['device attributes', '\x1b[?62;22c'],
    ['a cursor position', '\x1b[12;40R'],
    ['an unknown function key', '\x1b[99~'],
    ['a colour report ended by ST', '\x1b]11;rgb:00/00/00\x1b\\'],
    ['a colour report ended by BEL', '\x1b]11;rgb:00/00/00\x07'],
    ['a DCS reply', '\x1bP>|xterm(388)\x1b\\'],
    ['an APC reply', '\x1b_Gi=31;OK\x1b\\'],
    ['an unknown keypad key', '\x1bOj'],
    ['an end of paste without its start', '\x1b[201~'],
    ['a kitty function key', '\x1b[57358u'],
    ['a surrogate', '\x1b[55357u'],
  ])('drops %s without typing it', (_what, input) => {
    expect(decode(`${input}x`)).toEqual([textKey('x')]);
  });

  it('drops any other CSI sequence without typing it', () => {
    const sign = (from: string, to: string) =>
      fc.integer({ min: from.charCodeAt(0), max: to.charCodeAt(0) }).map((code) => String.fromCharCode(code));
    const isOwnMeaning = (final: string): boolean => ['~', 'u', '['].includes(final);
    fc.assert(
      fc.property(
        fc.string({ unit: sign('0', '?'), maxLength: 200 }),
        sign('@', '~').filter((final) => !isOwnMeaning(final)),
        (parameters, final) => {
          const typed = decode(`\x1b[${parameters}${final}x`).filter((key) => key.kind === 'key' && key.text);
          expect(typed).toEqual([textKey('x')]);
        },
      ),
    );
  });

  it('drops all of a sequence of 500,000 characters or more', () => {
    const endless = '1'.repeat(500_000);
    expect(decode(`\x1b[${endless}`, `${endless}Ax`)).toEqual([textKey('x')]);
    expect(decode(`\x1bO${endless}`, 'Px')).toEqual([textKey('x')]);
    expect(decode(`\x1b]${endless}`, `${endless}\x07x`)).toEqual([textKey('x')]);
  });

  it('ends a sequence at a key that cannot belong to it', () => {
    expect(decode('\x1b[1;\rx')).toEqual([namedKey('enter'), textKey('x')]);
    expect(decode('\x1b[1\x1b[A')).toEqual([namedKey('up')]);
    expect(decode('\x1b[[\rx')).toEqual([namedKey('enter'), textKey('x')]);
    expect(decode('\x1b]0;title\x1b[A')).toEqual([namedKey('up')]);
  });
});

describe('a single Esc', () => {
  it('waits until flush', () => {
    const decoder = new KeyDecoder();
    expect(decoder.push(bytesOf('\x1b'))).toEqual([]);
    expect(decoder.isPending).toBe(true);
    expect(decoder.flush()).toEqual([namedKey('escape')]);
    expect(decoder.flush()).toEqual([]);
    decoder.forget();
    expect(decoder.isPending).toBe(false);
    expect(decoder.push(bytesOf('['))).toEqual([textKey('[')]);
  });

  it('is not reported if the rest of an arrow key arrives late', () => {
    expect(decode('\x1b', '[', 'A')).toEqual([namedKey('up')]);
  });

  it('is reported twice if it is pressed twice', () => {
    const decoder = new KeyDecoder();
    expect([...decoder.push(bytesOf('\x1b\x1b')), ...decoder.flush()]).toEqual([
      namedKey('escape'),
      namedKey('escape'),
    ]);
  });

  it.each([
    ['\x1b', '[A'],
    ['\x1b[', 'A'],
    ['\x1bO', 'A'],
    ['\x1b[1;', '2A'],
  ])('does not turn the rest of an arrow key into text if %j is flushed before %j', (first, rest) => {
    const decoder = new KeyDecoder();
    decoder.push(bytesOf(first));
    decoder.flush();
    expect(decoder.push(bytesOf(`${rest}x`)).map((event) => event.kind === 'key' && event.name)).toEqual([
      'up',
      'text',
    ]);
  });

  it.each([']', 'P', '_'])('becomes Alt at flush if only %j follows', (sign) => {
    const decoder = new KeyDecoder();
    decoder.push(bytesOf(`\x1b${sign}`));
    expect(decoder.flush()).toEqual([textKey(sign, { alt: true })]);
  });

  it.each(['\x1b[1;', '\x1bO5', '\x1b]0;title', '\x1b[['])(
    'is not reported for the incomplete sequence %j',
    (input) => {
      const decoder = new KeyDecoder();
      decoder.push(bytesOf(input));
      expect(decoder.flush()).toEqual([]);
      decoder.forget();
      expect(decoder.push(bytesOf('x'))).toEqual([textKey('x')]);
    },
  );
});
