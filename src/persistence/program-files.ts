/** The files of programs: `data/programs/NAME.md`. They are read each time they are needed; nothing is cached. */
import { basename, join } from 'node:path';
import { parseProgram, type ReadProgram } from '../domain/program/parse-program.js';
import type { WeightUnit } from '../domain/weight.js';
import { writeDurably } from './disk/durable-file.js';
import { namesInFolder } from './disk/folder.js';
import { checkFolderInRoot, makeFolderInRoot } from './disk/folder-in-root.js';
import { refuseTaken } from './disk/free-path.js';
import { readPlainText } from './disk/plain-file.js';
import { describeUnread, toStorageError } from './disk/storage-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import { type DataPaths, pathInRoot } from './paths.js';
import { isSynchronizerConflict } from './session-files/session-file-name.js';

export type ProgramFile = ReadProgram & {
  /** The path of the file. `readProgramFiles` makes it relative to the data root. */
  readonly file: string;
  /** The name of the file without `.md`. */
  readonly fileName: string;
};

export const MAX_PROGRAM_BYTES = 1024 ** 2;
const SUFFIX = '.md';

/**
 * Every program, in the order of file names. An unreadable file gives a program without days and an error.
 * @throws StorageError if the folder cannot be read
 */
export function readProgramFiles({ programs, root }: DataPaths, unit: WeightUnit): readonly ProgramFile[] {
  checkFolderInRoot(programs, root);
  const files = namesInFolder(programs, isProgramName).map((name) => {
    const path = join(programs, name);
    const file = pathInRoot(path, root);
    try {
      return { ...readProgramFile(path, unit, root), file };
    } catch (cause) {
      const reason = describeUnread(toStorageError(cause, path), root);
      const { program } = parseProgram('', { unit, fallbackName: nameOf(path) });
      return { program, errors: [{ line: 1, column: 1, reason }], named: [], file, fileName: nameOf(path) };
    }
  });
  return withOwnTitles(files);
}

/** A former title stays only in the first program that has it, and only if it is no current title. */
function withOwnTitles<File extends Pick<ProgramFile, 'program'>>(files: readonly File[]): readonly File[] {
  const taken = new Set(files.map(({ program }) => program.name));
  return files.map((each) => {
    const formerNames = each.program.formerNames.filter((title) => !taken.has(title));
    for (const title of formerNames) taken.add(title);
    return { ...each, program: { ...each.program, formerNames } };
  });
}

/** Reads the program in any file. @param root the data root; null if the user gave the path @throws StorageError */
export function readProgramFile(path: string, unit: WeightUnit, root: string | null): ProgramFile {
  const text = readPlainText(path, { maxBytes: MAX_PROGRAM_BYTES, root });
  return { ...parseProgram(text, { unit, fallbackName: nameOf(path) }), file: path, fileName: nameOf(path) };
}

/** Reads the text of a file with a program in another notation. @throws StorageError */
export function readProgramText(path: string): string {
  return readPlainText(path, { maxBytes: MAX_PROGRAM_BYTES, root: null });
}

/**
 * Writes a new program under the writer lock.
 * @returns the file's path in the data root
 * @throws StorageError; 'name-taken' if the file exists
 */
export function saveNewProgram(
  { programs, root }: DataPaths,
  lock: WriterLock,
  fileName: string,
  text: string,
): string {
  makeFolderInRoot(programs, root);
  const path = join(programs, `${fileName}${SUFFIX}`);
  lock.hold(() => {
    refuseTaken(path);
    writeDurably(programs, `${fileName}${SUFFIX}`, text);
  });
  return pathInRoot(path, root);
}

/** True if a file with this name in the folder of programs is a program. */
export function isProgramName(name: string): boolean {
  return name.endsWith(SUFFIX) && !name.startsWith('.') && !isSynchronizerConflict(name);
}

function nameOf(path: string): string {
  return basename(path, SUFFIX);
}
