import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/domain/query/parse-query.js';
import type { QueryTerm } from '../../../../src/domain/query/query.js';

const words = (...of: readonly string[]): QueryTerm => ({ kind: 'words', words: of });

function queryOf(text: string) {
  const reading = parseQuery(text);
  if (!reading.ok) throw new Error(`${reading.error.column}: ${reading.error.message}`);
  return reading.query;
}

function errorOf(text: string) {
  const reading = parseQuery(text);
  if (reading.ok) throw new Error('it was read');
  return reading.error;
}

describe('parseQuery', () => {
  it.each<[string, readonly QueryTerm[]]>([
    ['', []],
    [' \t\u00a0 ', []],
    ['bench', [words('bench')]],
    ['Été  BENCH', [words('ete'), words('bench')]],
    ['upper-strength', [words('upper', 'strength')]],
    ['"bar path"', [words('bar', 'path')]],
    ['“bar path”', [words('bar', 'path')]],
    ['12:30', [words('12', '30')]],
    [
      'phase:2 week:5',
      [
        { kind: 'phase', value: 2 },
        { kind: 'week', value: 5 },
      ],
    ],
    ['deload:yes', [{ kind: 'deload', value: true }]],
    ['Deload:NO', [{ kind: 'deload', value: false }]],
    ['focus:upper', [{ kind: 'focus', text: 'upper' }]],
    ['exercise:"bench press"', [{ kind: 'exercise', text: 'bench press' }]],
    ['exercise:" bench press "x', [{ kind: 'exercise', text: 'bench press' }, words('x')]],
    [
      'after:2026-01 before:2026',
      [
        { kind: 'after', period: '2026-01' },
        { kind: 'before', period: '2026' },
      ],
    ],
    ['on:2024-02-29', [{ kind: 'on', period: '2024-02-29' }]],
    [
      'has:notes has:failure has:superset',
      ['notes', 'failure', 'superset'].map((what) => ({ kind: 'has', what }) as QueryTerm),
    ],
    ['weight>=100', [{ kind: 'set', quantity: 'weight', operator: '>=', value: 100, unit: null }]],
    ['weight>225lb', [{ kind: 'set', quantity: 'weight', operator: '>', value: 225, unit: 'lb' }]],
    [
      'weight < 82,5 kg bench',
      [{ kind: 'set', quantity: 'weight', operator: '<', value: 82.5, unit: 'kg' }, words('bench')],
    ],
    [
      'weight>=100 kgb',
      [{ kind: 'set', quantity: 'weight', operator: '>=', value: 100, unit: null }, words('kgb')],
    ],
    ['weight<=-20 kg', [{ kind: 'set', quantity: 'weight', operator: '<=', value: -20, unit: 'kg' }]],
    ['reps<=8', [{ kind: 'set', quantity: 'reps', operator: '<=', value: 8, unit: null }]],
    ['reps≥8', [{ kind: 'set', quantity: 'reps', operator: '>=', value: 8, unit: null }]],
    ['rpe=9.5', [{ kind: 'set', quantity: 'rpe', operator: '=', value: 9.5, unit: null }]],
  ])('parses "%s"', (text, query) => {
    expect(queryOf(text)).toEqual(query);
  });

  it.each([
    ['phase:2 week:x bench', 9, 6, 'week takes a whole number from 1: write week:2'],
    ['phase:0', 1, 7, 'phase takes a whole number from 1: write phase:2'],
    ['phase:', 1, 6, 'phase takes a whole number from 1: write phase:2'],
    ['phase>=2', 1, 8, 'phase cannot be compared: write phase: and a value'],
    ['deload:maybe', 1, 12, 'deload takes yes or no: write deload:yes'],
    ['focus:-', 1, 7, 'focus takes a text: write focus:upper'],
    ['exercise:""', 1, 11, 'exercise takes a text: write exercise:"bench press"'],
    ['exercise:"bench', 1, 15, 'a quotation mark is missing: write " after the last word'],
    ['on:2026-02-30', 1, 13, 'on takes a valid year, month, week or day: write on:2026-02'],
    ['after:yesterday', 1, 15, 'after takes a valid year, month, week or day: write after:2026-02'],
    ['has:fun', 1, 7, 'has takes notes, failure or superset: write has:notes'],
    ['weight:100', 1, 10, 'weight needs a comparison: write weight>=, <=, >, < or ='],
    ['weight>=heavy', 1, 13, 'weight takes a number, with or without its unit: write weight>=100'],
    ['weight>=100st', 1, 13, 'weight takes a number, with or without its unit: write weight>=100'],
    ['reps>=8.5', 1, 9, 'reps takes a whole number: write reps>=8'],
    ['reps>=-8', 1, 8, 'reps takes a whole number: write reps>=8'],
    ['reps>=8kg', 1, 9, 'reps takes a whole number: write reps>=8'],
    ['rpe>=11', 1, 7, 'rpe takes a number from 1 to 10: write rpe>=9'],
    ['bench >= 100', 1, 12, '"bench" cannot be compared by >=: write weight, reps or rpe before it'],
    ['e1rm>=100', 1, 9, '"e1rm" cannot be compared by >=: write weight, reps or rpe before it'],
    ['bench "x" >=100', 11, 5, 'there is nothing before >=: write weight, reps or rpe before it'],
    [
      'constructor:1',
      1,
      13,
      '"constructor:" is not a search key: use exercise, focus, phase, week, deload, after, before, on, has',
    ],
    ['bench !!', 7, 2, 'there is no letter or digit here: write a word'],
  ])('reports the error of "%s" at column %i, %i characters long', (text, column, length, message) => {
    expect(errorOf(text)).toMatchObject({ column, length, message });
  });

  it('reports whether the wrong part may be incomplete', () => {
    expect(errorOf('bench phase:').isAtEnd).toBe(true);
    expect(errorOf('bench phase: ').isAtEnd).toBe(false);
    expect(errorOf('phase: bench').isAtEnd).toBe(false);
  });

  it('accepts fifty parts at most', () => {
    const fifty = Array.from({ length: 50 }, (_, at) => `word${at}`).join(' ');
    expect(queryOf(fifty)).toHaveLength(50);
    expect(errorOf(`${fifty} more`)).toMatchObject({
      column: fifty.length + 2,
      message: 'a search has up to 50 parts: leave the others out',
    });
  });

  it.each([
    ['on:today', 'on', '2026-02-16'],
    ['on:Yesterday', 'on', '2026-02-15'],
    ['after:-7', 'after', '2026-02-09'],
    ['before:-1', 'before', '2026-02-15'],
    ['on:2026-02', 'on', '2026-02'],
  ] as const)('reads the date of %s if it knows today', (text, kind, period) => {
    expect(parseQuery(text, '2026-02-16')).toEqual({ ok: true, query: [{ kind, period }] });
  });

  it('reads no “today” if it does not know the day, and no empty date', () => {
    expect(parseQuery('on:today').ok).toBe(false);
    expect(parseQuery('on:', '2026-02-16').ok).toBe(false);
  });
});
