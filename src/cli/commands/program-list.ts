/** `program list`: every program of the data root, and which one is current. */
import { counted } from '../../domain/format-session.js';
import { describeErrors } from '../../domain/program/program-error.js';
import { lengthInWeeks } from '../../domain/program/program-weeks.js';
import { currentProgram, describeRenamed, hasDays } from '../../persistence/current-program.js';
import type { CommandArguments, CommandContext } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { formatTable, safeLine, toJsonLine } from '../format.js';
import { NO_PROGRAM, readPrograms } from '../programs.js';

export function listPrograms(context: CommandContext, { values }: CommandArguments): ExitCode {
  const reader = context.openForReading();
  const files = readPrograms(context);
  const current = currentProgram(files, reader);
  const renamed = describeRenamed(files, reader);
  if (renamed !== null) context.printMessage(safeLine(renamed));
  const rows = files.map((each) => ({
    name: each.program.name,
    file: each.file,
    weeks: lengthInWeeks(each.program),
    current: each === current,
    errors: each.errors,
  }));
  if (values.json === true) {
    context.print(toJsonLine(rows));
    return ExitCode.done;
  }
  if (files.length === 0) context.printMessage(NO_PROGRAM);
  for (const { file, errors } of rows)
    describeErrors(file, errors).map(safeLine).forEach(context.printMessage);
  const table = files.map((each) => [
    safeLine(each.program.name),
    hasDays(each) ? lengthWords(lengthInWeeks(each.program)) : '',
    safeLine(each.file),
    each === current ? 'current' : '',
  ]);
  context.print(formatTable(table));
  return ExitCode.done;
}

function lengthWords(weeks: number | null): string {
  return weeks === null ? 'without end' : counted(weeks, 'week');
}
