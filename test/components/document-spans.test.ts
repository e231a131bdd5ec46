import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../src/store/files/document.js';
import type { OpenDocument } from '../../src/store/files/open-document.js';
import { widthColumns } from '../../src/text/width.js';
import { documentSpans } from '../../src/ui/screens/files/document-spans.js';
import { cutSpans, type Span } from '../../src/ui/screens/files/spans.js';
import { anyJsonText, tokensOf } from '../unit/json/json-texts.js';

function documentOf(text: string): OpenDocument {
  return createDocument('a.json', { status: 'read', text, sizeBytes: 0, validity: { status: 'none' } });
}

const joined = (spans: readonly Span[]) => spans.map(({ text }) => text).join('');

describe('the lines of a document', () => {
  it('contain the tokens of the file in order, spelled as in the file', () => {
    fc.assert(
      fc.property(anyJsonText, fc.integer({ min: 10, max: 200 }), (text, columns) => {
        const document = documentOf(text);
        if (document.content.kind !== 'json') throw new Error('no JSON');
        const { count } = document.content.fold.rows;
        const lines = Array.from({ length: count }, (_, row) =>
          joined(documentSpans(document, row, columns)),
        );
        expect(tokensOf(lines.join('\n'))).toEqual(tokensOf(text));
      }),
    );
  });
});

describe('a window on spans', () => {
  const anySpans = fc
    .array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 5 })
    .map((texts) => texts.map((text): Span => ({ text, style: {} })));

  it('is never wider than requested, and contains no control characters', () => {
    fc.assert(
      fc.property(anySpans, fc.nat(60), fc.nat(40), (spans, from, columns) => {
        const cut = joined(cutSpans(spans, from, columns));
        expect(widthColumns(cut)).toBeLessThanOrEqual(columns);
        expect(cut).not.toMatch(/[\p{Cc}\p{Surrogate}\u202e\u200b\ufeff]/u);
      }),
    );
  });

  it('shows every character of a plain text as it moves', () => {
    const text = Array.from({ length: 300 }, (_, at) => String.fromCharCode(33 + (at % 90))).join('');
    let seen = '';
    for (let from = 0; from < text.length; from += 9) {
      seen += joined(cutSpans([{ text, style: {} }], from, 10)).slice(0, 9);
    }
    expect(seen).toBe(text);
  });

  it('starts at the given column of a span of a million wide characters', () => {
    const text = '日本'.repeat(500_000);
    expect(joined(cutSpans([{ text, style: {} }], 999_990, 30))).toBe('日本'.repeat(5));
  });

  it('underlines an escape for an unsafe character, but not the same escape spelled in the file', () => {
    const spans = cutSpans([{ text: '"\\u009b \u009b"', style: { color: 'green' } }], 0, 40);
    expect(spans).toEqual([
      { text: '"\\u009b ', style: { color: 'green' } },
      { text: '\\u009b', style: { color: 'green', underline: true } },
      { text: '"', style: { color: 'green' } },
    ]);
  });

  it('never starts in the middle of an emoji', () => {
    expect(joined(cutSpans([{ text: '👍👍ok', style: {} }], 1, 10))).toBe('👍ok');
  });
});
