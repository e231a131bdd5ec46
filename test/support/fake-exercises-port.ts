/** Exercises in memory: a library of the test, and renaming in the sessions of the fake ports. */
import type { Athlete } from '../../src/domain/athlete.js';
import { EMPTY_LIBRARY, type ExerciseLibrary } from '../../src/domain/exercise-library.js';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import { findMuscles } from '../../src/domain/muscles/find-muscles.js';
import {
  type ExerciseHistory,
  type ExerciseOccurrence,
  goalOfOccurrence,
} from '../../src/domain/read-models/exercise-history.js';
import type { RenamePreview, RenameReport } from '../../src/domain/read-models/rename-preview.js';
import type { TrainingSession } from '../../src/domain/record.js';
import {
  aliasesAfter,
  nameChangesIn,
  type Renaming,
  withAliases,
  withNames,
} from '../../src/domain/rename-exercise.js';
import { compareSessionOrder } from '../../src/domain/session-order.js';
import { bySession, doneExercisesOf } from '../../src/domain/statistics/done-exercise.js';
import { RecordBook } from '../../src/domain/statistics/records.js';
import type { Task } from '../../src/domain/task.js';
import type { ExercisesPort } from '../../src/store/ports/exercises-port.js';

/** The parts of the fake ports that hold the sessions and the settings. */
type Sessions = { readonly stored: TrainingSession[]; athlete: Athlete };

export class FakeExercisesPort {
  /** The exercise library; empty unless a test sets one. */
  library: ExerciseLibrary = EMPTY_LIBRARY;
  /** A renaming that was started and not completed. */
  unfinished: Renaming | null = null;
  /** Completed renamings. */
  readonly renamed: Renaming[] = [];
  /** The missing copies that a renaming reports. */
  missing: string | null = null;
  /** The reason why the next renaming fails; null if it succeeds. */
  failure: string | null = null;

  constructor(private readonly content: Sessions) {}

  readonly port: ExercisesPort = {
    library: () => this.library,
    history: (name) => this.history(name),
    occurrences: (name, limit) => this.occurrences(name).slice(0, limit),
    muscles: (name) => {
      const newestFirst = [...this.content.stored].sort((one, other) => (one.date < other.date ? 1 : -1));
      const done = newestFirst
        .flatMap(({ exercises }) => exercises)
        .find((each) => exerciseKey(each.Name) === exerciseKey(name) && each.targetMuscleGroups.length > 0);
      return done ? { primary: done.targetMuscleGroups, secondary: done.secondaryMuscleGroups ?? [] } : null;
    },
    previewRename: (from, to) => this.preview(from, to),
    rename: (renaming) => this.rename(renaming),
    unfinishedRename: () => this.unfinished,
    finishRename: (renaming) => this.rename(renaming),
  };

  private history(name: string): ExerciseHistory | null {
    const { stored, athlete } = this.content;
    const charted = stored
      .flatMap((session) => doneExercisesOf(session, athlete.countPartialReps))
      .filter(({ key }) => key === exerciseKey(name));
    const book = new RecordBook(athlete);
    const records = bySession(charted).flatMap((inSession) => book.enter(inSession));
    const [first] = bySession(charted)[0] ?? [];
    if (!first) return null;
    const firstDay = first.session.date.slice(0, 10);
    const muscles = findMuscles(name, this.library, athlete);
    const skipped = this.occurrences(name).filter(
      ({ warmupSets, workingSets }) => warmupSets.length === 0 && workingSets.length === 0,
    );
    return {
      times: charted.length,
      skipped: skipped.length,
      firstDay,
      records,
      personalBests: book.personalBests,
      charted,
      muscles,
    };
  }

  private occurrences(name: string): readonly ExerciseOccurrence[] {
    const newestFirst = [...this.content.stored].sort(compareSessionOrder).reverse();
    return newestFirst.flatMap(({ _id: sessionId, date, phase, week, focus, isDeloadWeek, exercises }) =>
      exercises
        .filter(({ Name }) => exerciseKey(Name) === exerciseKey(name))
        .map(({ Name: name, Order: order, notes, currentGoal, warmupSets, workingSets }) => {
          const about = { sessionId, date, phase, week, focus, isDeloadWeek };
          return {
            ...about,
            name,
            order,
            notes,
            goal: goalOfOccurrence(currentGoal),
            warmupSets,
            workingSets,
          };
        }),
    );
  }

  private preview(from: string, to: string): RenamePreview {
    const { stored, athlete } = this.content;
    const sessions = stored
      .map((session) => ({ id: session._id, date: session.date, changes: nameChangesIn(session, from, to) }))
      .filter(({ changes }) => changes.length > 0);
    const others = stored.filter(({ exercises }) =>
      exercises.some(({ Name }) => exerciseKey(Name) === exerciseKey(to)),
    );
    const isMerge = exerciseKey(from) !== exerciseKey(to) && others.length > 0;
    const aliases = athlete.aliases ?? {};
    return {
      renaming: {
        from,
        to,
        sessions,
        drafts: [],
        aliases: { before: aliases, after: aliasesAfter(aliases, from, to) },
      },
      mergesInto: isMerge ? { name: to, count: others.length } : null,
      sessionsWithBoth: isMerge
        ? sessions.filter(({ id }) => others.some(({ _id }) => _id === id)).length
        : 0,
    };
  }

  private async *rename(renaming: Renaming): Task<RenameReport> {
    const { content } = this;
    yield { done: 0, total: renaming.sessions.length };
    if (this.failure !== null) throw new Error(this.failure);
    for (const { id, changes } of renaming.sessions) {
      const at = content.stored.findIndex(({ _id }) => _id === id);
      const session = content.stored[at];
      if (session) content.stored[at] = withNames(session, changes);
    }
    const aliases = withAliases(content.athlete.aliases ?? {}, renaming.aliases);
    content.athlete = { ...content.athlete, aliases };
    this.renamed.push(renaming);
    return { athlete: content.athlete, missing: this.missing };
  }
}
