import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { recordsOfAllTime } from '../../src/domain/statistics/records.js';
import { NO_PERSONAL_BESTS } from '../../src/domain/statistics/training-record.js';
import { openDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { personalBestsIn } from '../support/done.js';
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
  const cached = () => database.prepare('SELECT session_id FROM exercise_standings').pluck().all();
  /** Reads the bests and checks that they equal those derived from all sessions without a cache. */
  const read = (athlete: Athlete = {}) => {
    const found = runToEnd(repository.personalBests.read('squat', athlete));
    const { countPartialReps: countsPartials } = athlete;
    const done = repository.statistics.doneExercises({ key: 'squat', countsPartials });
    expect(found.records).toEqual(recordsOfAllTime(done, athlete));
    return found;
  };
  return { repository, database, put, cached, read };
}

describe('the personal bests of an exercise', () => {
  it('come from all of its sessions, with the records of all time', () => {
    const sessions = longHistory(20);
    const { read, cached } = opened(sessions);
    expect(read().personalBests).toEqual(personalBestsIn(sessions, 'Squat'));
    expect(read().records.length).toBeGreaterThan(10);
    expect(cached()).toEqual([]);
  });

  it('are empty for an exercise that was never done', () => {
    const { repository } = opened([]);
    expect(runToEnd(repository.personalBests.read('squat', {}))).toEqual({
      personalBests: NO_PERSONAL_BESTS,
      records: [],
    });
  });

  it('are cached for a long history, and later sessions are added to them', () => {
    const { read, put, cached } = opened(longHistory(LONG));
    const before = read();
    expect(cached()).toEqual([anId(LONG)]);
    expect(read()).toEqual(before);
    put(aSession().id(999).on('2029-01-01').with(exercise('squat').working('300x5')).build());
    expect(cached()).toEqual([anId(LONG)]);
    expect(read().records.length).toBeGreaterThan(before.records.length);
  });

  it('take one step once they are cached', () => {
    const { repository, read, cached, put } = opened(longHistory(LONG));
    const isOneStep = () => repository.personalBests.read('Squat', {}).next().done;
    expect(isOneStep()).toBe(false);
    read();
    expect(cached()).toEqual([anId(LONG)]);
    expect(isOneStep()).toBe(true);
    for (const session of longHistory(2 * LONG + 1).slice(LONG)) put(session);
    expect(isOneStep()).toBe(false);
    read();
    expect(cached()).toEqual([anId(2 * LONG + 1)]);
  });

  it('are not cached for fewer than 200 sessions', () => {
    for (const count of [0, 1, 99, 100, 101, 199]) {
      const { read, cached } = opened(longHistory(count));
      read();
      expect(cached()).toEqual([]);
    }
  });

  it('include a session that was saved between two steps', () => {
    const { repository, put, read } = opened(longHistory(LONG));
    const steps = repository.personalBests.read('squat', {});
    for (let step = 0; step < 2; step += 1) steps.next();
    put({ ...squatDay(1), exercises: [exercise('Squat').working('200x1').build()] });
    expect(runToEnd(steps)).toEqual(read());
  });

  it('are complete if one session has more entries of the exercise than a step', () => {
    const often = aSession()
      .id(1)
      .on('2026-01-01')
      .with(...Array.from({ length: 250 }, (_, at) => exercise('Squat').working(`${60 + at}x5`)))
      .build();
    const { repository, read } = opened([often]);
    expect(runToEnd(repository.personalBests.read('squat', {}))).toEqual(read());
  });

  it('are precomputed for every exercise with a long history', () => {
    const { repository, database, cached } = opened([
      ...longHistory(LONG),
      ...longHistory(LONG, 'Row').map((session) => ({
        ...session,
        _id: session._id.replace('0000-4', '0001-4'),
      })),
      aSession().id(7000).on('2026-03-01').with(exercise('Curl').working('20x10')).build(),
    ]);
    runToEnd(repository.personalBests.precompute(() => ({})));
    expect(database.prepare('SELECT name_key FROM exercise_standings ORDER BY 1').pluck().all()).toEqual([
      'row',
      'squat',
    ]);
    const before = cached();
    runToEnd(repository.personalBests.precompute(() => ({})));
    expect(cached()).toEqual(before);
  });

  it('are derived again after any change to a cached session', () => {
    const changes: readonly ((log: ReturnType<typeof opened>) => void)[] = [
      ({ put }) => put({ ...squatDay(3), exercises: [exercise('Squat').working('200x1').build()] }),
      ({ put }) => put(aSession().id(998).on('2026-01-06').with(exercise('SQUAT').working('110x9')).build()),
      ({ put }) => put({ ...squatDay(50), exercises: [] }),
      ({ put }) => put({ ...squatDay(LONG), date: '2026-01-01' }),
      ({ put }) => put({ ...squatDay(100), exercises: [exercise('Front Squat').working('80x5').build()] }),
      ({ repository }) => repository.markDeleted(anId(1), NOW.toISOString(), true),
    ];
    for (const change of changes) {
      const log = opened(longHistory(LONG));
      log.read();
      expect(log.cached()).toHaveLength(1);
      change(log);
      expect(log.cached()).toEqual([]);
      log.read();
    }
  });

  it("follow the athlete's present settings", () => {
    const { read, put } = opened(longHistory(LONG));
    put(aSession().id(997).on('2026-03-01').with(exercise('Squat').working('bw+100x5')).build());
    const asUsual = read();
    expect(read({ oneRepMaxFormula: 'epley' })).not.toEqual(asUsual);
    expect(read({ countPartialReps: true })).not.toEqual(asUsual);
    expect(read({ bodyWeights: [{ date: '2026-02-01', weightKg: 80 }] })).not.toEqual(asUsual);
    expect(read()).toEqual(asUsual);
  });

  it('are derived again when the first body weight changes, even if it was measured after the sets', () => {
    const { read, put } = opened(longHistory(LONG));
    put(aSession().id(997).on('2026-01-02').with(exercise('Squat').working('bw+10x5')).build());
    put(aSession().id(998).on('2026-01-03').with(exercise('Squat').working('bw+20x5')).build());
    const unknown = read();
    const measuredOn = (date: string, weightKg: number) => read({ bodyWeights: [{ date, weightKg }] });
    const measured = measuredOn('2030-01-01', 180);
    expect(measured).not.toEqual(unknown);
    expect(measuredOn('2030-01-01', 190)).not.toEqual(measured);
    expect(measuredOn('2026-01-01', 180)).toEqual(measured);
    expect(read()).toEqual(unknown);
  });

  it('are derived again if an older version of the program cached them', () => {
    const { read, database } = opened(longHistory(LONG));
    const athlete = { bodyWeights: [{ date: '2026-02-01', weightKg: 80 }] };
    const found = read(athlete);
    database
      .prepare('UPDATE exercise_standings SET settings = ?, standings = ?')
      .run('["auto",false,[["2026-02-01",80]]]', '{"standings": {"figures": {}, "reps": []}, "records": []}');
    expect(read(athlete)).toEqual(found);
  });

  it('stay cached when a body weight is added for a day after the last session', () => {
    const { repository, database } = opened(longHistory(LONG));
    const first = { date: '2026-01-01', weightKg: 80 };
    runToEnd(repository.personalBests.read('squat', { bodyWeights: [first] }));
    database.exec(
      `UPDATE exercise_standings
       SET standings = '{"standings": {"figures": {}, "reps": []}, "records": []}'`,
    );
    const weighed = (date: string) => ({ bodyWeights: [first, { date, weightKg: 81 }] });
    const { records } = runToEnd(repository.personalBests.read('squat', weighed('2030-01-01')));
    // The result is empty because it comes from the changed cache. No session was scanned.
    expect(records).toEqual([]);
    expect(
      runToEnd(repository.personalBests.read('squat', weighed('2026-02-01'))).records.length,
    ).toBeGreaterThan(10);
  });

  it('before a session come from the sessions before it', () => {
    const sessions = longHistory(LONG);
    const { repository, read } = opened(sessions);
    read(); // Caches the bests of all sessions, also of later ones.
    for (const number of [1, 2, 60, LONG]) {
      const { personalBests } = runToEnd(repository.personalBests.read('Squat', {}, squatDay(number)));
      expect(personalBests).toEqual(personalBestsIn(sessions.slice(0, number - 1), 'Squat'));
    }
  });

  it('are derived if they cannot be cached, or if another program changed the cache', () => {
    const { read, database } = opened(longHistory(LONG));
    database.pragma('query_only = ON');
    const found = read();
    database.pragma('query_only = OFF');
    read();
    database.exec("UPDATE exercise_standings SET standings = 'oops'");
    expect(read()).toEqual(found);
  });

  it('are not cached if another process saves a session during the scan', () => {
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
    runToEnd(stores.repository.personalBests.read('squat', {}));
    statistics.doneExercises = readAll;
    const { records } = runToEnd(stores.repository.personalBests.read('squat', {}));
    const done = statistics.doneExercises({ key: 'squat' });
    expect(records).toEqual(recordsOfAllTime(done, {}));
  });
});
