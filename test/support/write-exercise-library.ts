/** Writes the exercise library before the first test, so that tests that read it need no build of the program. */
import { writeExerciseLibrary } from '../../scripts/exercise-library.mjs';

export const setup = (): Promise<void> => writeExerciseLibrary();
