import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../../src/domain/athlete.js';
import { withReps } from '../../../src/domain/progression/last-sets.js';
import type { Goal } from '../../../src/domain/record.js';
import { formatSet } from '../../../src/domain/set-notation/format-set.js';
import { plannedSetOf } from '../../../src/store/log/planned-set.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

const TODAY_MS = Date.parse('2026-02-16T18:00:00Z');
const WEEK_MS = 7 * 86_400_000;

type Lifter = {
  readonly goal: Goal;
  readonly unit: NonNullable<Athlete['unit']>;
  /** The sets of the first week. */
  readonly first: readonly string[];
  /** What the first set of each following week reaches, such as `3 @10`; later weeks go as planned. */
  readonly failures: readonly string[];
};

/** The sets of each week. The lifter does the planned sets with enough reps, but the first set of a week may fail. */
function weeksOf({ goal, unit, first, failures }: Lifter, count: number): readonly string[] {
  const weeks: (readonly string[])[] = [first];
  while (weeks.length < count) {
    const sessions = weeks.map((sets, index) =>
      aSession()
        .id(index + 1)
        .on(new Date(TODAY_MS - (weeks.length - index) * WEEK_MS).toISOString())
        .with(
          exercise('Cable Row')
            .planned(goal)
            .working(...sets),
        )
        .build(),
    );
    const harness = new LogHarness({ sessions, athlete: { userId: 'a', userName: 'A', unit } }).press(
      'enter',
    );
    const sets: string[] = [];
    for (let place = 0; place < (goal.sets ?? 0); place++) {
      const planned = plannedSetOf(harness.state);
      if (!planned) break;
      const failed = place === 0 ? failures[weeks.length - 1] : undefined;
      const reps = Math.max(planned.repCount?.full ?? 0, goal.repRange?.min ?? 0);
      const load = formatSet(planned, { unit }).replace(/x.*/, '');
      const line = failed ? `${load}x${failed}` : formatSet(withReps(planned, reps), { unit });
      harness.enter(line);
      sets.push(unit === 'lb' ? line.replace('x', 'lb x') : line);
    }
    weeks.push(sets);
  }
  return weeks.map((sets) => sets.join(', ').replaceAll('lb x', 'x'));
}

describe('the suggestions after weeks whose first set failed', () => {
  const kilograms = (min: number, max: number): Goal => ({ weightKg: 100, sets: 3, repRange: { min, max } });
  const pounds = (min: number, max: number): Goal => ({
    ...kilograms(min, max),
    weightKg: 102.05828,
    enteredWeight: { value: 225, unit: 'lb' },
  });
  const inKg = { goal: kilograms(6, 8), unit: 'kg', first: ['100x3 @10', '90x6', '90x6'] } as const;

  it('continue at the lighter load after two such weeks', () => {
    const expected = ['90x6, 90x7, 90x7', '90x7, 90x7, 90x7', '90x8, 90x7, 90x7'];
    expect(weeksOf({ ...inKg, failures: ['3 @10'] }, 5).slice(2)).toEqual(expected);
    expect(weeksOf({ ...inKg, failures: ['0 @10'] }, 5).slice(2)).toEqual(expected);
  });

  it('reduce the lighter load again after one failure at it, because two sessions in a row failed', () => {
    expect(weeksOf({ ...inKg, failures: ['3 @10', '3 @10'] }, 5).slice(2)).toEqual([
      '90x3 @10, 80x6, 80x6',
      '80x6, 80x7, 80x7',
      '80x7, 80x7, 80x7',
    ]);
    expect(weeksOf({ ...inKg, failures: ['3 @10', '3 @10', '4 @10'] }, 6).slice(3)).toEqual([
      '80x4 @10, 72.5x6, 72.5x6',
      '72.5x6, 72.5x7, 72.5x7',
      '72.5x7, 72.5x7, 72.5x7',
    ]);
  });

  describe.each<[string, Omit<Lifter, 'failures'>, string]>([
    ['6-8 in kg', inKg, '3 @10'],
    ['10-12 in kg', { goal: kilograms(10, 12), unit: 'kg', first: ['100x7 @10', '90x10', '90x10'] }, '7 @10'],
    [
      '6-8 in lb',
      { goal: pounds(6, 8), unit: 'lb', first: ['225lb x3 @10', '200lb x6', '200lb x6'] },
      '3 @10',
    ],
    [
      '10-12 in lb',
      { goal: pounds(10, 12), unit: 'lb', first: ['225lb x7 @10', '200lb x10', '200lb x10'] },
      '7 @10',
    ],
  ])('with the goal %s', (_what, lifter, failure) => {
    it.each([
      ['two weeks', [failure]],
      ['two weeks, without a rep in the second', ['0 @10']],
      ['three weeks', [failure, failure]],
      ['three weeks, without a rep in the last', [failure, '0']],
    ])(
      'no load falls after %s, no set is heavier than the first, and loads grow again',
      (_weeks, failures) => {
        const weeks = weeksOf({ ...lifter, failures }, failures.length + 8).map((sets) =>
          sets.split(', ').map(Number.parseFloat),
        );
        const after = weeks.slice(failures.length + 1);
        for (const [week, loads] of after.entries()) {
          expect(Math.max(...loads)).toBe(loads[0]);
          for (const [place, load] of loads.entries()) {
            const before = place === 0 ? after[week - 1]?.[0] : weeks[failures.length + week]?.[place];
            expect(load).toBeGreaterThanOrEqual(before ?? 0);
          }
        }
        expect(after.at(-1)?.at(-1)).toBeGreaterThan(weeks[failures.length]?.at(-1) ?? 0);
      },
    );
  });
});
