import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Athlete } from '../../src/domain/athlete.js';
import type { ListSorting } from '../../src/domain/read-models/session-list.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { TrainingSessionRepository } from '../../src/persistence/database/training-session-repository.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { FileSessionReader } from '../../src/persistence/file-reader/file-session-reader.js';
import { SessionFiles } from '../../src/persistence/file-reader/session-files.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import type { SessionReader } from '../../src/persistence/session-reader.js';
import { anyQuery } from '../support/any-query.js';
import { anySession } from '../support/any-session.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { openMemoryDatabase } from '../support/memory-database.js';
import { NOW } from '../support/stores.js';
import { YEAR_OF_TRAINING } from '../support/year-of-training.js';

const AT = NOW.toISOString();
const ATHLETE: Athlete = { bodyWeights: [{ date: '2020-01-01', weightKg: 80 }], countPartialReps: false };
const SORTINGS: readonly ListSorting[] = (['newest', 'oldest', 'volume', 'sets', 'longest'] as const).flatMap(
  (order) => (['month', 'plan'] as const).map((grouping) => ({ order, grouping })),
);

/** Half of a surrogate pair is not valid UTF-8: the file and the database replace it in different ways. */
const anyTextSession = anySession.filter((session) => !/\\ud[89a-f]/.test(JSON.stringify(session)));

/** Readers of the same sessions from the database and from the files. */
function readersOf(sessions: readonly TrainingSession[]): readonly [SessionReader, SessionReader] {
  const repository = new TrainingSessionRepository(openMemoryDatabase());
  const { paths } = new TestDataRoot();
  const exporter = new SessionExporter(paths);
  for (const session of sessions) {
    const text = serializeSession(session);
    repository.save(session, text, exporter.writeUnsynced(exporter.nameFor(session, null), text), AT);
  }
  return [repository, new FileSessionReader(new SessionFiles(exporter, () => NOW).read(), exporter)];
}

/** Everything that a reader returns, except searches. */
function answersOf(reader: SessionReader) {
  const names = reader.exerciseNames();
  const ids = reader.listSummaries().map(({ id }) => id);
  const [middle] = reader.listSummaries().slice(ids.length / 2);
  const programs = [...new Set(ids.flatMap((id) => reader.getSession(id)?.program ?? []))].sort().slice(1);
  const before = { _id: middle?.id ?? '', date: middle?.date ?? '' };
  const days = reader.days.span();
  const range = { since: (days?.firstDay ?? '').slice(0, 7), until: (days?.lastDay ?? '').slice(0, 4) };
  return {
    programs: [
      reader.programs.of(programs),
      ...programs.map((name) => reader.programs.of([name])),
      reader.programs.followed(),
      programs.map((name) => reader.programs.newestOf(name)),
    ],
    count: reader.count(),
    names,
    known: reader.knownExercises(),
    summaries: [
      reader.listSummaries(),
      reader.listSummaries(2),
      reader.summariesBefore(before, 2, false),
      reader.listing.summaries(ids.toReversed(), false),
    ],
    texts: [reader.getTexts(), ids.map((id) => reader.getSession(id)), reader.getText(anId(999))],
    ids: [reader.findIds(''), reader.findIds(ids[0]?.slice(0, 2) ?? ''), reader.fileNames().toSorted()],
    before: [
      reader.idsBefore(before, null, 3),
      reader.listSummaries().map(({ focus }) => reader.idsBefore(before, focus, 3)),
    ],
    ofFocus: reader.listSummaries().map(({ focus }) => reader.exercisesOfFocus(focus ?? '')),
    occurrences: names.map((name) => [
      reader.occurrencesOf(name, 3),
      reader.occurrencesBefore(name, before, 2),
    ]),
    sortedIds: SORTINGS.map((sorting) => reader.listing.sortedIds(sorting, ATHLETE)),
    widest: reader.listing.widest(),
    outlines: reader.listing.outlines([...ids, anId(999)]),
    days: [days, [...reader.days.sessionsByDay(range)].toSorted(), reader.days.efforts(range, false)],
    exercises: reader.days.exercises().map(({ key, ...exercise }) => {
      return { exercise, key, times: reader.days.timesOf(key), second: reader.days.dayOfLast(key, 2) };
    }),
    done: reader.statistics.doneExercises({}).map(({ session, key, sets }) => ({ session, key, sets })),
    doneBefore: reader.statistics.doneExercises({ ...range, before }).length,
    muscles: reader.statistics.detailedExercises(range).map(({ muscles }) => muscles),
    personalBests: names.map((name) => [
      runToEnd(reader.personalBests.read(name, ATHLETE)),
      runToEnd(reader.personalBests.read(name, ATHLETE, before)),
    ]),
  };
}

describe('the reader of the JSON files', () => {
  it('gives the same results as the database', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTextSession, { selector: ({ _id }) => _id, maxLength: 5 }),
        fc.array(anyQuery, { maxLength: 5 }),
        (sessions, queries) => {
          const [database, files] = readersOf(sessions);
          expect(answersOf(files)).toEqual(answersOf(database));
          for (const query of queries) {
            expect(files.search.ids(query, 'kg').toSorted()).toEqual(
              database.search.ids(query, 'kg').toSorted(),
            );
            expect(files.search.summaries(query, 'kg', { limit: 2 })).toEqual(
              database.search.summaries(query, 'kg', { limit: 2 }),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives the same results as the database after a year of training', () => {
    const [database, files] = readersOf(YEAR_OF_TRAINING);
    expect(answersOf(files)).toEqual(answersOf(database));
  });

  it('reads changed files again, and skips invalid ones', () => {
    const { paths } = new TestDataRoot();
    const exporter = new SessionExporter(paths);
    const session = aSession().with(exercise('Squat').working('100x5')).build();
    const edited = aSession().with(exercise('Squat').working('120x5')).build();
    const other = aSession().id(2).on('2026-02-17').build();
    const files = new SessionFiles(exporter, () => new Date('2100-01-01T00:00:00Z'));
    exporter.write('a.json', serializeSession(session));
    expect(files.read()).toEqual([{ session, fileName: 'a.json' }]);
    exporter.write('a.json', `${serializeSession(edited)} `);
    exporter.write('b.json', serializeSession(other));
    writeFileSync(join(paths.sessions, 'broken.json'), '{');
    expect(files.read()).toEqual([
      { session: other, fileName: 'b.json' },
      { session: edited, fileName: 'a.json' },
    ]);
    rmSync(join(paths.sessions, 'a.json'));
    expect(files.read()).toEqual([{ session: other, fileName: 'b.json' }]);
  });

  it('prefers the file with the standard name if two files hold the same session', () => {
    const { paths } = new TestDataRoot();
    const exporter = new SessionExporter(paths);
    const session = aSession().focused('Right').build();
    const name = exporter.nameFor(session, null);
    exporter.write(name, serializeSession(session));
    exporter.write('copy.json', serializeSession(aSession().focused('Wrong').build()));
    expect(new SessionFiles(exporter, () => NOW).read()).toEqual([{ session, fileName: name }]);
  });
});
