import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { compareDone, type DetailedExercise } from '../../src/domain/statistics/done-exercise.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { doneIn } from '../support/done.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW, openStores, save, saveRow } from '../support/stores.js';

const byDone = (exercises: readonly DetailedExercise[]) => [...exercises].sort(compareDone);
/** The keys that the test compares; a document may contain more. */
const essential = ({ goal, ...exercise }: DetailedExercise) => ({
  ...exercise,
  goal: [
    goal.sets,
    goal.repRange?.min,
    goal.repRange?.max,
    goal.restMinutes,
    goal.restMinutesMax,
    goal.setTargets ?? [],
  ],
});

const squat = (id: number, date: string) =>
  aSession()
    .id(id)
    .on(date)
    .with(exercise('Squat').working('100x5', '90x8 !drop 60x8'), exercise('Row'))
    .build();

describe('detailedExercises', () => {
  it('return every part of what the documents contain', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anySession, { selector: ({ _id }) => _id, maxLength: 4 }), (sessions) => {
        const repository = new TrainingSessionRepository(openMemoryDatabase());
        for (const session of sessions) {
          repository.save(session, serializeSession(session), null, NOW.toISOString());
        }
        const found = byDone(repository.statistics.detailedExercises({}));
        expect(found.map(essential)).toEqual(byDone(doneIn(...sessions)).map(essential));
      }),
      { numRuns: 100 },
    );
  });

  it('read a document that a person saved in another form', () => {
    const stores = openStores();
    const session = aSession()
      .with(
        exercise('Squat')
          .planned({ sets: 3 })
          .having({ targetMuscleGroups: ['legs'] })
          .working('100x5'),
      )
      .build();
    const text = `\ufeff${serializeSession(session)}`;
    stores.repository.save(session, text, null, NOW.toISOString());
    expect(stores.repository.statistics.detailedExercises({})).toMatchObject([
      { name: 'Squat', muscles: { primary: ['legs'] }, goal: { sets: 3 } },
    ]);
  });
});

describe('doneExercises', () => {
  it('are the exercises with one name in a range of days', () => {
    const stores = openStores();
    for (const [id, date] of [
      [1, '2025-12-31T23:00'],
      [2, '2026-01-01'],
      [3, '2026-01-31T08:00-05:00'],
      [4, '2026-02-01'],
    ] as const) {
      saveRow(stores, squat(id, date));
    }
    const idsOf = (filter: object) =>
      stores.repository.statistics
        .doneExercises({ key: exerciseKey('SQUAT'), ...filter })
        .map(({ session, sets }) => [session.id, sets.length]);
    expect(idsOf({ since: '2026-01-01', until: '2026-01-31' })).toEqual([
      [anId(2), 2],
      [anId(3), 2],
    ]);
    expect(idsOf({ until: '2025' })).toEqual([[anId(1), 2]]);
    expect(idsOf({ since: '2026-02' })).toEqual([[anId(4), 2]]);
    expect(idsOf({ key: 'nothing' })).toEqual([]);
  });

  it('follow changes: new sets after an edit, none after a deletion', () => {
    const stores = openStores();
    const { statistics } = stores.repository;
    save(stores, squat(1, '2026-01-05'));
    const changed = aSession().id(1).on('2026-01-05').with(exercise('Squat').working('120x3')).build();
    save(stores, changed, true);
    expect(statistics.doneExercises({}).map(({ sets }) => sets.map(({ weightKg }) => weightKg))).toEqual([
      [120],
    ]);
    stores.repository.markDeleted(anId(1), NOW.toISOString(), true);
    expect(statistics.doneExercises({})).toEqual([]);
  });
});
