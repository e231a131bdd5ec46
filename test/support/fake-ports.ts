import type { Athlete } from '../../src/domain/athlete.js';
import type { DraftBase } from '../../src/domain/draft-relation.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { type ExerciseOccurrence, goalOfOccurrence } from '../../src/domain/read-models/exercise-history.js';
import type { FolderContent } from '../../src/domain/read-models/file-state.js';
import type { EditedFile } from '../../src/domain/read-models/session-copies.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { isEarlierSession, type SessionOrderKey } from '../../src/domain/session-order.js';
import type { Ports } from '../../src/store/ports/ports.js';
import type { EditorOutcome, SaveResult } from '../../src/store/ports/sessions-port.js';
import { anId, aSession } from './builders.js';
import { fakeAthletePort } from './fake-athlete-port.js';
import { FakeDataPort } from './fake-data-port.js';
import { fakeDraftsPort } from './fake-drafts-port.js';
import { FakeExercisesPort } from './fake-exercises-port.js';
import { fakeProgramsPort } from './fake-programs-port.js';
import { fakeSessionsPort, hashOf } from './fake-sessions-port.js';
import { fakeStatsPort } from './fake-stats-port.js';
import { listingOf } from './listing.js';

/** The calls that a test can make fail. Saving a session reports an error in its result instead. */
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
  /** False if the user set no editor. */
  readonly hasEditor?: boolean;
  /** The current time. Its offset from UTC is that of the environment variable TZ. */
  readonly now?: Date;
};

const DEFAULT_NOW = new Date('2026-02-16T18:02:11Z');
/** The data root of the fake ports: absolute paths begin with it. */
export const ROOT = '/home/ann/training';
const FIRST_NEW_ID = 1000;

const EMPTY_FOLDER: FolderContent = { folders: [], files: [], states: { usual: null, others: new Map() } };

export class FakePorts {
  readonly root = ROOT;
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
  /** The sentences about drafts that were set aside, which `drafts.list` returns. */
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
  /** The content of folders, by path; other folders are empty. */
  readonly folders = new Map<string, FolderContent>();
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

  readonly ports: Ports = {
    listing: {
      ...this.listing,
      sortedIds: (sorting) => this.read('listing.sortedIds', () => this.listing.sortedIds(sorting)),
      search: (query, unit) => this.read('listing.search', () => this.listing.search(query, unit)),
    },
    sessions: fakeSessionsPort(this),
    exercises: this.exercises.port,
    drafts: fakeDraftsPort(this),
    files: {
      content: (folder) => this.folders.get(folder) ?? EMPTY_FOLDER,
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
    athlete: fakeAthletePort(this),
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

  /** Runs a read, or throws the error that the test chose for this call. */
  read<T>(call: FailingCall, step: () => T): T {
    const reason = this.failures.get(call);
    if (reason !== undefined) throw new Error(reason);
    return step();
  }

  /** Records a write and runs it, or throws the error that the test chose for this call. */
  write<T>(call: FailingCall, step: () => T): T {
    this.calls.push(call);
    return this.read(call, step);
  }

  /** The stored sessions, newest first. */
  newestFirst(): readonly TrainingSession[] {
    return [...this.stored].sort((one, other) => (one.date < other.date ? 1 : -1));
  }

  /** The first occurrence of an exercise in each session before `before`, newest first. */
  occurrences(name: string, before: SessionOrderKey): readonly ExerciseOccurrence[] {
    const earlier = this.newestFirst().filter((session) => isEarlierSession(session, before));
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
