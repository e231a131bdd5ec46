import { describe, expect, it } from 'vitest';
import { parseSetLine } from '../../../../src/domain/set-notation/parse-set-line.js';
import type { SetValues } from '../../../../src/domain/set-notation/set-line.js';
import { reps, someValues } from './some-values.js';

const read = (text: string, place: 'file' | 'screen' = 'file') => {
  const parsed = parseSetLine(text, { unit: 'kg', place });
  if (!parsed.ok || parsed.line.kind !== 'set') throw new Error(JSON.stringify(parsed));
  return { values: parsed.line.values, warnings: parsed.warnings };
};
const ten = { repCount: reps(10) };
const sides = (left: number, right: number) => ({
  repCount: reps(Math.min(left, right)),
  unilateralRepCount: { left: reps(left), right: reps(right) },
});

describe('a time or distance after reps in a file', () => {
  it.each<readonly [string, Partial<SetValues>]>([
    ['80 x 10 3 min rest RPE 8', { notes: '3 min rest', rpe: 8 }],
    ['80 x 10 2 sec pause at bottom', { notes: '2 sec pause at bottom' }],
    ['80 x 10 100m walk after', { notes: '100m walk after' }],
    ['80 x 10 400m 95s walk', { notes: '400m 95s walk' }],
  ])('is part of the note inside a sentence: %j', (text, values) => {
    const { values: got, warnings } = read(text);
    expect(got).toEqual(someValues({ ...ten, ...values }));
    expect(warnings).toEqual([`"${values.notes}" is not set notation and became the note`]);
  });

  it.each<readonly [string, Partial<SetValues>]>([
    ['80x10 60s', { durationSeconds: 60 }],
    ['80x10 60s good', { durationSeconds: 60, repAssessment: 'good' }],
    ['80x10 400m 95s - walk', { distanceMeters: 400, durationSeconds: 95, notes: 'walk' }],
  ])('belongs to the set if the line ends after it or another part follows: %j', (text, values) => {
    expect(read(text)).toEqual({ values: someValues({ ...ten, ...values }), warnings: [] });
  });
});

describe('named sides', () => {
  it.each([
    '80 x L10 R9',
    '80 x L10/R9',
    '80 x 10L/9R',
    '80 x 10 L, 9 R',
    '80 x R9 L10',
    '80xleft 10 right 9',
  ])('are read from %j', (text) => {
    for (const place of ['file', 'screen'] as const) {
      expect(read(text, place)).toEqual({ values: someValues(sides(10, 9)), warnings: [] });
    }
  });

  it('are not reps in reserve in a file', () => {
    expect(read('80x10 L12 R12').values).toEqual(someValues({ ...ten, notes: 'L12 R12' }));
    expect(read('80x10 L10 R2').values).toMatchObject({ rpe: null, notes: 'L10 R2' });
    expect(read('80x10 r2 - L10 was hard').values).toMatchObject({ rpe: 8 });
  });

  it('may be meant by r6 in a file, which is read as reps in reserve with a warning', () => {
    expect(read('80x10 r6').warnings).toEqual(['r6 was read as 6 reps in reserve, RPE 4']);
    expect(read('80x10 r4').warnings).toEqual([]);
    expect(read('80x10 RIR 6').warnings).toEqual([]);
    expect(read('80x10 r6', 'screen').warnings).toEqual([]);
  });
});

describe('a number after +', () => {
  it.each(['+ 10 sec hold', '+5s hold', '+ 5kg', '+ 1:30 hang', '+2,5 kg', '+ 20 m walk'])(
    'is not a count of partial reps if it has a unit: %j',
    (text) => {
      expect(read(`80x10 ${text}`).values).toEqual(someValues({ ...ten, notes: text }));
      expect(read(`80x10 @8 ${text}`).values).toEqual(someValues({ ...ten, rpe: 8, notes: text }));
      expect(parseSetLine(`80x10 ${text}`, { unit: 'kg', place: 'screen' })).toMatchObject({
        ok: false,
        error: { message: 'partial reps have no unit: for a note write - and the note' },
      });
    },
  );

  it.each(['80x10+1 partial', '80x10+1 partials', '80x10 @8 +1 partial reps'])(
    'may be followed by the word partial: %j',
    (text) => {
      expect(read(text).values).toMatchObject({ repCount: reps(10, 1), notes: null });
    },
  );
});

describe('other spellings', () => {
  it('keep several words in place of the reps together', () => {
    expect(read('80 x as many as possible').values).toEqual(someValues({ notes: 'as many as possible' }));
  });

  it.each([
    ['80x5 failure:static_hold(30)', '80x5 !hold 30'],
    ['80x5 failure:drop_set(60x8)', '80x5 !drop 60x8'],
    ['80x5 failure:drop(60x8; 40x10)', '80x5 !drop 60x8,40x10'],
    ['225lbs. x 5', '225lb x5'],
    ['80 kg. x 5', '80x5'],
  ])('include %j for %j', (text, other) => {
    expect(read(text)).toEqual(read(other));
  });
});
