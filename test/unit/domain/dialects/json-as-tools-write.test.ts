import { describe, expect, it } from 'vitest';
import { anId } from '../../../support/builders.js';
import { errorOf, sessionOf } from './fixtures.js';

const count = (full: number, partial = 0) => ({ full, partial });
const snakeLog = (members: object) => JSON.stringify({ session_id: 's1', date: '2026-01-05', ...members });
const snakeExercise = (members: object) => snakeLog({ exercises: [{ name: 'Squat', ...members }] });
const snakeSet = (set: unknown) => snakeExercise({ working_sets: [set] });
const ownLog = (members: object) => JSON.stringify({ _id: anId(1), date: '2026-01-05', ...members });
const ownExercise = (members: object) => ownLog({ exercises: [{ Name: 'Squat', ...members }] });
const ownSet = (set: unknown) => ownExercise({ workingSets: [set] });
const exerciseOf = (text: string) => sessionOf(text).exercises[0];
const setOf = (text: string) => exerciseOf(text)?.workingSets[0];
const warmupOf = (text: string) => exerciseOf(text)?.warmupSets[0];

describe('rest in minutes and seconds in a snake_case log', () => {
  it.each([
    [{ minutes: 2, seconds: 30 }, 2.5, undefined],
    [{ minutes: null, seconds: null }, null, undefined],
    [{ min: 2, sec: 3 }, null, { min: 2, sec: 3 }],
    [{ minutes: 2, note: 'x' }, 2, { minutes: 2, note: 'x' }],
    [{ hours: 1, minutes: 2 }, 62, { hours: 1, minutes: 2 }],
  ])('of %j is read as %j minutes (kept as well: %j)', (rest, actualRestMinutes, kept) => {
    const set = setOf(snakeSet({ rest }));
    expect([set?.actualRestMinutes, set?.rest]).toEqual([actualRestMinutes, kept]);
  });

  it('is used, and a number under rest_minutes that differs is kept', () => {
    const goal = exerciseOf(
      snakeExercise({ current_goal: { rest: { minutes: 2 }, rest_minutes: 5 } }),
    )?.currentGoal;
    expect(goal).toEqual({ restMinutes: 2, rest_minutes: 5 });
  });
});

describe('duplicate and unusual values of a snake_case log', () => {
  it('are kept next to the values that were read', () => {
    expect(setOf(snakeSet({ rep_quality_assessment: 'good', rep_assessment: 'bad' }))).toMatchObject({
      repAssessment: 'good',
      rep_assessment: 'bad',
    });
    expect(setOf(snakeSet({ weight_kg: 80, weight: 81 }))).toMatchObject({ weightKg: 80, weight: 81 });
    const goal = { target_duration_seconds: 40, duration_seconds: 45 };
    expect(exerciseOf(snakeExercise({ current_goal: goal }))?.currentGoal).toEqual({
      durationSeconds: 40,
      duration_seconds: 45,
    });
    expect(warmupOf(snakeExercise({ warmup_sets: [{ rep_count: { ...count(5), x: 1 } }] }))).toMatchObject({
      repCount: 5,
      rep_count: { ...count(5), x: 1 },
    });
  });

  it('never replace the record’s own keys', () => {
    const session = sessionOf(
      snakeLog({
        source: 'phone',
        _id: 'x',
        exercises: [
          { name: 'Squat', Order: 9, working_sets: [{ set: 'a', setType: 'b' }], warmup_sets: [{ set: 7 }] },
        ],
      }),
    );
    expect(session.source).toEqual({
      format: 'log-snake',
      id: 's1',
      original: { source: 'phone', _id: 'x' },
    });
    expect(session.exercises).toMatchObject([
      {
        Order: 1,
        original: { Order: 9 },
        workingSets: [{ set: 1, original: { set: 'a', setType: 'b' } }],
        warmupSets: [{ set: 1, original: { set: 7 } }],
      },
    ]);
  });

  it.each([
    [{ technique_type: 'RestPause', details: { mini_sets: [] } }],
    [{ technique_type: 'MyoReps', details: null }],
    [{ technique_type: 'LLP', details: { partial_rep_count: null } }],
    ['LLP'],
  ])('are kept if they are not a known technique: %j', (failure_technique) => {
    const set = setOf(snakeSet({ failure_technique }));
    expect(set).toMatchObject({ failure_technique });
    expect(set).not.toHaveProperty('failureTechnique');
  });

  it('identify user and session only if they are a text or a number', () => {
    expect(sessionOf(snakeLog({ session_id: 17 })).source?.id).toBe('17');
    expect(errorOf(snakeLog({ user_id: { a: 1 } })).place).toBe('user_id');
    expect(errorOf(snakeLog({ user_id: [1] })).place).toBe('user_id');
  });
});

describe('a set of a snake_case log', () => {
  it('has its time and its load mode, and keeps an unknown load mode under its own key', () => {
    const set = setOf(snakeSet({ completed_at: '2026-01-05T18:02', load_mode: 'Assisted', weight_kg: 20 }));
    expect(set).toMatchObject({ completedAt: '2026-01-05T18:02', loadMode: 'assisted' });
    expect(setOf(snakeSet({ load_mode: 'external' }))).not.toHaveProperty('loadMode');
    expect(setOf(snakeSet({ load_mode: 'bands' }))).toMatchObject({ load_mode: 'bands' });
  });
});

/** For each form of a document: its name, a builder of a document with one set, and key names. */
const FORMS = [
  [
    'snake',
    snakeSet,
    { reps: 'rep_count', sides: 'unilateral_rep_count', assessment: 'rep_quality_assessment' },
  ],
  ['document', ownSet, { reps: 'repCount', sides: 'unilateralRepCount', assessment: 'repAssessment' }],
] as const;

describe.each(FORMS)('a set of the %s form', (_form, text, names) => {
  it.each([
    [{ full: null, partial: null }, null],
    [{ full: null, partial: 3 }, count(0, 3)],
    [{ full: 5, partial: null }, count(5)],
  ])('whose count is %j gets the count %j', (reps, repCount) => {
    expect(setOf(text({ [names.reps]: reps }))?.repCount).toEqual(repCount);
  });

  it('has the count of its lesser side', () => {
    const set = setOf(text({ [names.sides]: { left: 10, right: { full: 9 } } }));
    expect(set).toMatchObject({
      repCount: count(9),
      unilateralRepCount: { left: count(10), right: count(9) },
    });
    expect(setOf(text({ [names.reps]: 12, [names.sides]: { left: 10, right: 9 } }))?.repCount).toEqual(
      count(9),
    );
  });

  it('has no sides if both are null, and keeps the text of the sides if one is null', () => {
    const none = setOf(text({ [names.reps]: 5, [names.sides]: { left: null, right: null } }));
    expect(none).toMatchObject({ repCount: count(5) });
    expect(none).not.toHaveProperty('unilateralRepCount');
    const one = setOf(text({ [names.reps]: 5, [names.sides]: { left: 6, right: null } }));
    expect(one).toMatchObject({ repCount: count(5) });
    expect(one).not.toHaveProperty('unilateralRepCount.left');
    expect(JSON.stringify(one)).toContain('{"left":6,"right":null}');
  });

  it.each([
    ['', null],
    ['Perfect', 'perfect'],
  ])('whose assessment is %j gets the assessment %j', (word, assessment) => {
    expect(setOf(text({ [names.assessment]: word }))?.repAssessment).toBe(assessment);
  });

  it('is an empty set if it is null', () => {
    expect(setOf(text(null))).toEqual({
      set: 1,
      weightKg: null,
      repCount: null,
      rpe: null,
      repAssessment: null,
      actualRestMinutes: null,
      notes: null,
    });
  });
});

describe('a drop without a weight', () => {
  const snake = { technique_type: 'DropSet', details: { drop_sets: [{ rep_count: 5 }] } };
  const own = { type: 'dropset', details: { dropSets: [{ repCount: 5, weightKg: null }] } };
  it.each([
    ['snake', snakeSet({ weight_kg: 60, failure_technique: snake })],
    ['document', ownSet({ weightKg: 60, failureTechnique: own })],
  ])('takes the load of its set: %s', (_form, text) => {
    expect(setOf(text)?.failureTechnique).toEqual({
      type: 'DropSet',
      details: { dropSets: [{ dropSet: 1, weightKg: 60, repCount: count(5) }] },
    });
  });

  it.each([
    ['snake', snakeSet({ failure_technique: snake })],
    ['document', ownSet({ failureTechnique: own })],
  ])('is an error if its set has none: %s', (_form, text) => {
    expect(errorOf(text).place).toContain('weightKg');
  });
});

describe('a document of another tool', () => {
  it('may lack set numbers and kilograms, and may write counts and techniques like snake_case logs', () => {
    const lb = { value: 225, unit: 'lb' };
    const session = sessionOf(
      ownLog({
        userId: 7,
        exercises: [
          {
            Name: 'Squat',
            formCues: ['deep', null],
            currentGoal: { repRange: { min: 8, max: null } },
            warmupSets: [{ repCount: count(5) }, { repCount: count(5, 2) }],
            workingSets: [
              {
                enteredWeight: lb,
                failureTechnique: { type: 'myoreps', details: { miniSets: [{ repCount: 3 }] } },
              },
              { failureTechnique: { type: null, details: null } },
            ],
          },
        ],
      }),
    );
    expect(session).toMatchObject({
      userId: '7',
      exercises: [
        {
          formCues: ['deep'],
          currentGoal: { repRange: { min: 8, max: 8 } },
          warmupSets: [{ repCount: 5 }, { repCount: 5, original: { repCount: count(5, 2) } }],
          workingSets: [
            {
              weightKg: 102.05828,
              enteredWeight: lb,
              failureTechnique: {
                type: 'MyoReps',
                details: { miniSets: [{ miniSet: 1, repCount: count(3) }] },
              },
            },
            { set: 2 },
          ],
        },
      ],
    });
    expect(session.exercises[0]?.workingSets[1]).not.toHaveProperty('failureTechnique');
  });

  it('keeps no additional key for a warm-up whose count is that of its lesser side', () => {
    const sides = { left: count(8, 1), right: count(8, 2) };
    const warmup = warmupOf(ownExercise({ warmupSets: [{ repCount: 8, unilateralRepCount: sides }] }));
    expect(warmup).toMatchObject({ repCount: 8 });
    expect(warmup).not.toHaveProperty('original');
  });

  it('is an error if a technique has no details', () => {
    expect(errorOf(ownSet({ failureTechnique: { type: 'LLP', details: null } })).place).toContain('details');
  });

  it.each(['2026-02-16T18:02+0530', '2026-02-16T18:02 +05:30', '2026-02-16 18:02+05:30'])(
    'may write the offset from UTC as in %s',
    (date) => {
      expect(sessionOf(ownLog({ date })).date).toBe('2026-02-16T18:02+05:30');
    },
  );
});

describe('a goal with targets for its sets', () => {
  const goalOf = (currentGoal: unknown) => exerciseOf(ownExercise({ currentGoal }))?.currentGoal;

  it('is read with ranges without an end, loads in pounds and nulls, as other tools write them', () => {
    const setTargets = [
      { targetRpe: 9, repRange: { min: 3 }, enteredWeight: { value: 225, unit: 'lb' }, amrap: null },
      { repRange: { min: 6, max: 8 }, percentOfMax: 75, amrap: false, restMinutes: null, mood: 1 },
      { repRange: { min: 6, max: 8 }, amrap: true },
    ];
    expect(goalOf({ targetRpe: 8.5, setTargets })).toEqual({
      targetRpe: 8.5,
      setTargets: [
        {
          repRange: { min: 3, max: 3 },
          weightKg: 102.05828,
          enteredWeight: { value: 225, unit: 'lb' },
          targetRpe: 9,
        },
        { repRange: { min: 6, max: 8 }, percentOfMax: 75, mood: 1 },
        { repRange: { min: 6, max: 8 }, amrap: true },
      ],
    });
  });

  it('has no targets if the list is null', () => {
    expect(goalOf({ sets: 3, setTargets: null })).toEqual({ sets: 3 });
  });

  it.each([
    [{ targetRpe: 8.2 }, 'targetRpe', '8.2 is not a multiple of 0.5'],
    [{ setTargets: [{ targetRpe: 8 }] }, 'planned set 1, repRange', 'is missing'],
  ])('is refused with the place of what is invalid: %j', (currentGoal, place, reason) => {
    const error = errorOf(ownExercise({ currentGoal }));
    expect(error.place).toContain(place);
    expect(error.reason).toBe(reason);
  });
});

describe('a snake_case log of a program', () => {
  it('has the day and the target RPE under the record’s keys', () => {
    const text = snakeLog({
      program_day: 'Upper A',
      exercises: [{ name: 'Squat', current_goal: { target_rpe: 8 } }],
    });
    expect(sessionOf(text)).toMatchObject({ programDay: 'Upper A' });
    expect(exerciseOf(text)?.currentGoal).toEqual({ targetRpe: 8 });
  });
});
