import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/domain/exercise-library.js';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { weeksOf } from '../../../../src/domain/program/program-weeks.js';
import { readLiftoscript } from '../../../../src/interchange/liftoscript/read-liftoscript.js';
import { exercises, expectReadsBack, importText } from './import-text.js';

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('');

describe('weeks and days', () => {
  it('reads a text without headings as one day, and a single week as one for all weeks', () => {
    expect(importText('Squat / 3x8').text).toBe(lines('', '## Day 1', 'Squat | 3 x 8'));
    expect(importText('# Week 1\n## A\nSquat / 3x8').text).toBe(lines('', '## A', 'Squat | 3 x 8'));
  });

  it('writes days once that are the same in all weeks, with lines for weeks that differ', () => {
    const source = lines(
      '# Week 1',
      '## A',
      'Squat[1-4] / ...t',
      't / used: none / 3x8 70% 90s',
      'Curl[1-4] / 3x8 10kg / progress: lp(1kg)',
      '# Week 2',
      '## A',
      't[2-3] / 3x6 75% 90s',
      '# Week 3',
      '## A',
      '# Week 4',
      '## A',
      't / 3x8 70% 60s',
    );
    expect(importText(source)).toMatchObject({
      text: lines(
        '- Weeks: 4',
        '',
        '## A',
        'Squat | 3 x 8 70%, rest 1:30',
        '  week 2-3: 3 x 6 75%',
        '  week 4: rest 1',
        'Curl | 3 x 8, start 10, linear +1',
      ),
      notes: [],
    });
  });

  it("lets a week's own line replace a repeated one, and puts numbered lines in their order", () => {
    const source = lines(
      '# Week 1',
      '## A',
      'Squat[1,1-2] / 3x8',
      'Row[3,1-2] / 3x8',
      'Curl[1-2] / 3x8',
      'Press[2,1-2] / 3x8',
      '# Week 2',
      '## A',
      'Row / 2x2',
      'Dip / 1x1',
    );
    const { program } = importText(source);
    const weeks = program
      ? weeksOf(program).map(({ days }) => days[0]?.exercises.map(({ name }) => name))
      : [];
    expect(weeks).toEqual([
      ['Squat', 'Press', 'Row', 'Curl'],
      ['Squat', 'Press', 'Row', 'Dip', 'Curl'],
    ]);
  });

  it('reports repeats without a week or a day', () => {
    expect(
      importText(lines('# 1', '## A', 'x / 1x1', '## B', 'Squat[1-9] / 3x8', '# 2', '## A', 'x / 1x1')).notes,
    ).toEqual([
      '5:1 week 2 has no day 2, so Squat is left out there',
      '5:1 there is no week 9: Squat ends with week 2',
    ]);
  });

  it('leaves out days and weeks without exercises, and names them', () => {
    const source = lines(
      '# 1',
      '## A',
      'Squat / 3x8',
      '## Rest',
      '# 2',
      '## Rest',
      '# 3',
      '## A',
      'Squat / 3x8',
    );
    expect(importText(source)).toMatchObject({
      text: lines('- Weeks: 2', '', '## A', 'Squat | 3 x 8'),
      notes: [
        '4:4 Rest has no exercise and is left out',
        '6:4 Rest has no exercise and is left out',
        '6:4 2 has no exercise and is left out; later weeks move up',
      ],
    });
  });

  it('numbers days that have the same name', () => {
    expect(importText('## Push\nDip / 1x1\n## Push\nDip / 1x1').text).toBe(
      lines('', '## Push', 'Dip | 1 x 1', '', '## Push 2', 'Dip | 1 x 1'),
    );
  });

  it('keeps descriptions: of weeks and days as comments, of exercises as cues that hold in later weeks', () => {
    const source = lines(
      '// the first',
      '# Week 1 - Easy',
      '// legs',
      '## A',
      '// deep',
      '// slow',
      '/// private',
      'Squat / 3x8',
      '// ...Squat',
      'Row / 3x8',
      '# Week 2',
      '// legs',
      '## A',
      'Squat / 3x8',
      '//',
      'Row / 3x8',
    );
    expect(importText(source).text).toBe(
      lines(
        '- Weeks: 2',
        '',
        '## A',
        '<!-- legs -->',
        'Squat | 3 x 8',
        '> deep',
        '> slow',
        '<!-- private -->',
        'Row | 3 x 8',
        '> deep',
        '> slow',
        '',
        '## Week 1',
        '<!-- Week 1 - Easy -->',
        '<!-- the first -->',
        '',
        '## Week 2',
        '',
        '## A',
        '<!-- legs -->',
        'Squat | 3 x 8',
        '> deep',
        '> slow',
        'Row | 3 x 8',
      ),
    );
  });

  it('shows the current one of several descriptions, and keeps the others as comments', () => {
    const source = ['// first', '', '// second', '// more', '', '// third', 'Row / 3x8'];
    expect(exercises(source.join('\n'))).toEqual([
      'Row | 3 x 8',
      '> first',
      '<!-- second -->',
      '<!-- more -->',
      '<!-- third -->',
    ]);
    expect(exercises(source.join('\n').replace('second', '! second'))).toEqual([
      'Row | 3 x 8',
      '> second',
      '> more',
      '<!-- first -->',
      '<!-- third -->',
    ]);
  });

  it('counts templates above the first heading as lines of its day', () => {
    const templates = 't / used: none / 3x7\nu / used: none / 2x9\n';
    const weeks = '# Week 1\n## A\nRow[1-2] / ...t\n## B\nCurl[1-2] / ...u\n# Week 2\n## A\n## B\n';
    expect(importText(templates + weeks)).toMatchObject({
      text: lines('- Weeks: 2', '', '## A', 'Row | 3 x 7', '', '## B', 'Curl | 2 x 9'),
      notes: [
        '5:12 t has no line in week 2; that of week 1 is used',
        '7:13 u has no line in week 2; that of week 1 is used',
      ],
    });
    expect(importText(`${templates}## A\nRow / ...t\nCurl / ...u`)).toMatchObject({
      text: lines('', '## A', 'Row | 3 x 7', 'Curl | 2 x 9'),
      notes: [],
    });
  });

  it('takes exercises above the first heading as a week of their own', () => {
    expect(importText('Row / 3x7\n# Next\n## A\nCurl / 2x9').text).toContain('- Weeks: 2\n');
  });

  it('continues a line after a backslash, past comments', () => {
    const source = 'Squat / 1x5, \\\n// one\n  3x8 \\  \n /// two\n  / 90s\nRow / 3x8 // three';
    expect(importText(source)).toMatchObject({
      text: lines(
        '',
        '## Day 1',
        'Squat | 1 x 5, 3 x 8, rest 1:30',
        '<!-- one -->',
        '<!-- two -->',
        'Row | 3 x 8',
        '<!-- three -->',
      ),
      notes: [],
    });
  });

  it('uses loads that differ by week as written, without a rule that would change them', () => {
    const source = lines(
      '# 1',
      '## A',
      'Squat / 3x8 60kg / progress: lp(5kg)',
      '# 2',
      '## A',
      'Squat / 3x8 70kg',
    );
    expect(importText(source)).toMatchObject({
      text: expect.stringContaining('Squat | 3 x 8 60, none\n  week 2: 3 x 8 70\n'),
      notes: ['3:1 the loads of Squat on A differ by week; they are used as written, without progression'],
    });
  });

  it('keeps the reps of dp as they are written if the loads differ by week', () => {
    const source = lines(
      '# 1',
      '## A',
      'Row / 4x6 70% / progress: dp(5kg, 6, 9)',
      '# 2',
      '## A',
      'Row / 3x7 75%',
    );
    expect(importText(source)).toMatchObject({
      text: expect.stringContaining('Row | 4 x 6 70%, none\n  week 2: 3 x 7 75%\n'),
      notes: ['3:1 the loads of Row on A differ by week; they are used as written, without progression'],
    });
  });

  it('switches a progression off in a week whose template switches it off', () => {
    const source = lines(
      ...['# 1', '## A', 't / used: none / 3x8 60kg', 'Row / ...t / progress: lp(5kg)'],
      ...['# 2', '## A', 't / 2x8 60kg / progress: none', 'Row / ...t'],
    );
    const { text } = importText(source);
    expect(text).toContain('## A\nRow | 3 x 8, start 60, linear +5\n');
    expect(text).toContain('## Week 2\n\n## A\nRow | 2 x 8, start 60, none\n');
  });
});

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
    ['Squat / 3x8 / progress: custom() {~ a', '1:34 the script has no end: write ~} after it'],
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
