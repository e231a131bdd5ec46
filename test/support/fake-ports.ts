/** The ports of the store, in memory. They record calls, and a test can make them fail. */
import { join } from 'node:path';
import type { Athlete } from '../../src/domain/athlete.js';
import { changeBodyWeight } from '../../src/domain/body-weight-entry.js';
import { setValues } from '../../src/domain/change-setting.js';
import { type DraftBase, relateDraft } from '../../src/domain/draft-relation.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { withMuscles } from '../../src/domain/exercise-settings.js';
import { withNameChoices } from '../../src/domain/imported-names.js';
import type { OfferedDraft } from '../../src/domain/read-models/draft.js';
import {
  type ExerciseOccurrence,
  goalOfOccurrence,
  type KnownExercise,
} from '../../src/domain/read-models/exercise-history.js';
import type { EditedFile } from '../../src/domain/read-models/session-copies.js';
import { summaryOf } from '../../src/domain/read-models/session-summary.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { compareSessionOrder, type SessionOrderKey } from '../../src/domain/session-order.js';
import type { Task } from '../../src/domain/task.js';
import { lastOfSameDay } from '../../src/persistence/adapters/last-of-same-day.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import type { Ports } from '../../src/store/ports/ports.js';
import type { EditorOutcome, SaveResult, SyncSummary } from '../../src/store/ports/sessions-port.js';
import { anId, aSession } from './builders.js';
import { personalBestsIn } from './done.js';
import { FakeDataPort } from './fake-data-port.js';
import { FakeExercisesPort } from './fake-exercises-port.js';
import { fakeProgramsPort } from './fake-programs-port.js';
import { fakeStatsPort } from './fake-stats-port.js';
import { listingOf } from './listing.js';

/** The calls that a test can make fail. Saving a session is not among them: it reports an error in its result. */
export type FailingCall =
  | 'listing.sortedIds'
  | 'listing.search'
  | 'sessions.summaries'
  | 'sessions.knownExercises'
  | 'sessions.exercisesOfFocus'
  | 'sessions.lastOfSameDay'
  | 'sessions.recentOccurrences'
  | 'sessions.personalBests'
  | 'sessions.takeEdited'
  | 'sessions.restoreLastText'
  | 'sessions.delete'
  | 'sessions.undelete'
  | 'drafts.save'
  | 'drafts.discard'
  | 'drafts.restore'
  | 'drafts.takeOver'
  | 'athlete.update'
  | 'athlete.setBodyWeight';

export type FakePortsOptions = {
  /** The stored sessions, in any order. */
  readonly sessions?: readonly TrainingSession[];
  /** Drafts of an earlier run. */
  readonly drafts?: readonly TrainingSession[];
  /** What the drafts started from, by session id; without it, the stored session of the same id. */
  readonly bases?: ReadonlyMap<string, DraftBase>;
  readonly athlete?: Athlete;
  /** The texts of the programs, by file name. */
  readonly programs?: Readonly<Record<string, string>>;
  /** True if another running app holds the drafts. */
  readonly isLocked?: boolean;
  /** The current time. Its offset from UTC is that of the environment variable TZ. */
  readonly now?: Date;
};

const DEFAULT_NOW = new Date('2026-02-16T18:02:11Z');
/** The data root of the fake ports: absolute paths begin with it. */
export const ROOT = '/home/ann/training';
const FIRST_NEW_ID = 1000;

export class FakePorts {
  /** All calls except reads, oldest first, such as `drafts.save` and `quit`. */
  readonly calls: string[] = [];
  /** The stored sessions. */
  readonly stored: TrainingSession[];
  /** The drafts on disk by session id, in the order of writing. */
  readonly drafts: Map<string, TrainingSession>;
  /** The stored texts that the drafts started from, by session id. */
  readonly bases = new Map<string, DraftBase>();
  /** Reports changes in the data root to the program; null while nothing watches. */
  filesChanged: Parameters<Ports['watchFiles']>[0] | null = null;
  /** The host names of other machines, by the ids of their drafts. */
  readonly otherHosts = new Map<string, string>();
  /** True while another running app holds the drafts. */
  isLocked: boolean;
  /** The names of drafts that `drafts.list` returns as set aside. */
  readonly draftProblems: string[] = [];
  readonly discarded: TrainingSession[] = [];
  /** Pending writes of drafts, which the test completes; null if every write completes at once. */
  slowWrites: { readonly onSlow: () => void; readonly end: () => void }[] | null = null;
  /** Deleted sessions, which can be restored. */
  readonly trash: TrainingSession[] = [];
  /** The repairs that the daily check reports. */
  repairedRows: string | null = null;
  /** The messages of the next sync. */
  synced: readonly string[] = [];
  readonly data = new FakeDataPort();
  readonly exercises = new FakeExercisesPort(this);
  /** Texts of files below `data/output`, by path. */
  readonly texts = new Map<string, string>();
  /** Scheduled callbacks; a test calls them. */
  readonly timers: { readonly ms: number; readonly call: () => void }[] = [];
  athlete: Athlete;
  /** The texts of the programs, by file name. */
  programTexts: Record<string, string>;
  /** The text of every program that comes with traininglogs. */
  exampleText = '# Linear 5×5\n## A\nSquat | 5 x 5, start 40 kg, linear +5 kg\n';
  /** False while `athlete.json` cannot be read. */
  isAthleteReadable = true;
  now: Date;
  /** The result of reading a file after the user's editor has ended. */
  edited: EditedFile = { status: 'unchanged' };
  /** What the user's editor does with a file. */
  editor: (filePath: string) => EditorOutcome = () => ({ status: 'ended' });
  /** The latest copied text. */
  clipboard = '';
  /** The result of the next save; null for a save that writes both copies. */
  saveResult: SaveResult | null = null;
  private readonly failures = new Map<FailingCall, string>();
  private clockErrorMs = 0;
  private nextId = FIRST_NEW_ID;

  constructor(options: FakePortsOptions = {}) {
    const {
      sessions = [],
      drafts = [],
      bases = new Map(),
      athlete = {},
      programs = {},
      isLocked = false,
      now = DEFAULT_NOW,
    } = options;
    this.stored = [...sessions];
    this.drafts = new Map(drafts.map((session) => [session._id, session]));
    for (const { _id } of drafts) {
      const saved = sessions.find((session) => session._id === _id);
      const base = bases.get(_id) ?? (saved && { kind: 'saved', hash: hashOf(saved) });
      if (base) this.bases.set(_id, base);
    }
    this.athlete = athlete;
    this.programTexts = { ...programs };
    this.isLocked = isLocked;
    this.now = now;
  }

  /** Moves the wall clock forward, or back if `byMs` is negative. The monotonic clock does not change. */
  setClock(byMs: number): this {
    this.now = new Date(this.now.getTime() + byMs);
    this.clockErrorMs += byMs;
    return this;
  }

  /** Makes the call fail with the sentence `reason`. */
  fail(call: FailingCall, reason: string): this {
    this.failures.set(call, reason);
    return this;
  }

  /** Makes the call succeed again. */
  heal(call: FailingCall): this {
    this.failures.delete(call);
    return this;
  }

  /** Adds a deleted session, which can be restored. */
  putInTrash(id: string, date: string): this {
    this.trash.push(aSession().on(date).having({ _id: id }).build());
    return this;
  }

  /** How often this call was made. */
  count(call: string): number {
    return this.calls.filter((made) => made === call).length;
  }

  private readonly listing = listingOf(
    () => this.newestFirst(),
    () => this.athlete,
  );

  /** Reads `stored` with the order and the comparisons of the program. */
  private readonly reader = {
    getSession: (id: string) => this.stored.find(({ _id }) => _id === id) ?? null,
    idsBefore: (before: SessionOrderKey, focus: string | null, limit: number) =>
      this.newestFirst()
        .filter((session) => compareSessionOrder(session, before) < 0)
        .filter((session) => focus === null || session.focus === focus)
        .map(({ _id }) => _id)
        .slice(0, limit),
  };

  readonly ports: Ports = {
    listing: {
      ...this.listing,
      sortedIds: (sorting) => this.read('listing.sortedIds', () => this.listing.sortedIds(sorting)),
      search: (query, unit) => this.read('listing.search', () => this.listing.search(query, unit)),
    },
    sessions: {
      save: (session) => this.save(session),
      summaries: (limit, before) =>
        this.read('sessions.summaries', () =>
          this.newestFirst()
            .filter((session) => !before || compareSessionOrder(session, before) < 0)
            .slice(0, limit)
            .map((session) => summaryOf(session, false)),
        ),
      saved: (id) => {
        const session = this.stored.find(({ _id }) => _id === id);
        return session ? { session, hash: hashOf(session) } : null;
      },
      copies: (id) => {
        const found = this.stored.find((session) => session._id === id);
        const copy = found
          ? ({ status: 'read', text: JSON.stringify(found, null, 2) } as const)
          : ({ status: 'missing' } as const);
        return { database: copy, file: copy, filePath: `data/output/sessions/${id}.json` };
      },
      newest: () => this.newestFirst()[0] ?? null,
      knownExercises: () => this.read('sessions.knownExercises', () => this.knownExercises()),
      exercisesOfFocus: (focus) =>
        this.read('sessions.exercisesOfFocus', () => {
          const session = this.newestFirst().find((each) => each.focus === focus);
          return session?.exercises.map(({ Name }) => Name) ?? [];
        }),
      lastOfSameDay: (session) =>
        this.read('sessions.lastOfSameDay', () => lastOfSameDay(this.reader, session)),
      absolutePath: (filePath) => join(ROOT, filePath),
      openFile: (id) => {
        const before = this.ports.sessions.copies(id);
        if (before.file.status === 'missing') return null;
        return { path: `data/output/drafts/${id}.json`, fileName: `${id}.json`, hash: '', before };
      },
      takeEdited: () => {
        this.calls.push('sessions.takeEdited');
        return this.read('sessions.takeEdited', () => this.edited);
      },
      restoreLastText: () => this.write('sessions.restoreLastText', () => 'a.conflict-20260216-180211.json'),
      delete: (id) => this.write('sessions.delete', () => this.delete(id)),
      undelete: (id) => this.write('sessions.undelete', () => this.undelete(id)),
      sync: () => this.sync(),
      checkRows: () => this.checkRows(),
      recentOccurrences: (name, before, limit) =>
        this.read('sessions.recentOccurrences', () => this.occurrences(name, before).slice(0, limit)),
      personalBests: (name, before) =>
        this.read('sessions.personalBests', () => {
          const earlier = this.stored.filter((session) => compareSessionOrder(session, before) < 0);
          return personalBestsIn(earlier, name, this.athlete);
        }),
    },
    exercises: this.exercises.port,
    drafts: {
      acquire: () => !this.isLocked,
      save: (session, base, { onSlow, onEnd }) => {
        const write = () => {
          try {
            this.write('drafts.save', () => {
              this.bases.set(session._id, base);
              this.drafts.delete(session._id);
              this.drafts.set(session._id, session);
            });
          } catch (cause) {
            onEnd(cause instanceof Error ? cause.message : String(cause));
            return;
          }
          onEnd(null);
        };
        if (this.slowWrites === null) write();
        else this.slowWrites.push({ onSlow, end: write });
      },
      list: () => {
        this.calls.push('drafts.list');
        return { drafts: this.listDrafts(), problems: this.draftProblems };
      },
      offered: () => this.listDrafts(),
      remove: (id) => {
        this.calls.push('drafts.remove');
        this.drafts.delete(id);
      },
      discard: (id) =>
        this.write('drafts.discard', () => {
          const session = this.drafts.get(id);
          if (session) this.discarded.push(session);
          this.drafts.delete(id);
          return `draft_${id}-discarded.json`;
        }),
      takeOver: (id) => this.write('drafts.takeOver', () => void this.otherHosts.delete(id)),
      restore: (name) =>
        this.write('drafts.restore', () => {
          const at = this.discarded.findIndex(({ _id }) => name === `draft_${_id}-discarded.json`);
          const [session] = at < 0 ? [] : this.discarded.splice(at, 1);
          if (!session) throw new Error('The draft is no longer in the trash.');
          this.drafts.set(session._id, session);
        }),
    },
    files: {
      content: () => ({ folders: [], files: [], states: { usual: null, others: new Map() } }),
      details: () => [],
      sessionStates: async function* () {
        yield { done: 0, total: 1 };
        return { usual: null, others: new Map() };
      },
      read: (path) => {
        const text = this.texts.get(path);
        return text === undefined
          ? { status: 'unreadable', reason: 'it no longer exists' }
          : { status: 'read', text, sizeBytes: text.length, validity: { status: 'none' } };
      },
    },
    data: this.data.port,
    athlete: {
      read: () => this.athlete,
      answer: (answers) => this.ports.athlete.update(answers),
      chooseNames: (choices) => this.ports.athlete.update(withNameChoices(this.athlete, choices)),
      setBodyWeight: (change) =>
        this.write('athlete.setBodyWeight', () => {
          this.athlete = changeBodyWeight(this.athlete, change);
          return { athlete: this.athlete, isInFile: this.isAthleteReadable };
        }),
      setMuscles: (name, muscles) =>
        this.ports.athlete.update({ exercises: withMuscles(this.athlete, name, muscles) }),
      set: (changes) => {
        const changed = setValues(this.athlete, changes);
        if (!changed.ok) throw new Error(changed.reason);
        return this.write('athlete.update', () => {
          this.athlete = changed.tree;
          return this.athlete;
        });
      },
      tryUpdate: (changes) => this.ports.athlete.update(changes),
      update: (changes) =>
        this.write('athlete.update', () => {
          this.athlete = { ...this.athlete, ...changes };
          return this.athlete;
        }),
    },
    programs: fakeProgramsPort(this),
    stats: fakeStatsPort(this),
    now: () => this.now,
    steadyMs: () => this.now.getTime() - this.clockErrorMs,
    newSessionId: () => anId(this.nextId++),
    after: (ms, call) => void this.timers.push({ ms, call }),
    quit: () => void this.calls.push('quit'),
    copyToClipboard: (text) => {
      this.calls.push('copyToClipboard');
      this.clipboard = text;
      return true;
    },
    openInEditor: (filePath) => {
      this.calls.push('openInEditor');
      return this.editor(filePath);
    },
    ringBell: () => void this.calls.push('ring'),
    watchFiles: (onChange) => {
      this.filesChanged = onChange;
      return () => void this.calls.push('watchFiles.stop');
    },
    suspend: () => void this.calls.push('suspend'),
  };

  private save(session: TrainingSession): SaveResult {
    this.calls.push('sessions.save');
    const result = this.saveResult ?? {
      status: 'saved',
      root: ROOT,
      databasePath: 'traininglogs.db',
      filePath: filePathOf(session),
    };
    if (result.status === 'not-saved') return result;
    const at = this.stored.findIndex(({ _id }) => _id === session._id);
    if (at < 0) this.stored.push(session);
    else this.stored[at] = session;
    return result;
  }

  private delete(id: string): string {
    const at = this.stored.findIndex((session) => session._id === id);
    const [session] = at < 0 ? [] : this.stored.splice(at, 1);
    if (!session) throw new Error('The session is no longer there.');
    this.trash.push(session);
    return `Deleted ${session.focus ?? 'the session'} of ${session.date.slice(0, 10)}.`;
  }

  private undelete(id: string): string {
    const at = this.trash.findIndex((session) => session._id === id);
    const [session] = at < 0 ? [] : this.trash.splice(at, 1);
    if (!session) throw new Error('The session is no longer in the trash.');
    this.stored.push(session);
    return `Brought ${session.focus ?? 'the session'} of ${session.date.slice(0, 10)} back.`;
  }

  private read<T>(call: FailingCall, step: () => T): T {
    const reason = this.failures.get(call);
    if (reason !== undefined) throw new Error(reason);
    return step();
  }

  private write<T>(call: FailingCall, step: () => T): T {
    this.calls.push(call);
    return this.read(call, step);
  }

  private newestFirst(): readonly TrainingSession[] {
    return [...this.stored].sort((one, other) => (one.date < other.date ? 1 : -1));
  }

  /** The offered drafts, the last written first, as the program offers them. */
  private listDrafts(): readonly OfferedDraft[] {
    return [...this.drafts.values()].reverse().flatMap((session): OfferedDraft[] => {
      const base = this.bases.get(session._id) ?? { kind: 'new' };
      const otherHost = this.otherHosts.get(session._id) ?? null;
      const path = `data/output/drafts/${session._id}.json`;
      const draft = { id: session._id, session, base, path, otherHost };
      const saved = this.ports.sessions.saved(session._id, session.date);
      const relation = relateDraft(draft, saved);
      if (relation === 'same' || relation === 'contained') return [];
      if (saved === null || relation === 'unsaved') return [{ ...draft, relation: { kind: 'unsaved' } }];
      return [{ ...draft, relation: { kind: relation, saved } }];
    });
  }

  private knownExercises(): readonly KnownExercise[] {
    const known = new Map<string, KnownExercise>();
    for (const { date, exercises } of this.newestFirst()) {
      for (const { Name: name } of exercises) {
        const key = exerciseKey(name);
        const sofar = known.get(key) ?? { name, count: 0, lastDate: date };
        known.set(key, { ...sofar, count: sofar.count + 1 });
      }
    }
    return [...known.values()];
  }

  // biome-ignore lint/correctness/useYield: it has only one step
  private async *sync(): Task<SyncSummary> {
    this.calls.push('sessions.sync');
    const messages = this.synced;
    this.synced = [];
    return { messages, isChanged: true, copyStates: new Map() };
  }

  // biome-ignore lint/correctness/useYield: it has only one step
  private async *checkRows(): Task<string | null> {
    this.calls.push('sessions.checkRows');
    return this.repairedRows;
  }

  /** The first occurrence of an exercise in each session before `before`, newest first. */
  occurrences(name: string, before: SessionOrderKey): readonly ExerciseOccurrence[] {
    const earlier = this.newestFirst().filter((session) => compareSessionOrder(session, before) < 0);
    return earlier.flatMap(({ _id: sessionId, date, phase, week, focus, isDeloadWeek, exercises }) => {
      const found = exercises.find((exercise) => exerciseKey(exercise.Name) === exerciseKey(name));
      if (!found) return [];
      const { Order: order, notes, warmupSets, workingSets } = found;
      const about = { sessionId, date, phase, week, focus, isDeloadWeek };
      const goal = goalOfOccurrence(found.currentGoal);
      return [{ ...about, name: found.Name, order, notes, goal, warmupSets, workingSets }];
    });
  }
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
