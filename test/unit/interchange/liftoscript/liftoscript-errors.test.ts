import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/domain/exercise-library.js';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { readLiftoscript } from '../../../../src/interchange/liftoscript/read-liftoscript.js';
import { exercises, expectReadsBack, importText } from './import-text.js';

describe('a Liftoscript text that cannot be read completely', () => {
  it.each([
    ['Squat / 3x8 / 5 apples', '1:15 this is not a part of a set: write 3x8-12 60kg @8 90s'],
    ['Squat / 3x8 / 3x8, hard', '1:20 the sets are missing: write 3x8-12 60kg @8 90s'],
    ['Squat / 3x8 / 0x8', '1:15 the number of sets goes from 1 to 99: write 3x8-12 60kg @8 90s'],
    ['Squat / 3x8 / 3x12-8', '1:15 the smaller number of reps comes first: write 3x8-12'],
    ['Squat / 3x8 @11', '1:13 an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    [
      'Squat / 3x8 / progress: up(5)',
      '1:25 this is not a progression: write lp(5lb), dp(5lb, 8, 12), sum(30, 5lb) or none',
    ],
    [
      'Squat / 3x8 / progress: dp(5lb)',
      '1:25 dp needs a weight, and the lowest and highest number of reps: write dp(5lb, 8, 12)',
    ],
    [
      'Squat / 3x8 / mood: good',
      '1:15 mood is unknown and left out: write progress, update, warmup, superset, used or id',
    ],
    ['Squat[soon] / 3x8', '1:1 the weeks of the exercise cannot be read: write Squat[1-4]'],
    ['/ 3x8', '1:1 the exercise has no name: write Squat / 3x8'],
    ['Squat / 3x8 / progress: custom() {~ a', '1:34 the script has no end: write ~} after the script'],
  ])('has its unreadable part named: %j', (source, note) => {
    expect(importText(source).notes).toContain(note);
  });

  it('keeps its readable sets', () => {
    expect(exercises('Squat / 3x8 60kg soft, 0x3, 1x5 @8.3 90s')).toEqual([
      'Squat | 3 x 8 60, 1 x 5 rest 1:30, none',
    ]);
  });

  it('gives no program if it has no exercises', () => {
    expect(importText('')).toMatchObject({ program: null, notes: [] });
    expect(importText('# Week 1\n## Day 1\n').program).toBeNull();
  });

  const words = fc.constantFrom(
    ...[
      'Squat',
      't1: ',
      'A1 Row',
      'Squat[1-4]',
      '[2,1-3]',
      ' / ',
      '/',
      '3x8',
      '1x5+',
      '5x5-8',
      '0x0',
      ', ',
      '60kg',
      '45.5lb',
      '-5kg',
    ],
    ...[
      '70%',
      '0%',
      '@8',
      '@8.3+',
      '90s',
      '0s',
      '60s|30s',
      '?+',
      '(RM)',
      '(',
      ')',
      '{',
      '}',
      '{~',
      '~}',
      '! ',
      '|',
      '<!--',
      '-->',
    ],
    ...[
      'progress: lp(5lb, 2)',
      'progress: dp(5lb, 6, 10)',
      'progress: sum(9, 1kg)',
      'progress: custom() {~ setVariationIndex ~}',
    ],
    ...[
      'update: custom() { ...Squat }',
      'warmup: none',
      'warmup: 1x5 20kg, 1x3 70%',
      'superset: A',
      'used: none',
      '...Squat',
      '...t1: Squat[2:1]',
    ],
    ...[
      '\n',
      '\n# Week 1\n',
      '\n## Day\n',
      '\n## Week 3\n',
      '\n## \n',
      '\n// text\n',
      '\n/// ',
      ' \\\n',
      '\u200b',
      '\u0301',
      '\r\n',
      'week 2: ',
    ],
  );
  const text = fc.oneof(
    fc.array(words, { maxLength: 40 }).map((each) => each.join('')),
    fc.array(words, { maxLength: 30 }).map((each) => `Squat / 3x8 60kg / ${each.join(' / ')}`),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('never makes the reader throw, and gives a program that reads back without errors', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { program, notes } = readLiftoscript(source, { name: 'P', library: EMPTY_LIBRARY });
        expect(notes.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true);
        if (program) expectReadsBack(program, formatProgram(program, 'kg'));
      }),
      { numRuns: 500 },
    );
  });

  it('is read in linear time, however long it is', () => {
    const blanks = ' '.repeat(200_000);
    const digits = '1'.repeat(200_000);
    const repeated = [
      ...[
        '(',
        '{~',
        '{',
        '\\\n',
        'S[1-99999999] / 3x8\n',
        'S / ...S\n',
        '# 1\n## A\nS[1-9999] / 1x1\n',
        'S / 1x1 (',
      ],
      ...['S / (,', '## A\nS / 1x1\n', 'S: ', '// \n', '\\\n//\n', '/'],
    ].map((piece) => piece.repeat(200_000 / piece.length));
    const single = [
      ...[
        `S / ...S${blanks}x`,
        `S / progress: lp${blanks}x`,
        `S / progress: custom() { ...S${blanks}`,
        `S / ${digits}`,
      ],
      ...[`S / 3x8 ${digits}`, `S / 3x8 @${digits}`, `S / progress: lp(${digits})`, `S${blanks}[1-2] / 1x1`],
    ];
    for (const source of [...repeated, ...single]) {
      readLiftoscript(source, { name: 'P', library: EMPTY_LIBRARY });
    }
  });
});
