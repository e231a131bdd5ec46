import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_REP_MAX_FORMULAS } from '../../../../src/domain/one-rep-max.js';
import type { TrainingSession, WorkingSet } from '../../../../src/domain/record.js';
import { freshRecords } from '../../../../src/domain/statistics/fresh-records.js';
import { heaviestEver } from '../../../../src/domain/statistics/heaviest-ever.js';
import { recordsOfAllTime } from '../../../../src/domain/statistics/records.js';
import type { TrainingRecord } from '../../../../src/domain/statistics/training-record.js';
import { anId, aSession, exercise, workingSet } from '../../../support/builders.js';
import { doneIn, personalBestsIn } from '../../../support/done.js';

/** A session of bench presses. The sets of `again` come later, after another exercise. */
function pressDay(
  id: number,
  sets: readonly WorkingSet[],
  again: readonly WorkingSet[] = [],
): TrainingSession {
  const press = (workingSets: readonly WorkingSet[]) =>
    exercise('Bench Press').having({ workingSets: [...workingSets] });
  return aSession()
    .id(id)
    .on(`2026-01-${String(id).padStart(2, '0')}`)
    .with(press(sets), exercise('Row'), ...(again.length > 0 ? [press(again)] : []))
    .build();
}

const pressesIn = (session: TrainingSession) => doneIn(session).filter(({ key }) => key === 'bench press');

/** The kinds of record that the last line of `today` sets. `past` is an earlier session, if any. */
function kinds(past: readonly string[], today: readonly string[], bodyWeightKg: number | null = null) {
  const before = past.length === 0 ? [] : [pressDay(1, past.map(workingSet))];
  const athlete = {
    bodyWeights: bodyWeightKg === null ? [] : [{ date: '2000-01-01', weightKg: bodyWeightKg }],
  };
  const personalBests = personalBestsIn(before, 'Bench Press', athlete);
  const sets = today.map(workingSet);
  return freshRecords(
    { personalBests, athlete },
    pressesIn(pressDay(2, sets.slice(0, -1))),
    pressesIn(pressDay(2, sets)),
  ).map(({ kind }) => kind);
}

describe('freshRecords', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'a heavier set is a record, also of the estimated maximum',
      ['80x5', '85x3'],
      ['90x3'],
      ['heaviest', 'e1rm'],
    ],
    ['the first session sets a baseline without records', [], ['90x3', '100x5'], []],
    ['more reps at a load are a record', ['80x5', '60x6'], ['80x6'], ['e1rm', 'reps', 'setVolume']],
    [
      'more reps at a load are not a record if a heavier load was lifted as often',
      ['80x5', '85x6'],
      ['80x6'],
      [],
    ],
    ['the first set at a load is not a record of reps', ['80x8', '85x2'], ['82.5x4'], []],
    ['an equal set is not a record', ['80x5'], ['80x5'], []],
    [
      'a set equal to a record of this session is a record of the session volume only',
      ['80x5', '80x5'],
      ['85x5', '85x5'],
      ['sessionVolume'],
    ],
    [
      'a set better than a record of this session is a record',
      ['80x5', '80x9'],
      ['82.5x1', '85x1'],
      ['heaviest'],
    ],
    ['a rounding error of conversion is not a record', ['80lb x5'], ['36.28739x5'], []],
    ['a set without reps is not a record', ['80x5'], ['200x0'], []],
    ['a timed set is not a record', ['30s'], ['60s'], []],
    ['loads on a bar are not compared with those on the body', ['bw+5x5'], ['10x5'], []],
    ['less assistance counts as heavier', ['bw-20x8'], ['bw-10x5'], ['heaviest']],
  ])('%s', (_what, past, today, expected) => {
    expect(kinds(past, today)).toEqual(expected);
  });

  it('counts the body weight if it is known', () => {
    expect(kinds(['bw+5x5', 'bw+10x6'], ['bw+5x6'], 80)).toEqual([]);
    expect(kinds(['bw+5x6', 'bw+5x6'], ['bw+10x6'], 80)).toEqual(['heaviest', 'e1rm', 'setVolume']);
  });

  it('returns the value that was beaten and its date', () => {
    const personalBests = personalBestsIn([pressDay(1, ['80x5', '85x3'].map(workingSet))], 'Bench Press');
    const before = { personalBests, athlete: {} };
    const [record] = freshRecords(before, [], pressesIn(pressDay(2, [workingSet('90x3')])));
    expect(record).toMatchObject({
      kind: 'heaviest',
      value: 90,
      sessionId: anId(2),
      beat: { value: 85, date: '2026-01-01' },
    });
  });
});

/** Few loads and repetitions, so that sets compete. No load is used both on a bar and on the body. */
const anySet: fc.Arbitrary<WorkingSet> = fc
  .record({
    load: fc.constantFrom<Pick<WorkingSet, 'weightKg' | 'loadMode'>>(
      { weightKg: null },
      { weightKg: 40 },
      { weightKg: 42.5 },
      { weightKg: 0, loadMode: 'bodyweight' },
      { weightKg: 10, loadMode: 'bodyweight' },
      { weightKg: 20, loadMode: 'assisted' },
    ),
    full: fc.integer({ min: 0, max: 4 }),
    rpe: fc.option(fc.constantFrom(7, 8.5, 10), { nil: null }),
    isUncounted: fc.boolean(),
  })
  .map(({ load, full, rpe, isUncounted }) => ({
    ...workingSet('1x1'),
    ...load,
    rpe,
    repCount: isUncounted && full === 0 ? null : { full, partial: 0 },
  }));

describe('freshRecords, set after set', () => {
  it('adds up to the records of the session in the statistics', () => {
    const anySets = fc.array(anySet, { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anySets, anySets), { maxLength: 4 }),
        anySets,
        anySets,
        fc.constantFrom(...ONE_REP_MAX_FORMULAS),
        fc.constantFrom<number | null>(80, null),
        (history, first, second, formula, bodyWeightKg) => {
          const athlete = {
            oneRepMaxFormula: formula,
            bodyWeights: bodyWeightKg === null ? [] : [{ date: '1900-01-01', weightKg: bodyWeightKg }],
          };
          const past = history.map(([one, other], at) => pressDay(at + 1, one, other));
          const before = { personalBests: personalBestsIn(past, 'bench press', athlete), athlete };
          const last = history.length + 1;
          const flashed = new Map<string, TrainingRecord>();
          let session = pressDay(last, [], []);
          for (let count = 1; count <= first.length + second.length; count += 1) {
            const next = pressDay(
              last,
              first.slice(0, count),
              second.slice(0, Math.max(0, count - first.length)),
            );
            for (const record of freshRecords(before, pressesIn(session), pressesIn(next))) {
              flashed.set(idOf(record), record);
            }
            session = next;
          }
          const all = recordsOfAllTime([...past, session].flatMap(pressesIn), athlete);
          const ofSession = all.filter(({ sessionId }) => sessionId === anId(last));
          expect([...flashed.values()].map(essential).sort()).toEqual(ofSession.map(essential).sort());
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** What identifies a record: its kind, and for a record of repetitions also its load. */
function idOf({ kind, weightKg }: TrainingRecord): string {
  return kind === 'reps' ? `${kind} ${weightKg}` : kind;
}

const essential = ({ kind, value, weightKg, reps, beat }: TrainingRecord) =>
  JSON.stringify([kind, Math.round(value * 1e6), kind === 'reps' ? weightKg : null, reps !== null, beat]);

describe('heaviestEver', () => {
  const heaviestOf = (...lines: readonly string[]) => {
    const best = heaviestEver(personalBestsIn([pressDay(1, lines.map(workingSet))], 'Bench Press'), 'kg');
    return best && [best.loadKg, best.value, best.isOnBody];
  };

  it.each<[readonly string[], readonly unknown[] | null]>([
    [
      ['80x5', '85x2', '85x3', '60x20'],
      [85, 3, false],
    ],
    [
      ['bw-20x8', 'bw-10x5'],
      [-10, 5, true],
    ],
    [
      ['bw-20x8', 'bw+5x2'],
      [5, 2, true],
    ],
    [['80x0', '60s'], null],
    [[], null],
  ])('of %j is %j', (lines, expected) => {
    expect(heaviestOf(...lines)).toEqual(expected);
  });

  it('treats loads as equal if they are displayed alike', () => {
    const bests = personalBestsIn([pressDay(1, ['15x8', '33.1lb x7'].map(workingSet))], 'Bench Press');
    expect(heaviestEver(bests, 'lb')?.value).toBe(8);
  });
});
