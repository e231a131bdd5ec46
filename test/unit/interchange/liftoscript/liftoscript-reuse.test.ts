import { describe, expect, it } from 'vitest';
import { exercises, importText } from './import-text.js';

describe('reuse', () => {
  it('takes sets, weights, warm-up and progression, unless the line has its own values', () => {
    const source = [
      '## A',
      'Squat / 3x8 60kg 90s / warmup: none / progress: lp(5kg)',
      'Bench / ...Squat',
      'Row / ...Squat / 5x5',
      'Curl / ...Squat / 20kg 60s',
      'Dip / ...Squat / progress: dp(5kg, 8, 12) / warmup: 1x5 50%',
    ].join('\n');
    expect(exercises(source)).toEqual([
      'Squat | 3 x 8, rest 1:30, start 60, warmup none, linear +5',
      'Bench | 3 x 8, rest 1:30, start 60, warmup none, linear +5',
      'Row | 5 x 5, warmup none, linear +5',
      'Curl | 3 x 8, rest 1, start 20, warmup none, linear +5',
      'Dip | 3 x 8-12, rest 1:30, start bw+60, warmup 1 x 5 50%, double +5',
    ]);
  });

  it('finds the line by its name, by the number of its day, or by the numbers of week and day', () => {
    const source = [
      '# Week 1',
      '## A',
      't / used: none / 1x1',
      'A / ...t',
      'B / ...t[2]',
      '## B',
      't / 2x2',
      'C / ...t',
      'D / ...last[2:1]',
      '# Week 2',
      '## A',
      't / 3x3',
      'last / 4x4',
      'A / ...t',
      '## B',
      'C / ...t[1:2]',
    ].join('\n');
    expect(importText(source).text).toBe(
      [
        '- Weeks: 2',
        '',
        '## A',
        'A | 1 x 1',
        'B | 2 x 2',
        '',
        '## B',
        'C | 1 x 1',
        'D | 4 x 4',
        '',
        '## Week 2',
        '',
        '## A',
        'last | 4 x 4',
        'A | 3 x 3',
        '',
        '## B',
        'C | 2 x 2',
        '',
      ].join('\n'),
    );
  });

  it('reports lines that reuse a missing exercise or each other', () => {
    expect(importText('A / ...B\nB / ...A\nC / ...None / 1x1').notes).toEqual([
      '1:1 A has no sets, or more than 99, and is left out',
      '1:5 the lines reuse each other in a circle: write the sets here',
      '2:1 B has no sets, or more than 99, and is left out',
      '2:5 the lines reuse each other in a circle: write the sets here',
      '3:5 there is no exercise None to reuse: write the name as in its own line',
    ]);
  });

  it('keeps templates above a week that has no heading of a day', () => {
    const { text, notes } = importText('t / used: none / 3x3\n# Week 1\nA / ...t\n');
    expect(text).toContain('A | 3 x 3\n');
    expect(notes).toEqual([]);
  });

  it('uses the line of an earlier week if a template has none in this week, with a note', () => {
    const { text, notes } = importText('# 1\n## A\nt / used: none / 3x3\nA[1-2] / ...t\n# 2\n## A\n');
    expect(text).toContain('A | 3 x 3\n');
    expect(notes).toEqual(['4:10 t has no line in week 2; the line of week 1 is used']);
  });
});
