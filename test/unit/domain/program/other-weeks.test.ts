import { describe, expect, it } from 'vitest';
import { lifterOf, ProgramLifter } from '../../../support/program-lifter.js';

const block = (line: string) =>
  new ProgramLifter(
    `# P\n- Weeks: 3\n- Deload: 3\n## A\n${line.replace(/, start.*?kg/, '$&, double +2.5 kg')}`,
  );
const SQUAT = 'Squat | 3 x 5-7 @8, start 100 kg\n  week 2: 1 x 3-4 @9, 2 x 5-7 @8';
const BENCH = 'Bench | 3 x 6-8 @8, start 60 kg\n  week 2: 1 x 4-5 @9, 2 x 6-8 @8';
const FIRST = { Squat: '100x7 @8, 100x7, 100x6', Bench: '60x8, 60x8, 60x8' };

/** The next load and reps after a week with one range, a top-set week and a deload week. */
function afterTopSet(line: string, topSetWeek: string): string {
  const lifter = block(line).train(FIRST).train({ Squat: topSetWeek, Bench: topSetWeek }).train();
  return setsOf(lifter);
}

function setsOf(lifter: ProgramLifter): string {
  const [exercise] = lifter.next.exercises;
  const reps = exercise?.sets.map((set) => set.reps).join(' ');
  return `${exercise?.sets[0]?.load?.value}: ${reps}`;
}

describe('progression after a week with other ranges of reps', () => {
  it.each([
    [
      'raises the load if each set reached the top of its own range',
      SQUAT,
      '105x4 @8, 102.5x7, 102.5x7',
      '105: 5 5 5',
    ],
    [
      'keeps the load if the top set was below the top of its range',
      SQUAT,
      '105x3 @9, 102.5x7, 102.5x7',
      '102.5: 7 7 5',
    ],
    ['keeps the load if the top set was too hard', SQUAT, '105x4 @10, 102.5x7, 102.5x7', '102.5: 7 7 5'],
    ['keeps the load if a set was left out', SQUAT, '105x4 @9, 102.5x7', '102.5: 7 5 5'],
    ['continues from the sets that had the same range', SQUAT, '105x4 @8, 102.5x6, 102.5x5', '102.5: 7 5 5'],
    [
      'adds a rep to the first set below its range if all sets had the same load',
      BENCH,
      '60x5, 60x6, 60x4',
      '60: 6 6 4',
    ],
    [
      'raises the load if all sets had the same load and reached the top of their ranges',
      BENCH,
      '60x5, 60x8, 60x8',
      '62.5: 6 6 6',
    ],
  ])('%s', (_, line, topSetWeek, sets) => {
    expect(afterTopSet(line, topSetWeek)).toBe(sets);
  });

  it('does not count a top set below the range of other weeks as a failed set', () => {
    const weeks = 'Squat | 3 x 5-7, start 100 kg, double +2.5\n  week 2-3: 1 x 3-4, 2 x 5-7';
    const lifter = new ProgramLifter(`# P\n- Weeks: 3\n## A\n${weeks}`)
      .train()
      .train({ Squat: '105x3, 100x5, 100x5' })
      .train({ Squat: '105x3, 100x6, 100x5' });
    expect(setsOf(lifter)).toBe('100: 7 5 5');
    expect(lifter.reason()).toBe(
      'set 1: one rep more than last time’s 6; set 3: only 2 sets at 100 kg last time: bottom of 5-7',
    );
  });

  it('adds a step to a set of fewer reps than the range of the week before', () => {
    const lifter = block(SQUAT).train(FIRST);
    expect(lifter.goal()).toBe('1 × 3-4 102.5 kg @9, 2 × 5-7 100 kg @8');
    expect(lifter.next.exercises[0]?.setReasons?.[0]).toBe(
      'set 1: +2.5 kg, it was above 4 reps: one step at a time',
    );
  });

  it('continues from the last session with similar reps if the newest has none', () => {
    const lifter = new ProgramLifter(
      '# P\n- Weeks: 2\n## A\nSquat | 3 x 8-10, start 80 kg, double +2.5\n  week 2: 3 x 3-4',
    )
      .train({ Squat: '10 10 10' })
      .train({ Squat: '120x4, 120x4, 120x4' });
    expect(setsOf(lifter)).toBe('82.5: 8 8 8');
  });

  it('names the load that grows', () => {
    const lifter = block(SQUAT).train(FIRST).train({ Squat: '105x4 @8, 102.5x7, 102.5x7' }).train();
    expect(lifter.reason()).toBe('+2.5 kg from 102.5 kg, every set reached the top of its range');
  });
});

describe('the load after a step of a program', () => {
  it.each([
    ['135 lb', 'double +10 lb', 'lb', '145'],
    ['130 lb', 'double +10 lb', 'lb', '140'],
    ['130 lb', 'double +5 lb', 'lb', '135'],
    ['62.5 kg', 'double +5 kg', 'kg', '67.5'],
    ['81 kg', 'double +2.5 kg', 'kg', '82.5'],
    ['81 kg', 'linear +2.5 kg', 'kg', '82.5'],
    ['bw+5 kg', 'double +5 kg', 'kg', 'bw+10'],
    ['bw-20 kg', 'double +5 kg', 'kg', 'bw-15'],
  ] as const)('from %s with %s is loadable', (start, rule, unit, load) => {
    const lifter = lifterOf(`Romanian Deadlift | 3 x 5-6, start ${start}, ${rule}`, { athlete: { unit } });
    lifter.train({ 'Romanian Deadlift': '6 6 6' });
    expect(lifter.goal().split(',')[0]).toBe(load);
  });

  it('of a squat that grows by 5 kg is not rounded to a multiple of 5 kg', () => {
    const lifter = lifterOf('Squat | 3 x 5-6, start 62.5 kg, double +5 kg').train({ Squat: '6 6 6' });
    expect(lifter.goal().split(',')[0]).toBe('67.5');
  });

  it('is reduced in a deload to a multiple of 5 lb', () => {
    const lifter = new ProgramLifter(
      '# P\n- Weeks: 2\n- Deload: 2\n## A\nSquat | 3 x 5-6, start 275 lb, double +10 lb',
      { athlete: { unit: 'lb' } },
    ).train({ Squat: '6 6 6' });
    expect(lifter.goal().split(',')[0]).toBe('255');
  });
});
