/** The exercises that come with traininglogs. Their file is read when it is first needed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ExerciseLibrary, type LibraryRow } from '../domain/exercise-library.js';
import { storageStep } from './disk/storage-error.js';

/** The name under which package.json exports the file, because its path differs between builds. */
const FILE = '#exercise-library';

let known: ExerciseLibrary | null = null;

/** The library, which is read only once. @throws StorageError if the file is missing or cannot be read */
export function readExerciseLibrary(): ExerciseLibrary {
  known ??= storageStep('exercise-library.json', () => {
    const path = createRequire(import.meta.url).resolve(FILE);
    // The build has written and validated the file.
    return ExerciseLibrary.of(JSON.parse(readFileSync(path, 'utf8')) as readonly LibraryRow[]);
  });
  return known;
}
