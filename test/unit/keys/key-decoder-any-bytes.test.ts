import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import type { InputEvent } from '../../../src/keys/key-event.js';
import { bytesOf } from './decoding.js';

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
