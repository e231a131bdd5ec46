/** The programs of the data root, as the commands need them. */
import { exerciseKey } from '../domain/exercise-name.js';
import type { WeightUnit } from '../domain/weight.js';
import { type ProgramFile, readProgramFiles } from '../persistence/program-files.js';
import { type CommandContext, NotFoundError, UsageError } from './command.js';

/**
 * The unit for weights without a unit in a program.
 * @throws UsageError if the unit in the settings is unreadable
 */
export function programUnit(context: CommandContext): WeightUnit {
  const { unit } = context.readerContext();
  if (unit !== null) return unit;
  throw new UsageError(
    'The unit in the settings is unknown, so programs cannot be read; correct the unit in data/athlete.json.',
  );
}

/** @throws UsageError, StorageError */
export function readPrograms(context: CommandContext): readonly ProgramFile[] {
  return readProgramFiles(context.paths, programUnit(context));
}

/**
 * The program whose title or file name is `query`, or else starts with it.
 * @throws NotFoundError if none matches, UsageError if several do
 */
export function findProgram(files: readonly ProgramFile[], query: string): ProgramFile {
  const key = exerciseKey(query);
  const namesOf = ({ program, fileName }: ProgramFile) => [program.name, fileName].map(exerciseKey);
  const exact = files.filter((each) => namesOf(each).includes(key));
  const found =
    exact.length > 0 ? exact : files.filter((each) => namesOf(each).some((name) => name.startsWith(key)));
  const [first, second] = found;
  const names = (each: readonly ProgramFile[]) => each.map(({ program }) => program.name).join(', ');
  if (second)
    throw new UsageError(`"${query}" matches several programs: ${names(found)}; enter the whole name.`);
  if (first) return first;
  throw files.length === 0
    ? noProgram()
    : new NotFoundError(`No program is called "${query}"; the programs are ${names(files)}.`);
}

export const NO_PROGRAM = 'There is no program; write one as a text file in data/programs, such as 5x5.md.';

export function noProgram(): NotFoundError {
  return new NotFoundError(NO_PROGRAM);
}
