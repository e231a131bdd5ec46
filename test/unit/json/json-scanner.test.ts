import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonScanner, type ScanError, Token } from '../../../src/json/json-scanner.js';
import { anyDamagedText, anyJsonText, SESSION, tokensOf } from './json-texts.js';

describe('JsonScanner', () => {
  it('returns every token with its kind and its text', () => {
    expect(tokensOf('{"a": [-1.50, "x", null]}')).toEqual([
      [Token.openObject, '{'],
      [Token.key, '"a"'],
      [Token.colon, ':'],
      [Token.openArray, '['],
      [Token.number, '-1.50'],
      [Token.comma, ','],
      [Token.string, '"x"'],
      [Token.comma, ','],
      [Token.literal, 'null'],
      [Token.closeArray, ']'],
      [Token.closeObject, '}'],
    ]);
  });

  it('rejects exactly the texts that JSON.parse rejects', () => {
    fc.assert(
      fc.property(fc.oneof(anyJsonText, anyDamagedText, fc.string()), (text) => {
        expect(errorOf(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('skips only blanks', () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        const scanner = new JsonScanner(text);
        let previousEnd = 0;
        for (let token = scanner.next(); token !== Token.end; token = scanner.next()) {
          expect(text.slice(previousEnd, scanner.start)).toMatch(/^[ \t\r\n]*$/);
          previousEnd = scanner.end;
        }
      }),
    );
  });

  it('returns the tokens before the end of a document truncated anywhere', () => {
    const whole = tokensOf(SESSION).map(([, text]) => text);
    for (let length = 0; length < SESSION.trimEnd().length; length += 1) {
      const cut = SESSION.slice(0, length);
      const kept = tokensOf(cut).map(([, text]) => text);
      // A truncated word is an error at its start. Everything else is an error at the end of the text.
      expect(['', 't', 'tr', 'tru', 'n', 'nu', 'nul']).toContain(cut.slice(errorOf(cut)?.offset));
      // A truncated number, such as 8.5 to 8, is still a valid token, so the last token may differ.
      expect(whole.slice(0, Math.max(0, kept.length - 1))).toEqual(kept.slice(0, -1));
    }
  });

  it.each([
    ['', 0, 'a value'],
    ['[', 1, 'a value or ]'],
    ['[1', 2, 'a comma or ]'],
    ['[1,]', 3, 'a value'],
    ['{', 1, 'a key in double quotes or }'],
    ["{'a': 1}", 1, 'a key in double quotes or }'],
    ['{"a": 1,}', 8, 'a key in double quotes'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a": 1 "b": 2}', 8, 'a comma or }'],
    ['{"a": [1}', 8, 'a comma or ]'],
    ['{} {}', 3, 'the end of the document'],
    ['"abc', 4, 'a closing quote'],
    ['"a\\', 2, 'a known escape such as \\n or \\u00e9'],
    ['"a\\x41"', 2, 'a known escape such as \\n or \\u00e9'],
    ['"a\\u12g4"', 2, 'a known escape such as \\n or \\u00e9'],
    ['"a\u001b[31m"', 2, 'an escape like \\u001b for a control character'],
    ['-', 1, 'a digit'],
    ['1.', 2, 'a digit'],
    ['1e+', 3, 'a digit'],
    ['01', 1, 'the end of the document'],
    ['nul', 0, 'a value'],
    ['// note', 0, 'a value'],
  ])('reports for %j the place of the error and what was expected', (text, offset, expected) => {
    expect(errorOf(text)).toMatchObject({ offset, expected });
  });

  it('stops at the first error', () => {
    const scanner = new JsonScanner('[,1]');
    scanner.next();
    expect([scanner.next(), scanner.next()]).toEqual([Token.error, Token.error]);
    expect(scanner.error?.offset).toBe(1);
  });

  it('counts lines and columns from 1, with any line end', () => {
    expect(errorOf('[\n1,\r\n2,\r  x]')).toMatchObject({ line: 4, column: 3 });
    expect(errorOf('x')).toMatchObject({ line: 1, column: 1 });
  });

  it('skips a byte order mark without counting it as a column', () => {
    expect(tokensOf('\ufeff{}').map(([, text]) => text)).toEqual(['{', '}']);
    expect(errorOf('\ufeff[x')).toMatchObject({ offset: 2, line: 1, column: 2 });
  });

  it('reads Windows line ends', () => {
    expect(tokensOf(SESSION.replaceAll('\n', '\r\n'))).toEqual(tokensOf(SESSION));
  });

  it('reads 10,000 nested arrays', () => {
    const text = '['.repeat(10_000) + ']'.repeat(10_000);
    expect(tokensOf(text)).toHaveLength(20_000);
    expect(errorOf(text)).toBeUndefined();
  });

  it('reads a string of a million characters', () => {
    const text = JSON.stringify('x'.repeat(1_000_000));
    expect(tokensOf(text)).toEqual([[Token.string, text]]);
  });

  it('keeps the spelling of numbers that no double can represent and of lone surrogates', () => {
    const text = '[1e400,12345678901234567890,-0,"\\ud800","\udfff"]';
    expect(
      tokensOf(text)
        .map(([, spelling]) => spelling)
        .join(''),
    ).toBe(text);
  });

  it('returns comments as tokens if they are allowed', () => {
    const tokens = tokensOf('// top\r\n{/* in */"a":1}', true);
    expect(tokens.filter(([token]) => token === Token.comment)).toEqual([
      [Token.comment, '// top'],
      [Token.comment, '/* in */'],
    ]);
  });

  it('reports a comment without an end', () => {
    expect(errorOf('[1 /* x', true)).toMatchObject({ offset: 7, expected: 'the end of the comment' });
    expect(errorOf('[1 / 2]', true)).toMatchObject({ offset: 3, expected: 'a comma or ]' });
  });
});

function errorOf(text: string, comments = false): ScanError | undefined {
  const scanner = new JsonScanner(text, { comments });
  while (scanner.next() > Token.error);
  return scanner.error;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
