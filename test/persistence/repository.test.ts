import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Goal, TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { setVolume, sumVolumes } from '../../src/domain/volume.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { type OpenStores, openStores, saveRow, storageErrorOf } from '../support/stores.js';

const TABLES = ['training_sessions', 'exercises', 'warmup_sets', 'working_sets', 'technique_sets'];

const countRows = ({ database }: OpenStores) =>
  TABLES.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

function expectSound({ database }: OpenStores): void {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(database.pragma('foreign_key_check')).toEqual([]);
}

const everyKind = aSession()
  .with(
    exercise('Squat')
      .warmup('60x5', '60 x feel - slow', '20x5/4', 'bw 30s')
      .working(
        '100x5+1 @8.5 good rest 2:30 - deep',
        '225lb x5',
        'bw+10x8',
        'bw-20x8',
        '20x10+1/9',
        '60s',
        '400m 95s',
        '80x8 !myo 4,3+1,3',
        '80x8 !llp 6',
        '80x8 !hold 30',
        '80x8 !drop 60x8,95lb x10,bw x5',
        '80x0+3',
        '80 x feel',
      ),
    exercise('Plank'),
  )
  .build();

/** Lone surrogates are escaped in the document, but a SQLite column cannot hold them. */
const isWellFormed = (session: TrainingSession) => !/\\ud[89a-f]/i.test(JSON.stringify(session));

/** The parts of a session that have columns. */
function partsOf(session: TrainingSession) {
  return session.exercises.map(({ Name, Order, notes, warmupSets, workingSets }) => {
    return { name: Name, order: Order, notes, warmupSets, workingSets };
  });
}

describe('the tables of exercises and sets', () => {
  it('store every kind of set as in the document', () => {
    const stores = openStores();
    saveRow(stores, everyKind);
    const found = ['Squat', 'Plank'].flatMap((name) => stores.repository.occurrencesOf(name));
    expect(
      found.map(({ name, order, notes, warmupSets, workingSets }) => {
        return { name, order, notes, warmupSets, workingSets };
      }),
    ).toEqual(partsOf(everyKind));
  });

  it('store the sets of any document', () => {
    const stores = openStores();
    fc.assert(
      fc.property(anySession.filter(isWellFormed), (session) => {
        saveRow(stores, session);
        const names = [...new Set(session.exercises.map(({ Name }) => Name))];
        const found = names.flatMap((name) =>
          stores.repository.occurrencesOf(name).filter(({ sessionId }) => sessionId === session._id),
        );
        for (const occurrence of found) {
          expect(partsOf(session)).toContainEqual({
            name: occurrence.name,
            order: occurrence.order,
            notes: occurrence.notes,
            warmupSets: occurrence.warmupSets,
            workingSets: occurrence.workingSets,
          });
        }
        expect(stores.repository.getText(session._id)?.text).toBe(serializeSession(session));
      }),
      { numRuns: 60 },
    );
    expectSound(stores);
  });

  it('keep no rows of a replaced text', () => {
    const stores = openStores();
    saveRow(stores, everyKind);
    saveRow(stores, aSession().with(exercise('Row').working('50x8')).build());
    expect(countRows(stores)).toEqual([1, 1, 0, 1, 0]);
    expect(stores.repository.exerciseNames()).toEqual(['Row']);
    expectSound(stores);
  });

  it('hold no rows of a session whose write failed', () => {
    const stores = openStores();
    stores.database.exec(
      "CREATE TRIGGER fail BEFORE INSERT ON technique_sets BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    storageErrorOf(() => saveRow(stores, everyKind));
    expect(countRows(stores)).toEqual([0, 0, 0, 0, 0]);
  });

  it('store the volume of each set and of the session', () => {
    const stores = openStores();
    saveRow(stores, everyKind);
    const volume = sumVolumes(
      (everyKind.exercises[0]?.workingSets ?? []).map((set) => setVolume(set, false)),
    );
    const columns =
      'SELECT sum(external_volume_kg) AS externalKg, sum(bodyweight_volume_kg) AS bodyweightKg, sum(bodyweight_reps) AS bodyweightReps';
    expect(stores.database.prepare(`${columns} FROM working_sets`).get()).toEqual(volume);
    expect(stores.database.prepare(`${columns} FROM training_sessions`).get()).toEqual(volume);
    expect(stores.repository.listSummaries()[0]?.volume).toEqual(volume);
  });
});

describe('TrainingSessionRepository', () => {
  it('returns all sessions newest first: by local time as written, a session without a time of day after the others of its day, then by id', () => {
    const stores = openStores();
    const dates = [
      '2026-02-16T10:00-11:00',
      '2026-02-17',
      '2026-02-16',
      '2026-02-16T12:00+05:30',
      '2026-02-16T11:00',
      '2026-02-17',
    ];
    for (const [index, date] of dates.entries()) saveRow(stores, aSession().id(index).on(date).build());
    expect(stores.repository.getAllSessions().map(({ _id, date }) => [_id, date])).toEqual([
      [anId(5), '2026-02-17'],
      [anId(1), '2026-02-17'],
      [anId(3), '2026-02-16T12:00+05:30'],
      [anId(4), '2026-02-16T11:00'],
      [anId(0), '2026-02-16T10:00-11:00'],
      [anId(2), '2026-02-16'],
    ]);
    expect(stores.repository.listSummaries(2).map(({ id }) => id)).toEqual([anId(5), anId(1)]);
    const idsBefore = (date: string, _id: string) =>
      stores.repository.summariesBefore({ date, _id }, 2, false).map(({ id }) => id);
    expect(idsBefore('2026-02-17', '')).toEqual([anId(3), anId(4)]);
    expect(idsBefore('2026-02-17', anId(5))).toEqual([anId(1), anId(3)]);
    expect(idsBefore('2026-02-16', '')).toEqual([]);
  });

  it('returns the whole document with its unknown keys', () => {
    const stores = openStores();
    const session = aSession().having({ mood: 'fine' }).with(exercise('Squat').working('100x5')).build();
    saveRow(stores, session);
    expect(stores.repository.getSession(anId(1))).toEqual(session);
    expect(stores.repository.getAllSessions()).toEqual([session]);
    expect(stores.repository.getSession(anId(2))).toBeNull();
  });

  it('finds ids by a prefix in any case, and treats no character as a pattern', () => {
    const stores = openStores();
    for (const number of [0xabc1, 0xabc2]) saveRow(stores, aSession().id(number).build());
    expect(stores.repository.findIds('0000ABC')).toEqual([anId(0xabc2), anId(0xabc1)]);
    expect(stores.repository.findIds('0000abc1')).toEqual([anId(0xabc1)]);
    expect(stores.repository.findIds('%')).toEqual([]);
    expect(stores.repository.findIds("' OR 1=1 --")).toEqual([]);
  });

  it('returns one name per exercise key, as in its newest session', () => {
    const stores = openStores();
    saveRow(stores, aSession().id(1).on('2026-01-01').with(exercise('Bench-press')).build());
    saveRow(stores, aSession().id(2).on('2026-01-03').with(exercise('Bench Press'), exercise('Arm')).build());
    saveRow(stores, aSession().id(3).on('2026-01-02').with(exercise('BENCH PRESS')).build());
    expect(stores.repository.exerciseNames()).toEqual(['Arm', 'Bench Press']);
  });

  it("returns the occurrences of an exercise newest first, and two of one session in the session's order", () => {
    const stores = openStores();
    saveRow(stores, aSession().id(1).on('2026-01-01').with(exercise('Row').working('50x8')).build());
    const twice = aSession().id(2).on('2026-01-02').focused('pull');
    saveRow(stores, twice.with(exercise('Row').working('55x8'), exercise('row').working('60x8')).build());
    const found = stores.repository.occurrencesOf('ROW');
    expect(found.map((each) => [each.sessionId, each.order, each.workingSets[0]?.weightKg])).toEqual([
      [anId(2), 1, 55],
      [anId(2), 2, 60],
      [anId(1), 1, 50],
    ]);
    expect(found[0]).toMatchObject({ date: '2026-01-02', focus: 'pull', phase: null, week: null });
    expect(stores.repository.occurrencesOf('row', 1)).toHaveLength(1);
    expect(stores.repository.occurrencesOf("x' OR '1'='1")).toEqual([]);
  });

  it('returns only occurrences before a session, also on its own day', () => {
    const stores = openStores();
    const row = (number: number, date: string, set: string) => {
      const session = aSession().id(number).on(date).with(exercise('Row').working(set)).build();
      saveRow(stores, session);
      return session;
    };
    row(1, '2026-01-01', '50x8');
    row(2, '2026-01-02', '52.5x8');
    const edited = row(3, '2026-01-02T18:00:00+01:00', '55x8');
    row(4, '2026-01-02T19:00:00+01:00', '57.5x8');
    row(5, '2026-01-03', '60x8');
    const before = stores.repository.occurrencesBefore('row', edited, 9);
    expect(before.map(({ sessionId }) => sessionId)).toEqual([anId(2), anId(1)]);
    expect(stores.repository.occurrencesBefore('row', edited, 1)).toHaveLength(1);
    const { personalBests } = runToEnd(stores.repository.personalBests.read('row', {}, edited));
    expect(personalBests.reps.map(({ loadKg }) => loadKg)).toEqual([50, 52.5]);
  });

  it('does not count the saved copy of a session that was moved to a later date', () => {
    const stores = openStores();
    for (let number = 1; number <= 205; number += 1) {
      const day = new Date(Date.UTC(2025, 0, number)).toISOString().slice(0, 10);
      const set = number === 200 ? '90x8' : '50x8';
      saveRow(
        stores,
        aSession().id(number).on(day).focused('Pull').with(exercise('Row').working(set)).build(),
      );
    }
    const { repository } = stores;
    const moved = { _id: anId(200), date: '2026-02-16' };
    const loads = (before?: typeof moved) =>
      runToEnd(repository.personalBests.read('row', {}, before)).personalBests.reps.map(
        ({ loadKg }) => loadKg,
      );
    expect(loads(moved)).toEqual([50]);
    expect(loads()).toEqual([50, 90]);
    expect(loads(moved)).toEqual([50]);
    const ids = [
      repository.occurrencesBefore('row', moved, 300).map(({ sessionId }) => sessionId),
      repository.summariesBefore(moved, 300, false).map(({ id }) => id),
      repository.idsBefore(moved, 'Pull', 300),
    ];
    expect(ids.map((each) => [each.length, each.includes(moved._id)])).toEqual(Array(3).fill([204, false]));
  });

  it('returns with each occurrence its goal and whether its week was a deload week', () => {
    const stores = openStores();
    const goal = { weightKg: 60, sets: 3, repRange: { min: 6, max: 8 } };
    const target = { repRange: { min: 3, max: 3 } };
    const row = (number: number, planned: Goal) =>
      aSession()
        .id(number)
        .on(`2026-01-0${number}`)
        .having({ isDeloadWeek: number === 2 })
        .with(exercise('Row').planned(planned))
        .build();
    saveRow(stores, row(1, goal));
    saveRow(stores, row(2, { setTargets: [target, target] }));
    expect(stores.repository.occurrencesOf('row')).toMatchObject([
      { isDeloadWeek: true, goal: { sets: 2 } },
      { isDeloadWeek: false, goal },
    ]);
  });

  it('stores when a session was first and last written', () => {
    const stores = openStores();
    const session = aSession().build();
    const text = serializeSession(session);
    stores.repository.save(session, text, null, '2026-01-01T00:00:00.000Z');
    stores.repository.save(session, text, null, '2026-01-02T00:00:00.000Z');
    expect(stores.database.prepare('SELECT created_at, updated_at FROM training_sessions').get()).toEqual({
      created_at: '2026-01-01T00:00:00.000Z',
      updated_at: '2026-01-02T00:00:00.000Z',
    });
  });

  it('keeps the recorded name and hash of the file when only the text of the row is saved', () => {
    const stores = openStores();
    saveRow(stores, aSession().build(), 'a.json');
    const before = stores.repository.getText(anId(1));
    saveRow(stores, aSession().focused('new').build());
    const after = stores.repository.getText(anId(1));
    expect([after?.fileName, after?.fileHash]).toEqual(['a.json', before?.fileHash]);
    expect(after?.text).not.toBe(before?.text);
  });

  it('names the session whose document cannot be read', () => {
    const stores = openStores();
    saveRow(stores, aSession().build());
    stores.database.exec("UPDATE training_sessions SET raw_json = '{}'");
    const error = storageErrorOf(() => stores.repository.getAllSessions());
    expect(error.kind).toBe('unreadable-row');
    expect(String(error.cause)).toContain(anId(1));
  });
});
