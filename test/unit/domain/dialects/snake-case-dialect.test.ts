import { describe, expect, it } from 'vitest';
import { idOfNamedSession } from '../../../../src/domain/session-id.js';
import { errorOf, fixture, sessionOf } from './fixtures.js';

const logWith = (members: object) => JSON.stringify({ session_id: 's1', date: '2026-01-05', ...members });
const exerciseWith = (members: object) => logWith({ exercises: [{ name: 'Squat', ...members }] });
const setWith = (members: object) => exerciseWith({ working_sets: [members] });
const firstExercise = (text: string) => sessionOf(text).exercises[0];
const firstSet = (text: string) => firstExercise(text)?.workingSets[0];

describe('readSnakeCaseLog, earlier form', () => {
  it('keeps the sets of working_sets and of sets if an exercise has both lists', () => {
    const both = { working_sets: [{ weight_kg: 80 }], sets: [{ weight_kg: 85, set_type: 'strength' }] };
    const loads = firstExercise(exerciseWith(both))?.workingSets.map(({ weightKg }) => weightKg);
    expect(loads).toEqual([80, 85]);
  });

  it('converts a log without loss', () => {
    expect(sessionOf(fixture('snake-case.json'))).toEqual({
      dataModelVersion: '0.0.1',
      dataModelType: 'training_session_log',
      _id: idOfNamedSession('12', '2026-01-05_upper_12'),
      userId: '12',
      userName: 'Ann Example',
      date: '2026-01-05',
      phase: 1,
      week: 3,
      isDeloadWeek: true,
      focus: 'Upper',
      exercises: [
        {
          Order: 1,
          Name: 'Overhead Press',
          targetMuscleGroups: ['shoulders'],
          repTempo: '3-1-1-0',
          currentGoal: { weightKg: 50, sets: 3, repRange: { min: 5, max: 7 }, restMinutes: 3 },
          warmupSets: [
            { set: 1, weightKg: 20, repCount: 8, notes: null },
            { set: 2, weightKg: null, repCount: null, notes: null },
            { set: 3, weightKg: 40, repCount: null, notes: 'by feel' },
          ],
          workingSets: [
            {
              set: 1,
              weightKg: 50,
              repCount: { full: 6, partial: 1 },
              rpe: 8.5,
              repAssessment: 'good',
              actualRestMinutes: 2.5,
              notes: 'strict',
            },
            {
              set: 2,
              weightKg: 50,
              repCount: { full: 5, partial: 0 },
              rpe: null,
              repAssessment: null,
              actualRestMinutes: null,
              notes: null,
              failureTechnique: {
                type: 'MyoReps',
                details: {
                  miniSets: [
                    { miniSet: 1, repCount: { full: 3, partial: 0 } },
                    { miniSet: 2, repCount: { full: 2, partial: 1 } },
                  ],
                },
              },
            },
            {
              set: 3,
              weightKg: 0,
              repCount: null,
              rpe: null,
              repAssessment: 'learning',
              actualRestMinutes: null,
              notes: null,
              failureTechnique: { type: 'StaticHold', details: { holdDurationSeconds: 20 } },
            },
          ],
          notes: 'bar path',
          warmupNotes: 'slow',
          formCues: ['ribs down'],
          bar: 'axle',
        },
        {
          Order: 2,
          Name: 'Row',
          targetMuscleGroups: [],
          repTempo: null,
          currentGoal: {},
          warmupSets: [],
          workingSets: [],
          notes: null,
          warmupNotes: null,
          formCues: [],
        },
      ],
      sessionDurationMinutes: 64,
      program: 'Winter Block',
      programAuthor: 'Bo Coach',
      programLengthWeeks: 8,
      source: { format: 'log-snake', id: '2026-01-05_upper_12' },
      mood: { scale: 4 },
    });
  });

  it.each(['Myo Reps', 'myo_reps', 'MYOREPS'])('recognises the technique %s by its letters', (name) => {
    const text = setWith({
      failure_technique: { technique_type: name, details: { mini_sets: null }, mood: 1 },
    });
    expect(firstSet(text)?.failureTechnique).toEqual({ type: 'MyoReps', details: { miniSets: [] }, mood: 1 });
  });

  it('derives the id from user and session id', () => {
    expect(sessionOf(logWith({ user_id: 7 }))._id).toBe(idOfNamedSession('7', 's1'));
    expect(sessionOf(logWith({}))._id).toBe(idOfNamedSession('', 's1'));
  });

  it('uses the user of the context if the log has none', () => {
    const { userId, userName } = sessionOf(logWith({}));
    expect([userId, userName]).toEqual(['me', 'Me']);
  });

  it('keeps unknown keys at every level', () => {
    const text = logWith({
      gym: 'home',
      exercises: [
        {
          name: 'Squat',
          current_goal: { why: 'pr' },
          warmup_sets: [{ belt: false }],
          working_sets: [{ belt: true }],
        },
      ],
    });
    expect(sessionOf(text)).toMatchObject({
      gym: 'home',
      exercises: [
        { currentGoal: { why: 'pr' }, warmupSets: [{ belt: false }], workingSets: [{ belt: true }] },
      ],
    });
  });

  it.each([
    [
      'no session_id',
      JSON.stringify({ data_model_version: '0.0.1', date: '2026-01-05' }),
      'session_id',
      /is missing: it identifies the log/,
    ],
    ['an empty session_id', logWith({ session_id: '' }), 'session_id', /is missing: it identifies the log/],
    ['an unknown unit', logWith({ weight_unit: 'stone' }), 'weight_unit', /neither kg nor lb/],
    [
      'an unknown unit of one set',
      setWith({ weight_kg: 80, weight_unit: 'stone' }),
      'exercise 1 (Squat), working set 1, weightKg',
      /"80 stone" is not a number/,
    ],
    ['a newer data model', logWith({ data_model_version: '1.0' }), '', /newer than 0\.0\.1/],
    [
      'sides that are a number',
      setWith({ unilateral_rep_count: 8 }),
      'exercise 1 (Squat), working set 1, unilateralRepCount',
      /8 is not an object/,
    ],
    ['an RPE of 12', setWith({ rpe: 12 }), 'exercise 1 (Squat), working set 1, rpe', /12 is above 10/],
  ])('rejects %s, with place and reason', (_what, text, place, reason) => {
    expect(errorOf(text)).toMatchObject({ place, reason: expect.stringMatching(reason) });
  });
});

describe('readSnakeCaseLog, later form', () => {
  const session = sessionOf(fixture('snake-case-typed-sets.json'));
  const [splitSquat, sled] = session.exercises;

  it('records its source, and joins day and time', () => {
    expect(session.source).toEqual({ format: 'log-snake-v3', id: '2026-01-07-ab12' });
    expect([session.date, session.userId, session.isDeloadWeek]).toEqual(['2026-01-07T18:30', '12', false]);
    expect(session).not.toHaveProperty('programAuthor');
  });

  it('reads a set of type warm-up as a warm-up, without the keys of working sets', () => {
    expect(splitSquat?.warmupSets).toEqual([
      {
        set: 1,
        weightKg: 20.41166,
        repCount: 8,
        notes: 'easy',
        enteredWeight: { value: 45, unit: 'lb' },
      },
    ]);
  });

  it('keeps partial reps and RPE of a warm-up set under their own keys, because it has no such fields', () => {
    const text = exerciseWith({
      sets: [{ set_type: 'warm-up', rep_count: { full: 8, partial: 2 }, rpe: 6, rest: null }],
    });
    expect(firstExercise(text)?.warmupSets).toEqual([
      {
        set: 1,
        weightKg: null,
        repCount: 8,
        notes: null,
        rep_count: { full: 8, partial: 2 },
        rpe: 6,
      },
    ]);
  });

  it('reads sides, and uses the lesser one as the count', () => {
    expect(splitSquat?.workingSets[0]).toMatchObject({
      set: 2,
      repCount: { full: 8, partial: 1 },
      unilateralRepCount: { left: { full: 9, partial: 0 }, right: { full: 8, partial: 1 } },
    });
  });

  it('takes the side with fewer partial repetitions if the full ones are equal', () => {
    const sides = { left: { full: 8, partial: 2 }, right: { full: 8, partial: 1 } };
    expect(firstSet(setWith({ unilateral_rep_count: sides }))?.repCount).toEqual({ full: 8, partial: 1 });
  });

  it('reads rest in minutes and seconds as minutes', () => {
    expect(splitSquat?.workingSets.map((set) => set.actualRestMinutes)).toEqual([2.5, 0.75, 3, null]);
    expect(splitSquat?.currentGoal.restMinutes).toBe(2.5);
  });

  it('keeps the set types dropset and failure, and an unknown set type under its own key', () => {
    const types = splitSquat?.workingSets.map((set) => set.setType ?? set.set_type);
    expect(types).toEqual([undefined, 'dropset', 'failure', 'cluster']);
  });

  it('keeps pounds as entered, also in drops and goals', () => {
    const [first, second] = splitSquat?.workingSets ?? [];
    expect(first).toMatchObject({ weightKg: 43.09128, enteredWeight: { value: 95, unit: 'lb' } });
    expect(second?.failureTechnique).toEqual({
      type: 'DropSet',
      details: {
        dropSets: [
          {
            dropSet: 1,
            weightKg: 24.94758,
            enteredWeight: { value: 55, unit: 'lb' },
            repCount: { full: 6, partial: 0 },
          },
          {
            dropSet: 2,
            weightKg: 15.87573,
            enteredWeight: { value: 35, unit: 'lb' },
            repCount: { full: 5, partial: 0 },
          },
        ],
      },
    });
    expect(splitSquat?.currentGoal).toMatchObject({ enteredWeight: { value: 95, unit: 'lb' } });
  });

  it('prefers the unit of an exercise to that of the session', () => {
    expect(sled?.workingSets[0]).toMatchObject({ weightKg: 60, distanceMeters: 20, durationSeconds: 35 });
    expect(sled?.workingSets[0]).not.toHaveProperty('enteredWeight');
    expect(sled?.currentGoal).toEqual({ distanceMeters: 20, durationSeconds: 40 });
  });

  it('has a type of exercise only if it is not strength', () => {
    expect(splitSquat).not.toHaveProperty('exerciseType');
    expect(sled?.exerciseType).toBe('conditioning');
  });

  it.each(['weight_lb', 'weight_kg'])('refuses a text as %s', (key) => {
    expect(errorOf(setWith({ [key]: '185' }))).toMatchObject({
      place: 'exercise 1 (Squat), working set 1, weightKg',
    });
  });

  it('reads weight_lb next to weight_kg as pounds, and keeps both', () => {
    expect(firstSet(setWith({ weight_lb: 100, weight_kg: 45 }))).toMatchObject({
      weightKg: 45.35924,
      enteredWeight: { value: 100, unit: 'lb' },
      weight_kg: 45,
    });
  });
});
