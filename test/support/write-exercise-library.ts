/** Writes the exercise library before the first test, so that tests without a build can read it. */
import { writeExerciseLibrary } from '../../scripts/exercise-library.mjs';

export const setup = (): Promise<void> => writeExerciseLibrary();
