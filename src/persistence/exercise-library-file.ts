/** The exercises that come with the program: one file beside it, read when an exercise is first looked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExerciseLibrary, type LibraryRow } from '../domain/exercise-library.js';
import { storageStep } from './disk/storage-error.js';

/** The name by which package.json knows the file: the program's own folder is elsewhere in every build. */
const FILE = '#exercise-library';

let known: ExerciseLibrary | null = null;

/** The library, read once. @throws StorageError where the file is not there or cannot be read */
export function readExerciseLibrary(): ExerciseLibrary {
  known ??= storageStep('exercise-library.json', () => {
    const path = createRequire(import.meta.url).resolve(FILE);
    // The build has written it, and checked it.
    return ExerciseLibrary.of(JSON.parse(readFileSync(path, 'utf8')) as readonly LibraryRow[]);
  });
  return known;
}
