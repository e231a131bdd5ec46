import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/text/fold.js';
import { anyText } from './any-text.js';

describe('foldText', () => {
  it.each([
    ['case', 'Bench PRESS', 'bench press'],
    ['accents, composed or not', 'Crème cre\u0300me', 'creme creme'],
    ['hyphens, dashes and underscores', 'Pull-up—wide_grip', 'pull up wide grip'],
    ['more than one blank', '  Push \t A  ', 'push a'],
    ['the sharp s', 'Fußheben', 'fussheben'],
    ['the sharp s in capitals', 'FUẞ', 'fuss'],
    ['the final sigma', 'ΟΔΟΣ', 'οδοσ'],
    ['nothing but dashes', ' -_- ', ''],
  ])('folds %s', (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('is idempotent', () => {
    const anyUnicode = fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anyUnicode, (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('folds plain ASCII like text with other characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(foldText(text)).toBe(foldText(`${text}\u00a0`));
      }),
    );
  });

  it('folds both cases and both normal forms to the same text', () => {
    const name = fc.string({ unit: fc.constantFrom(...'aZ5 -_äÉßñøŁжΣςİ') });
    fc.assert(
      fc.property(name, (text) => {
        const forms = [text.toUpperCase(), text.toLowerCase(), text.normalize('NFC'), text.normalize('NFD')];
        for (const form of forms) expect(foldText(form)).toBe(foldText(text));
      }),
    );
  });
});
