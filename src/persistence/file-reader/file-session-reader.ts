/** Reads sessions without SQLite: answers the queries that the database otherwise answers, from sessions in memory. */
import { exerciseKey, namesByKey } from '../../domain/exercise-name.js';
import {
  type ExerciseOccurrence,
  goalOfOccurrence,
  type KnownExercise,
} from '../../domain/read-models/exercise-history.js';
import { type SessionSummary, summaryOf } from '../../domain/read-models/session-summary.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { countWorkingSets } from '../../domain/same-workout.js';
import { dayOf } from '../../domain/session-date.js';
import { isEarlierSession, type SessionOrderKey } from '../../domain/session-order.js';
import { knownSetsOf } from '../database/set-rows.js';
import type { StoredText } from '../database/stored-text.js';
import { hashText } from '../disk/text-hash.js';
import type { SessionExporter } from '../session-files/session-exporter.js';
import type { SessionReader } from '../session-reader.js';
import { FileDays } from './file-days.js';
import { FilePrograms } from './file-programs.js';
import { FileSearch } from './file-search.js';
import { FileListing } from './file-session-list.js';
import { FileStatistics } from './file-statistics.js';
import type { FileSession } from './session-files.js';

export class FileSessionReader implements SessionReader {
  readonly statistics: FileStatistics;
  readonly personalBests: FileStatistics;
  readonly days: FileDays;
  readonly programs: FilePrograms;
  readonly search: FileSearch;
  readonly listing: FileListing;
  /** Nothing is known about imports, because only the database records them. */
  readonly imports = {
    isTakenBack: () => false,
    listedHash: () => null,
    savedText: () => null,
    sessionWith: () => null,
  };
  private readonly byId: ReadonlyMap<string, FileSession>;
  private readonly sessions: readonly TrainingSession[];

  /** @param files every session, newest first */
  constructor(
    private readonly files: readonly FileSession[],
    private readonly exporter: SessionExporter,
  ) {
    this.byId = new Map(files.map((file) => [file.session._id, file]));
    this.sessions = files.map(({ session }) => session);
    this.statistics = new FileStatistics(this.sessions);
    this.personalBests = this.statistics;
    this.days = new FileDays(this.sessions);
    this.programs = new FilePrograms(this.sessions);
    this.search = new FileSearch(this.sessions);
    this.listing = new FileListing(this.sessions);
  }

  count(): number {
    return this.sessions.length;
  }

  getSession(id: string): TrainingSession | null {
    return this.byId.get(id)?.session ?? null;
  }

  /** @throws StorageError */
  getStored(id: string): StoredText | null {
    const file = this.byId.get(id);
    return file ? this.toStored(file) : null;
  }

  /** @throws StorageError */
  getText(id: string): StoredText | null {
    return this.getStored(id);
  }

  /** @throws StorageError */
  getTexts(): StoredText[] {
    return this.files.flatMap((file) => this.toStored(file) ?? []);
  }

  fileNames(): string[] {
    return this.files.map(({ fileName }) => fileName);
  }

  findIds(prefix: string): string[] {
    const wanted = prefix.toLowerCase();
    return this.sessions.map(({ _id }) => _id).filter((id) => id.startsWith(wanted));
  }

  listSummaries(limit?: number, countsPartials?: boolean): SessionSummary[] {
    return this.sessions.slice(0, limit).map((session) => summaryOf(session, countsPartials));
  }

  summariesBefore(
    before: SessionOrderKey,
    limit: number,
    countsPartials: boolean | undefined,
  ): SessionSummary[] {
    return this.sessions
      .filter((session) => isEarlierSession(session, before))
      .slice(0, limit)
      .map((session) => summaryOf(session, countsPartials));
  }

  exerciseNames(): string[] {
    return namesByKey(this.days.exercises());
  }

  knownExercises(): KnownExercise[] {
    return this.days
      .exercises()
      .map(({ key, name, lastDate }) => ({ name, count: this.days.timesOf(key).times, lastDate }));
  }

  exercisesOfFocus(focus: string): string[] {
    const newest = this.sessions.find((session) => session.focus === focus);
    return newest?.exercises.map(({ Name }) => Name) ?? [];
  }

  idsBefore(before: SessionOrderKey, focus: string | null, limit: number): string[] {
    return this.sessions
      .filter((session) => isEarlierSession(session, before))
      .filter((session) => focus === null || session.focus === focus)
      .map(({ _id }) => _id)
      .slice(0, limit);
  }

  occurrencesOf(name: string, limit?: number): ExerciseOccurrence[] {
    const key = exerciseKey(name);
    return this.sessions.flatMap((session) => occurrencesIn(session, key)).slice(0, limit);
  }

  occurrencesBefore(name: string, before: SessionOrderKey, limit: number): ExerciseOccurrence[] {
    const key = exerciseKey(name);
    return this.sessions
      .filter((session) => isEarlierSession(session, before))
      .flatMap((session) => occurrencesIn(session, key))
      .slice(0, limit);
  }

  /** @throws StorageError */
  workoutsOn(day: string, workingSetCount: number): StoredText[] {
    return this.files
      .filter(({ session }) => dayOf(session.date) === day && countWorkingSets(session) === workingSetCount)
      .flatMap((file) => this.toStored(file) ?? []);
  }

  /** Reads the text of a session's file again; null if the file is gone. */
  private toStored({ session, fileName }: FileSession): StoredText | null {
    const text = this.exporter.read(fileName);
    if (text === null) return null;
    const hash = hashText(text);
    const { _id: id, date } = session;
    return { id, date, text, fileName, fileHash: hash, textHash: hash, deletedAt: null };
  }
}

function occurrencesIn(session: TrainingSession, key: string): readonly ExerciseOccurrence[] {
  return session.exercises
    .filter(({ Name }) => exerciseKey(Name) === key)
    .map((exercise) => toOccurrence(session, exercise));
}

function toOccurrence(session: TrainingSession, exercise: Exercise): ExerciseOccurrence {
  const { _id: sessionId, date, phase, week, focus, isDeloadWeek } = session;
  const { Name: name, Order: order, notes, currentGoal } = exercise;
  const goal = goalOfOccurrence(currentGoal);
  const about = { sessionId, date, phase, week, focus, isDeloadWeek };
  return { ...about, name, order, notes, goal, ...knownSetsOf(exercise) };
}
