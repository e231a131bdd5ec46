import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenPaste, sanitizeBlock, sanitizeLine } from '../../../src/text/sanitize.js';
import { anyText } from './any-text.js';

const UNSAFE = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

describe('sanitizeLine', () => {
  it.each([
    ['an escape sequence', '\x1b[31mred', '␛[31mred'],
    ['a line end', 'a\r\nb', 'a␍␊b'],
    ['a null and a bell', '\x00\x07', '␀␇'],
    ['a delete', '\x7f', '␡'],
    ['a tab', 'a\tb', 'a b'],
    ['a C1 control', '\u009b2J', '\\u009b2J'],
    ['a direction override', 'gpj\u202eexe', 'gpj\\u202eexe'],
    ['a direction isolate', '\u2066x\u2069', '\\u2066x\\u2069'],
    ['direction marks', '\u200e\u200f\u061c', '\\u200e\\u200f\\u061c'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a byte order mark', '\ufeffa', '\\ufeffa'],
    ['a soft hyphen', 'a\u00adb', 'a\\u00adb'],
    ['a zero-width blank', 'a\u200bb', 'a\\u200bb'],
    ['a lone high surrogate', 'a\ud83d', 'a\\ud83d'],
    ['a lone low surrogate', '\udc4da', '\\udc4da'],
  ])('shows %s', (_what, text, shown) => {
    expect(sanitizeLine(text)).toBe(shown);
  });

  it('keeps accents, wide characters, joined emoji and joiners', () => {
    const text = 'Crème 日本 👨‍👩‍👧 👍🏽 \u200c می‌خواهم';
    expect(sanitizeLine(text)).toBe(text);
  });

  it('removes all control characters, overrides and lone surrogates', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sanitizeLine(text)).not.toMatch(UNSAFE);
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sanitizeLine(sanitizeLine(text))).toBe(sanitizeLine(text));
      }),
    );
  });
});

describe('sanitizeBlock', () => {
  it('keeps line ends as \\n and sanitizes the lines', () => {
    expect(sanitizeBlock('a\tb\r\n\x1bc\n\rd')).toBe('a b\n␛c\n␍d');
  });

  it('has no control character except \\n', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(sanitizeBlock(text).replaceAll('\n', '')).not.toMatch(UNSAFE);
      }),
    );
  });
});

describe('flattenPaste', () => {
  it('turns line breaks and tabs into blanks and drops other control characters', () => {
    expect(flattenPaste('5x5\r\n60\tkg\x1b[A\nend\u0000\ud83d')).toBe('5x5 60 kg[A end');
  });

  it('removes all control characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(flattenPaste(text)).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});
