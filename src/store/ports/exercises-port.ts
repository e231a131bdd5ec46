/** The exercise library, and renaming an exercise. */
import type { ExerciseLibrary, ExerciseMuscles } from '../../domain/exercise-library.js';
import type { ExerciseHistory, ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { RenamePreview, RenameReport } from '../../domain/read-models/rename-preview.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { Work } from '../../domain/task.js';

export type ExercisesPort = {
  /** The exercises that come with traininglogs. @throws Error with a one-sentence message */
  readonly library: () => ExerciseLibrary;
  /** The history of an exercise; null if it was never done. @throws Error with a one-sentence message */
  readonly history: (name: string) => ExerciseHistory | null;
  /** The last `limit` occurrences of an exercise, newest first. @throws Error with a one-sentence message */
  readonly occurrences: (name: string, limit: number) => readonly ExerciseOccurrence[];
  /**
   * The muscles in the last session that names any; null if none does.
   * @throws Error with a one-sentence message
   */
  readonly muscles: (name: string) => ExerciseMuscles | null;
  /** What a rename would change. @throws Error with a one-sentence message */
  readonly previewRename: (from: string, to: string) => RenamePreview;
  /** Renames in both stores, session by session. `finishRename` continues an interrupted rename. */
  readonly rename: (renaming: Renaming) => Work<RenameReport>;
  /** A rename that an earlier run started and did not finish. @throws Error with a one-sentence message */
  readonly unfinishedRename: () => Renaming | null;
  readonly finishRename: (renaming: Renaming) => Work<RenameReport>;
};
