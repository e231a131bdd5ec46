import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthColumns } from '../../../src/text/width.js';
import { wrapList, wrapText } from '../../../src/text/wrap.js';
import { anySafeText } from './any-text.js';

const MULTI_LINE = fc.array(anySafeText, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));

describe('wrapText', () => {
  it('breaks between words and drops the blanks there', () => {
    expect(wrapText('keep the elbows   close', 9)).toEqual(['keep the', 'elbows', 'close']);
  });

  it('keeps blanks within a line and at its start', () => {
    expect(wrapText('  a  b c', 6)).toEqual(['  a  b', 'c']);
  });

  it('breaks a word longer than the line', () => {
    expect(wrapText('go Donaudampfschiff', 8)).toEqual(['go', 'Donaudam', 'pfschiff']);
    expect(wrapText('日本語', 5)).toEqual(['日本', '語']);
  });

  it('breaks a path after a slash, so that the name of the file stays whole', () => {
    const path = 'data/output/sessions/training_session_2025_11_23_46fa49ba.json';
    expect(wrapText(path, 58)).toEqual([
      'data/output/sessions/',
      'training_session_2025_11_23_46fa49ba.json',
    ]);
    expect(wrapText('in data/abcdefgh/i', 7)).toEqual(['in', 'data/', 'abcdefg', 'h/i']);
  });

  it('continues after the end of a broken word', () => {
    expect(wrapText('abcdefg hi', 5)).toEqual(['abcde', 'fg hi']);
  });

  it('keeps line ends and empty lines', () => {
    expect(wrapText('a\n\nb c', 1)).toEqual(['a', '', 'b', 'c']);
    expect(wrapText('', 5)).toEqual(['']);
  });

  it('does not break at a no-break space', () => {
    expect(wrapText('lift 100\u00a0kg', 8)).toEqual(['lift', '100\u00a0kg']);
  });

  it('does not break between a number and its unit', () => {
    expect(wrapText('start 100 kg, rest 3 min at 90 % kgs', 9)).toEqual([
      'start',
      '100 kg,',
      'rest',
      '3 min at',
      '90 % kgs',
    ]);
    expect(wrapText('as 3 minutes', 5)).toEqual(['as 3', 'minut', 'es']);
  });

  it('does not break between a unit and the characters after it', () => {
    expect(wrapText('read as (43.09 kg); u', 18)).toEqual(['read as', '(43.09 kg); u']);
    expect(wrapText('read as (43.09 kg); u', 17)).toEqual(['read as', '(43.09 kg); u']);
    expect(wrapText('95 lb (43.09 kg)', 15)).toEqual(['95 lb', '(43.09 kg)']);
  });

  it('does not break between the answers to a question', () => {
    expect(wrapText('Move them? y / n. Any', 14)).toEqual(['Move them?', 'y / n. Any']);
    expect(wrapText('by / no', 4)).toEqual(['by /', 'no']);
  });

  it('leaves out a character wider than the line', () => {
    expect(wrapText('a日b', 1)).toEqual(['a', 'b']);
  });

  it('stops after the requested number of lines, in a text of any length', () => {
    expect(wrapText('x'.repeat(10_000_000), 4, 2)).toEqual(['xxxx', 'xxxx']);
    expect(wrapText('กา'.repeat(5_000_000), 4, 1)).toHaveLength(1);
    expect(wrapText('a\n'.repeat(5_000_000), 4, 2)).toEqual(['a', 'a']);
  });

  it('breaks a word into more lines than a function call can take as arguments', () => {
    expect(wrapText('x'.repeat(1_000_000), 5)).toHaveLength(200_000);
  });

  it('never exceeds the columns', () => {
    fc.assert(
      fc.property(MULTI_LINE, fc.integer({ min: 1, max: 20 }), (text, columns) => {
        for (const line of wrapText(text, columns)) expect(widthColumns(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps everything except blanks, in order', () => {
    const inked = (text: string): string => text.replace(/\s/g, '');
    fc.assert(
      fc.property(MULTI_LINE, fc.integer({ min: 8, max: 20 }), (text, columns) => {
        expect(inked(wrapText(text, columns).join(''))).toBe(inked(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('wrapList', () => {
  it('breaks between items, and keeps an item whole', () => {
    expect(wrapList('80 × 5, 82.5 × 5 @8, rest 3 min', 14)).toEqual([
      '80 × 5,',
      '82.5 × 5 @8,',
      'rest 3 min',
    ]);
  });

  it('breaks an item that is wider than a line between words', () => {
    expect(wrapList('80 × 5, 82.5 × 5 @8', 10)).toEqual(['80 × 5,', '82.5 × 5', '@8']);
  });

  it('keeps items whole whenever they fit', () => {
    const item = fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,4}){0,2}$/);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1 }), fc.integer({ min: 16, max: 40 }), (items, columns) => {
        const lines = wrapList(items.join(', '), columns);
        expect(lines.join(' ')).toBe(items.join(', '));
        expect(lines.flatMap((line) => line.replace(/,$/, '').split(', '))).toEqual(items);
      }),
    );
  });
});
