import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { joinedNames } from '../../src/domain/joined-names.js';
import { parseQuery } from '../../src/domain/query/parse-query.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { withOwnNames } from '../../src/domain/repeat-session.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { FileSessionReader } from '../../src/persistence/file-reader/file-session-reader.js';
import { SessionFiles } from '../../src/persistence/file-reader/session-files.js';
import { withAliases } from '../../src/persistence/joined-reader.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import type { SessionReader } from '../../src/persistence/session-reader.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { longHistory } from '../support/long-history.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW } from '../support/stores.js';

const BENCH = 'Barbell Bench Press';
const ALIASES = {
  'Bench Press (Barbell)': BENCH,
  'bb bench': 'Bench Press (Barbell)',
  'Développé couché': BENCH,
};
const NAMES = [BENCH, 'Bench Press (Barbell)', 'BB Bench', 'Développé couché', 'Squat', 'Leg Press'];

function databaseOf(sessions: readonly TrainingSession[]): TrainingSessionRepository {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  for (const session of sessions)
    repository.save(session, serializeSession(session), null, NOW.toISOString());
  return repository;
}

function filesOf(sessions: readonly TrainingSession[]): SessionReader {
  const exporter = new SessionExporter(new TestDataRoot().paths);
  for (const session of sessions)
    exporter.writeUnsynced(exporter.nameFor(session, null), serializeSession(session));
  return new FileSessionReader(new SessionFiles(exporter, () => NOW).read(), exporter);
}

/** Everything that a reader returns and that depends on the names of exercises. */
function answersOf(reader: SessionReader, athlete: Athlete) {
  const names = [BENCH, 'Squat', 'Leg Press'];
  const before = reader.listSummaries().map(({ id, date }) => ({ _id: id, date }))[2] ?? {
    _id: '',
    date: '',
  };
  const found = (text: string) => {
    const read = parseQuery(text);
    return read.ok ? reader.search.ids(read.query, 'kg').toSorted() : text;
  };
  return {
    names: reader.exerciseNames(),
    known: reader.knownExercises(),
    days: reader.days.exercises(),
    times: names.map((name) => reader.days.timesOf(exerciseKey(name))),
    daysOfLast: names.map((name) =>
      [1, 2, 3, 4, 9].map((times) => reader.days.dayOfLast(exerciseKey(name), times)),
    ),
    occurrences: names.map((name) => [
      reader.occurrencesOf(name).map(withoutName),
      reader.occurrencesOf(name, 2).map(withoutName),
      reader.occurrencesBefore(name, before, 2).map(withoutName),
    ]),
    done: [
      reader.statistics.doneExercises({}),
      reader.statistics.doneExercises({ since: '2026-02-10', until: '2026-02-20' }),
      ...names.map((name) => reader.statistics.doneExercises({ key: exerciseKey(name), before })),
    ],
    detailed: reader.statistics.detailedExercises({}),
    bests: names.map((name) => [
      runToEnd(reader.personalBests.read(name, athlete)),
      runToEnd(reader.personalBests.read(name, athlete, before)),
    ]),
    found: [
      'barbell',
      'bench',
      '"bench press"',
      'exercise:"barbell bench"',
      'exercise:barbell weight>=90',
    ].map(found),
  };
}

function withoutName<T extends { readonly name: string }>({ name: _, ...others }: T) {
  return others;
}

const anyLog = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      exercises: fc.array(
        fc.record({
          name: fc.constantFrom(...NAMES),
          kg: fc.integer({ min: 50, max: 120 }),
          reps: fc.nat(9),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((days) =>
    days.map(({ day, exercises }, index) =>
      aSession()
        .id(index + 1)
        .on(`2026-02-${String(day).padStart(2, '0')}`)
        .with(...exercises.map(({ name, kg, reps }) => exercise(name).working(`${kg}x${reps}`)))
        .build(),
    ),
  );

describe('a reader with aliases', () => {
  it.each([
    ['the database', databaseOf],
    ['the files', filesOf],
  ])(
    'reads from %s what it would if every session had the names that the aliases stand for',
    (_, readerOf) => {
      fc.assert(
        fc.property(anyLog, (sessions) => {
          const joined = withAliases(readerOf(sessions), ALIASES);
          const renamed = sessions.map((session) => withOwnNames(session, joinedNames(ALIASES)));
          expect(answersOf(joined, { aliases: ALIASES })).toEqual(answersOf(readerOf(renamed), {}));
        }),
        { numRuns: 30 },
      );
    },
  );

  it('gives the same answers for an alias as for the name', () => {
    const reader = withAliases(
      databaseOf([
        aSession().id(1).on('2026-02-01').with(exercise('Bench Press (Barbell)').working('80x5')).build(),
        aSession().id(2).on('2026-02-02').with(exercise(BENCH).working('85x5')).build(),
      ]),
      ALIASES,
    );
    for (const name of NAMES.slice(0, 4)) {
      expect(reader.occurrencesOf(name).map((each) => each.name)).toEqual([BENCH, 'Bench Press (Barbell)']);
      expect(reader.statistics.doneExercises({ key: exerciseKey(name) })).toHaveLength(2);
      const { records } = runToEnd(reader.personalBests.read(name, { aliases: ALIASES }));
      expect(records.filter(({ kind }) => kind === 'heaviest')).toMatchObject([
        { exercise: BENCH, value: 85 },
      ]);
    }
    expect(reader.exerciseNames()).toEqual([BENCH]);
  });

  it('is the reader itself if there are no aliases', () => {
    const reader = databaseOf([]);
    expect(withAliases(reader, undefined)).toBe(reader);
    expect(withAliases(reader, { squat: 'Squat' })).toBe(reader);
  });
});

describe('the cached bests of joined names', () => {
  const athlete = { aliases: { 'Squat (Barbell)': 'Squat' } };
  const read = (repository: TrainingSessionRepository, name = 'Squat') =>
    runToEnd(repository.personalBests.read(name, athlete));
  const save = (repository: TrainingSessionRepository, session: TrainingSession) =>
    repository.save(session, serializeSession(session), null, NOW.toISOString());

  it('are derived again after a change under either name', () => {
    const own = longHistory(205);
    const repository = databaseOf(own);
    const [first, second] = own;
    if (!first || !second) throw new Error('no sessions');
    read(repository);
    for (const [session, kg] of [
      [first, 900],
      [second, 950],
      [first, 0],
    ] as const) {
      const name = session === first ? 'Squat (Barbell)' : 'Squat';
      const { exercises } = aSession()
        .with(exercise(name).working(`${kg}x1`))
        .build();
      save(repository, { ...session, exercises });
      const uncached = databaseOf(repository.getTexts().map(({ text }) => JSON.parse(text)));
      expect(read(repository)).toEqual(read(uncached));
      expect(read(repository, 'squat (barbell)')).toEqual(read(repository));
    }
  });

  it('are not used once the alias is removed', () => {
    const repository = databaseOf(longHistory(205));
    save(
      repository,
      aSession().id(900).on('2020-01-01').with(exercise('Squat (Barbell)').working('999x1')).build(),
    );
    expect(read(repository).personalBests.figures.heaviest?.value).toBe(999);
    expect(
      runToEnd(repository.personalBests.read('Squat', {})).personalBests.figures.heaviest?.value,
    ).toBeLessThan(999);
  });
});
