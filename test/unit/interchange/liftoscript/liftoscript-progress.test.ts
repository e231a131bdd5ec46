import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/domain/exercise-library.js';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { readLiftoscript } from '../../../../src/interchange/liftoscript/read-liftoscript.js';
import { type Done, ProgramLifter } from '../../../support/program-lifter.js';

/** The prescriptions of the imported program before each session. */
function train(source: string, sessions: readonly Done[]): readonly string[] {
  const { program } = readLiftoscript(source, { name: 'P', library: EMPTY_LIBRARY });
  const lifter = new ProgramLifter(program ? formatProgram(program, 'kg') : '');
  const before = sessions.map((done) => {
    const words = lifter.nextWords;
    lifter.train(done);
    return words;
  });
  return [...before, lifter.nextWords];
}

describe('an imported program', () => {
  it('follows lp: more after two successes, less after three failures', () => {
    const source = 'Squat / 2x5 / 60kg / progress: lp(2.5kg, 2, 0, 10%, 3, 0)';
    expect(
      train(
        source,
        ['5 5', '5 5', '5 4', '4 4', '5 3'].map((Squat) => ({ Squat })),
      ),
    ).toEqual([
      'Day 1 · week 1 · Squat 60, 2 × 5',
      'Day 1 · week 2 · Squat 60, 2 × 5',
      'Day 1 · week 3 · Squat 62.5, 2 × 5',
      'Day 1 · week 4 · Squat 62.5, 2 × 5',
      'Day 1 · week 5 · Squat 62.5, 2 × 5',
      'Day 1 · week 6 · Squat 55, 2 × 5',
    ]);
  });

  it('follows dp: more reps up to the most, then more weight', () => {
    const source = 'Curl / 2x8 / 20kg / progress: dp(1kg, 8, 10)';
    expect(
      train(
        source,
        ['8 8', '10 10', '8 8'].map((Curl) => ({ Curl })),
      ),
    ).toEqual([
      'Day 1 · week 1 · Curl 20, 2 × 8-10',
      'Day 1 · week 2 · Curl 20, 2 × 8-10',
      'Day 1 · week 3 · Curl 21, 2 × 8-10',
      'Day 1 · week 4 · Curl 21, 2 × 8-10',
    ]);
  });

  it('follows sum: adds weight when the reps of all sets together are enough', () => {
    const source = 'Dip Machine / 3x5 / 40kg / progress: sum(18, 5kg)';
    expect(
      train(
        source,
        ['5 5 5', '7 6 5', '5 5 5'].map((reps) => ({ 'Dip Machine': reps })),
      ),
    ).toEqual([
      'Day 1 · week 1 · Dip Machine 40, 3 × 5',
      'Day 1 · week 2 · Dip Machine 40, 3 × 5',
      'Day 1 · week 3 · Dip Machine 45, 3 × 5',
      'Day 1 · week 4 · Dip Machine 45, 3 × 5',
    ]);
  });

  it('has the sets and loads of each week without progression if a script would change them', () => {
    const source = [
      ...[
        '# 1',
        '## A',
        't / used: none / 2x5 60kg / progress: custom() {~ a ~}',
        'Squat[1-3] / ...t',
        'Row / 1x1 20kg',
      ],
      ...['# 2', '## A', 't / 2x3 70kg', '# 3', '## A', 't / 2x1 80kg'],
    ].join('\n');
    expect(train(source, [{}, {}, {}])).toEqual([
      'A · week 1 · Squat 60, 2 × 5 · Row 20, 1 × 1',
      'A · week 2 · Squat 70, 2 × 3',
      'A · week 3 · Squat 80, 2 × 1',
      'A · week 1 · Squat 60, 2 × 5 · Row 20, 1 × 1',
    ]);
  });

  it('adds weight to the body by lp and dp', () => {
    const source = 'Chin Up / 2x8 / 0lb / progress: dp(5lb, 8, 10)\nDip / 2x5 / 0lb / progress: lp(2.5lb)';
    expect(
      train(source, [
        { 'Chin Up': '10 10', Dip: '5 5' },
        { 'Chin Up': '10 10', Dip: '5 5' },
      ]),
    ).toEqual([
      'Day 1 · week 1 · Chin Up bw, 2 × 8-10 · Dip bw, 2 × 5',
      'Day 1 · week 2 · Chin Up bw+5 lb, 2 × 8-10 · Dip bw+2.5 lb, 2 × 5',
      'Day 1 · week 3 · Chin Up bw+10 lb, 2 × 8-10 · Dip bw+5 lb, 2 × 5',
    ]);
  });
});
