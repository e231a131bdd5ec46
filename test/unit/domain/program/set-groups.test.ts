import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSetGroups } from '../../../../src/domain/program/parse-set-groups.js';
import {
  formatSetGroups,
  groupsOfTargets,
  type SetGroup,
  targetsOfGroup,
} from '../../../../src/domain/program/set-groups.js';
import type { SetTarget } from '../../../../src/domain/record.js';
import { weightAsEntered } from '../../../../src/domain/weight.js';

/** The groups of a valid text. */
function groupsOf(text: string, unit: 'kg' | 'lb' = 'kg'): readonly SetGroup[] {
  const parsed = parseSetGroups(text, unit);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.groups;
}

const targetsOf = (text: string, unit: 'kg' | 'lb' = 'kg') => groupsOf(text, unit).flatMap(targetsOfGroup);
const five = { repRange: { min: 5, max: 5 } };

describe('groups of planned sets', () => {
  it('give one target for each set', () => {
    expect(targetsOf('1 x 3 @9, 2 x 6-8 @8.5')).toEqual([
      { repRange: { min: 3, max: 3 }, targetRpe: 9 },
      { repRange: { min: 6, max: 8 }, targetRpe: 8.5 },
      { repRange: { min: 6, max: 8 }, targetRpe: 8.5 },
    ]);
  });

  it('are AMRAP in the last set after +, in every set after ++', () => {
    expect(targetsOf('2 x 5+')).toEqual([five, { ...five, amrap: true }]);
    expect(targetsOf('2x5++')).toEqual([
      { ...five, amrap: true },
      { ...five, amrap: true },
    ]);
    expect(targetsOf('1 x 5++')).toEqual(targetsOf('1 x 5+'));
  });

  it.each([
    ['1 x 5 75%', { percentOfMax: 75 }],
    ['1 x 5 72.5 %', { percentOfMax: 72.5 }],
    ['1 x 5 80', { weightKg: 80 }],
    ['1 x 5 @8 80kg', { weightKg: 80, targetRpe: 8 }],
    ['1 x 5 bw+10', { weightKg: 10, loadMode: 'bodyweight' }],
    ['1 x 5 bw-20', { weightKg: 20, loadMode: 'assisted' }],
    ['1 x 5 225lb rest 90s', { ...weightAsEntered(225, 'lb'), restMinutes: 1.5 }],
    ['1 × 5 reps RPE 8 rest 1:20', { targetRpe: 8, restMinutes: 80 / 60 }],
    ['1X5 rest 3 min', { restMinutes: 3 }],
    ['1x5 rest 2', { restMinutes: 2 }],
  ])('are read from %s', (text, keys) => {
    expect(targetsOf(text)).toEqual([{ ...five, ...keys }]);
  });

  it('take a bare weight in the athlete’s unit', () => {
    expect(targetsOf('1 x 5 225', 'lb')).toEqual([{ ...five, ...weightAsEntered(225, 'lb') }]);
  });

  it('can be timed', () => {
    expect(groupsOf('3 x 60s 20 rest 1:00')).toEqual([
      { sets: 3, quantity: { kind: 'time', seconds: 60 }, keys: { weightKg: 20, restMinutes: 1 } },
    ]);
    expect(formatSetGroups(groupsOf('3 x 1:00, 2 x 2min @8'), 'kg')).toBe('3 x 60s, 2 x 2min @8');
  });

  it.each([
    ['', 1, 'the number of sets goes from 1 to 99: write 3 x 6-8 @8'],
    ['3', 2, 'x and the reps are missing: write 3 x 6-8 @8'],
    ['3 x', 4, 'the number of reps goes from 1 to 999: write 3 x 6-8 @8'],
    ['3 x 8-6', 6, 'the smaller number comes first, as in 6-8'],
    ['3 x 5 @11', 8, 'an RPE goes from 1 to 10 in halves: write @8 or @8.5'],
    ['3 x 5 80 75%', 10, 'there is a load already: write one'],
    ['3 x 5 750%', 7, 'a percentage is above 0 and at most 200: write 75%'],
    ['3 x 5 rest 90', 12, 'a rest is in minutes, at most 60: for seconds write rest 90s'],
    ['3 x 5 heavy', 7, 'this is not part of a planned set: write 3 x 6-8 @8, and a comma between groups'],
    ['60 x 5, 60 x 5', 1, 'there are more than 99 sets: write fewer'],
    ['2.5 x 5', 1, 'the number of sets goes from 1 to 99: write 3 x 6-8 @8'],
  ])('are refused with the first error of "%s"', (text, column, message) => {
    expect(parseSetGroups(text, 'kg')).toEqual({ ok: false, error: { column, message } });
  });
});

const anyLoad = fc.oneof(
  fc.constant({}),
  fc.record({ percentOfMax: fc.integer({ min: 1, max: 400 }).map((half) => half / 2) }),
  fc.tuple(fc.integer({ min: 0, max: 800 }), fc.constantFrom('kg', 'lb')).map(([quarters, unit]) => {
    return weightAsEntered(quarters / 4, unit as 'kg' | 'lb');
  }),
  fc.record({
    weightKg: fc.integer({ min: 0, max: 100 }),
    loadMode: fc.constantFrom('bodyweight', 'assisted'),
  }),
);
const anyTarget = fc
  .tuple(
    fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 5 })),
    anyLoad,
    fc.record(
      {
        targetRpe: fc.integer({ min: 2, max: 20 }).map((half) => half / 2),
        restMinutes: fc.integer({ min: 0, max: 3600 }).map((seconds) => seconds / 60),
        amrap: fc.constant(true as const),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([[min, more], load, keys]): SetTarget => ({ repRange: { min, max: min + more }, ...load, ...keys }));
/** Targets with equal neighbours, so that groups have several sets. */
const anyTargets = fc
  .array(fc.tuple(anyTarget, fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((runs) =>
    runs.flatMap(([target, times, isLastAmrap]) => [
      ...Array.from({ length: times }, () => target),
      ...(isLastAmrap ? [{ ...target, amrap: true as const }] : []),
    ]),
  );

describe('the text of targets', () => {
  it('parses back to the same targets, in either unit', () => {
    fc.assert(
      fc.property(anyTargets, fc.constantFrom('kg' as const, 'lb' as const), (targets, unit) => {
        const text = formatSetGroups(groupsOfTargets(targets), unit);
        expect(targetsOf(text, unit)).toEqual(targets);
      }),
    );
  });

  it('joins equal neighbours, with + for a last AMRAP set and ++ for all', () => {
    const textOf = (text: string) => formatSetGroups(groupsOfTargets(targetsOf(text)), 'kg');
    expect(textOf('1 x 5, 1x5, 1x5+')).toBe('3 x 5+');
    expect(textOf('1 x 5+, 1 x 5+')).toBe('2 x 5++');
    expect(textOf('1 x 5+, 1 x 5')).toBe('1 x 5+, 1 x 5');
    expect(textOf('1 x 3 @9 100, 3 x 6-8 @8 rest 1:20')).toBe('1 x 3 100 @9, 3 x 6-8 @8 rest 1:20');
  });
});
