/** `program check FILE`: names the errors of a program, and its unknown exercises. */
import { exerciseKey } from '../../domain/exercise-name.js';
import { counted } from '../../domain/format-session.js';
import type { NamedExercise } from '../../domain/program/program-draft.js';
import { describeErrors } from '../../domain/program/program-error.js';
import { lengthInWeeks } from '../../domain/program/program-weeks.js';
import { describeRenamed } from '../../persistence/current-program.js';
import { fallbackOnError } from '../../persistence/disk/fallback-on-error.js';
import { readExerciseLibrary } from '../../persistence/exercise-library-file.js';
import { pathInRoot } from '../../persistence/paths.js';
import { type ProgramFile, readProgramFile } from '../../persistence/program-files.js';
import type { CommandArguments, CommandContext } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { programUnit, readPrograms } from '../programs.js';

/** Exits with 1 if the file has an error. Writes nothing and does not sync the stores. */
export function checkProgramFile(
  context: CommandContext,
  { values, positionals }: CommandArguments,
): ExitCode {
  const [path = ''] = positionals;
  const read = readProgramFile(path, programUnit(context), null);
  const file = pathInRoot(path, context.paths.root);
  const { program, errors } = read;
  const weeks = lengthInWeeks(program);
  const unknown = unknownExercises(context, read);
  const renamed = fallbackOnError(null, () => {
    const others = readPrograms(context).filter((each) => each.fileName !== read.fileName);
    return describeRenamed([read, ...others], context.readUnsynced(), [read]);
  });
  if (renamed !== null) context.printMessage(safeLine(renamed));
  if (values.json === true) {
    context.print(toJsonLine({ name: program.name, file, weeks, errors, unknownExercises: unknown }));
  } else {
    context.print(describe({ ...read, file }, weeks, unknown));
  }
  return errors.length === 0 ? ExitCode.done : ExitCode.failed;
}

function describe(
  { program, errors, file }: ProgramFile,
  weeks: number | null,
  unknown: readonly NamedExercise[],
): string {
  const length = weeks === null ? 'weeks without end' : counted(weeks, 'week');
  const found = errors.length === 0 ? 'no errors' : counted(errors.length, 'error');
  const lines = [
    ...describeErrors(file, errors),
    ...unknown.map(
      ({ name, line, column }) =>
        `${file}, line ${line}, column ${column}: ${name} is not in the library, and is used as it is written.`,
    ),
    `${program.name}: ${length}, ${found}.`,
  ];
  return lines.map((line) => `${safeLine(line)}\n`).join('');
}

/** The first mention of each exercise that is neither in the library nor in the training log. */
function unknownExercises(context: CommandContext, { named }: ProgramFile): readonly NamedExercise[] {
  const library = readExerciseLibrary();
  const aliases = context.athlete().aliases ?? {};
  const logged = fallbackOnError([], () => context.readUnsynced()?.exerciseNames() ?? []);
  const seen = new Set(logged.map(exerciseKey));
  return named.filter(({ name }) => {
    const key = exerciseKey(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return library.find(name, aliases) === null;
  });
}
