/** `program import FILE`: converts a program in Liftoscript into a new file of the data root. */

import { describeErrors } from '../../domain/program/program-error.js';
import { type ImportedProgram, type ImportNote, importProgram } from '../../persistence/import-program.js';
import { pathInRoot } from '../../persistence/paths.js';
import { type CommandArguments, type CommandContext, NotFoundError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { programUnit } from '../programs.js';

/**
 * Notes name what was not imported or means something else in the new file.
 * @throws NotFoundError if nothing was written
 */
export function importProgramFile(
  context: CommandContext,
  { values, positionals }: CommandArguments,
): ExitCode {
  const [path = ''] = positionals;
  const unit = programUnit(context);
  context.openForReading(); // only to sync the stores
  const { name, file, refusal, notes } = importProgram(path, context.paths, context.lock, unit);
  const source = pathInRoot(path, context.paths.root);
  const isJson = values.json === true;
  if (file === null ? refusal === 'no-exercise' : !isJson) {
    describeErrors(source, notes).map(safeLine).forEach(context.printMessage);
  }
  if (file === null) throw new NotFoundError(refusalWords(refusal, name, source));
  if (isJson) context.print(toJsonLine({ name, file, notes: notes.map(toJson) }));
  else context.print(`${safeLine(`Imported ${name} to ${file}.`)}\n`);
  return ExitCode.done;
}

function refusalWords(refusal: ImportedProgram['refusal'], name: string, source: string): string {
  switch (refusal) {
    case 'name-taken':
      return `There is a program ${name} already; rename ${source}, because a program is named after its file.`;
    case 'too-large':
      return `${source} becomes a program of more than 1 MiB, which cannot be read; shorten its descriptions.`;
    case 'no-exercise':
    case null:
      return `${source} has no exercise in Liftoscript, such as Squat / 3x8 60kg; nothing was imported.`;
  }
}

function toJson({ line, reason }: ImportNote) {
  return { line, reason };
}
