/** The port of exercises: the library, histories, muscles, and renaming. */
import type { Athlete } from '../../domain/athlete.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { counted, formatCount } from '../../domain/format-session.js';
import type { ExerciseHistory } from '../../domain/read-models/exercise-history.js';
import type { RenameReport } from '../../domain/read-models/rename-preview.js';
import type { ExercisesPort } from '../../store/ports/exercises-port.js';
import { describeStorageError, toStorageError } from '../disk/storage-error.js';
import { runToEnd, type Steps } from '../disk/time-sliced-work.js';
import { readExerciseLibrary } from '../exercise-library-file.js';
import { assignedMuscles, recordedMuscles } from '../muscle-finder.js';
import type { SessionReader } from '../session-reader.js';
import {
  finishRenaming,
  previewRenaming,
  type RenameOutcome,
  RenameStoppedError,
  type RenamingStores,
  renameSteps,
  unfinishedRenaming,
} from '../sync/rename-exercise.js';
import { createWithErrorSentence } from './error-sentence.js';

export function createExercisesPort(sources: RenamingStores, athlete: () => Athlete): ExercisesPort {
  const { root } = sources.paths;
  const withErrorSentence = createWithErrorSentence(root);
  const report = (steps: Steps<RenameOutcome>) => reportSteps(steps, athlete, root);
  return {
    library: () => withErrorSentence(readExerciseLibrary),
    history: (name) => withErrorSentence(() => historyOf(sources.stores.reader, name, athlete())),
    occurrences: (name, limit) => withErrorSentence(() => sources.stores.reader.occurrencesOf(name, limit)),
    muscles: (name) => withErrorSentence(() => recordedMuscles(sources.stores.reader, name)),
    previewRename: (from, to) => withErrorSentence(() => previewRenaming(sources, from, to)),
    rename: (renaming) => report(renameSteps(sources, renaming)),
    unfinishedRename: () => withErrorSentence(() => unfinishedRenaming(sources.paths)),
    finishRename: (renaming) => report(finishRenaming(sources, renaming)),
  };
}

/** How many of the last occurrences of an exercise are read for its chart. */
const MOST_CHARTED = 500;

function historyOf(reader: SessionReader, name: string, athlete: Athlete): ExerciseHistory | null {
  const { days, personalBests, statistics } = reader;
  const key = exerciseKey(name);
  const { times, skipped, firstDay } = days.timesOf(key);
  if (times === 0) return null;
  const since = days.dayOfLast(key, MOST_CHARTED);
  const charted = statistics.doneExercises({ key, since, countsPartials: athlete.countPartialReps });
  const muscles = assignedMuscles(reader, name, readExerciseLibrary(), athlete);
  return { times, skipped, firstDay, ...runToEnd(personalBests.read(name, athlete)), charted, muscles };
}

/** @throws Error with a message for the user, of one or two sentences */
function* reportSteps(
  steps: Steps<RenameOutcome>,
  athlete: () => Athlete,
  root: string,
): Steps<RenameReport> {
  try {
    const { missing } = yield* steps;
    return { athlete: athlete(), missing: missing && missingText(missing, root) };
  } catch (cause) {
    throw new Error(renamingError(cause, root), { cause });
  }
}

function missingText({ sessions, reason }: NonNullable<RenameOutcome['missing']>, root: string): string {
  const copies = sessions === 1 ? 'One copy was' : `${sessions} copies were`;
  return `${copies} not written yet: ${describeStorageError(reason, root)}.`;
}

function renamingError(cause: unknown, root: string): string {
  if (!(cause instanceof RenameStoppedError))
    return `${describeStorageError(toStorageError(cause, ''), root)}.`;
  const { done, total, reason } = cause;
  const words = describeStorageError(reason, root);
  return `Renamed in ${formatCount(done)} of ${counted(total, 'session')}; then ${words}. Enter continues, and so does the next start.`;
}
