/** Imports a program in Liftoscript as a new file of the data root. */
import { basename, extname } from 'node:path';
import { formatProgram } from '../domain/program/format-program.js';
import { titlesOf } from '../domain/program/program-session.js';
import type { WeightUnit } from '../domain/weight.js';
import { readLiftoscript } from '../interchange/liftoscript/read-liftoscript.js';
import type { WriterLock } from './disk/writer-lock.js';
import { readExerciseLibrary } from './exercise-library-file.js';
import type { DataPaths } from './paths.js';
import { MAX_PROGRAM_BYTES, readProgramFiles, readProgramText, saveNewProgram } from './program-files.js';

/** Something that could not be imported or means something else now. Line and column refer to the imported file. */
export type ImportNote = { readonly line: number; readonly column: number; readonly reason: string };

export type ImportedProgram = {
  readonly name: string;
  /** The new file, relative to the data root; null if nothing was written. */
  readonly file: string | null;
  /** Why nothing was written (`too-large`: the file could not be read again); null if the program was written. */
  readonly refusal: 'no-exercise' | 'name-taken' | 'too-large' | null;
  readonly notes: readonly ImportNote[];
};

/**
 * Imports a file in Liftoscript as a new program with the file's name.
 * @param unit the unit that is left out after a weight
 * @throws StorageError; 'name-taken' if the file exists
 */
export function importProgram(
  path: string,
  paths: DataPaths,
  lock: WriterLock,
  unit: WeightUnit,
): ImportedProgram {
  const text = readProgramText(path);
  const fileName = basename(path, extname(path)).replace(/^\.+/, '') || 'program';
  const name = titleOf(fileName);
  const { program, notes } = readLiftoscript(text, { name, library: readExerciseLibrary() });
  if (!program) return { name, file: null, refusal: 'no-exercise', notes };
  // The title must be unique, because sessions name their program by its title.
  const isTaken = readProgramFiles(paths, unit).some((other) =>
    titlesOf(other.program).includes(program.name),
  );
  if (isTaken) return { name: program.name, file: null, refusal: 'name-taken', notes };
  const written = formatProgram(program, unit);
  if (Buffer.byteLength(written) > MAX_PROGRAM_BYTES) {
    return { name: program.name, file: null, refusal: 'too-large', notes };
  }
  const file = saveNewProgram(paths, lock, fileName, written);
  return { name: program.name, file, refusal: null, notes };
}

/** The title for a file name: `Smolov Squat` for `smolov-squat`. */
function titleOf(fileName: string): string {
  const words = fileName.replace(/[-_\s]+/g, ' ').trim() || fileName;
  return words.replace(/(^| )(\p{Ll})/gu, (_, blank: string, letter: string) => blank + letter.toUpperCase());
}
