import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExerciseSettings } from '../../../../src/domain/exercise-settings.js';
import { loadIn } from '../../../../src/domain/format-weight.js';
import { keysToSuggest, roundedUp } from '../../../../src/domain/progression/available-loads.js';
import { countingOccurrences } from '../../../../src/domain/progression/counting-occurrences.js';
import { lastSetsOf, topSetsOf } from '../../../../src/domain/progression/last-sets.js';
import type { Goal } from '../../../../src/domain/record.js';
import { displayLoad } from '../../../../src/domain/set-notation/format-set.js';
import { isSameLoad, loadOf } from '../../../../src/domain/set-notation/load.js';
import { signedKg } from '../../../../src/domain/statistics/best-reps.js';
import { toKg, type WeightUnit } from '../../../../src/domain/weight.js';
import { type Case, occurrencesOf, type PastDay, suggest, TODAY } from './suggesting.js';

/** A gym: the unit of its loads, and which loads it has. */
type Gym = {
  readonly unit: WeightUnit;
  readonly settings: ExerciseSettings;
  readonly loads: readonly number[];
};

const NAME = 'Cable Row';
const MOST = 400;
const NOISE = 0.01;

/** The loads from `lightest` up to `MOST`, `step` apart. */
const inSteps = (lightest: number, step: number) =>
  Array.from({ length: Math.floor((MOST - lightest) / step) + 1 }, (_, place) => lightest + place * step);
const STACK = [5, 10, 17.5, 25, 40, 60, 80, 110, 150, 250, MOST];

const GYMS: readonly Gym[] = [
  { unit: 'kg', settings: {}, loads: inSteps(2.5, 2.5) },
  { unit: 'kg', settings: { step: 1 }, loads: inSteps(1, 1) },
  { unit: 'kg', settings: { bar: 17, plates: [2.5, 5, 10, 20] }, loads: inSteps(17, 5) },
  { unit: 'kg', settings: { loads: STACK }, loads: STACK },
  { unit: 'lb', settings: {}, loads: inSteps(5, 5) },
  { unit: 'lb', settings: { step: 2.5 }, loads: inSteps(2.5, 2.5) },
  { unit: 'lb', settings: { bar: 33, plates: [2.5, 5, 10, 25, 45] }, loads: inSteps(33, 5) },
  { unit: 'lb', settings: { loads: STACK }, loads: STACK },
];

/** A day whose loads are in the unit of the gym or in kg, and no lighter than the bar, if any. */
const anyDayIn = ({ unit, settings, loads }: Gym): fc.Arbitrary<PastDay> => {
  const anyLoadIn = (recorded: WeightUnit) =>
    recorded === unit
      ? fc.constantFrom(...loads.slice(0, 40))
      : fc.constantFrom(...inSteps(settings.bar === undefined ? 5 : 20, 1.25).slice(0, 60));
  const anySet = fc
    .constantFrom<WeightUnit>('kg', unit)
    .chain((recorded) =>
      fc
        .tuple(
          anyLoadIn(recorded),
          fc.integer({ min: 0, max: 15 }),
          fc.constantFrom('', ' @7', ' @9', ' @10'),
        )
        .map(([load, reps, rpe]) => `${load}${recorded}x${reps}${rpe}`),
    );
  const anySets = fc.array(anySet, { maxLength: 4 });
  return fc.record({ sets: anySets, daysAgo: fc.integer({ min: 1, max: 90 }), isDeloadWeek: fc.boolean() });
};

const anyTrained = fc.constantFrom(...GYMS).chain((gym) =>
  fc
    .record({
      past: fc
        .array(anyDayIn(gym), { minLength: 1, maxLength: 3 })
        .map((days) => days.toSorted((one, other) => (one.daysAgo ?? 0) - (other.daysAgo ?? 0))),
      sets: fc.integer({ min: 1, max: 4 }),
      min: fc.integer({ min: 1, max: 10 }),
      more: fc.integer({ min: 0, max: 5 }),
      isDeloadWeek: fc.boolean(),
    })
    .map(({ past, sets, min, more, isDeloadWeek }) => {
      const goal: Goal = { sets, repRange: { min, max: min + more } };
      const athlete = { unit: gym.unit, exercises: { [NAME]: gym.settings } };
      const example = { past, goal, athlete, isDeloadWeek, name: NAME } satisfies Case;
      return { gym, example };
    }),
);

/** The heaviest load of the history, or the gym's nearest load to it if that is heavier. */
function heaviestIn({ unit, loads }: Gym, example: Case): number {
  const lifted = occurrencesOf(example).flatMap(({ workingSets }) =>
    workingSets.map(({ weightKg }) => loadIn(weightKg ?? 0, unit)),
  );
  const heaviest = Math.max(0, ...lifted);
  const distanceOf = (load: number) => Math.abs(load - heaviest);
  const least = Math.min(...loads.map(distanceOf));
  return Math.max(heaviest, ...loads.filter((load) => distanceOf(load) === least));
}

describe('the suggested sets', () => {
  it('can be loaded in the gym', () => {
    fc.assert(
      fc.property(anyTrained, ({ gym, example }) => {
        for (const { values } of suggest(example)?.sets ?? []) {
          const { value = 0, unit } = loadOf(values) ?? {};
          const isInGym = gym.loads.some((load) => Math.abs(load - value) < NOISE);
          expect({ value, unit, isInGym }).toEqual({ value, unit: gym.unit, isInGym: true });
        }
      }),
    );
  });

  it('are at most one step above the heaviest load of the history', () => {
    fc.assert(
      fc.property(anyTrained, ({ gym, example }) => {
        const heaviest = heaviestIn(gym, example);
        const next = gym.loads.find((load) => load > heaviest + NOISE) ?? MOST;
        for (const { values } of suggest(example)?.sets ?? [])
          expect(loadOf(values)?.value).toBeLessThanOrEqual(next + NOISE);
      }),
    );
  });

  it('have the load and the reps of last time if the reason is “as last time”, or name the nearest load', () => {
    fc.assert(
      fc.property(anyTrained, ({ example }) => {
        for (const { values, last, reason } of suggest(example)?.sets ?? []) {
          expect(reason).not.toContain('the same again');
          if (!last || !/: as last time|no increase/.test(reason)) continue;
          if (reason.includes('is as hard as')) {
            expect(values.repCount?.full).toBeLessThanOrEqual(last.repCount?.full ?? 0);
            continue;
          }
          expect(values.repCount).toEqual(last.repCount);
          if (isSameLoad(loadOf(values), loadOf(last))) continue;
          const [now, before] = [values, last].map((set) => displayLoad(set, example.athlete.unit));
          const words = [`; ${now}, the nearest to ${before}`, `; ${now}, the next load below ${before}`];
          if (now !== before) expect(words.some((each) => reason.endsWith(each)) || reason).toBe(true);
        }
      }),
    );
  });

  it('name a rounded load once', () => {
    fc.assert(
      fc.property(anyTrained, ({ example }) => {
        for (const { reason } of suggest(example)?.sets ?? [])
          expect(reason).not.toMatch(/rounded.*(nearest|next load below)/);
      }),
    );
  });

  // Last time’s load is first rounded to a load of the gym: 50 kg to 110 lb.
  it('ask for no less than last time at the same load, unless the reason names why', () => {
    const REASON =
      /10 % less|less 10 %|deload week|days without it|days since|goal’s|last time: .*the next load below/;
    fc.assert(
      fc.property(anyTrained, ({ example }) => {
        const suggestion = suggest(example);
        const today = { goal: example.goal, today: TODAY, focus: 'upper' };
        const [last] = countingOccurrences(occurrencesOf(example), today);
        const owner = { exerciseName: NAME, athlete: example.athlete };
        const done = lastSetsOf(last?.workingSets ?? [])
          .filter(({ reps }) => reps > 0)
          .map((set) =>
            roundedUp(set.values, owner)
              ? set
              : { ...set, loadKg: signedKg(keysToSuggest(set.values, owner)) },
          );
        // A set progresses from last time's set with the same index, among all sets or those at the top load.
        const before = suggestion?.rule === 'by-place' ? done : topSetsOf(done);
        for (const [place, { values, reason }] of (suggestion?.sets ?? []).entries()) {
          const from = before[place];
          if (!from) continue;
          const [load, lastLoad] = [loadOf(values), loadOf(keysToSuggest(from.values, owner))];
          const kgOf = (each: typeof load) => toKg(each?.value ?? 0, each?.unit ?? 'kg');
          const isNoHeavier = kgOf(load) < kgOf(lastLoad) + NOISE && roundedUp(from.values, owner) === null;
          if (isNoHeavier && (values.repCount?.full ?? 0) < from.reps) expect(reason).toMatch(REASON);
        }
      }),
      // Many runs, because sets that are rounded to one listed load are rare.
      { numRuns: 1000 },
    );
  });
});
