import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/domain/query/parse-query.js';
import type { Query } from '../../src/domain/query/query.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { openMemoryDatabase } from '../../src/persistence/database/database.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/run-steps.js';
import type { DayOrder } from '../../src/store/ports/listing-port.js';
import { anyQuery } from '../support/any-query.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';

const AT = '2026-11-22T07:22:26Z';

function save(repository: TrainingSessionRepository, ...sessions: readonly TrainingSession[]): void {
  repository.inTransaction(() => {
    for (const session of sessions) repository.save(session, serializeSession(session), null, AT);
  });
}

function holding(...sessions: readonly TrainingSession[]): TrainingSessionRepository {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  save(repository, ...sessions);
  runToEnd(repository.search.survey());
  return repository;
}

function queryOf(text: string): Query {
  const reading = parseQuery(text);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.query;
}

/** As many sessions as fill some of the blocks that are looked at together, a day each, the oldest first. */
const DAYS = Array.from({ length: 1100 }, (_, at) => {
  const date = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
  const built = aSession()
    .id(at + 1)
    .on(date)
    .focused(at % 4 === 0 ? 'Legs' : 'Push');
  return built.with(exercise(at % 2 ? 'Squat' : 'Bench Press').working(`${60 + (at % 50)}x5`)).build();
});

const wanted = (repository: TrainingSessionRepository, query: Query, order: DayOrder) => {
  const found = new Set(repository.search.ids(query, 'kg'));
  return repository.listing.arranged({ order, grouping: 'month' }, {}).ids.filter((id) => found.has(id));
};

const TEXTS = [
  'push',
  'b',
  '"bench press"',
  'focus:legs',
  'exercise:squat',
  'exercise:squat legs',
  'weight>=80',
  'weight>=80 reps=5',
  'exercise:bench weight>=80',
  'after:2021 push',
  'has:notes',
];

/** Ways to have written the same sessions: what stands at the end was written last. */
const WRITTEN: readonly (readonly [string, readonly TrainingSession[]])[] = [
  ['as they were trained', DAYS],
  ['the newest first', DAYS.toReversed()],
  ['an old half at last', [...DAYS.slice(550), ...DAYS.slice(0, 550)]],
  ['some old ones at last', [...DAYS.slice(40), ...DAYS.slice(0, 40)]],
  ['neighbours in the other order', DAYS.map((each, at) => DAYS[at % 2 ? at - 1 : at + 1] ?? each)],
  ['in no order', DAYS.toSorted((one, other) => (digits(one) < digits(other) ? -1 : 1))],
];

function digits({ _id }: TrainingSession): string {
  return String((Number(`0x${_id.slice(0, 8)}`) * 7919) % 1009).padStart(4, '0');
}

describe('the first of those that a search finds', () => {
  it.each(WRITTEN)('are the first of all of them, in their order, with sessions written %s', (_, written) => {
    const repository = holding(...written);
    let pages = 0;
    for (const text of TEXTS) {
      const query = queryOf(text);
      for (const order of ['newest', 'oldest'] as const) {
        const all = wanted(repository, query, order);
        const { ids, isWhole } = repository.search.firstIds(query, 'kg', { order, limit: 30 });
        if (isWhole) expect(ids.toSorted()).toEqual(all.toSorted());
        else expect(ids).toEqual(all.slice(0, 30));
        if (!isWhole) pages += 1;
      }
    }
    // All at once would be right as well: but that takes longer with each session.
    if (written !== WRITTEN.at(-1)?.[1]) expect(pages).toBeGreaterThan(5);
  });

  it('are told of any sessions in any order of writing, for any search', () => {
    let pages = 0;
    fc.assert(
      fc.property(
        fc.uniqueArray(anySession, { selector: ({ _id }) => _id, maxLength: 12 }),
        fc.array(anyQuery, { minLength: 1, maxLength: 8 }),
        fc.nat(4),
        fc.constantFrom('newest' as const, 'oldest' as const),
        (sessions, queries, limit, order) => {
          const repository = holding(...sessions, ...DAYS.slice(0, 260));
          for (const query of queries) {
            const all = wanted(repository, query, order);
            const { ids, isWhole } = repository.search.firstIds(query, 'kg', { order, limit });
            if (isWhole) expect(ids.toSorted()).toEqual(all.toSorted());
            else expect(ids).toEqual(all.slice(0, limit));
            if (!isWhole) pages += 1;
            const list = repository.listing.arranged({ order, grouping: 'month' }, {}).ids;
            const { found, places } = runToEnd(repository.search.stepsIn(query, 'kg', list, [anId(9999)]));
            expect(places.map((place) => list[place])).toEqual(all);
            expect(found).toEqual(new Set([...all, anId(9999)]));
          }
        },
      ),
      { numRuns: 20 },
    );
    expect(pages).toBeGreaterThan(0);
  });

  it('are told with the rest once something was written, until the rows are looked at again', () => {
    const repository = holding(...DAYS);
    const first = () => repository.search.firstIds(queryOf('b'), 'kg', { order: 'newest', limit: 1 });
    expect(first()).toEqual({ ids: [anId(1099)], isWhole: false });
    save(repository, aSession().id(5000).on('2031-01-01').with(exercise('Bench Press')).build());
    expect(first()).toMatchObject({ isWhole: true });
    expect(first().ids).toHaveLength(551);
    runToEnd(repository.search.survey());
    expect(first()).toEqual({ ids: [anId(5000)], isWhole: false });
  });

  it('are not told from rows that were written to while they were looked at', () => {
    const repository = new TrainingSessionRepository(openMemoryDatabase());
    save(repository, ...DAYS);
    const survey = repository.search.survey();
    survey.next();
    repository.markDeleted(anId(1099), AT, true);
    runToEnd(survey);
    const page = { order: 'newest', limit: 1 } as const;
    expect(repository.search.firstIds(queryOf('b'), 'kg', page).isWhole).toBe(true);
    runToEnd(repository.search.survey());
    expect(repository.search.firstIds(queryOf('b'), 'kg', page).ids).toEqual([anId(1097)]);
  });
});

describe('a search in steps', () => {
  it('misses no session that is saved anew between two of them', () => {
    const repository = holding(...DAYS);
    const query = queryOf('exercise:squat');
    const all = wanted(repository, query, 'newest');
    const steps = repository.search.stepsIn(query, 'kg', all, []);
    // What waits for them can stop there.
    expect(steps.next().value).toMatchObject({ total: 1100 });
    save(repository, ...DAYS.slice(0, 2), ...DAYS.slice(-2));
    const { found, places } = runToEnd(steps);
    expect(found).toEqual(new Set(all));
    expect(places).toEqual([...all.keys()]);
  });
});
