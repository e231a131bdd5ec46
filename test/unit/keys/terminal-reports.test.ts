import { describe, expect, it } from 'vitest';
import { KeyDecoder } from '../../../src/keys/key-decoder.js';
import { type InputEvent, namedKey, textKey } from '../../../src/keys/key-event.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const decode = (...chunks: readonly string[]): readonly InputEvent[] => {
  const decoder = new KeyDecoder();
  return chunks.flatMap((chunk) => decoder.push(bytesOf(chunk)));
};

describe('the mouse', () => {
  const press = { kind: 'mouse', action: 'press', column: 11, row: 4 } as const;

  it('reports presses and the wheel, with cells from 0', () => {
    expect(decode('\x1b[<0;12;5M\x1b[<0;12;5m\x1b[<64;300;1M\x1b[<65;1;1M')).toEqual([
      press,
      { kind: 'mouse', action: 'wheel-up', column: 299, row: 0 },
      { kind: 'mouse', action: 'wheel-down', column: 0, row: 0 },
    ]);
  });

  it('without SGR mode hides no key that follows, even if the report is cut off', () => {
    expect(decode('\x1b[M !5a', '\x1b[M\x1b[A')).toEqual([textKey('a'), namedKey('up')]);
  });

  it('is reported in order with keys, however slowly the bytes of a report arrive', () => {
    const decoder = new KeyDecoder();
    const read = [...'a\x1b[<0;12;5Mb'].flatMap((byte) => {
      const events = decoder.push(bytesOf(byte));
      return byte === '\x1b' ? events : [...events, ...decoder.flush()];
    });
    expect(read).toEqual([textKey('a'), press, textKey('b')]);
  });
});

describe('a report of the terminal', () => {
  const REPORT = '11;rgb:ffff/ffff/ffff';
  const heard = (...chunks: readonly string[]) => {
    const reports: string[] = [];
    const decoder = new KeyDecoder((report) => reports.push(report));
    const keys = chunks.flatMap((chunk) => [...decoder.push(bytesOf(chunk)), ...decoder.flush()]);
    return { keys, reports };
  };

  it.each(['\x1b\\', '\x07', '\u009c'])('ends with %j, and adds no key to the typed keys', (end) => {
    expect(heard(`a\x1b]${REPORT}${end}b`)).toEqual({
      keys: [textKey('a'), textKey('b')],
      reports: [REPORT],
    });
  });

  it('is never typed, however slowly its bytes arrive', () => {
    expect(heard('\x1b]1', ...REPORT.slice(1), '\x1b', '\\', 'b')).toEqual({
      keys: [textKey('b')],
      reports: [REPORT],
    });
  });

  it('is dropped if it has no number or is too long', () => {
    expect(heard('\x1b]l title\x07', `\x1b]52;c;${'x'.repeat(100)}\x07`)).toEqual({ keys: [], reports: [] });
  });

  it('does not swallow Alt+] or Esc', () => {
    expect(heard('\x1b]', 'b', '\x1bPq\x1b').keys).toEqual([
      textKey(']', { alt: true }),
      textKey('b'),
      namedKey('escape'),
    ]);
  });
});
