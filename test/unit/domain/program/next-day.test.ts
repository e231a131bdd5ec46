import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProgramLifter } from '../../../support/program-lifter.js';

const FOUR_DAYS = `# Split
- Weeks: 3
## Upper A
Bench Press | 3 x 5, start 60 kg, linear +2.5
## Lower A
Squat | 3 x 5, start 100 kg, linear +5
## Upper B
Row | 3 x 8, start 50 kg, linear +2.5
## Lower B
Deadlift | 2 x 5, start 120 kg, linear +5
`;
const ENDLESS = '# Endless\n## A\nSquat | 3 x 5\n## B\nPress | 3 x 5\n';
const PHASES = `# Phases
## Phase 1
- Weeks: 2
## A
Squat | 5 x 5
## Phase 2
- Weeks: 1
## A
Squat | 3 x 3
## B
Press | 3 x 5
`;

const split = () => new ProgramLifter(FOUR_DAYS);
/** The keys of a session of this day of the program, in `week` if it is given. */
const dayOf = (programDay: string, week?: number) => ({
  programDay,
  focus: programDay,
  exercises: [],
  ...(week !== undefined && { week }),
});

describe('the day that is next', () => {
  it.each<[string, string, () => ProgramLifter]>([
    ['is the first day if there is no session yet', 'Upper A 1', split],
    ['follows the newest session in the order of the text', 'Upper B 1', () => split().trainTimes(2)],
    ['is the first of the next week after a whole week', 'Upper A 2', () => split().trainTimes(4)],
    ['is the first of a new cycle after the last week', 'Upper A 1', () => split().trainTimes(12)],
    ['continues in the new cycle', 'Upper B 2', () => split().trainTimes(18)],
    ['stays the same however long the pause is', 'Lower A 1', () => split().train().wait(200)],
    ['comes after a day that was swapped in', 'Lower B 1', () => split().train().train({}, dayOf('Upper B'))],
    [
      'is the day that was left out, after the other days of the week',
      'Lower A 1',
      () => split().train().train({}, dayOf('Upper B')).train(),
    ],
    [
      'is in the next week once the day that was left out is done',
      'Upper A 2',
      () => split().train().train({}, dayOf('Upper B')).trainTimes(2),
    ],
    [
      'is the first day left out if the newest session was the last day of the week',
      'Upper A 1',
      () => split().train({}, dayOf('Lower B')),
    ],
    ['is the same after a repeated day', 'Lower A 1', () => split().train().train({}, dayOf('Upper A'))],
    [
      'is none of the days already done in the week after one of them is repeated',
      'Lower B 1',
      () => split().trainTimes(3).train({}, dayOf('Upper A')),
    ],
    ['comes after a day without working sets', 'Upper B 1', () => split().train().train({ Squat: ' ' })],
    [
      'is in the week of the newest session if weeks were left out',
      'Lower A 3',
      () => split().train({}, { week: 3 }),
    ],
    [
      'continues after the latest week when a missing day of an earlier week is done',
      'Upper A 3',
      () =>
        ['Upper A', 'Lower A', 'Upper B', 'Lower B']
          .reduce((lifter, day) => lifter.train({}, dayOf(day, 2)), split().trainTimes(3))
          .train({}, dayOf('Lower B', 1)),
    ],
    [
      'is in an earlier week again when one of its done days is repeated',
      'Lower A 1',
      () => split().trainTimes(6).train({}, dayOf('Upper A', 1)),
    ],
    [
      'is not a day that was done in a backdated session',
      'Upper B 1',
      () =>
        split()
          .train()
          .train({}, { ...dayOf('Lower A'), date: '2026-01-04' }),
    ],
    [
      'follows the dates, not the order of logging',
      'Lower A 1',
      () =>
        split()
          .train({}, { date: '2026-01-10' })
          .train({}, { ...dayOf('Upper B'), date: '2026-01-08' }),
    ],
    ['goes back when the newest session is deleted', 'Lower A 1', () => split().trainTimes(2).remove(-1)],
    [
      'stays when an older session of the week is deleted',
      'Lower B 1',
      () => split().trainTimes(3).remove(1),
    ],
    [
      'is the day whose session was deleted, once the other days of the week are done',
      'Lower A 1',
      () => split().trainTimes(4).remove(1),
    ],
    [
      'follows the week of a session after an edit',
      'Upper B 2',
      () =>
        split()
          .trainTimes(2)
          .edit(1, () => ({ week: 2 })),
    ],
    [
      'follows the day of a session after an edit',
      'Lower B 1',
      () =>
        split()
          .trainTimes(2)
          .edit(1, () => dayOf('Upper B')),
    ],
    [
      'comes after the day that an imported session names as its focus',
      'Lower A 1',
      () => split().train({}, { focus: 'UPPER-A', programDay: undefined }),
    ],
    [
      'is in the week that follows from the earlier sessions if the newest one has no week',
      'Lower A 2',
      () => split().trainTimes(4).train({}, { week: null }),
    ],
    [
      'is in the same week after sessions without a week while days of that week are left',
      'Lower B 1',
      () => split().train({}, { week: null }).train({}, { week: null }).train({}, { week: null }),
    ],
    [
      'does not follow a session of a day that the program does not have',
      'Lower A 1',
      () => split().train().train({}, dayOf('Arms')),
    ],
    [
      'is in week 41 after 80 sessions of two days a week if no week is the last',
      'A 41',
      () => new ProgramLifter(ENDLESS).trainTimes(80),
    ],
    [
      'is in the next phase after the last week of a phase',
      '2 A 1',
      () => new ProgramLifter(PHASES).trainTimes(2),
    ],
    ['begins again in the first phase', '1 A 1', () => new ProgramLifter(PHASES).trainTimes(4)],
    [
      'keeps its place when days are renamed',
      'Lower 1',
      () =>
        split()
          .train()
          .rewrite((text) =>
            text.replace('Upper A', 'Press day (was Upper A)').replace('Lower A', 'Lower (was Lower A)'),
          ),
    ],
    [
      'is the first of a new cycle if the program was made shorter',
      'Upper A 1',
      () =>
        split()
          .trainTimes(9)
          .rewrite((text) => text.replace('Weeks: 3', 'Weeks: 2')),
    ],
    [
      'is in the next week after the last one if weeks are added',
      'Upper A 4',
      () =>
        split()
          .trainTimes(12)
          .rewrite((text) => text.replace('Weeks: 3', 'Weeks: 6')),
    ],
    [
      'is a day that was added to the week',
      'Arms 1',
      () =>
        split()
          .trainTimes(4)
          .rewrite((text) => `${text}## Arms\nCurl | 3 x 10\n`),
    ],
  ])('%s', (_, place, lifter) => {
    expect(lifter().nextPlace).toBe(place);
  });

  it('is in a new cycle after each finished cycle', () => {
    const cycleAfter = (lifter: ProgramLifter) => lifter.next.place.cycle;
    expect(cycleAfter(split().trainTimes(11))).toBe(1);
    expect(cycleAfter(split().trainTimes(12))).toBe(2);
    expect(cycleAfter(split().trainTimes(24))).toBe(3);
    // A cycle that is started again before its end counts as the same cycle.
    expect(cycleAfter(split().trainTimes(6).train({}, dayOf('Upper A', 1)))).toBe(1);
  });
});

describe('following a program', () => {
  it('does every day of every week once, in whatever order the days of a week are swapped', () => {
    const anyProgram = fc.record({
      weeks: fc.integer({ min: 1, max: 4 }),
      days: fc.integer({ min: 1, max: 4 }),
      swaps: fc.array(fc.nat(3), { minLength: 20, maxLength: 20 }),
    });
    fc.assert(
      fc.property(anyProgram, ({ weeks, days, swaps }) => {
        const names = ['A', 'B', 'C', 'D'].slice(0, days);
        const text = names.map((name) => `## ${name}\nSquat | 1 x 5\n`).join('');
        const lifter = new ProgramLifter(`# P\n- Weeks: ${weeks}\n${text}`);
        const doneInWeek = new Map<string, string[]>();
        for (let time = 0; time < 2 * weeks * days; time += 1) {
          const { cycle, week } = lifter.next.place;
          const done = doneInWeek.get(`${cycle} ${week}`) ?? [];
          expect(done).not.toContain(lifter.next.name);
          const left = names.filter((name) => !done.includes(name));
          const day = left[(swaps[time % swaps.length] ?? 0) % left.length] ?? '';
          doneInWeek.set(`${cycle} ${week}`, [...done, day]);
          lifter.train({}, dayOf(day));
        }
        expect([...doneInWeek.keys()]).toEqual(
          [1, 2].flatMap((cycle) => Array.from({ length: weeks }, (_, week) => `${cycle} ${week + 1}`)),
        );
        for (const done of doneInWeek.values()) expect(done.toSorted()).toEqual(names);
      }),
    );
  });
});

describe('a deload that was taken early', () => {
  it('lasts for its week, and for no other', () => {
    const lifter = split().train({}, { isDeloadWeek: true });
    expect(lifter.nextWords).toBe('Lower A · week 1 deload · Squat 90, 2 × 5');
    lifter.trainTimes(3);
    expect(lifter.nextWords).toBe('Upper A · week 2 · Bench Press 60, 3 × 5');
  });

  it('ends with a session of its week that is not a deload', () => {
    const lifter = split().train({}, { isDeloadWeek: true }).train({}, { isDeloadWeek: false });
    expect(lifter.nextWords).toBe('Upper B · week 1 · Row 50, 3 × 8');
  });
});
