/** The port of sessions, on the sessions of the fake ports. */
import { join } from 'node:path';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { KnownExercise } from '../../src/domain/read-models/exercise-history.js';
import { outlineOf } from '../../src/domain/read-models/session-outline.js';
import { summaryOf } from '../../src/domain/read-models/session-summary.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { isEarlierSession, type SessionOrderKey } from '../../src/domain/session-order.js';
import type { Task } from '../../src/domain/task.js';
import { lastOfSameDay } from '../../src/persistence/adapters/last-of-same-day.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import type { SaveResult, SessionsPort, SyncSummary } from '../../src/store/ports/sessions-port.js';
import { personalBestsIn } from './done.js';
import type { FakePorts } from './fake-ports.js';

export function fakeSessionsPort(fake: FakePorts): SessionsPort {
  return {
    save: (session) => save(fake, session),
    summaries: (limit, before) =>
      fake.read('sessions.summaries', () =>
        fake
          .newestFirst()
          .filter((session) => !before || isEarlierSession(session, before))
          .slice(0, limit)
          .map((session) => summaryOf(session, false)),
      ),
    outlines: (ids) => fake.stored.filter(({ _id }) => ids.includes(_id)).map(outlineOf),
    saved: (id) => {
      const session = fake.stored.find(({ _id }) => _id === id);
      return session ? { session, hash: hashOf(session) } : null;
    },
    copies: (id) => {
      const found = fake.stored.find((session) => session._id === id);
      const copy = found
        ? ({ status: 'read', text: JSON.stringify(found, null, 2) } as const)
        : ({ status: 'missing' } as const);
      return { database: copy, file: copy, filePath: `data/output/sessions/${id}.json` };
    },
    newest: () => fake.newestFirst()[0] ?? null,
    knownExercises: () => fake.read('sessions.knownExercises', () => knownExercises(fake)),
    exercisesOfFocus: (focus) =>
      fake.read('sessions.exercisesOfFocus', () => {
        const session = fake.newestFirst().find((each) => each.focus === focus);
        return session?.exercises.map(({ Name }) => Name) ?? [];
      }),
    lastOfSameDay: (session) =>
      fake.read('sessions.lastOfSameDay', () => lastOfSameDay(readerOf(fake), session)),
    absolutePath: (filePath) => join(fake.root, filePath),
    openFile: (id) => {
      const before = fake.ports.sessions.copies(id);
      if (before.file.status === 'missing') return null;
      return { path: `data/output/drafts/${id}.json`, fileName: `${id}.json`, hash: '', before };
    },
    takeEdited: () => {
      fake.calls.push('sessions.takeEdited');
      return fake.read('sessions.takeEdited', () => fake.edited);
    },
    restoreLastText: () => fake.write('sessions.restoreLastText', () => 'a.conflict-20260216-180211.json'),
    delete: (id) => fake.write('sessions.delete', () => remove(fake, id)),
    undelete: (id) => fake.write('sessions.undelete', () => restore(fake, id)),
    sync: () => sync(fake),
    checkRows: () => checkRows(fake),
    recentOccurrences: (name, before, limit) =>
      fake.read('sessions.recentOccurrences', () => fake.occurrences(name, before).slice(0, limit)),
    personalBests: (name, before) =>
      fake.read('sessions.personalBests', () => {
        const earlier = fake.stored.filter((session) => isEarlierSession(session, before));
        return personalBestsIn(earlier, name, fake.athlete);
      }),
  };
}

/** Reads `stored` with the order and the comparisons of the program. */
const readerOf = (fake: FakePorts) => ({
  getSession: (id: string) => fake.stored.find(({ _id }) => _id === id) ?? null,
  idsBefore: (before: SessionOrderKey, focus: string | null, limit: number) =>
    fake
      .newestFirst()
      .filter((session) => isEarlierSession(session, before))
      .filter((session) => focus === null || session.focus === focus)
      .map(({ _id }) => _id)
      .slice(0, limit),
});

function save(fake: FakePorts, session: TrainingSession): SaveResult {
  fake.calls.push('sessions.save');
  const result = fake.saveResult ?? {
    status: 'saved',
    root: fake.root,
    databasePath: 'traininglogs.db',
    filePath: filePathOf(session),
  };
  if (result.status === 'not-saved') return result;
  const at = fake.stored.findIndex(({ _id }) => _id === session._id);
  if (at < 0) fake.stored.push(session);
  else fake.stored[at] = session;
  return result;
}

function remove(fake: FakePorts, id: string): string {
  const at = fake.stored.findIndex((session) => session._id === id);
  const [session] = at < 0 ? [] : fake.stored.splice(at, 1);
  if (!session) throw new Error('The session is no longer there.');
  fake.trash.push(session);
  return `Deleted ${session.focus ?? 'the session'} of ${session.date.slice(0, 10)}.`;
}

function restore(fake: FakePorts, id: string): string {
  const at = fake.trash.findIndex((session) => session._id === id);
  const [session] = at < 0 ? [] : fake.trash.splice(at, 1);
  if (!session) throw new Error('The session is no longer in the trash.');
  fake.stored.push(session);
  return `Brought ${session.focus ?? 'the session'} of ${session.date.slice(0, 10)} back.`;
}

function knownExercises(fake: FakePorts): readonly KnownExercise[] {
  const known = new Map<string, KnownExercise>();
  for (const { date, exercises } of fake.newestFirst()) {
    for (const { Name: name } of exercises) {
      const key = exerciseKey(name);
      const sofar = known.get(key) ?? { name, count: 0, lastDate: date };
      known.set(key, { ...sofar, count: sofar.count + 1 });
    }
  }
  return [...known.values()];
}

// biome-ignore lint/correctness/useYield: it has only one step
async function* sync(fake: FakePorts): Task<SyncSummary> {
  fake.calls.push('sessions.sync');
  const messages = fake.synced;
  fake.synced = [];
  return { messages, isChanged: true, copyStates: new Map() };
}

// biome-ignore lint/correctness/useYield: it has only one step
async function* checkRows(fake: FakePorts): Task<string | null> {
  fake.calls.push('sessions.checkRows');
  return fake.repairedRows;
}

/** The path of a session's file by the naming rule. */
export function filePathOf({ date, _id }: TrainingSession): string {
  const day = date.slice(0, 10).replaceAll('-', '_');
  return `data/output/sessions/training_session_${day}_${_id.slice(0, 8)}.json`;
}

/** The hash of a stored session's text, in the format of real ones. */
export function hashOf(session: TrainingSession): string {
  return hashText(serializeSession(session));
}
