import { describe, expect, it } from 'vitest';
import {
  done,
  type LifterOptions,
  lifterOf,
  ProgramLifter,
  pulldowns,
  rows,
  squats,
} from '../../../support/program-lifter.js';

describe('the reason', () => {
  it.each<[string, () => ProgramLifter]>([
    ['+2.5 kg, every set was done', () => squats('linear +2.5').train()],
    ['+3 %, every set was done', () => squats('linear +3%').train()],
    ['the next load, every set was done', () => pulldowns(50).train()],
    ['no increase, no heavier load is listed', () => pulldowns(70).train()],
    ['the next load, every set was done', () => squats('stages').train()],
    ['the same again, 1 of 2 times done', () => squats('linear +5 every 2 hits').train()],
    ['the same again, not every set was done', () => squats().train({ Squat: '5 5 4' })],
    ['the same again, 2 of 3 sets done', () => squats().train({ Squat: '5 5' })],
    ['+2.5 kg, 30 reps of 30', () => rows().train()],
    ['the same again, 29 reps of 30', () => rows().train({ Row: '10 10 9' })],
    ['the same load as last time', () => squats('none').train()],
    ['percent of the training max, 140 kg', () => lifterOf('Squat | 5 x 5 75%, max 140 kg')],
    [
      'percent of the training max, 308.6 lb',
      () => lifterOf('Squat | 5 x 5 75%, max 140 kg', { athlete: { unit: 'lb' } }),
    ],
    [
      'percent of your best estimated max, 120 kg',
      () => lifterOf('Press | 5 x 5 75%', done('2025-12-01', '120x1')),
    ],
    ['as the program says for this week', () => squats('linear +5\n  week 2: 1 x 1 130 kg').train()],
    [
      'the first time, as the program says; you last did 102.5 × 5',
      () => lifterOf('Squat | 3 x 5, start 40 kg, linear +2.5', done('2025-12-01', '100x5', '102.5x5')),
    ],
    [
      'the first time, as the program says; you last did 225 × 5',
      () =>
        lifterOf('Squat | 3 x 5, start 40 kg', {
          ...done('2025-12-01', '225lbx5'),
          athlete: { unit: 'lb' },
        }),
    ],
    [
      'the first time, as the program says',
      () => lifterOf('Squat | 3 x 5, start 40 kg, linear +2.5', done('2025-12-01', '40x5')),
    ],
    ['the first time: choose the load', () => lifterOf('Row | 3 x 8')],
    [
      'set 1: one rep more than last time’s 6',
      () => lifterOf('Row | 3 x 6-8, start 60 kg, double +2.5').train(),
    ],
    [
      'set 2: one rep more than last time’s 6',
      () => lifterOf('Row | 3 x 6-8, start 60 kg, double +2.5').train({ Row: '8 6 6' }),
    ],
    [
      'set 1: one rep more than last time’s 6; sets 2-3: not done last time: bottom of 6-8',
      () => lifterOf('Row | 3 x 6-8, start 60 kg, double +2.5').train({ Row: '6' }),
    ],
    [
      'set 1: +2.5 kg, it reached 4 reps; sets 2-3: one rep more than last time’s 6',
      () => lifterOf('Row | 1 x 3-4, 2 x 6-8, start 60 kg, double +2.5').train({ Row: '65x4, 60x6, 60x6' }),
    ],
  ])('is %j', (reason, of) => {
    expect(of().reason()).toBe(reason);
  });
});

describe('a deload week', () => {
  const DELOAD = '# P\n- Weeks: 2\n- Deload: 2\n## A\nPress | 5 x 5, start 80 kg, linear +2.5';

  it.each<[string, string, string, LifterOptions?]>([
    ['has 60% of the sets at 90% of the load', DELOAD, '75, 3 × 5'],
    ['has what its week line says', `${DELOAD}\n  week 2: 2 x 5 50 kg`, '50, 2 × 5'],
    ['has what its own day says', `${DELOAD}\n## Week 2\n## A\nPress | 2 x 3, linear +2.5`, '82.5, 2 × 3'],
    [
      'has the shares of the settings',
      DELOAD,
      '65, 2 × 5',
      { athlete: { deload: { setsPercent: 40, loadPercent: 80 } } },
    ],
    [
      'has the first sets of several groups',
      DELOAD.replace('5 x 5', '1 x 3, 3 x 8'),
      '1 × 3 75 kg, 1 × 8 75 kg',
    ],
    ['has no AMRAP set', DELOAD.replace('5 x 5', '1 x 5+'), '75, 1 × 5'],
    ['has a lower percentage of an unknown max', DELOAD.replace(/5 x 5,.*/, '5 x 5 80%'), '3 × 5 72%'],
  ])('%s', (_, text, goal, options) => {
    const before = new ProgramLifter(text, options).train();
    expect(before.next.isDeloadWeek).toBe(true);
    expect(before.goal()).toBe(goal);
  });

  it.each([
    ['start bw, none', 'deload week, 2 of 3 sets'],
    ['start bw, double +2.5 kg', 'deload week, 2 of 3 sets'],
    ['start 20 kg, none', 'deload week, 2 of 3 sets at 90 % of the load'],
    ['75%', 'deload week, 2 of 3 sets: choose the load'],
    ['double +2.5 kg', 'deload week, 2 of 3 sets: choose the load'],
  ])('names the lower load only if there is one: %s', (options, reason) => {
    const sets = options.includes('%') ? `3 x 8 ${options}` : `3 x 8, ${options}`;
    const lifter = new ProgramLifter(`# P\n- Weeks: 2\n- Deload: 2\n## A\nDip | ${sets}`).train();
    expect(lifter.reason()).toBe(reason);
  });

  const curls = (kg: number) =>
    `# P\n- Weeks: 2\n- Deload: 2\n## A\nCurl | 3 x 10-12, start ${kg} kg, double +1 kg`;

  it.each([
    [15, '13, 2 × 10-12'],
    [14, '13, 2 × 10-12'],
    [8, '7, 2 × 10-12'],
    [22.5, '20.5, 2 × 10-12'],
    [1, '1, 2 × 10-12'],
  ])("has a load that is a whole number of the program's steps below %d kg", (kg, goal) => {
    expect(new ProgramLifter(curls(kg)).train().goal()).toBe(goal);
  });

  it('does not reduce again a load that two sessions below the range have reduced', () => {
    const lifter = new ProgramLifter(
      '# P\n- Weeks: 3\n- Deload: 3\n## A\nPress | 3 x 6-8, start 47.5 kg, double +2.5 kg',
    );
    const failed = lifter.train({ Press: '5 5 4' }).train({ Press: '47.5x5, 47.5x4, 47.5x4' });
    expect(failed.next.isDeloadWeek).toBe(true);
    expect(failed.goal()).toBe('42.5, 2 × 6-8');
    const withoutDeload = failed.rewrite((text) => text.replace('- Deload: 3\n', ''));
    expect(withoutDeload.goal()).toBe('42.5, 3 × 6-8');
    expect(withoutDeload.reason()).toBe('10 % less, first set twice below 6');
  });
});
