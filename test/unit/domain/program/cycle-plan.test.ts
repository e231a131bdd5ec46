import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CyclePlan, planOfCycle } from '../../../../src/domain/program/cycle-plan.js';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';
import { aSession } from '../../../support/builders.js';
import { lifterOf, ProgramLifter } from '../../../support/program-lifter.js';

const SPLIT = `# Split
- Weeks: 3
## Upper
Bench Press | 3 x 5, start 80 kg, linear +2.5
Row | 2 x 8, start 60 kg, linear +2.5
## Lower
Squat | 5 x 5, start 100 kg, linear +5
`;
const BLOCK = `# Block
- Weeks: 12
- Deload: 6, 12
## A
Squat | 5 x 5, start 100 kg, linear +2.5
`;

/** The weeks of a plan as text, such as `now 2: Upper done 5/5, Lower next 0/5`. */
function words({ weeks }: CyclePlan): readonly string[] {
  return weeks.map(({ when, phase, week, isDeload, days }) => {
    const place = [phase, week].filter((each) => each !== null).join('.');
    const all = days.map((day) => {
      const short = day.shortfalls.map(
        ({ name, doneSets, plannedSets }) => `${name} ${doneSets}/${plannedSets}`,
      );
      const again = day.sessions.length > 1 ? ` ${day.sessions.length} times` : '';
      const deload = day.isDeload ? ' deload' : '';
      const lacks = short.length > 0 ? ` (${short.join(', ')})` : '';
      return `${day.name} ${day.status}${deload}${again} ${day.doneSets}/${day.plannedSets}${lacks}`;
    });
    return `${when} ${place}${isDeload ? ' deload' : ''}: ${all.join(', ')}`;
  });
}

/** For each done day, the exercises that were done with fewer sets or reps than planned. */
function shortIn(lifter: ProgramLifter): readonly (readonly string[])[] {
  const days = lifter.plan().weeks.flatMap((week) => week.days.filter(({ status }) => status === 'done'));
  return days.map(({ shortfalls }) => shortfalls.map(({ name }) => name));
}

const lower = { week: 1, programDay: 'Lower' };

describe('the plan of a cycle', () => {
  it('shows every day as still to come if there is no session yet', () => {
    expect(words(new ProgramLifter(SPLIT).plan())).toEqual([
      'now 1: Upper next 0/5, Lower ahead 0/5',
      'ahead 2: Upper ahead 0/5, Lower ahead 0/5',
      'ahead 3: Upper ahead 0/5, Lower ahead 0/5',
    ]);
  });

  it.each([
    ['with a load', '60, 3 × 8-10', 'Row | 3 x 8-10, start 60 kg, double +2.5'],
    ['without a load', '3 × 8-10', 'Row | 3 x 8-10, double +2.5'],
  ])('shows that a set had fewer reps than a goal %s', (_, goal, line) => {
    const lifter = lifterOf(line);
    expect(lifter.goal()).toBe(goal);
    const [day] = lifter.train({ Row: '60x8, 60x7, 60x6' }).plan().weeks[0]?.days ?? [];
    expect(day?.shortfalls).toEqual([{ name: 'Row', doneSets: 3, plannedSets: 3, isBelowRange: true }]);
  });

  it('does not count sets below the range as short if they had the suggested reps', () => {
    const lifter = lifterOf('Row | 2 x 6-8, start 60 kg').train({ Row: '60x5, 60x5' });
    const suggested = lifter.train({ Row: '60x6, 60x5' });
    expect(shortIn(suggested)).toEqual([['Row'], []]);
    expect(shortIn(suggested.train({ Row: '60x6, 60x4' }))).toEqual([['Row'], [], ['Row']]);
  });

  it('distinguishes fewer reps than the range from less load', () => {
    const lifter = lifterOf('Row | 3 x 8-10, start 60 kg, double +2.5').train({ Row: '55x8, 55x8, 55x6' });
    expect(lifter.plan().weeks[0]?.days[0]?.shortfalls).toMatchObject([{ isBelowRange: false }]);
  });

  it('has the done sets of done days, and the day that is next', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(3);
    expect(words(lifter.plan())).toEqual([
      'behind 1: Upper done 5/5, Lower done 5/5',
      'now 2: Upper done 5/5, Lower next 0/5',
      'ahead 3: Upper ahead 0/5, Lower ahead 0/5',
    ]);
    expect(lifter.plan().next).toEqual(lifter.next);
  });

  it('names exercises with fewer sets, or with fewer reps than planned', () => {
    const lifter = new ProgramLifter(SPLIT).train({ 'Bench Press': '5 5', Row: '8 7' });
    expect(words(lifter.plan())[0]).toBe('now 1: Upper done 4/5 (Bench Press 2/3, Row 2/2), Lower next 0/5');
  });

  it('does not count more sets than planned', () => {
    const lifter = new ProgramLifter(SPLIT).train({ 'Bench Press': '5 5 5 5 5' });
    expect(words(lifter.plan())[0]).toContain('Upper done 5/5,');
  });

  it('marks a day as missed once the next week has begun', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(3).remove(1);
    expect(words(lifter.plan()).slice(0, 2)).toEqual([
      'behind 1: Upper done 5/5, Lower missed 0/5',
      'now 2: Upper done 5/5, Lower next 0/5',
    ]);
  });

  it('shows a day that was left out in the current week as still to come', () => {
    const lifter = new ProgramLifter(SPLIT).train({}, lower);
    expect(words(lifter.plan())[0]).toMatch(/^now 1: Upper next 0\/5, Lower done/);
    const three = new ProgramLifter(`${SPLIT}## Arms\nCurl | 2 x 10\n`)
      .train()
      .train({}, { programDay: 'Arms' });
    expect(words(three.plan())[0]).toMatch(/^now 1: Upper done 5\/5, Lower next 0\/5, Arms done/);
  });

  it('plans fewer sets in the deload weeks 6 and 12', () => {
    const lifter = new ProgramLifter(BLOCK).trainTimes(6);
    expect(words(lifter.plan()).filter((line) => line.includes('deload'))).toEqual([
      'behind 6 deload: A done deload 3/3',
      'ahead 12 deload: A ahead deload 0/3',
    ]);
    expect(words(lifter.plan())[6]).toBe('now 7: A next 0/5');
  });

  it('plans fewer sets for the rest of a week whose deload came early', () => {
    const lifter = new ProgramLifter(SPLIT).train({}, { isDeloadWeek: true });
    expect(words(lifter.plan())[0]).toBe('now 1 deload: Upper done deload 5/5, Lower next deload 0/3');
  });

  it('keeps an early deload after its week has ended, also for a day that was missed', () => {
    const lifter = new ProgramLifter(SPLIT)
      .train({}, { isDeloadWeek: true })
      .train({}, { programDay: 'Upper', week: 2 });
    expect(words(lifter.plan())[0]).toBe('behind 1 deload: Upper done deload 5/5, Lower missed deload 0/3');
  });

  it('begins again in the second cycle, and keeps the first', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(7);
    expect(lifter.plan().cycles).toBe(2);
    expect(words(lifter.plan())[0]).toBe('now 1: Upper done 5/5, Lower next 0/5');
    expect(words(lifter.plan(1))).toEqual([
      'behind 1: Upper done 5/5, Lower done 5/5',
      'behind 2: Upper done 5/5, Lower done 5/5',
      'behind 3: Upper done 5/5, Lower done 5/5',
    ]);
    expect(lifter.plan(1).next).toBeNull();
  });

  it('marks the days of an earlier cycle that were never done as missed', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(4);
    lifter.train({}, { week: 3 }).train({}, { week: 1 });
    expect(lifter.plan().cycle).toBe(2);
    expect(words(lifter.plan(1))[2]).toBe('behind 3: Upper done 5/5, Lower missed 0/5');
  });

  it('shows only the later sessions of a week that was started again', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(3).train({}, { week: 1, programDay: 'Upper' });
    const [first, second] = words(lifter.plan());
    expect(first).toMatch(/^now 1: Upper done .*, Lower next 0\/5$/);
    expect(second).toBe('ahead 2: Upper ahead 0/5, Lower ahead 0/5');
  });

  it('shows that a day was done twice in its week', () => {
    const lifter = new ProgramLifter(SPLIT).train().train({}, { programDay: 'Upper' });
    expect(words(lifter.plan())[0]).toMatch(/^now 1: Upper done 2 times/);
  });

  it('makes a day the next one again when its session is deleted', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(3).remove(-1);
    expect(words(lifter.plan()).slice(0, 2)).toEqual([
      'behind 1: Upper done 5/5, Lower done 5/5',
      'now 2: Upper next 0/5, Lower ahead 0/5',
    ]);
  });

  it('keeps the planned sets of done days when the text of the program changes', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(2);
    lifter.rewrite((text) => text.replace('3 x 5', '6 x 5').replace('## Lower', 'Curl | 3 x 10\n## Lower'));
    expect(words(lifter.plan()).slice(0, 2)).toEqual([
      'behind 1: Upper done 5/5, Lower done 5/5',
      'now 2: Upper next 0/11, Lower ahead 0/5',
    ]);
  });

  it('counts the planned sets of an exercise that was left out, but not of one that was swapped', () => {
    const withoutRow = (lifter: ProgramLifter) =>
      lifter.edit(-1, ({ exercises }) => ({ exercises: exercises.slice(0, 1) }));
    const lifter = new ProgramLifter(SPLIT).trainTimes(3);
    expect(words(withoutRow(lifter).plan())[1]).toContain('Upper done 3/5 (Row 0/2)');
    const swapped = new ProgramLifter(SPLIT).trainTimes(3).edit(-1, ({ exercises }) => ({
      exercises: exercises.map((each) => (each.Name === 'Row' ? { ...each, Name: 'Pulldown' } : each)),
    }));
    expect(words(swapped.plan())[1]).toContain('Upper done 5/5');
  });

  it('continues for three weeks if the program has no end', () => {
    const lifter = new ProgramLifter('# P\n## A\nSquat | 3 x 5\n').trainTimes(2);
    expect(words(lifter.plan())).toEqual([
      'behind 1: A done 3/3',
      'behind 2: A done 3/3',
      'now 3: A next 0/3',
      'ahead 4: A ahead 0/3',
      'ahead 5: A ahead 0/3',
      'ahead 6: A ahead 0/3',
    ]);
  });

  it('shows a week that was done past the end, and a done day that its week does not have', () => {
    const lifter = new ProgramLifter(SPLIT).trainTimes(4).train({}, { week: 3 }).train({}, { week: 4 });
    expect(words(lifter.plan(1)).at(-1)).toMatch(/^behind 4: Lower done/);
    const text = `# P\n- Weeks: 2\n## A\nSquat | 3 x 5\n## Week 2\n## B\nRow | 3 x 5\n`;
    const odd = new ProgramLifter(text).train().train({}, { week: 1, programDay: 'B', focus: 'B' });
    expect(words(odd.plan())[0]).toMatch(/^behind 1: A done 3\/3, B done/);
  });

  it('counts weeks within each phase', () => {
    const text = `# P\n## Phase 1\n- Weeks: 1\n## A\nSquat | 3 x 5\n## Phase 2\n- Weeks: 2\n## B\nRow | 2 x 5\n`;
    expect(words(new ProgramLifter(text).trainTimes(2).plan())).toEqual([
      'behind 1.1: A done 3/3',
      'behind 2.1: B done 2/2',
      'now 2.2: B next 0/2',
    ]);
  });

  it('takes the planned sets from the program if the session has no goals', () => {
    const lifter = new ProgramLifter(SPLIT).train({ Row: '8' }).edit(0, ({ exercises }) => ({
      exercises: exercises.map((each) => ({ ...each, currentGoal: {} })),
    }));
    expect(words(lifter.plan())[0]).toContain('Upper done 4/5 (Row 1/2)');
  });

  it('ignores the sessions of another program', () => {
    const { program } = parseProgram(SPLIT, { unit: 'kg', fallbackName: 'split' });
    const other = aSession().having({ program: 'Other', programDay: 'Push', week: 1 }).build();
    const plan = planOfCycle({ program, athlete: {}, today: '2026-02-16', pastOf: () => [] }, [other], 0);
    expect(plan && words(plan)[0]).toBe('now 1: Upper next 0/5, Lower ahead 0/5');
  });

  it('does not depend on the order of the sessions, and has exactly one next day', () => {
    const weeks = fc.array(
      fc.record({ day: fc.constantFrom('Upper', 'Lower'), week: fc.integer({ min: 1, max: 4 }) }),
    );
    fc.assert(
      fc.property(weeks, fc.nat(5), (done, turn) => {
        const lifter = new ProgramLifter(SPLIT);
        for (const { day, week } of done) lifter.train({}, { programDay: day, focus: day, week });
        const plan = lifter.plan();
        const days = plan.weeks.flatMap((week) => week.days);
        expect(days.filter(({ status }) => status === 'next').length).toBe(1);
        const at = Math.min(turn, lifter.sessions.length);
        lifter.sessions = [...lifter.sessions.slice(at), ...lifter.sessions.slice(0, at)];
        expect(words(lifter.plan())).toEqual(words(plan));
      }),
      { numRuns: 40 },
    );
  });
});
