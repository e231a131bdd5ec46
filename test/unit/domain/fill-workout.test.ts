import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../../src/domain/exercise-name.js';
import { Differences, fillEmpty } from '../../../src/domain/fill-empty.js';
import { fillWorkout } from '../../../src/domain/fill-workout.js';
import { recordSchemas, type TrainingSession } from '../../../src/domain/record.js';
import { isSameRecord } from '../../../src/domain/same-record.js';
import { serializeSession } from '../../../src/domain/serialize-record.js';
import { anySession } from '../../support/any-session.js';
import { aSession, exercise } from '../../support/builders.js';

const squat = (...lines: string[]) => exercise('Squat').working(...lines);
const day = (...lines: string[]) =>
  aSession()
    .on('2026-05-05T07:00')
    .with(squat(...lines));

function fill(saved: TrainingSession, other: TrainingSession, isSameId = false) {
  const { session, differences } = fillWorkout(saved, other, exerciseKey, isSameId);
  const { filled, contradicting, renamed } = differences;
  return { session, filled: [...filled], contradicting: [...contradicting], renamed: [...renamed] };
}

describe('filling a saved workout from another text', () => {
  it('fills empty fields of the session, its exercises and its sets', () => {
    const saved = day('100x5', '100x5 @8').build();
    const other = aSession()
      .on('2026-05-05T07:00')
      .focused('Legs')
      .having({ sessionDurationMinutes: 60, notes: 'hot', mood: 'good' })
      .with(squat('100x5 @7', '100x5 rest 3').warmup('20x5').noted('deep').planned({ sets: 2 }))
      .build();
    const { session, filled, contradicting } = fill(saved, other);
    expect(contradicting).toEqual([]);
    expect(session).toMatchObject({ focus: 'Legs', sessionDurationMinutes: 60, notes: 'hot', mood: 'good' });
    expect(session.exercises).toMatchObject([
      {
        notes: 'deep',
        currentGoal: { sets: 2 },
        warmupSets: [{ weightKg: 20, repCount: 5 }],
        workingSets: [{ rpe: 7 }, { rpe: 8, actualRestMinutes: 3 }],
      },
    ]);
    expect(filled).toEqual([
      'RPE of set 1 of Squat',
      'rest of set 2 of Squat',
      'goal of Squat',
      'notes of Squat',
      '1 warm-up set of Squat',
      'focus',
      'duration',
      'notes',
      'mood',
    ]);
  });

  it('keeps the saved values, and lists those that differ in the other text', () => {
    const saved = day('100x5 @8 - easy').focused('Legs').having({ sessionDurationMinutes: 60 }).build();
    const other = day('100x5 @9 - hard').focused('Lower').having({ sessionDurationMinutes: 65 }).build();
    expect(fill(saved, other)).toEqual({
      session: saved,
      filled: [],
      contradicting: ['RPE of set 1 of Squat', 'notes of set 1 of Squat', 'duration'],
      renamed: ['Lower'],
    });
  });

  it('keeps the saved id, user and source', () => {
    const saved = day('100x5')
      .id(1)
      .having({ source: { format: 'strong', id: 'a' } })
      .build();
    const other = day('100x5 @8')
      .id(2)
      .having({ userId: 'bob', source: { format: 'hevy', id: 'b' } })
      .build();
    const { session } = fill(saved, other);
    expect(session).toMatchObject({ _id: saved._id, userId: 'ann', source: { format: 'strong' } });
    expect(session.exercises[0]?.workingSets[0]?.rpe).toBe(8);
  });

  it('takes the time of day for a day without one', () => {
    const saved = day('100x5').on('2026-05-05').build();
    expect(fill(saved, day('100x5').build())).toMatchObject({
      session: { date: '2026-05-05T07:00' },
      filled: ['time of day'],
    });
    expect(fill(day('100x5').build(), saved).session.date).toBe('2026-05-05T07:00');
  });

  it('does not copy the typed form of a load if the saved load was rounded differently', () => {
    const saved = day('102.06x5').build();
    expect(fill(saved, day('225lb x5').build())).toMatchObject({
      session: saved,
      filled: [],
      contradicting: [],
    });
  });

  it('fills sets of an exercise that the other text splits in two', () => {
    const saved = day('100x5', '100x5').build();
    const other = aSession().on('2026-05-05T07:00').with(squat('100x5 @8'), squat('100x5 @9')).build();
    expect(fill(saved, other).session.exercises).toMatchObject([{ workingSets: [{ rpe: 8 }, { rpe: 9 }] }]);
  });

  it('takes a set that is empty in the saved workout', () => {
    const saved = day('100x5', '0x0').build();
    const { session, filled } = fill(saved, day('100x5', '100x4 @9').build());
    expect(session.exercises[0]?.workingSets[1]).toMatchObject({ set: 2, repCount: { full: 4 }, rpe: 9 });
    expect(filled).toEqual(['set 2 of Squat']);
    expect(fill(session, saved).session).toBe(session);
  });

  it('takes the order of sets together with missing warm-up sets', () => {
    const saved = day('100x5').build();
    const other = aSession()
      .on('2026-05-05T07:00')
      .with(
        squat().having({
          warmupSets: [{ set: 1, weightKg: 60, repCount: 5, notes: null, position: 2 }],
          workingSets: saved.exercises[0]?.workingSets.map((set) => ({ ...set, position: 1 })) ?? [],
        }),
      )
      .build();
    const [filled] = fill(saved, other).session.exercises;
    expect(filled?.workingSets[0]?.position).toBe(1);
    expect(filled?.warmupSets[0]?.position).toBe(2);
  });

  it('adds sets and exercises of a text with the same id at the end', () => {
    const saved = day('100x5').build();
    const other = day('100x5', '100x4').with(exercise('Dip').working('bw x8')).build();
    const { session, filled } = fill(saved, other, true);
    expect(filled).toEqual(['1 set of Squat', '1 exercise']);
    expect(session.exercises).toMatchObject([
      { Order: 1, workingSets: [{ set: 1 }, { set: 2, repCount: { full: 4 } }] },
      { Order: 2, Name: 'Dip' },
    ]);
  });

  it('changes nothing if a text with the same id has other values in its sets', () => {
    const saved = day('100x5').build();
    const other = day('100x6 @8').build();
    expect(fill(saved, other, true)).toMatchObject({
      session: saved,
      filled: [],
      contradicting: ['sets of Squat'],
    });
  });

  it('fills an exercise that has another name in the text, and keeps the saved name', () => {
    const saved = day('100x5').build();
    const other = aSession().on('2026-05-05T07:00').with(exercise('High Bar').working('100x5 @8')).build();
    const { session, renamed } = fill(saved, other, true);
    expect(session.exercises).toMatchObject([{ Name: 'Squat', workingSets: [{ rpe: 8 }] }]);
    expect(renamed).toEqual(['High Bar']);
  });

  it('adds nothing from an equal text, and nothing when it is repeated', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const bare = {
          ...session,
          sessionDurationMinutes: null,
          exercises: session.exercises.map((each) => ({ ...each, notes: null, formCues: [] })),
        };
        expect(fillWorkout(session, session, exerciseKey, true).session).toBe(session);
        const once = fillWorkout(bare, session, exerciseKey, true).session;
        expect(fillWorkout(once, session, exerciseKey, true).session).toBe(once);
        expect(() => serializeSession(once)).not.toThrow();
      }),
    );
  });

  it('restores fields that were removed from a session', () => {
    const full = aSession()
      .on('2026-05-05T07:00')
      .focused('Legs')
      .having({ phase: 1, week: 2, sessionDurationMinutes: 60 })
      .with(squat('100x5 @8 good - easy').warmup('20x5').noted('deep'), exercise('Dip').working('bw+10x8'))
      .build();
    const bare = {
      ...full,
      focus: null,
      phase: null,
      sessionDurationMinutes: null,
      exercises: full.exercises.map((each) => ({
        ...each,
        notes: null,
        warmupSets: [],
        workingSets: each.workingSets.map((set) => ({ ...set, rpe: null, notes: null, repAssessment: null })),
      })),
    };
    expect(isSameRecord(fillWorkout(bare, full, exerciseKey, false).session, full)).toBe(true);
  });
});

/** Keys that are compared in another way, so that no message names them. */
const NOT_NAMED = [
  ...['dataModelVersion', 'dataModelType', 'userId', 'userName'],
  ...['warmupSets', 'workingSets', 'setTargets', 'repCount'],
];

it('messages name each value in words, not by its key', () => {
  const {
    trainingSession,
    exercise: ofExercise,
    goal,
    warmupSet,
    workingSet,
    failureTechnique,
  } = recordSchemas();
  const keys = [
    ...[trainingSession, ofExercise, goal, warmupSet, workingSet],
    ...failureTechnique.options.map(({ shape }) => shape.details),
  ].flatMap(({ shape }) => Object.keys(shape));
  const other = Object.fromEntries(keys.map((key) => [key, 1]));
  const differences = new Differences();
  fillEmpty({}, other, differences, { skipped: NOT_NAMED, place: '' });
  expect([...differences.filled].filter((name) => /[a-z][A-Z]/.test(name))).toEqual([]);
});
