import { describe, expect, it } from 'vitest';
import { lifterOf, ProgramLifter } from '../../../support/program-lifter.js';

/** Trains sessions, and returns the words of the next day before each of them. */
function run(
  lifter: ProgramLifter,
  times: number,
  done: (time: number) => Parameters<ProgramLifter['train']>[0],
) {
  return Array.from({ length: times }, (_, index) => {
    const words = lifter.nextWords;
    lifter.train(done(index));
    return words;
  });
}

describe('a linear program', () => {
  it('adds weight after each hit, and takes 10% off after three misses in a row', () => {
    const lifter = new ProgramLifter(`# Linear 5×5
## A
Squat | 5 x 5, start 100 kg, linear +2.5, after 3 misses -10%
Bench Press | 5 x 5, start 60 kg, linear +2.5, after 3 misses -10%
## B
Deadlift | 1 x 5, start 120 kg, linear +5, after 3 misses -10%
`);
    const missed = '5 5 5 4 3';
    const rows = run(lifter, 15, (time) => ({
      ...([4, 6, 8].includes(time) && { Squat: missed }),
      ...([0, 4, 10].includes(time) && { 'Bench Press': missed }),
    }));
    expect(rows).toEqual([
      'A · week 1 · Squat 100, 5 × 5 · Bench Press 60, 5 × 5',
      'B · week 1 · Deadlift 120, 1 × 5',
      'A · week 2 · Squat 102.5, 5 × 5 · Bench Press 60, 5 × 5',
      'B · week 2 · Deadlift 125, 1 × 5',
      'A · week 3 · Squat 105, 5 × 5 · Bench Press 62.5, 5 × 5',
      'B · week 3 · Deadlift 130, 1 × 5',
      'A · week 4 · Squat 105, 5 × 5 · Bench Press 62.5, 5 × 5',
      'B · week 4 · Deadlift 135, 1 × 5',
      'A · week 5 · Squat 105, 5 × 5 · Bench Press 65, 5 × 5',
      'B · week 5 · Deadlift 140, 1 × 5',
      // 105 kg less 10 % is 94.5 kg. The bench press never missed three times in a row.
      'A · week 6 · Squat 95, 5 × 5 · Bench Press 67.5, 5 × 5',
      'B · week 6 · Deadlift 145, 1 × 5',
      'A · week 7 · Squat 97.5, 5 × 5 · Bench Press 67.5, 5 × 5',
      'B · week 7 · Deadlift 150, 1 × 5',
      'A · week 8 · Squat 100, 5 × 5 · Bench Press 70, 5 × 5',
    ]);
  });

  it('names the reason', () => {
    const lifter = new ProgramLifter(
      '# P\n## A\nSquat | 3 x 5, start 100 kg, linear +2.5, after 2 misses -10%\n',
    );
    const reasons = ['5 5 5', '5 5 4', '5 5', '5 4 4', '5 5 4', '5 5 5'].map((Squat) => {
      const { reason } = { reason: lifter.reason() };
      lifter.train({ Squat });
      return reason;
    });
    expect([...reasons, lifter.reason()]).toEqual([
      'the first time, as the program says',
      '+2.5 kg, every set was done',
      'the same again, miss 1 of 2',
      'the same again, 2 of 3 sets done',
      'the same again, miss 1 of 2',
      '10 % less after 2 misses in a row',
      '+2.5 kg, every set was done',
    ]);
  });
});

describe('double progression', () => {
  it('adds reps up to the top of the range, then weight', () => {
    const lifter = new ProgramLifter('# P\n## A\nBench Press | 3 x 6-8, start 80 kg, double +2.5\n');
    const rows = Array.from({ length: 9 }, () => {
      const sets = lifter.next.exercises[0]?.sets.map(({ reps }) => reps).join(' ');
      const row = `${lifter.goal()}: ${sets}`;
      lifter.train();
      return row;
    });
    expect(rows).toEqual([
      '80, 3 × 6-8: 6 6 6',
      '80, 3 × 6-8: 7 6 6',
      '80, 3 × 6-8: 8 6 6',
      '80, 3 × 6-8: 8 7 6',
      '80, 3 × 6-8: 8 8 6',
      '80, 3 × 6-8: 8 8 7',
      '80, 3 × 6-8: 8 8 8',
      '82.5, 3 × 6-8: 6 6 6',
      '82.5, 3 × 6-8: 7 6 6',
    ]);
  });

  it('takes 10% off after two sessions whose first set was below the range', () => {
    const lifter = new ProgramLifter('# P\n## A\nBench Press | 3 x 6-8, start 80 kg, double +2.5\n');
    lifter.train({ 'Bench Press': '5 5 5' });
    expect(lifter.goal()).toBe('80, 3 × 6-8');
    lifter.train({ 'Bench Press': '5 5 4' });
    expect(lifter.goal()).toBe('72.5, 3 × 6-8');
  });

  it.each([
    // Whole steps below the load, near 90 %, which is 7.65, 20.25 and 13.5 for the first three.
    [8.5, 'double +1', {}, '7.5'],
    [22.5, 'double +1', {}, '20.5'],
    [15, 'double +1', {}, '13'],
    [3, 'double +1', {}, '2'],
    [1, 'double +1', {}, '1'],
    [72.5, 'double +1.25', {}, '65'],
    [20, 'double +1', { step: 2.5 }, '17.5'],
    [15, 'double +1', { loads: [8, 12, 15] }, '12'],
  ])(
    'takes a tenth off %d kg with %s and settings %j, rounded to a load that exists',
    (kg, rule, settings, load) => {
      const lifter = lifterOf(`Curl | 3 x 6-8, start ${kg} kg, ${rule}`, {
        athlete: { exercises: { Curl: settings } },
      });
      lifter.train({ Curl: '5 5 5' }).train({ Curl: '5 5 5' });
      expect(lifter.goal()).toBe(`${load}, 3 × 6-8`);
    },
  );

  it.each([
    [20, 'double +1', {}, '21'],
    [20, 'double +1', { step: 2.5 }, '22.5'],
    [20, 'double +5', { step: 2.5 }, '25'],
    [20, 'double +2.5', { step: 1 }, '22'],
    [12, 'double +5', { loads: [12, 14, 16, 20] }, '16'],
    [12, 'double +1', { loads: [12, 14, 16, 20] }, '14'],
    [20, 'double +1', { loads: [12, 14, 16, 20] }, '20'],
  ])('adds to %d kg with %s and settings %j, rounded to a load that exists', (kg, rule, settings, load) => {
    const lifter = lifterOf(`Curl | 3 x 6-8, start ${kg} kg, ${rule}`, {
      athlete: { exercises: { Curl: settings } },
    });
    lifter.train({ Curl: '8 8 8' });
    expect(lifter.goal()).toBe(`${load}, 3 × 6-8`);
  });
});

describe('5/3/1 with a training max', () => {
  it('raises the max at each new cycle', () => {
    const lifter = new ProgramLifter(`# 5/3/1
- Weeks: 4
- Deload: 4
## Squat
Squat | 1 x 5 65%, 1 x 5 75%, 1 x 5+ 85%, max 140 kg +5 kg a cycle
  week 2: 1 x 3 70%, 1 x 3 80%, 1 x 3+ 90%
  week 3: 1 x 5 75%, 1 x 3 85%, 1 x 1+ 95%
  week 4: 1 x 5 40%, 1 x 5 50%, 1 x 5 60%
## Bench
Bench Press | 1 x 5 65%, 1 x 5 75%, 1 x 5+ 85%, max 100 kg +2.5 kg a cycle
  week 2: 1 x 3 70%, 1 x 3 80%, 1 x 3+ 90%
  week 3: 1 x 5 75%, 1 x 3 85%, 1 x 1+ 95%
  week 4: 1 x 5 40%, 1 x 5 50%, 1 x 5 60%
`);
    // More or fewer reps than prescribed change nothing, because the percentages are of the training max.
    const rows = run(lifter, 17, (time) =>
      time === 2 ? { Squat: '3 3 9' } : time === 4 ? { Squat: '5 3 0' } : {},
    );
    expect(rows).toEqual([
      'Squat · week 1 · Squat 1 × 5 90 kg, 1 × 5 105 kg, 1 × 5+ 120 kg',
      'Bench · week 1 · Bench Press 1 × 5 65 kg, 1 × 5 75 kg, 1 × 5+ 85 kg',
      'Squat · week 2 · Squat 1 × 3 100 kg, 1 × 3 110 kg, 1 × 3+ 125 kg',
      'Bench · week 2 · Bench Press 1 × 3 70 kg, 1 × 3 80 kg, 1 × 3+ 90 kg',
      'Squat · week 3 · Squat 1 × 5 105 kg, 1 × 3 120 kg, 1 × 1+ 135 kg',
      'Bench · week 3 · Bench Press 1 × 5 75 kg, 1 × 3 85 kg, 1 × 1+ 95 kg',
      'Squat · week 4 deload · Squat 1 × 5 55 kg, 1 × 5 70 kg, 1 × 5 85 kg',
      'Bench · week 4 deload · Bench Press 1 × 5 40 kg, 1 × 5 50 kg, 1 × 5 60 kg',
      // The training maxes are now 145 and 102.5 kg.
      'Squat · week 1 · Squat 1 × 5 95 kg, 1 × 5 110 kg, 1 × 5+ 125 kg',
      'Bench · week 1 · Bench Press 1 × 5 67.5 kg, 1 × 5 77.5 kg, 1 × 5+ 87.5 kg',
      'Squat · week 2 · Squat 1 × 3 100 kg, 1 × 3 115 kg, 1 × 3+ 130 kg',
      'Bench · week 2 · Bench Press 1 × 3 72.5 kg, 1 × 3 82.5 kg, 1 × 3+ 92.5 kg',
      'Squat · week 3 · Squat 1 × 5 110 kg, 1 × 3 125 kg, 1 × 1+ 140 kg',
      'Bench · week 3 · Bench Press 1 × 5 77.5 kg, 1 × 3 87.5 kg, 1 × 1+ 97.5 kg',
      'Squat · week 4 deload · Squat 1 × 5 60 kg, 1 × 5 70 kg, 1 × 5 85 kg',
      'Bench · week 4 deload · Bench Press 1 × 5 40 kg, 1 × 5 50 kg, 1 × 5 62.5 kg',
      // 65 % of the new training max, 150 kg, is 97.5 kg, halfway between two loads and rounded down.
      'Squat · week 1 · Squat 1 × 5 95 kg, 1 × 5 110 kg, 1 × 5+ 125 kg',
    ]);
    expect(lifter.reason()).toBe('percent of the training max, 105 kg');
  });
});

describe('the stages of a program', () => {
  it('follow each other at the same load after a miss, and begin again at 10% less', () => {
    const lifter = new ProgramLifter(
      '# GZCLP\n## A\nSquat | 5 x 3+ / 6 x 2+ / 10 x 1+, start 100 kg, linear +5, stages\n',
    );
    const missed = { 0: false, 1: true, 2: false, 3: true, 4: false, 5: true, 6: false, 7: false } as const;
    const rows = run(lifter, 8, (time) =>
      missed[time as keyof typeof missed]
        ? { Squat: lifter.next.exercises[0]?.sets.map(() => 0).join(' ') ?? '' }
        : {},
    );
    expect(rows).toEqual([
      'A · week 1 · Squat 5 × 3+ 100 kg',
      'A · week 2 · Squat 5 × 3+ 105 kg',
      'A · week 3 · Squat 6 × 2+ 105 kg',
      'A · week 4 · Squat 6 × 2+ 110 kg',
      'A · week 5 · Squat 10 × 1+ 110 kg',
      'A · week 6 · Squat 10 × 1+ 115 kg',
      // 115 kg less 10 % is 103.5 kg.
      'A · week 7 · Squat 5 × 3+ 105 kg',
      'A · week 8 · Squat 5 × 3+ 110 kg',
    ]);
  });

  it('grow by the smallest step of the exercise if the program has no linear rule', () => {
    const lifter = new ProgramLifter('# P\n## A\nBench Press | 3 x 10 / 3 x 8, start 50 kg, stages\n', {
      athlete: { exercises: { 'Bench Press': { step: 1 } } },
    });
    expect(lifter.train().goal()).toBe('51, 3 × 10');
    expect(lifter.train({ 'Bench Press': '10 9 8' }).goal()).toBe('51, 3 × 8');
    expect(lifter.reason()).toBe('stage 2 of 2 at the same load, after a miss');
    expect(lifter.train({ 'Bench Press': '8 8 7' }).goal()).toBe('46, 3 × 10');
    expect(lifter.reason()).toBe('stage 1 again at 10 % less, after a miss in the last stage');
  });
});

describe('a block of 12 weeks with deload weeks 6 and 12', () => {
  it('takes off sets and load in the deload weeks, and continues from the week before', () => {
    const lifter = new ProgramLifter(`# Block
- Weeks: 12
- Deload: 6, 12
## Upper
Bench Press | 5 x 5, start 80 kg, linear +2.5
## Lower
Squat | 3 x 8 70%, max 150 kg
Leg Curl | 4 x 10, start 40 kg, sum 40 +5
`);
    const weeks = run(lifter, 26, () => ({})).filter((_, index) => index % 2 === 0);
    expect(weeks).toEqual([
      'Upper · week 1 · Bench Press 80, 5 × 5',
      'Upper · week 2 · Bench Press 82.5, 5 × 5',
      'Upper · week 3 · Bench Press 85, 5 × 5',
      'Upper · week 4 · Bench Press 87.5, 5 × 5',
      'Upper · week 5 · Bench Press 90, 5 × 5',
      // 90 % of 92.5 kg is 83.25 kg.
      'Upper · week 6 deload · Bench Press 82.5, 3 × 5',
      'Upper · week 7 · Bench Press 92.5, 5 × 5',
      'Upper · week 8 · Bench Press 95, 5 × 5',
      'Upper · week 9 · Bench Press 97.5, 5 × 5',
      'Upper · week 10 · Bench Press 100, 5 × 5',
      'Upper · week 11 · Bench Press 102.5, 5 × 5',
      'Upper · week 12 deload · Bench Press 95, 3 × 5',
      'Upper · week 1 · Bench Press 105, 5 × 5',
    ]);
    expect(lifter.sessions.filter(({ isDeloadWeek }) => isDeloadWeek).map(({ week }) => week)).toEqual([
      6, 6, 12, 12,
    ]);
    expect(lifter.sessions[11]?.exercises.map(({ Name, currentGoal }) => [Name, currentGoal])).toEqual([
      ['Squat', { sets: 2, repRange: { min: 8, max: 8 }, weightKg: 95 }],
      ['Leg Curl', { sets: 2, repRange: { min: 10, max: 10 }, weightKg: 57.5 }],
    ]);
  });
});

describe('an exercise without progression', () => {
  it('has the loads of each week as they are written, in its days or its week lines', () => {
    for (const text of [
      '# P\n## Week 1\n## A\nSquat | 2 x 5 60 kg, none\n## Week 2\n## A\nSquat | 2 x 3 70 kg, none\n',
      '# P\n- Weeks: 2\n## A\nSquat | 2 x 5 60 kg, none\n  week 2: 2 x 3 70 kg\n',
    ]) {
      expect(run(new ProgramLifter(text), 3, () => ({}))).toEqual([
        'A · week 1 · Squat 60, 2 × 5',
        'A · week 2 · Squat 70, 2 × 3',
        'A · week 1 · Squat 60, 2 × 5',
      ]);
    }
  });
});
