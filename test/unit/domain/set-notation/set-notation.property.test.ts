import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchemas } from '../../../../src/domain/record.js';
import { describeSet } from '../../../../src/domain/set-notation/describe-set.js';
import { displaySet, formatSet } from '../../../../src/domain/set-notation/format-set.js';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import { resolveLine } from '../../../../src/domain/set-notation/resolve-line.js';
import { toWarmupSet, toWorkingSet } from '../../../../src/domain/set-notation/to-record-set.js';
import { anyValues } from './some-values.js';

const anyUnit = fc.constantFrom('kg', 'lb');
const anyPlace = fc.constantFrom('screen', 'file');

/** Pieces of notation, so that random lines are often almost valid. */
const anyPieces = fc
  .array(
    fc.constantFrom(
      ...[
        '80',
        '5',
        'x',
        'X',
        '×',
        ' ',
        '\u00a0',
        'bw',
        'w',
        '+',
        '-',
        '–',
        '=',
        '/',
        '@',
        'RPE',
        'r',
        '2',
        '.',
        ',',
      ],
      ...[
        'lb',
        'kg',
        's',
        'm',
        'min',
        'km',
        ':',
        '30',
        '!',
        'myo',
        'llp',
        'hold',
        'drop',
        'failure',
        '(',
        ')',
        '*',
      ],
      ...['rest', 'good', 'feel', 'reps', '- ', 'none', '😀', '\ud800', '\u0000', 'ſ', '\u212a', 'İ'],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

const anyMutation = fc
  .record({
    values: anyValues,
    unit: anyUnit,
    at: fc.nat(),
    cut: fc.nat(3),
    insert: fc.string({ unit: 'binary', maxLength: 2 }),
  })
  .map(({ values, unit, at, cut, insert }) => {
    const line = formatSet(values, { unit });
    const place = at % (line.length + 1);
    return line.slice(0, place) + insert + line.slice(place + cut);
  });

const anyLine = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), anyPieces, anyMutation);

describe('set notation for random values', () => {
  it('parses every set it formats, in either unit and place', () => {
    fc.assert(
      fc.property(anyValues, anyUnit, anyPlace, (values, unit, place) => {
        const parsed = parseSetLine(formatSet(values, { unit }), { unit, place });
        expect(parsed).toEqual({
          ok: true,
          line: { kind: 'set', warmup: false, times: 1, values },
          warnings: [],
        });
      }),
      { numRuns: 1500 },
    );
  });

  it('parses a set as it is displayed in kilograms, with its rest in whole seconds', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const { actualRestMinutes: rest } = values;
        const actualRestMinutes = rest === null ? null : Math.round(rest * 60) / 60;
        const parsed = parseSetLine(displaySet(values, { unit: 'kg' }), { unit: 'kg', place: 'screen' });
        expect(parsed).toMatchObject({ ok: true, line: { values: { ...values, actualRestMinutes } } });
      }),
    );
  });

  it('shows no kilograms to an athlete who uses pounds', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(displaySet({ ...values, notes: null }, { unit: 'lb' })).not.toContain('kg');
      }),
    );
  });

  it('parses every warm-up it formats', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const line = formatSet(values, { warmup: true });
        expect(parseSetLine(line, { unit: 'kg', place: 'screen' })).toMatchObject({
          ok: true,
          line: { warmup: true, values },
        });
      }),
    );
  });

  it('formats the set of a record like its values, and parses a warm-up of a record without a warning', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const warmup = toWarmupSet(values, 1).set;
        expect(formatSet(toWorkingSet(values, 1))).toBe(formatSet(values));
        expect(recordSchemas().warmupSet.safeParse(warmup).error).toBeUndefined();
        expect(parseSetLine(formatSet(warmup), { unit: 'kg', place: 'file' })).toMatchObject({
          ok: true,
          warnings: [],
        });
      }),
    );
  });
});

describe('set notation for random text', () => {
  it('gives values that are valid in a record, or an error at a column of the line or just after its end', () => {
    fc.assert(
      fc.property(anyLine, anyUnit, anyPlace, anyValues, (text, unit, place, plannedSet) => {
        const parsed = parseSetLine(text, { unit, place });
        if (!parsed.ok) {
          expect(parsed.error.column).toBeGreaterThanOrEqual(1);
          expect(parsed.error.column).toBeLessThanOrEqual(text.length + 1);
          expect(parsed.error.message).not.toBe('');
          return;
        }
        if (place === 'file') expect(parsed.line.kind).toBe('set');
        const resolved = resolveLine(parsed.line, {
          plannedSet,
          previous: null,
          last: plannedSet,
          measure: 'load',
          unit: 'kg',
        });
        if (!resolved.ok) return;
        expect(recordSchemas().workingSet.safeParse(toWorkingSet(resolved.values, 1)).error).toBeUndefined();
        expect(describeSet(resolved.values)).not.toMatch(/undefined|NaN|null,/);
      }),
      { numRuns: 1500 },
    );
  });

  it('accepts or refuses a line of a hundred thousand characters', () => {
    for (const piece of [' ', '1', 'x', '+1', '1,', ', ', 'good ', '- ', '1 s ', '!myo 1,', 'a ', '!(']) {
      for (const place of ['screen', 'file'] as const) {
        const line = `80x5 ${piece.repeat(100_000 / piece.length)}`;
        expect(parseSetLine(line, { unit: 'kg', place }).ok).toBeTypeOf('boolean');
      }
    }
  });
});
