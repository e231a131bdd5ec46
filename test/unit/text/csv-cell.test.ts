import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFormula, quoteCell, unescapeFormula } from '../../../src/text/csv-cell.js';

describe('escapeFormula', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', "'=1"])('defuses %j', (text) => {
    expect(escapeFormula(text)).toBe(`'${text}`);
  });

  it.each(['80', 'a=b', "'quoted'", '', ' =1'])('leaves %j unchanged', (text) => {
    expect(escapeFormula(text)).toBe(text);
  });

  it('is undone by unescapeFormula', () => {
    const texts = fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '＝', '\t'), maxLength: 6 });
    fc.assert(fc.property(texts, (text) => unescapeFormula(escapeFormula(text)) === text));
  });
});

describe('quoteCell', () => {
  it('puts delimiters, quotes and line ends in quotes', () => {
    expect(['a,b', 'a;b', 'say "hi"', 'two\nlines', 'plain'].map(quoteCell)).toEqual([
      '"a,b"',
      '"a;b"',
      '"say ""hi"""',
      '"two\nlines"',
      'plain',
    ]);
  });
});
