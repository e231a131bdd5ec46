import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesQuery } from '../../src/domain/query/match-query.js';
import { parseQuery } from '../../src/domain/query/parse-query.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { anyQuery } from '../support/any-query.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { openMemoryDatabase } from '../support/memory-database.js';

const AT = '2026-11-22T07:22:26Z';

function holding(...sessions: readonly TrainingSession[]): TrainingSessionRepository {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  for (const session of sessions) repository.save(session, serializeSession(session), null, AT);
  return repository;
}

function queryOf(text: string) {
  const reading = parseQuery(text, '2026-03-05');
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.query;
}

const PUSH = aSession()
  .id(1)
  .on('2026-01-31T18:00:00+05:30')
  .focused('Upper-Strength')
  .having({ phase: 2, week: 5, notes: 'Slept badly' })
  .with(
    exercise('Barbell Bench Press').working('100x5 @8', '80x8 @9', '60x12').noted('Ellbögen eng'),
    exercise('Pull-up').working('bw-20x8 @9', 'bw+10x5'),
  )
  .build();
const PULL = aSession()
  .id(2)
  .on('2026-02-01')
  .focused('Pull')
  .having({ phase: 2, week: 6, isDeloadWeek: true })
  .with(
    exercise('Cable Row')
      .working('100x8 @9 !llp 4')
      .having({ supersetGroup: 'A', formCues: ['Chest up'] }),
  )
  .build();
const LEGS = aSession()
  .id(3)
  .on('2026-02-01T07:00:00Z')
  .with(exercise('Bench Dip').working('225lb x5'), exercise('Leg Press').warmup('300x5').working('200x10'))
  .build();

describe('a search', () => {
  it.each<[string, number[]]>([
    ['', [3, 2, 1]],
    ['bench', [3, 1]],
    ['BENCH press', [3, 1]],
    ['"bench press"', [1]],
    ['"press bench"', []],
    ['bench-pr', [1]],
    ['ellbogen', [1]],
    ['slept', [1]],
    ['lept', []],
    ['chest', [2]],
    ['upper', [1]],
    ['"press pull"', []],
    ['phase:2', [2, 1]],
    ['phase:2 week:5', [1]],
    ['deload:yes', [2]],
    ['deload:no', [3, 1]],
    ['focus:upper', [1]],
    ['focus:"r str"', [1]],
    ['exercise:press', [3, 1]],
    ['exercise:"bench press" exercise:pull', [1]],
    ['on:2026-02', [3, 2]],
    ['on:2026-02-01', [3, 2]],
    ['after:2026-02', [3, 2]],
    ['before:2026-02', [1]],
    ['1 feb', [3, 2]],
    ['2026-01-31', [1]],
    ['2026-W05', [3, 2, 1]],
    ['before:2026-W05', []],
    ['last month bench', [3]],
    ['"slept badly" jan 2026', [1]],
    ['before:2026-02-01', [1]],
    ['after:2026 before:2027', [3, 2, 1]],
    ['weight>=100', [3, 2, 1]],
    ['weight>=100 reps>=8', [3, 2]],
    ['weight>=100 reps>=8 rpe>=9', [2]],
    ['exercise:"bench press" weight>=100 reps>=8', []],
    ['exercise:bench weight>=100 reps=5', [3, 1]],
    ['weight>=225lb', [3]],
    ['weight>225lb', [3]],
    ['exercise:dip weight=225lb', [3]],
    ['weight>=300', []],
    ['weight<0', [1]],
    ['weight<=-20', [1]],
    ['weight<-20', []],
    ['rpe=9 reps=8 weight<90', [1]],
    ['has:notes', [1]],
    ['has:failure', [2]],
    ['has:superset', [2]],
  ])('finds the sessions that match "%s"', (text, ids) => {
    const { search } = holding(PUSH, PULL, LEGS);
    const found = search.summaries(queryOf(text), 'kg').map(({ id }) => id);
    expect(found).toEqual(ids.map(anId));
    expect(search.ids(queryOf(text), 'kg').toSorted()).toEqual(found.toSorted());
  });

  it('reads weights in the unit of the caller', () => {
    const repository = holding(PUSH, PULL, LEGS);
    expect(repository.search.ids(queryOf('weight>=220'), 'lb').toSorted()).toEqual([1, 2, 3].map(anId));
    expect(repository.search.ids(queryOf('weight>=221'), 'lb')).toEqual([anId(3)]);
    expect(repository.search.ids(queryOf('weight>=102.05828kg'), 'lb')).toEqual([anId(3)]);
  });

  it('finds a session as last saved, and a deleted one only after it is restored', () => {
    const repository = holding(PUSH, PULL, LEGS);
    const changed = { ...PUSH, focus: 'Swim', exercises: [] };
    repository.save(changed, serializeSession(changed), null, AT);
    const found = () =>
      ['swim', 'slept', 'bench', 'weight>=150'].map((text) =>
        repository.search.ids(queryOf(text), 'kg').toSorted(),
      );
    expect(found()).toEqual([[anId(1)], [anId(1)], [anId(3)], [anId(3)]]);
    repository.markDeleted(anId(1), AT, true);
    expect(found()).toEqual([[], [], [anId(3)], [anId(3)]]);
    repository.save(PUSH, serializeSession(PUSH), null, AT);
    expect(found()).toEqual([[], [anId(1)], [anId(1), anId(3)], [anId(3)]]);
  });

  it('works after another program removed rows but not their words from the index', () => {
    const database = openMemoryDatabase();
    const repository = new TrainingSessionRepository(database);
    repository.save(PUSH, serializeSession(PUSH), null, AT);
    database.exec('DELETE FROM training_sessions');
    repository.save(PULL, serializeSession(PULL), null, AT);
    expect(repository.search.ids(queryOf('bench'), 'kg')).toEqual([]);
    expect(repository.search.ids(queryOf('cable'), 'kg')).toEqual([anId(2)]);
  });

  it('treats any input as text', () => {
    const named = aSession().id(4).with(exercise("x'); DROP TABLE exercises; --")).build();
    const repository = holding(PUSH, named);
    expect(repository.search.ids(queryOf(`exercise:"'); DROP TABLE"`), 'kg')).toEqual([anId(4)]);
    expect(repository.search.ids(queryOf('near AND or NOT "words:*" bench'), 'kg')).toEqual([]);
    expect(repository.search.ids(queryOf('exercise:%'), 'kg')).toEqual([]);
    expect(repository.search.ids(queryOf('drop table'), 'kg')).toEqual([anId(4)]);
  });

  it('accepts as many terms as a person can type', () => {
    const repository = holding(PUSH);
    for (const part of ['exercise:bench', 'bench', 'weight>=100', 'focus:upper', 'on:2026']) {
      expect(repository.search.ids(queryOf(Array(50).fill(part).join(' ')), 'kg')).toEqual([anId(1)]);
    }
    expect(repository.search.ids(queryOf(`exercise:bench ${'weight>=100 '.repeat(49)}`), 'kg')).toEqual([
      anId(1),
    ]);
  });
});

describe('pages of a search', () => {
  const days = Array.from({ length: 25 }, (_, at) =>
    aSession()
      .id(100 - at)
      .on(`2026-01-${String(1 + (at % 9)).padStart(2, '0')}${at % 2 ? 'T18:00' : ''}`)
      .focused(at % 3 ? 'Push' : 'Legs')
      .build(),
  );

  it('follow each other without a gap, newest first, in the order of the whole list', () => {
    const repository = holding(...days);
    const { search } = repository;
    const all = search.summaries(queryOf('push'), 'kg');
    expect(all).toEqual(repository.listSummaries().filter(({ focus }) => focus === 'Push'));
    const paged: typeof all = [];
    for (let page = search.summaries(queryOf('push'), 'kg', { limit: 4 }); page.length > 0; ) {
      expect(page.length).toBeLessThanOrEqual(4);
      paged.push(...page);
      page = search.summaries(queryOf('push'), 'kg', { limit: 4, after: page.at(-1) });
    }
    expect(paged).toEqual(all);
  });
});

/** Sessions with much in common, so that a search with several terms finds some. */
const anyAlikeSession = fc
  .tuple(
    anySession,
    fc.constantFrom(
      '2026-01-31',
      '2026-02-01',
      '2026-02-01T07:00:00Z',
      '2026-02-28T23:59:59-11:00',
      '2025-12-31',
    ),
    fc.constantFrom('upper', 'Upper-Strength', null),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([session, date, focus, phase]): TrainingSession => ({ ...session, date, focus, phase }));

describe('the words of sessions saved in one transaction', () => {
  const allIn = (repository: TrainingSessionRepository, word: string) =>
    repository.search.ids(queryOf(word), 'kg').toSorted();
  const save = (repository: TrainingSessionRepository, session: TrainingSession) =>
    repository.save(session, serializeSession(session), null, AT);

  it('are found right after the transaction', () => {
    const repository = holding();
    repository.inTransaction(() => [PUSH, PULL, LEGS].map((session) => save(repository, session)));
    expect([allIn(repository, 'bench'), allIn(repository, 'cable')]).toEqual([[anId(1), anId(3)], [anId(2)]]);
  });

  it('are those of the last save, and none for a deleted session', () => {
    const database = openMemoryDatabase();
    const repository = new TrainingSessionRepository(database);
    repository.inTransaction(() => {
      save(repository, PUSH);
      save(repository, { ...PUSH, focus: 'Pressing' });
      save(repository, PULL);
      repository.markDeleted(PULL._id, AT, true);
    });
    expect([allIn(repository, 'upper'), allIn(repository, 'pressing')]).toEqual([[], [anId(1)]]);
    expect(database.prepare('SELECT rowid FROM session_words').all()).toHaveLength(1);
  });

  it('are dropped by a rollback, and not written by the next save', () => {
    const database = openMemoryDatabase();
    const repository = new TrainingSessionRepository(database);
    const stop = () => {
      save(repository, PUSH);
      save(repository, PULL);
      throw new Error('stopped');
    };
    expect(() => repository.inTransaction(stop)).toThrow(StorageError);
    save(repository, LEGS);
    expect([allIn(repository, 'pull'), allIn(repository, 'dip')]).toEqual([[], [anId(3)]]);
    expect(database.prepare('SELECT rowid FROM session_words').all()).toHaveLength(1);
  });
});

describe('a search of any sessions', () => {
  it('finds exactly the sessions that match when checked one by one, newest first', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.oneof(anyAlikeSession, anySession), { selector: (each) => each._id, maxLength: 8 }),
        fc.array(anyQuery, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('kg' as const, 'lb' as const),
        (sessions, queries, unit) => {
          const repository = holding(...sessions);
          const order = repository.listSummaries().map(({ id }) => id);
          for (const query of queries) {
            const matching = new Set(
              sessions.filter((each) => matchesQuery(each, query, unit)).map(({ _id }) => _id),
            );
            const inOrder = order.filter((id) => matching.has(id));
            expect(repository.search.summaries(query, unit).map(({ id }) => id)).toEqual(inOrder);
            expect(repository.search.ids(query, unit).toSorted()).toEqual(inOrder.toSorted());
            if (query.length > 0) found += matching.size;
          }
        },
      ),
      { numRuns: 300 },
    );
    // Without this, the test would pass if both ways to search found nothing.
    expect(found).toBeGreaterThan(200);
  });
});
