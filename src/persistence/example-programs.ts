/** The training programs that come with traininglogs. A program that the user chooses is copied into the data root. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExampleProgram, exampleProgram, exampleText } from '../domain/program/example-program.js';
import { titlesOf } from '../domain/program/program-session.js';
import type { WeightUnit } from '../domain/weight.js';
import { storageStep } from './disk/storage-error.js';
import type { WriterLock } from './disk/writer-lock.js';
import type { DataPaths } from './paths.js';
import { type ProgramFile, saveNewProgram } from './program-files.js';

/** The names of the example programs, in the order in which they are offered. */
const EXAMPLES = ['linear-5x5', 'upper-lower', 'three-week-wave'];

/** The example programs that the data root does not have yet. @throws StorageError */
export function examplesBeside(files: readonly ProgramFile[]): readonly ExampleProgram[] {
  return EXAMPLES.map((name) => exampleProgram(name, readExample(name))).filter(
    ({ fileName, name }) =>
      !files.some((each) => each.fileName === fileName || titlesOf(each.program).includes(name)),
  );
}

/**
 * Copies an example program into the data root, with weights for this unit.
 * @returns the new file's path
 * @throws StorageError; 'name-taken' if the file exists
 */
export function addExample(name: string, paths: DataPaths, lock: WriterLock, unit: WeightUnit): string {
  return saveNewProgram(paths, lock, name, exampleText(readExample(name), unit));
}

function readExample(name: string): string {
  const file = `${name}.md`;
  return storageStep(file, () => {
    const path = createRequire(import.meta.url).resolve(`#example-programs/${file}`);
    return readFileSync(path, 'utf8');
  });
}
