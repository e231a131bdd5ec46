import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuery } from '../../../../src/domain/query/format-query.js';
import { parseQuery } from '../../../../src/domain/query/parse-query.js';
import { anyQuery } from '../../../support/any-query.js';

const formatted = (text: string) => {
  const reading = parseQuery(text);
  return reading.ok ? formatQuery(reading.query) : reading.error.message;
};

describe('formatQuery', () => {
  it.each([
    ['  Phase:2   WEEK:5 ', 'phase:2 week:5'],
    ['exercise:"bench press" focus:"upper"', 'exercise:"bench press" focus:upper'],
    ['weight >= 82,5 kg "kg"', 'weight>=82.5kg "kg"'],
    ['Pull-Up "easy"', '"pull up" easy'],
    ['deload:no has:notes on:2026 rpe≤9', 'deload:no has:notes on:2026 rpe<=9'],
  ])('formats "%s" in its shortest form', (typed, form) => {
    expect(formatted(typed)).toBe(form);
  });

  it.each([
    ['rpe>=9 last month', 'rpe>=9 "last month"'],
    ['23-nov', '"23 nov"'],
    ['nov 2026 pull', '"nov 2026" pull'],
    ['2026-02 yesterday', '2026-02 yesterday'],
    ['2026-W08', '2026-W08'],
  ])('formats the date in "%s" so that it parses to the same date', (typed, form) => {
    const today = '2026-02-10';
    const reading = parseQuery(typed, today);
    if (!reading.ok) throw new Error(reading.error.message);
    expect(formatQuery(reading.query)).toBe(form);
    expect(parseQuery(form, today)).toEqual(reading);
  });

  it('formats any query as text that parses to the same query', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseQuery(formatQuery(query))).toEqual({ ok: true, query });
      }),
    );
  });

  it('formats any valid text so that it parses to the same query, and places the error of any other text inside that text', () => {
    const pieces = fc.constantFrom(
      'a',
      '"',
      ':',
      'phase',
      'weight',
      '>=',
      ' ',
      '1',
      'kg',
      'exercise',
      '“',
      '\ud800',
      '-',
    );
    const anyTyped = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyTyped, (text) => {
        const reading = parseQuery(text);
        if (reading.ok) {
          expect(parseQuery(formatQuery(reading.query))).toEqual(reading);
          return;
        }
        const { column, length, message } = reading.error;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(length).toBeGreaterThanOrEqual(1);
        expect(column - 1 + length).toBeLessThanOrEqual(text.length);
        expect(message).toMatch(/: (write|leave|use) /);
      }),
      { numRuns: 500 },
    );
  });
});
