import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { bodyWeightsOf } from '../../src/domain/statistics/body-weights.js';
import { SessionListing } from '../../src/persistence/database/session-listing.js';
import { Statements } from '../../src/persistence/database/statements.js';
import { HISTORY_ORDERS } from '../../src/store/history/list-sorting.js';
import { listRowFromSession } from '../../src/store/history/session-list-row.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { sortedIdsOf } from '../support/listing.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW, openStores, saveRow } from '../support/stores.js';

const DATES = ['2026-03-02', '2026-02-28T18:00', '2026-02-03T08:00', '2026-01-31', '2025-12-31T23:59+05:30'];

function opened() {
  const stores = openStores();
  for (const [at, date] of DATES.entries()) {
    const plan = { phase: at < 3 ? 2 : null, week: at === 0 ? 11 : 4 };
    saveRow(
      stores,
      aSession()
        .id(at + 1)
        .on(date)
        .having(plan)
        .build(),
    );
  }
  return stores.repository;
}

const HEAVY: Athlete = { bodyWeights: [{ date: '2000-01-01', weightKg: 90 }], countPartialReps: true };

describe('the session list', () => {
  it('is in the order that sorting the sessions gives, for any content', () => {
    const anySorting = fc.record({
      order: fc.constantFrom(...HISTORY_ORDERS),
      grouping: fc.constantFrom('month' as const, 'plan' as const),
    });
    const anySessions = fc.uniqueArray(anySession, { selector: ({ _id }) => _id, maxLength: 6 });
    fc.assert(
      fc.property(
        anySessions,
        anySorting,
        fc.constantFrom<Athlete>({}, HEAVY),
        (sessions, sorting, athlete) => {
          const stores = openStores();
          for (const session of sessions) saveRow(stores, session);
          const listed = sessions.map((session) => listedAs(session, athlete));
          expect(stores.repository.listing.sortedIds(sorting, athlete)).toEqual(sortedIdsOf(listed, sorting));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is grouped by months and by weeks of the plan, in both directions', () => {
    const { listing } = opened();
    const groupsOf = (order: 'newest' | 'oldest', grouping: 'month' | 'plan') =>
      listing
        .sortedIds({ order, grouping }, {})
        .groups.map(({ start, month, phase, week }) => [start, month || [phase, week]]);
    expect(groupsOf('newest', 'month')).toEqual([
      [0, '2026-03'],
      [1, '2026-02'],
      [3, '2026-01'],
      [4, '2025-12'],
    ]);
    expect(groupsOf('oldest', 'plan')).toEqual([
      [0, [null, 4]],
      [2, [2, 4]],
      [4, [2, 11]],
    ]);
  });

  it('skips deleted sessions', () => {
    const repository = opened();
    repository.markDeleted(anId(2), NOW.toISOString(), true);
    const { ids } = repository.listing.sortedIds({ order: 'sets', grouping: 'month' }, {});
    expect(ids).toEqual([anId(1), anId(3), anId(4), anId(5)]);
    expect(repository.listing.summaries([anId(3), anId(2), anId(9), anId(1)], false)).toMatchObject([
      { id: anId(3) },
      { id: anId(1) },
    ]);
  });

  it('is read from an index alone, because reading rows between long documents is slow', () => {
    const database = openMemoryDatabase();
    const asked = new Set<string>();
    const prepare = database.prepare.bind(database);
    database.prepare = ((sql: string) => {
      // Only queries of a table count. The program also asks SQLite whether the database was changed.
      if (sql.includes('FROM')) asked.add(sql);
      return prepare(sql);
    }) as typeof database.prepare; // This is the same function, but it also records the query.
    const listing = new SessionListing(new Statements(database));
    for (const order of HISTORY_ORDERS) {
      for (const grouping of ['month', 'plan'] as const) listing.sortedIds({ order, grouping }, {});
    }
    listing.widest();
    expect(asked.size).toBe(10);
    const table = "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = 'training_sessions'";
    const page = prepare(table).pluck().get();
    for (const sql of asked) {
      const steps = prepare(`EXPLAIN ${sql}`).all() as { opcode: string; p1: number; p2: number }[];
      const cursor = steps.find(({ opcode, p2 }) => opcode === 'OpenRead' && p2 === page)?.p1;
      expect(steps.filter(({ opcode, p1 }) => opcode === 'Column' && p1 === cursor)).toEqual([]);
      expect(steps.some(({ opcode }) => opcode === 'Column')).toBe(true);
    }
  });
});

describe('the outline of a session', () => {
  it('has the day of its program, in every readable form of the document', () => {
    const { repository } = openStores();
    const session = aSession()
      .having({ program: 'Block', programDay: 'Lower' })
      .with(exercise('Squat'), exercise('Row'))
      .build();
    const text = serializeSession(session);
    const texts = [text, `\ufeff${text}`, '{ "program_day": "Lower" }', '{ "damaged'];
    const days = texts.map((each) => {
      repository.save(session, each, null, NOW.toISOString());
      const [outline] = repository.listing.outlines([session._id, anId(99)]);
      expect(outline).toMatchObject({ exerciseNames: ['Squat', 'Row'], program: 'Block' });
      return outline?.programDay;
    });
    expect(days).toEqual(['Lower', 'Lower', 'Lower', null]);
  });
});

describe('the widest values', () => {
  it('are upper bounds of the values in narrow columns', () => {
    const repository = opened();
    expect(repository.listing.widest()).toEqual({
      focusBytes: 0,
      isFocusMissing: true,
      phase: 2,
      week: 11,
      isDeloadWeek: false,
    });
    const stores = openStores();
    expect(stores.repository.listing.widest()).toMatchObject({ focusBytes: 0, isFocusMissing: false });
    const deload = aSession().focused('上半身 é').having({ isDeloadWeek: true });
    saveRow(stores, deload.with(exercise('Row').working('60x5')).build());
    expect(stores.repository.listing.widest()).toEqual({
      focusBytes: 12,
      isFocusMissing: false,
      phase: null,
      week: null,
      isDeloadWeek: true,
    });
  });
});

function listedAs(session: TrainingSession, athlete: Athlete) {
  const bodyWeightKg = bodyWeightsOf(athlete)(session.date);
  return listRowFromSession(session, 'equal', bodyWeightKg, athlete.countPartialReps);
}
