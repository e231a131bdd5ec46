import { describe, expect, it } from 'vitest';
import { weeksOf } from '../../../../src/domain/program/program-weeks.js';
import { exercises, importText } from './import-text.js';

const lines = (...all: readonly string[]) => all.map((line) => `${line}\n`).join('');

describe('readLiftoscript, weeks and days', () => {
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
        '5:12 t has no line in week 2; the line of week 1 is used',
        '7:13 u has no line in week 2; the line of week 1 is used',
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
