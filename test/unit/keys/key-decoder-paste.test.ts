import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { type InputEvent, namedKey, textKey } from '../../../src/keys/key-event.js';
import { pastesWithoutBrackets } from '../../../src/keys/plain-paste.js';
import { bytesOf, decode } from './decoding.js';

const paste = (text: string): InputEvent => ({ kind: 'paste', text });

describe('bracketed paste', () => {
  const PASTED = '\x1b[200~5×5\r\n\x1b[A\ré\x1b[201~';

  it('is one event with the raw text, except that each line end is \\n', () => {
    expect(decode(`a${PASTED}b`)).toEqual([textKey('a'), paste('5×5\n\x1b[A\né'), textKey('b')]);
  });

  it('is the same if each byte arrives by itself', () => {
    const single = Array.from(bytesOf(`a${PASTED}b`), (byte) => Uint8Array.of(byte));
    expect(decode(...single)).toEqual(decode(`a${PASTED}b`));
  });

  it('is not reported if it is empty', () => {
    expect(decode('\x1b[200~\x1b[201~x')).toEqual([textKey('x')]);
  });

  it('is not pending during a pause, and is reported as pasting', () => {
    const decoder = new KeyDecoder();
    decoder.push(bytesOf('\x1b[200~abc\x1b'));
    expect([decoder.isPending, decoder.isPasting]).toEqual([false, true]);
    expect(decoder.push(bytesOf('[201~'))).toEqual([paste('abc')]);
    expect(decoder.isPasting).toBe(false);
  });

  it('ends at flush if its end sequence is lost', () => {
    const decoder = new KeyDecoder();
    decoder.push(bytesOf('\x1b[200~abc'));
    expect(decoder.flush()).toEqual([paste('abc')]);
    expect(decoder.push(bytesOf('x'))).toEqual([textKey('x')]);
  });

  it('is split into parts if it is very long, independent of the chunks', () => {
    const text = '12345678901234567890é👍\r\n'.repeat(150_000);
    const whole = decode(`\x1b[200~${text}\x1b[201~x`);
    expect(whole.length).toBeGreaterThan(3);
    expect(whole.at(-1)).toEqual(textKey('x'));
    const joined = whole.slice(0, -1).map((event) => (event.kind === 'paste' ? event.text : 'a key'));
    expect(joined.join('') === text.replaceAll('\r\n', '\n')).toBe(true);

    const bytes = bytesOf(`\x1b[200~${text}\x1b[201~x`);
    const chunks: Uint8Array[] = [];
    for (let from = 0; from < bytes.length; from += 65_521) chunks.push(bytes.subarray(from, from + 65_521));
    const pieces = decode(...chunks);
    expect(pieces.length === whole.length).toBe(true);
    expect(JSON.stringify(pieces) === JSON.stringify(whole)).toBe(true);
  });
});

describe('a paste without brackets', () => {
  const LINES = '80x5 @8\r\n82.5x5\r\n\r\n85x5';

  it('is one event, which waits until flush and never presses Enter', () => {
    const decoder = new KeyDecoder();
    expect(decoder.push(bytesOf(`${LINES}\r\n`))).toEqual([]);
    expect(decoder.isPending).toBe(true);
    expect(decoder.flush()).toEqual([paste('80x5 @8\n82.5x5\n\n85x5\n')]);
    expect(decoder.push(bytesOf('x\r'))).toEqual([textKey('x'), namedKey('enter')]);
  });

  it('may have line feeds without carriage returns, or only one line', () => {
    const flushed = (text: string) => {
      const decoder = new KeyDecoder();
      return [...decoder.push(bytesOf(text)), ...decoder.flush()];
    };
    expect(flushed('80x5\n82.5x5')).toEqual([paste('80x5\n82.5x5')]);
    expect(flushed('80x5\r\n')).toEqual([paste('80x5\n')]);
  });

  it('is the same however its later bytes are split', () => {
    const bytes = bytesOf(LINES);
    const firstLine = LINES.indexOf('\n') + 1;
    const cut = fc.integer({ min: firstLine, max: bytes.length });
    fc.assert(
      fc.property(cut, cut, (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        const decoder = new KeyDecoder();
        const chunks = [bytes.slice(0, first), bytes.slice(first, second), bytes.slice(second)];
        expect([...chunks.flatMap((chunk) => decoder.push(chunk)), ...decoder.flush()]).toEqual([
          paste(LINES.replaceAll('\r\n', '\n')),
        ]);
      }),
    );
  });

  it('ends at a key sequence', () => {
    expect(decode('a\r\nb\x1b[A')).toEqual([paste('a\nb'), namedKey('up')]);
  });

  it.each([
    ['80x5\r82.5x5\r', '80x5\n82.5x5\n'],
    ['80x5\r\r82.5x5', '80x5\n\n82.5x5'],
    ['w 40x5\r80x5 @8', 'w 40x5\n80x5 @8'],
  ])(
    'may have lone carriage returns if the terminal sends each key when it is pressed: %j',
    (typed, pasted) => {
      const decoder = new KeyDecoder();
      expect([...decoder.push(bytesOf(typed), true), ...decoder.flush()]).toEqual([paste(pasted)]);
      expect(new KeyDecoder().push(bytesOf(typed))).toContainEqual(namedKey('enter'));
    },
  );

  it.each(['80x5\r', '80x5 @8\r\r', '\r80x5', '5\r82', '80x5\r\x1bu 82.5x5'])(
    'is not assumed for fewer than seven characters or a single line: %j',
    (typed) => {
      const keys = new KeyDecoder().push(bytesOf(typed), true);
      expect(keys).toContainEqual(namedKey('enter'));
      expect(keys.every(({ kind }) => kind === 'key')).toBe(true);
    },
  );

  it.each([
    [{ TERM: 'linux' }, true],
    [{ TERM: 'screen.xterm-256color', STY: '12.pts-0.home' }, true],
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'tmux-256color', STY: '12.pts-0.home', TMUX: '/tmp/tmux' }, false],
    [{ TERM: 'linux', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' }, false],
  ])('is expected from local terminals that do not bracket pastes: %j', (env, isExpected) => {
    expect(pastesWithoutBrackets(env)).toBe(isExpected);
  });

  it('is not assumed for sets typed fast, for a line end alone, or for lines in a bracketed paste', () => {
    const enter = namedKey('enter');
    expect(decode('8x5\r9x5\r')).toEqual(
      [...[...'8x5'].map((text) => textKey(text)), enter].concat([
        ...[...'9x5'].map((text) => textKey(text)),
        enter,
      ]),
    );
    expect(decode('x', '\r\n')).toEqual([textKey('x'), enter, namedKey('enter', { ctrl: true })]);
    expect(decode('\x1b[200~a\r\nb\x1b[201~')).toEqual([paste('a\nb')]);
  });
});
