/** The exercise library, and renaming an exercise. */
import type { ExerciseLibrary, ExerciseMuscles } from '../../domain/exercise-library.js';
import type { ExerciseHistory, ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { RenamePreview, RenameReport } from '../../domain/read-models/rename-preview.js';
import type { Renaming } from '../../domain/rename-exercise.js';
import type { Work } from '../../domain/task.js';

export type ExercisesPort = {
  /** The exercises that come with the program. @throws with one sentence */
  readonly library: () => ExerciseLibrary;
  /** Null where it was never done. @throws with one sentence */
  readonly history: (name: string) => ExerciseHistory | null;
  /** The last so many times an exercise was done, newest first. @throws with one sentence */
  readonly occurrences: (name: string, limit: number) => readonly ExerciseOccurrence[];
  /** What an exercise trained by its last record that says so; null where none does. @throws with one sentence */
  readonly muscles: (name: string) => ExerciseMuscles | null;
  /** Changes nothing. @throws with one sentence */
  readonly previewRename: (from: string, to: string) => RenamePreview;
  /** Renames in both stores, session by session; stopped or killed in between, it is gone on with at the next start. */
  readonly rename: (renaming: Renaming) => Work<RenameReport>;
  /** A renaming that an earlier run began and did not end. @throws with one sentence */
  readonly unfinishedRename: () => Renaming | null;
  readonly finishRename: (renaming: Renaming) => Work<RenameReport>;
};
