import { describe, expect, it } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/domain/exercise-library.js';
import { findMuscles } from '../../../../src/domain/muscles/find-muscles.js';
import type { Goal } from '../../../../src/domain/record.js';
import { adherenceOf } from '../../../../src/domain/statistics/adherence.js';
import { hardSetCounter } from '../../../../src/domain/statistics/hard-sets.js';
import { planSummaries } from '../../../../src/domain/statistics/plan-summary.js';
import { trainingRhythm } from '../../../../src/domain/statistics/training-rhythm.js';
import { effortsOf, weeklyVolume } from '../../../../src/domain/statistics/weekly-volume.js';
import { aSession, exercise } from '../../../support/builders.js';
import { doneIn, squatsOn, UNKNOWN_BODY_WEIGHT } from '../../../support/done.js';

describe('adherenceOf', () => {
  const of = (goal: Goal, ...lines: string[]) =>
    adherenceOf(
      doneIn(
        aSession()
          .with(
            exercise('Squat')
              .planned(goal)
              .working(...lines),
          )
          .build(),
      ),
    );

  it('counts the sets inside the range of repetitions', () => {
    const goal = { repRange: { min: 4, max: 6 } };
    expect(of(goal, '80x3', '80x4', '80x6', '80x7', '80 x feel').reps).toEqual({ kept: 2, judged: 4 });
    expect(of({}, '80x5').reps).toEqual({ kept: 0, judged: 0 });
  });

  it('counts the rests within half a minute of the plan', () => {
    const lines = ['80x5', '80x5 rest 2', '80x5 rest 2:30', '80x5 rest 3:30', '80x5 rest 4'];
    expect(of({ restMinutes: 3 }, ...lines).rest).toEqual({ kept: 2, judged: 4 });
    expect(of({ restMinutes: 2, restMinutesMax: 4 }, ...lines).rest).toEqual({ kept: 4, judged: 4 });
    expect(of({}, ...lines).rest).toEqual({ kept: 0, judged: 0 });
  });

  it('compares each set with its own target, and an AMRAP set with the lower end only', () => {
    const three = { repRange: { min: 3, max: 3 }, restMinutes: 4 };
    const six = { repRange: { min: 6, max: 8 } };
    const goal = { restMinutes: 2, setTargets: [three, six, { ...six, amrap: true as const }] };
    const lines = ['100x3 rest 4', '80x3 rest 2', '80x12 rest 4', '80x6 rest 2'];
    expect(of(goal, ...lines)).toEqual({
      reps: { kept: 2, judged: 3 },
      rest: { kept: 3, judged: 4 },
      sets: { kept: 3, judged: 3 },
    });
  });

  it('counts the planned sets and those done, also of an exercise that was skipped', () => {
    expect(of({ sets: 3 }, '80x5', '80x5').sets).toEqual({ kept: 2, judged: 3 });
    expect(of({ sets: 1 }, '80x5', '80x5').sets).toEqual({ kept: 1, judged: 1 });
    expect(of({ sets: 3 }).sets).toEqual({ kept: 0, judged: 3 });
  });
});

const inPlan = (id: number, date: string, phase: number, week: number, isDeloadWeek = false) =>
  aSession()
    .id(id)
    .on(date)
    .having({ phase, week, isDeloadWeek })
    .with(exercise('Squat').planned({ sets: 2 }).working('100x5', '100x5 @5'))
    .build();

describe('planSummaries', () => {
  const exercises = doneIn(
    inPlan(3, '2026-01-12', 1, 2, true),
    inPlan(1, '2026-01-05', 1, 1),
    inPlan(2, '2026-01-07', 1, 1),
    inPlan(4, '2026-02-02', 2, 1),
  );

  it('counts no hard sets of cardio', () => {
    const session = aSession()
      .with(exercise('Treadmill').working('20min'), exercise('Leg Curl').working('40x10', '40x9'))
      .build();
    const hardSetsOf = hardSetCounter((name) => findMuscles(name, EMPTY_LIBRARY, {}));
    const [phase] = planSummaries(doneIn(session), UNKNOWN_BODY_WEIGHT, hardSetsOf);
    expect([phase?.workingSets, phase?.hardSets]).toEqual([3, 2]);
  });

  it('returns one summary per week of a phase, in the order they began', () => {
    const weeks = planSummaries(exercises, UNKNOWN_BODY_WEIGHT).flatMap((phase) => phase.weeks);
    expect(weeks.map(({ phase, week, sessions }) => [phase, week, sessions])).toEqual([
      [1, 1, 2],
      [1, 2, 1],
      [2, 1, 1],
    ]);
    expect(weeks[0]).toEqual({
      phase: 1,
      week: 1,
      firstDay: '2026-01-05',
      lastDay: '2026-01-07',
      sessions: 2,
      deloadSessions: 0,
      workingSets: 4,
      hardSets: 2,
      volumeKg: 2000,
      adherence: {
        reps: { kept: 0, judged: 0 },
        rest: { kept: 0, judged: 0 },
        sets: { kept: 4, judged: 4 },
      },
    });
  });

  it('returns one summary per phase', () => {
    const phases = planSummaries(exercises, UNKNOWN_BODY_WEIGHT);
    expect(
      phases.map(({ phase, week, sessions, deloadSessions }) => [phase, week, sessions, deloadSessions]),
    ).toEqual([
      [1, null, 3, 1],
      [2, null, 1, 0],
    ]);
    expect(phases[0]).toMatchObject({
      firstDay: '2026-01-05',
      lastDay: '2026-01-12',
      workingSets: 6,
      hardSets: 3,
      volumeKg: 3000,
      adherence: { sets: { kept: 6, judged: 6 } },
    });
  });

  it.each<[string, readonly (readonly [number | null, number | null])[], readonly (number | null)[]]>([
    [
      'starts a phase again after another one',
      [
        [1, 1],
        [2, 1],
        [1, 1],
      ],
      [1, 2, 1],
    ],
    [
      'starts a phase again at its first week',
      [
        [1, 1],
        [1, 2],
        [1, 1],
      ],
      [1, 1],
    ],
    [
      'does not start a phase again at another earlier week',
      [
        [1, 3],
        [1, 2],
        [1, 3],
      ],
      [1],
    ],
    [
      'does not end a phase at a session without one',
      [
        [1, 1],
        [null, null],
        [1, 2],
      ],
      [1, null],
    ],
    [
      'separates sessions without a phase by the phases between',
      [
        [null, null],
        [1, 1],
        [null, null],
      ],
      [null, 1, null],
    ],
    [
      'ignores a missing week',
      [
        [1, 2],
        [1, null],
        [1, 2],
      ],
      [1],
    ],
  ])('%s', (_what, places, expected) => {
    const sessions = places.map(([phase, week], at) =>
      aSession()
        .id(at + 1)
        .on(`2026-01-0${at + 1}`)
        .having({ phase, week })
        .with(exercise('Squat').working('100x5'))
        .build(),
    );
    const phases = planSummaries(doneIn(...sessions), UNKNOWN_BODY_WEIGHT);
    expect(phases.map(({ phase }) => phase)).toEqual(expected);
  });
});

describe('weeklyVolume', () => {
  it('adds up the sessions of a week, each at the body weight of its day', () => {
    const sets = squatsOn({
      '2026-01-05': ['100x5', 'bw x10'],
      '2026-01-11': ['bw x10'],
      '2026-01-12': ['50x2'],
    });
    const bodyWeights = (date: string) => (date < '2026-01-10' ? 70 : 80);
    expect(weeklyVolume(effortsOf(sets), bodyWeights)).toEqual([
      { week: '2026-W02', sessions: 2, workingSets: 3, volumeKg: 500 + 700 + 800 },
      { week: '2026-W03', sessions: 1, workingSets: 1, volumeKg: 100 },
    ]);
  });
});

describe('trainingRhythm', () => {
  const today = '2026-02-04'; // This is a Wednesday.

  it('counts weeks in a row up to this one, and days per week since the first session', () => {
    const dates = ['2026-01-12', '2026-01-20', '2026-01-20T18:00', '2026-01-31', '2026-02-02'];
    expect(trainingRhythm(dates, today)).toEqual({
      currentWeeks: 4,
      longestWeeks: 4,
      average: { daysAWeek: 1, weeks: 4, firstDay: '2026-01-12', lastDay: '2026-02-02', isCurrent: true },
    });
  });

  it('averages the days per week since the last break of four weeks', () => {
    const averageOf = (...dates: readonly string[]) => trainingRhythm(dates, today).average;
    expect(averageOf('2024-05-06', '2024-05-08', '2026-01-12', '2026-01-20', '2026-02-02')).toMatchObject({
      daysAWeek: 3 / 4,
      firstDay: '2026-01-12',
    });
    expect(averageOf('2025-12-22', '2026-01-19')).toMatchObject({ firstDay: '2025-12-22', weeks: 7 });
    expect(averageOf('2025-12-15', '2026-01-19')).toMatchObject({ firstDay: '2026-01-19', weeks: 3 });
  });

  it('averages up to the last session if a break of four weeks followed it', () => {
    expect(trainingRhythm(['2025-03-03', '2025-03-05', '2025-03-10'], today)).toEqual({
      currentWeeks: 0,
      longestWeeks: 2,
      average: { daysAWeek: 1.5, weeks: 2, firstDay: '2025-03-03', lastDay: '2025-03-10', isCurrent: false },
    });
  });

  it('keeps a streak while this week may still have a session, and ends it after a week without one', () => {
    expect(trainingRhythm(['2026-01-19', '2026-01-26'], today)).toMatchObject({ currentWeeks: 2 });
    expect(trainingRhythm(['2026-01-12', '2026-01-19'], today)).toMatchObject({
      currentWeeks: 0,
      longestWeeks: 2,
    });
  });

  it('ignores future dates, and has no average without sessions', () => {
    expect(trainingRhythm(['2026-02-05'], today)).toEqual({
      currentWeeks: 0,
      longestWeeks: 0,
      average: null,
    });
    expect(trainingRhythm(['2026-02-02', '2026-03-09'], today)).toMatchObject({ longestWeeks: 1 });
  });
});
