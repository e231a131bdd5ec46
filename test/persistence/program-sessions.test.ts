import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProgram } from '../../src/domain/program/parse-program.js';
import { nextDay } from '../../src/domain/program/prescribe-day.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import type { SqliteDatabase } from '../../src/persistence/database/transaction.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW } from '../support/stores.js';

const AT = NOW.toISOString();

function save(repository: TrainingSessionRepository, session: TrainingSession): void {
  repository.save(session, serializeSession(session), null, AT);
}

/** SQLite's query plan of a statement. */
function planOf(database: SqliteDatabase, sql: string, ...parameters: readonly string[]): string {
  const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('\n');
}

describe('the sessions of a program', () => {
  it('include only its own, oldest first, and no deleted ones', () => {
    const repository = new TrainingSessionRepository(openMemoryDatabase());
    const of = (id: number, date: string, program?: string) =>
      aSession()
        .id(id)
        .on(date)
        .having(program === undefined ? {} : { program })
        .build();
    const sessions = [
      of(1, '2026-01-03', '5x5'),
      of(2, '2026-01-01', '5x5'),
      of(3, '2026-01-02', '5x5 light'),
      of(4, '2026-01-04'),
      of(5, '2026-01-05', '5x5'),
    ];
    for (const session of sessions) save(repository, session);
    repository.markDeleted(anId(5), AT, true);
    expect(repository.programs.of(['5x5']).map(({ _id }) => _id)).toEqual([anId(2), anId(1)]);
    const both = [anId(2), anId(3), anId(1)];
    expect(repository.programs.of(['5x5 light', '5x5', 'other']).map(({ _id }) => _id)).toEqual(both);
    expect(repository.programs.followed()).toEqual(['5x5', '5x5 light']);
    expect(repository.programs.newestOf('5x5')?._id).toBe(anId(1));
    expect(repository.programs.newestOf('6x6')).toBeNull();
    save(repository, of(1, '2026-01-03'));
    expect(repository.programs.followed()).toEqual(['5x5 light', '5x5']);
  });

  it('are found by an index, so that no other session is read', () => {
    const database = openMemoryDatabase();
    const statements: string[] = [];
    const prepare = database.prepare.bind(database);
    database.prepare = ((sql: string) => {
      statements.push(sql);
      return prepare(sql);
    }) as typeof database.prepare; // This is the same function, but it also records the statement.
    const repository = new TrainingSessionRepository(database);
    repository.programs.of(['5x5']);
    repository.programs.newestOf('5x5');
    repository.programs.followed();
    const plans = statements.map((sql) => planOf(database, sql, ...(sql.includes('?') ? ['[]'] : [])));
    expect(plans).toHaveLength(3);
    for (const plan of plans) {
      expect(plan).toMatch(
        /COVERING INDEX session_search_by_program|INDEX session_search_by_program \(program=\?/,
      );
      expect(plan).not.toMatch(/SCAN (training_sessions|session_search)\b/);
    }
  });
});

const { program } = parseProgram(
  '# 5x5\n- Weeks: 2\n- Deload: 2\n## A\nSquat | 3 x 5, start 100, linear +5, after 2 misses -10%\nRow | 3 x 6-8, start 50, double +2.5\n## B\nPress | 3 x 5 / 4 x 4, start 40, stages\n',
  { unit: 'kg', fallbackName: '' },
);
const next = (sessions: readonly TrainingSession[]) =>
  nextDay({ program, athlete: {}, today: '2026-03-01', pastOf: () => [] }, sessions);

const anyPast: fc.Arbitrary<TrainingSession> = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    program: fc.constantFrom('5x5', '5x5', '5x5', 'other', undefined),
    programDay: fc.constantFrom('A', 'B', 'a', 'C', undefined),
    week: fc.option(fc.integer({ min: 1, max: 4 })),
    isDeloadWeek: fc.boolean(),
    sets: fc.array(fc.tuple(fc.constantFrom(40, 50, 100, 105), fc.integer({ min: 0, max: 9 })), {
      maxLength: 4,
    }),
  })
  .map(({ id, day, sets, ...keys }) => {
    const lines = sets.map(([kg, reps]) => `${kg}x${reps}`);
    const exercises = ['Squat', 'Row', 'Press'].map((name) => exercise(name).working(...lines));
    return aSession()
      .id(id)
      .on(`2026-02-${String(day).padStart(2, '0')}`)
      .having(Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined)))
      .with(...exercises)
      .build();
  });

describe('the next day', () => {
  it('depends only on the remaining sessions after any edits and deletions, not on the order of the saves', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: anyPast.map((session) => ({ kind: 'save' as const, session })) },
      {
        weight: 1,
        arbitrary: fc.integer({ min: 1, max: 12 }).map((id) => ({ kind: 'delete' as const, id })),
      },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const repository = new TrainingSessionRepository(openMemoryDatabase());
        const left = new Map<string, TrainingSession>();
        for (const each of steps) {
          if (each.kind === 'save') {
            save(repository, each.session);
            left.set(each.session._id, each.session);
          } else {
            repository.markDeleted(anId(each.id), AT, true);
            left.delete(anId(each.id));
          }
          // Derives the next day after each step, which must not change the result after a later step.
          next(repository.programs.of(['5x5']));
        }
        const ofProgram = [...left.values()].filter((session) => session.program === '5x5');
        expect(next(repository.programs.of(['5x5']))).toEqual(next(ofProgram));
        expect(next(ofProgram.toReversed())).toEqual(next(ofProgram));
      }),
    );
  });
});
