import { describe, expect, it } from 'vitest';
import { expectSame, read } from './markdown-parts.js';

const firstSet = (line: string) => {
  const { session, warnings } = read({ sets: `### Working Sets\n${line}` });
  const [exercise] = session.exercises;
  return { set: exercise?.workingSets[0], notes: exercise?.notes, warnings };
};

describe('a set line of a log', () => {
  it.each([
    ...[
      '**250 x 8** RPE 9',
      '*250 x 8 RPE 9*',
      '`250 x 8` RPE 9',
      '250 x 8 **RPE 9**',
      '250 x 8 (RPE 9)',
      '250 x 8 | RPE 9',
    ],
    ...[
      '250 x 8 RPE 9/10',
      '250 x 8 RPE ~9',
      '250 x 8 (1 RIR)',
      '250 x 8 1 RIR',
      '250 x 8, RPE 9',
      '250\tx\t8\tRPE\t9',
    ],
    ...[
      'Set 1: 250 x 8 RPE 9',
      'Set 1 - 250 x 8 @9',
      '1: 250 x 8 RPE 9',
      '(1) 250 x 8 RPE 9',
      '1. - 250 x 8 RPE 9',
    ],
    ...['- [x] 250 x 8 RPE 9', '– 250 x 8 RPE 9', '• 250 x 8 RPE 9', '250\u00a0x\u00a08 RPE9'],
  ])('gives the same set when it is written as %s', (line) =>
    expectSame({ sets: `### Working Sets\n${line}` }),
  );

  it('keeps its note as it is written', () => {
    const line = '1. 57 x 8 RPE10 - **felt** (RPE 11?), 2 RIR | `ok`';
    expect(firstSet(line)).toMatchObject({
      set: { rpe: 10, notes: '**felt** (RPE 11?), 2 RIR | `ok`' },
      warnings: [],
    });
  });

  it.each(['57x8 – felt good', '57x8 — felt good', '57x8- felt good'])('has a note in %s', (line) => {
    expect(firstSet(line).set).toMatchObject({ weightKg: 57, repCount: { full: 8 }, notes: 'felt good' });
  });

  it('has a technique without a sign before its name', () => {
    expect(firstSet('57 x 8 llp(3)').set?.failureTechnique).toEqual({
      type: 'LLP',
      details: { partialRepCount: 3 },
    });
  });

  it.each([
    ['57 x 8 (rest 3 min)', { actualRestMinutes: 3 }],
    ['57 x 8, 3 min rest', { actualRestMinutes: 3 }],
    ['57 x 8 rest 2m30s', { actualRestMinutes: 2.5 }],
    ['1. 57. x 8', { weightKg: 57 }],
    ['57½ x 8 RPE 8½', { weightKg: 57.5, rpe: 8.5 }],
    ['57 x 3 partials', { repCount: { full: 0, partial: 3 } }],
    ['57 x (10/9)', { unilateralRepCount: { left: { full: 10 }, right: { full: 9 } } }],
  ])('has the values of %s', (line, values) => {
    expect(firstSet(line)).toMatchObject({ set: { ...values, notes: null }, warnings: [] });
    expect(firstSet(line).set?.durationSeconds).toBeUndefined();
  });

  it('keeps half a rep as a note', () => {
    expect(firstSet('57 x 8½').set).toMatchObject({ repCount: { full: 8, partial: 0 }, notes: '½' });
  });

  it('keeps a sentence with a rest as it is', () => {
    expect(firstSet('57 x 8 - after 3 min rest').set).toMatchObject({ notes: 'after 3 min rest' });
  });

  it.each([
    'failure llp(3)',
    'failure = llp(3)',
    'failure:llp(3)',
    'failure : llp(3)',
    'failure: llp (3)',
    'failure :llp(3)',
  ])('has the technique in %s', (technique) => {
    expect(firstSet(`57 x 8 ${technique}`)).toMatchObject({
      set: { failureTechnique: { type: 'LLP' }, notes: null },
      warnings: [],
    });
  });

  it('has uncounted reps if they were done by feel or if only its load is written', () => {
    expect(firstSet('57 x by feel').set).toMatchObject({ weightKg: 57, repCount: null, notes: null });
    expect(firstSet('57 kg - too heavy').set).toMatchObject({
      weightKg: 57,
      repCount: null,
      notes: 'too heavy',
    });
  });

  it('makes the whole log invalid if it has only words', () => {
    expect(() => firstSet('1. Skipped - knee pain')).toThrow('column 4');
  });

  it('with an error reports the column in the text as typed, including emphasis', () => {
    expect(() => firstSet('1. **57 x 8** RPE 11')).toThrow('column 19');
  });
});
