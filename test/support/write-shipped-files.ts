/** Writes the files that ship with the program, so that tests without a build can read them. */
import { copyExamplePrograms } from '../../scripts/example-programs.mjs';
import { writeExerciseLibrary } from '../../scripts/exercise-library.mjs';

export async function setup(): Promise<void> {
  await writeExerciseLibrary();
  await copyExamplePrograms();
}
