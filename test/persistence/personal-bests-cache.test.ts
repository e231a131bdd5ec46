import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { bodyWeightsOf } from '../../src/domain/statistics/body-weights.js';
import { recordsOfAllTime } from '../../src/domain/statistics/records.js';
import { openDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { standingsIn } from '../support/done.js';
import { longHistory, squatDay } from '../support/long-history.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW, openStores } from '../support/stores.js';

const LONG = 205;

function opened(sessions: readonly TrainingSession[]) {
  const database = openMemoryDatabase();
  const repository = new TrainingSessionRepository(database);
  const put = (session: TrainingSession) =>
    repository.save(session, serializeSession(session), null, NOW.toISOString());
  for (const session of sessions) put(session);
  const kept = () => database.prepare('SELECT session_id FROM exercise_standings').pluck().all();
  /** What is read, which must be what all sessions give when they are gone through from the first. */
  const read = (athlete: Athlete = {}) => {
    const found = repository.personalBests.read('squat', athlete);
    const { countPartialReps: countsPartials, oneRepMaxFormula } = athlete;
    const done = repository.statistics.doneExercises({ key: 'squat', countsPartials });
    expect(found.records).toEqual(recordsOfAllTime(done, bodyWeightsOf(athlete), oneRepMaxFormula));
    return found;
  };
  return { repository, database, put, kept, read };
}

describe('what stands of an exercise', () => {
  it('is that of its sessions, and its records are those of all time', () => {
    const sessions = longHistory(20);
    const { read, kept } = opened(sessions);
    expect(read().personalBests).toEqual(standingsIn(sessions, 'Squat'));
    expect(read().records.length).toBeGreaterThan(10);
    expect(kept()).toEqual([]);
  });

  it('is nothing of an exercise that was never done', () => {
    const { repository } = opened([]);
    expect(repository.personalBests.read('squat', {})).toEqual({
      personalBests: { figures: {}, reps: [] },
      records: [],
    });
  });

  it('is kept of a long history, and what comes later is added to it', () => {
    const { read, put, kept } = opened(longHistory(LONG));
    const before = read();
    expect(kept()).toEqual([anId(LONG)]);
    expect(read()).toEqual(before);
    put(aSession().id(999).on('2029-01-01').with(exercise('squat').working('300x5')).build());
    expect(kept()).toEqual([anId(LONG)]);
    expect(read().records.length).toBeGreaterThan(before.records.length);
  });

  it('comes to the same in steps, and is kept of them', () => {
    const { repository, read, kept, put } = opened(longHistory(LONG));
    expect(repository.personalBests.known('squat', {})).toBeNull();
    const found = runToEnd(repository.personalBests.steps('Squat', {}));
    expect(kept()).toEqual([anId(LONG)]);
    expect(found).toEqual(read());
    expect(repository.personalBests.known('squat', {})).toEqual(found);
    for (const session of longHistory(2 * LONG + 1).slice(LONG)) put(session);
    expect(repository.personalBests.known('squat', {})).toBeNull();
    expect(runToEnd(repository.personalBests.steps('squat', {}))).toEqual(read());
    expect(kept()).toEqual([anId(2 * LONG + 1)]);
  });

  it('is that of a short history at once, and in steps too', () => {
    for (const count of [0, 1, 99, 100, 101, 200]) {
      const { repository, read } = opened(longHistory(count));
      const known = repository.personalBests.known('squat', {});
      expect(known).toEqual(read());
      expect(runToEnd(repository.personalBests.steps('squat', {}))).toEqual(known);
    }
  });

  it('is that of what is written between two steps too', () => {
    const { repository, put, read } = opened(longHistory(LONG));
    const steps = repository.personalBests.steps('squat', {});
    for (let step = 0; step < 2; step += 1) steps.next();
    put({ ...squatDay(1), exercises: [exercise('Squat').working('200x1').build()] });
    expect(runToEnd(steps)).toEqual(read());
  });

  it('is found where one session has more of an exercise than a step', () => {
    const often = aSession()
      .id(1)
      .on('2026-01-01')
      .with(...Array.from({ length: 250 }, (_, at) => exercise('Squat').working(`${60 + at}x5`)))
      .build();
    const { repository, read } = opened([often]);
    expect(runToEnd(repository.personalBests.steps('squat', {}))).toEqual(read());
  });

  it('is kept beforehand of every exercise that is done often', () => {
    const { repository, database, kept } = opened([
      ...longHistory(LONG),
      ...longHistory(LONG, 'Row').map((session) => ({
        ...session,
        _id: session._id.replace('0000-4', '0001-4'),
      })),
      aSession().id(7000).on('2026-03-01').with(exercise('Curl').working('20x10')).build(),
    ]);
    runToEnd(repository.personalBests.keepAll(() => ({})));
    expect(database.prepare('SELECT name_key FROM exercise_standings ORDER BY 1').pluck().all()).toEqual([
      'row',
      'squat',
    ]);
    const before = kept();
    runToEnd(repository.personalBests.keepAll(() => ({})));
    expect(kept()).toEqual(before);
  });

  it('is worked out anew after any change up to there', () => {
    const changes: readonly ((world: ReturnType<typeof opened>) => void)[] = [
      ({ put }) => put({ ...squatDay(3), exercises: [exercise('Squat').working('200x1').build()] }),
      ({ put }) => put(aSession().id(998).on('2026-01-06').with(exercise('SQUAT').working('110x9')).build()),
      ({ put }) => put({ ...squatDay(50), exercises: [] }),
      ({ put }) => put({ ...squatDay(LONG), date: '2026-01-01' }),
      ({ put }) => put({ ...squatDay(100), exercises: [exercise('Front Squat').working('80x5').build()] }),
      ({ repository }) => repository.markDeleted(anId(1), NOW.toISOString(), true),
    ];
    for (const change of changes) {
      const world = opened(longHistory(LONG));
      world.read();
      expect(world.kept()).toHaveLength(1);
      change(world);
      expect(world.kept()).toEqual([]);
      world.read();
    }
  });

  it('is that of what the athlete says now', () => {
    const { read, put } = opened(longHistory(LONG));
    put(aSession().id(997).on('2026-03-01').with(exercise('Squat').working('bw+100x5')).build());
    const asUsual = read();
    expect(read({ oneRepMaxFormula: 'epley' })).not.toEqual(asUsual);
    expect(read({ countPartialReps: true })).not.toEqual(asUsual);
    expect(read({ bodyWeights: [{ date: '2026-02-01', weightKg: 80 }] })).not.toEqual(asUsual);
    expect(read()).toEqual(asUsual);
  });

  it('stays kept when a body weight of a later day is measured', () => {
    const { read, repository, database } = opened(longHistory(LONG));
    read();
    database.exec(
      `UPDATE exercise_standings SET standings = '{"standings": {"figures": {}, "reps": []}, "records": []}'`,
    );
    const weighed = (date: string) => ({ bodyWeights: [{ date, weightKg: 80 }] });
    const { records } = repository.personalBests.read('squat', weighed('2030-01-01'));
    expect(records).toEqual([]); // what was kept, and nothing else looked at
    expect(repository.personalBests.read('squat', weighed('2026-02-01')).records.length).toBeGreaterThan(10);
  });

  it('before a session is that of the sessions before it', () => {
    const sessions = longHistory(LONG);
    const { repository, read } = opened(sessions);
    read(); // what is kept reaches further
    for (const number of [1, 2, 60, LONG]) {
      const { personalBests } = repository.personalBests.read('Squat', {}, squatDay(number));
      expect(personalBests).toEqual(standingsIn(sessions.slice(0, number - 1), 'Squat'));
    }
  });

  it('is read all the same where it cannot be kept, or another program has written there', () => {
    const { read, database } = opened(longHistory(LONG));
    database.pragma('query_only = ON');
    const found = read();
    database.pragma('query_only = OFF');
    read();
    database.exec("UPDATE exercise_standings SET standings = 'oops'");
    expect(read()).toEqual(found);
  });

  it('is not kept from what another process has changed meanwhile', () => {
    const stores = openStores();
    for (const session of longHistory(LONG)) {
      stores.repository.save(session, serializeSession(session), null, NOW.toISOString());
    }
    const other = new TrainingSessionRepository(openDatabase(stores.on.paths.database));
    const changed = { ...squatDay(3), exercises: [exercise('Squat').working('200x1').build()] };
    const { statistics } = stores.repository;
    const readAll = statistics.doneExercises.bind(statistics);
    statistics.doneExercises = (filter) => {
      const done = readAll(filter);
      other.save(changed, serializeSession(changed), null, NOW.toISOString());
      return done;
    };
    stores.repository.personalBests.read('squat', {});
    statistics.doneExercises = readAll;
    const { records } = stores.repository.personalBests.read('squat', {});
    const done = statistics.doneExercises({ key: 'squat' });
    expect(records).toEqual(recordsOfAllTime(done, bodyWeightsOf({}), undefined));
  });
});
