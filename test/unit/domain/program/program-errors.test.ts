import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';

const read = (text: string) => parseProgram(text, { unit: 'kg', fallbackName: 'file' });

/** The errors of a text, as `line:column reason`. */
const errorsOf = (text: string) =>
  read(text).errors.map(({ line, column, reason }) => `${line}:${column} ${reason}`);

/** The errors of a program of one day that ends with these lines. */
const errorsBelow = (...lines: readonly string[]) =>
  errorsOf(['# P', '## Day', 'Squat | 3 x 5', ...lines].join('\n'));

describe('an error of a program', () => {
  it.each([
    [
      'Row',
      '4:1 this is not a line of a program: write NAME | 3 x 6-8, ## before a day, > before a cue, or <!-- a comment -->',
    ],
    ['| 3 x 5', '4:1 the exercise has no name: write NAME | 3 x 6-8'],
    ['Row |', '4:6 the sets are missing: write 3 x 6-8 @8'],
    ['Row | double +2.5', '4:6 the sets are missing: write 3 x 6-8 @8'],
    ['Row | 3 x', '4:10 the number of reps goes from 1 to 999: write 3 x 6-8 @8'],
    ['Row | 3 x 8 hard', '4:13 this does not belong here: write a comma before the next set or option'],
    [
      'Row | 3 x 8, hard',
      '4:14 this is not an option: write one of rest, tempo, start, max, warmup, linear, double, sum, percent, stages, none',
    ],
    ['Row | 3 x 8, rest 3 min, 1 x 5', '4:26 sets come before the options: write them first'],
    ['Row | 3 x 8, start 1,000 kg', '4:20 1,000 can be read in two ways: write 1000 or 1.000'],
    [
      'Row | 3 x 8, start 92, 5 kg',
      '4:24 this number belongs to no option: write 92.5 kg without a blank or a comma in the number',
    ],
    ['Row | 2 x 8 80,85', '4:13 80,85 may be one number or two: write 80.85, or the sets of each'],
    ['Row | 3 x 8, rest', '4:14 the rest is missing its time: write rest 3 min'],
    ['Row | 3 x 8, rest 3 min, rest 2 min', '4:26 rest is there already: write it once'],
    ['Row | 3 x 8, tempo slow', '4:20 a tempo has four parts, in seconds: write tempo 3-1-1-0'],
    ['Row | 3 x 8, start', '4:19 the weight is missing: write start 80 kg'],
    ['Row | 3 x 8, max bw', '4:18 a max is a weight above 0: write max 140 kg'],
    ['Row | 3 x 8, max 100 +5', '4:24 the words a cycle are missing: write max 140 kg +5 kg a cycle'],
    [
      'Row | 3 x 8, warmup 12',
      '4:21 the number of warm-up sets goes from 1 to 9: write warmup none, warmup 2 or warmup 1 x 5 20 kg; 1 x 3 70%',
    ],
    ['Row | 3 x 8, linear', '4:20 the step is missing: write linear +2.5'],
    ['Row | 3 x 8, linear -2.5', '4:21 the step is missing: write linear +2.5'],
    ['Row | 3 x 8, linear +2.5 every hit', '4:32 the number of hits goes from 1 to 99: write every 2 hits'],
    ['Row | 3 x 8, linear +2.5 after 3 -10%', '4:34 the word misses is missing: write after 3 misses -10%'],
    [
      'Row | 3 x 8, linear +2.5 after 3 misses 10%',
      '4:41 the reduction is missing: write after 3 misses -10%',
    ],
    ['Row | 3 x 8, double', '4:20 the step is missing: write double +2.5'],
    ['Row | 3 x 8, sum +2.5', '4:18 the sum of the reps is a number from 1 to 9999: write sum 30 +2.5'],
    ['Row | 3 x 8, linear +2.5, double +2.5', '4:27 there is a rule of progression already: write one'],
    ['Row | 3 x 8 / 3 x 6', '4:6 stages separated by / need the rule: write stages at the end'],
    [
      'Row | 3 x 8 / 3 x 6, stages, linear +2.5 after 3 misses -10%',
      '4:30 stages already decide what a miss does: leave out after and what follows it',
    ],
    ['Row | 60 x 8, 60 x 6', '4:7 there are more than 99 sets: write fewer'],
    ['week 0: 3 x 8', '4:1 weeks go from 1 to 520, the smaller first: write week 4-5:'],
    ['week 5-4: 3 x 8', '4:1 weeks go from 1 to 520, the smaller first: write week 4-5:'],
    ['week 2:', '4:8 the week has no sets: write 3 x 6-8 @8 after the colon'],
    ['>', '4:2 the cue is empty: write it after >'],
    ['# Other', '4:3 there is a title already: write ## before a day'],
    ['##', '4:3 the day has no name: write ## Upper A'],
    ['## day\nRow | 3 x 8', '4:4 there is a day day already: write another name'],
    ['## Empty', '4:4 the day has no exercise: write NAME | 3 x 6-8 below'],
    ['## Phase 0', '4:4 Phase numbers go from 1 to 99: write ## Phase 1'],
    ['## Week 3 heavy', '4:4 there is text after the number: write ## Week 3'],
    ['- Weeks: 4', '4:3 - Weeks: belongs below the title: write it there'],
    ['- Goal: 4', '4:3 this is not a setting: write - Author:, - Weeks: or - Deload:'],
  ])('in %s names line, column and what to write', (line, error) => {
    expect(errorsBelow(...line.split('\n'))).toEqual([error]);
  });

  it.each([
    ['start', 'start 185 lb'],
    ['start 92, 5', '92.5 lb'],
    ['max', 'max 315 lb'],
    ['max bw', 'max 315 lb'],
    ['max 100 +5', 'max 315 lb +10 lb a cycle'],
    ['warmup 12', 'warmup 1 x 5 45 lb; 1 x 3 70%'],
    ['linear', 'linear +5'],
    ['double', 'double +5'],
    ['sum', 'sum 30 +5'],
    ['sum 30', 'sum 30 +5'],
  ])('in %s has an example in pounds for an athlete with pounds', (option, example) => {
    const text = `# P\n## Day\nRow | 3 x 8, ${option}`;
    const { errors } = parseProgram(text, { unit: 'lb', fallbackName: 'file' });
    expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining('write ')]);
    expect(errors[0]?.reason).toContain(example);
    expect(errors[0]?.reason).not.toContain('kg');
  });

  it.each([
    [
      '',
      [
        '1:1 the title is missing: write # and the name of the program',
        '1:1 there is no day: write ## Upper A, and its exercises below',
      ],
    ],
    [
      '# P\nSquat | 3 x 5',
      [
        '1:1 there is no day: write ## Upper A, and its exercises below',
        '2:1 the exercise has no day: write ## Upper A above it',
      ],
    ],
    ['# P\n> cue\n## A\nS | 3 x 5', ['2:3 a cue belongs below an exercise: write it there']],
    ['# P\n- Weeks: 0\n## A\nS | 3 x 5', ['2:10 the number of weeks goes from 1 to 520: write - Weeks: 6']],
    [
      '# P\n- Deload: six\n## A\nS | 3 x 5',
      ['2:11 a deload week goes from 1 to 520: write - Deload: 6 or - Deload: every 4'],
    ],
    ['# P\n- Weeks: 4 weeks\n## A\nS | 3 x 5', ['2:12 there is text after the number: delete the text']],
    [
      '# P\n- Weeks: 4\n- Deload: 6\n## A\nS | 3 x 5\nweek 5: 1 x 5',
      [
        '3:11 week 6 is after the last week, week 4: write a week up to 4',
        '6:1 week 5 is after the last week, week 4: write a week up to 4',
      ],
    ],
    [
      '# P\n## A\nS | 3 x 5\nweek 2: 1 x 5\nweek 1-2: 2 x 5',
      ['5:1 a line above is for the same week: write one line for each week'],
    ],
    [
      '# P\n## Phase 1\n## A\nS | 3 x 5\n## Phase 2\n## A\nS | 3 x 5',
      ['2:4 the phase has no length: write - Weeks: 4 below it'],
    ],
    [
      '# P\n- Weeks: 2\n## Week 1\n## A\nS | 3 x 5',
      ['1:1 week 2 has no day: write ## Week 2 and a day below it'],
    ],
  ])('that concerns the whole program is found in %j', (text, errors) => {
    expect(errorsOf(text)).toEqual(errors);
  });

  it('leaves out only its line and the lines that belong to it', () => {
    const { program, errors } = read(
      '# P\n## A\nSquat | 3 x 5\nRow | 3 x\n> a cue of the row\nweek 2: 3 x 3\n## a\nPress | 3 x 5\n## B\nDip | 3 x 8',
    );
    expect(errors.map(({ line }) => line)).toEqual([4, 7]);
    expect(
      program.sections[0]?.days.map(({ name, exercises }) => [name, exercises.map((each) => each.name)]),
    ).toEqual([
      ['A', ['Squat']],
      ['B', ['Dip']],
    ]);
    expect(program.sections[0]?.days[0]?.exercises[0]).toMatchObject({ cues: [], weekLines: [] });
  });

  it('leaves out a day without an exercise', () => {
    const { program } = read('# P\n## A\nSquat | 3 x 5\n## Rest\n## B\nSquat | 3 x\n');
    expect(program.sections[0]?.days.map(({ name }) => name)).toEqual(['A']);
  });

  it('is found in very long texts', () => {
    const many = (line: string) =>
      Array.from({ length: 5_000 }, (_, at) => line.replace('N', String(at))).join('\n');
    const long = ' '.repeat(100_000);
    for (const text of [
      many('## N\nSquat | 3 x 5'),
      `## A\n${many('A1 N | 3 x 5')}`,
      many('<!-- N'),
      many('## Week N'),
      `## A (was${long}`,
      `## A${long}(was B${long})${long}x`,
      `## A\nSquat | 3 x 5,${long}rest${long}3`,
      `week 1${long}-${long}:`,
    ]) {
      expect(read(text).errors.length).toBeGreaterThan(0);
    }
  });

  it('never throws, and is on a line of the text', () => {
    const piece = fc.constantFrom(
      '# P\n',
      '## A\n',
      'Squat | ',
      '3 x 5',
      ', ',
      '/',
      'linear +',
      'week 2: ',
      '> ',
      '<!--',
      '-->',
      '\n',
      '%',
      '@',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string(), fc.string({ unit: 'grapheme' }))), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column, reason } of read(text).errors) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(reason).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });
});
