import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { type InputEvent, namedKey, textKey } from '../../../src/keys/key-event.js';
import { pastesWithoutBrackets } from '../../../src/keys/plain-paste.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const decode = (...chunks: readonly (string | Uint8Array)[]): readonly InputEvent[] => {
  const decoder = new KeyDecoder();
  return chunks.flatMap((chunk) => decoder.push(typeof chunk === 'string' ? bytesOf(chunk) : chunk));
};

const paste = (text: string): InputEvent => ({ kind: 'paste', text });

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

  it('limits the memory of a sequence that never ends, and drops all of it', () => {
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
  ])('is followed by the arrow key if %j is flushed before %j, never by text', (first, rest) => {
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
    'is not reported for the incomplete %j',
    (input) => {
      const decoder = new KeyDecoder();
      decoder.push(bytesOf(input));
      expect(decoder.flush()).toEqual([]);
      decoder.forget();
      expect(decoder.push(bytesOf('x'))).toEqual([textKey('x')]);
    },
  );
});

describe('bracketed paste', () => {
  const PASTED = '\x1b[200~5×5\r\n\x1b[A\ré\x1b[201~';

  it('is one event with \\n as line ends and otherwise raw text', () => {
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
  ])('may have carriage returns alone from a terminal that sends keys at once: %j', (typed, pasted) => {
    const decoder = new KeyDecoder();
    expect([...decoder.push(bytesOf(typed), true), ...decoder.flush()]).toEqual([paste(pasted)]);
    expect(new KeyDecoder().push(bytesOf(typed))).toContainEqual(namedKey('enter'));
  });

  it.each(['80x5\r', '80x5 @8\r\r', '\r80x5', '5\r82', '80x5\r\x1bu 82.5x5'])(
    'is not assumed for keys that a terminal sends at once: %j',
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
  ])('is expected from terminals that bracket none, on this machine: %j', (env, isExpected) => {
    expect(pastesWithoutBrackets(env)).toBe(isExpected);
  });

  it('is not assumed for sets typed fast, for a single line feed, or for the line end of a key', () => {
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

describe('any bytes', () => {
  const sequences = [
    '\x1b',
    '\x1b[',
    '\x1b[200~',
    '\x1b[201~',
    '\x1b[A',
    '\x1b[1;5',
    '\x1bO',
    '\x1b]',
    '\x1b]11;rgb:f',
    '\x1b[<0;1;1M',
    '\x1b[M !',
    '\x1b\\',
    '[[',
  ];
  const fragments = fc.oneof(
    fc.constantFrom(...sequences, '~', '\x07', '\r\n', '日', 'é', 'e\u0301', '👨‍👩‍👧', '\ufeff').map(bytesOf),
    fc.uint8Array({ maxLength: 6 }),
  );
  const anyBytes = fc
    .array(fragments, { maxLength: 12 })
    .map((list) => Uint8Array.from(list.flatMap((one) => [...one])));

  /** Joins adjacent text, because chunks may split graphemes. */
  const joinedText = (events: readonly InputEvent[]): readonly unknown[] => {
    const joined: unknown[] = [];
    for (const event of events) {
      const last = joined.at(-1);
      const isTyped = event.kind === 'key' && event.text !== null && !event.ctrl && !event.alt;
      if (!isTyped) joined.push(event);
      else if (typeof last === 'string') joined[joined.length - 1] = last + event.text;
      else joined.push(event.text);
    }
    return joined;
  };

  /** Bytes without line feeds, because a line feed makes its chunk a paste. */
  const keyBytes = anyBytes.map((bytes) => bytes.filter((byte) => byte !== 0x0a));

  it('decode to the same keys independent of the chunks, including flush', () => {
    fc.assert(
      fc.property(keyBytes, fc.array(fc.nat({ max: 80 }), { maxLength: 12 }), (bytes, cuts) => {
        const whole = new KeyDecoder();
        const cut = new KeyDecoder();
        const bounds = [0, ...cuts.filter((at) => at < bytes.length).sort((a, b) => a - b), bytes.length];
        const fromWhole = [...whole.push(bytes), ...whole.flush()];
        const fromCut = bounds.slice(1).flatMap((to, index) => cut.push(bytes.subarray(bounds[index], to)));
        expect(joinedText([...fromCut, ...cut.flush()])).toEqual(joinedText(fromWhole));
      }),
      { numRuns: 3000 },
    );
  });

  it('never decode to a text key with a control character', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const decoder = new KeyDecoder();
        const events = [...decoder.push(bytes), ...decoder.flush()];
        const typed = events.map((event) => (event.kind === 'key' ? (event.text ?? '') : '')).join('');
        expect(typed).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('are not pending after flush and forget', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const decoder = new KeyDecoder();
        decoder.push(bytes);
        decoder.flush();
        decoder.forget();
        expect([decoder.isPending, decoder.isPasting, decoder.flush()]).toEqual([false, false, []]);
      }),
    );
  });
});
