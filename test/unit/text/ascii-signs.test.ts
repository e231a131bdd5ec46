import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiSentence, asciiSigns } from '../../../src/text/ascii-signs.js';
import { widthColumns } from '../../../src/text/width.js';

const SOURCE = fileURLToPath(new URL('../../../src', import.meta.url));
/** Folders whose texts the screens show. Others, such as the readers of formats, have signs that are never drawn. */
const DRAWN = ['chart', 'keys', 'list', 'page', 'store', 'ui'];

const drawnSigns = new Set(
  DRAWN.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [...readFileSync(join(SOURCE, folder, name), 'utf8')])
      .filter((character) => character > '~' && !/\p{L}/u.test(character)),
  ),
);

describe('asciiSigns', () => {
  it('has an ASCII character of the same width for every sign that the screens draw', () => {
    expect(drawnSigns.size).toBeGreaterThan(30);
    expect([...drawnSigns].filter((sign) => !/^[ -~]$/.test(asciiSigns(sign)))).toEqual([]);
    expect([...drawnSigns].filter((sign) => widthColumns(sign) !== 1)).toEqual([]);
  });

  it('replaces signs, and leaves letters and ASCII as they are', () => {
    expect(asciiSigns('Klimmzüge 80 × 5 · 1\u202f234 kg')).toBe('Klimmzüge 80 x 5 . 1 234 kg');
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => asciiSigns(text) === text));
  });
});

describe('asciiSentence', () => {
  it('writes arrow keys as words, because v and ^ are keys too', () => {
    expect(asciiSentence('Choose one with ↓.')).toBe('Choose one with Down.');
  });
});
