/** `program next [NAME]`: the next day of a program with its targets. Without NAME, the current program is used. */
import { dayInUnit } from '../../domain/program/day-in-unit.js';
import { plannedSession } from '../../domain/program/planned-session.js';
import { nextDay } from '../../domain/program/prescribe-day.js';
import { describeErrors } from '../../domain/program/program-error.js';
import { titlesOf } from '../../domain/program/program-session.js';
import { serializeSession } from '../../domain/serialize-record.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { idOfPlannedSession } from '../../domain/session-id.js';
import { currentProgram } from '../../persistence/current-program.js';
import type { ProgramFile } from '../../persistence/program-files.js';
import { programInput } from '../../persistence/program-input.js';
import type { SessionReader } from '../../persistence/session-reader.js';
import { type CommandArguments, type CommandContext, NotFoundError, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { escapeControls, safeLine } from '../format.js';
import { formatDayPage } from '../program-page.js';
import { findProgram, noProgram, readPrograms } from '../programs.js';

export function printNextDay(context: CommandContext, { values, positionals }: CommandArguments): ExitCode {
  const reader = context.openForReading();
  const { program, file, errors } = pickProgram(readPrograms(context), reader, positionals.join(' '));
  describeErrors(file, errors).map(safeLine).forEach(context.printMessage);
  const athlete = context.athlete();
  const date = localTimeWithOffset(context.now());
  const sessions = reader?.programs.of(titlesOf(program)) ?? [];
  const prescribed = nextDay(programInput(reader, program, athlete, date), sessions);
  if (!prescribed) {
    throw new NotFoundError(
      `${program.name} has no day with an exercise; traininglogs program check ${file} names what is wrong.`,
    );
  }
  const day = dayInUnit(prescribed, athlete);
  if (values.json !== true) {
    context.print(formatDayPage(program, day, athlete));
    return ExitCode.done;
  }
  const session = plannedSession(program, day, {
    _id: idOfPlannedSession(program.name, day.place, date),
    userId: athlete.userId ?? '',
    userName: athlete.userName ?? '',
    date,
    phase: reader?.listSummaries(1)[0]?.phase ?? null,
  });
  context.print(escapeControls(serializeSession(session)));
  return ExitCode.done;
}

/** @throws NotFoundError, UsageError */
function pickProgram(
  files: readonly ProgramFile[],
  reader: SessionReader | null,
  query: string,
): ProgramFile {
  if (query !== '') return findProgram(files, query);
  if (files.length === 0) throw noProgram();
  const current = currentProgram(files, reader);
  if (current) return current;
  const names = files.map(({ program }) => program.name).join(', ');
  throw new UsageError(
    `No session follows a program yet; name a program: traininglogs program next NAME (${names}).`,
  );
}
