/** The exercises that come with traininglogs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExerciseLibrary, type LibraryRow } from '../domain/exercise-library.js';
import { storageStep } from './disk/storage-error.js';

/** A name from `imports` in package.json, which maps it to the file that the build writes. */
const FILE = '#exercise-library';

let known: ExerciseLibrary | null = null;

/** The library, which is read only once, when first needed. @throws StorageError if its file cannot be read */
export function readExerciseLibrary(): ExerciseLibrary {
  known ??= storageStep('exercise-library.json', () => {
    const path = createRequire(import.meta.url).resolve(FILE);
    // The build has written and validated the file.
    return ExerciseLibrary.of(JSON.parse(readFileSync(path, 'utf8')) as readonly LibraryRow[]);
  });
  return known;
}
