/** `program show NAME`: a program with its weeks and days written out. */
import type { PrescribedSet } from '../../domain/program/prescribed-set.js';
import { describeErrors } from '../../domain/program/program-error.js';
import {
  type WrittenExercise,
  type WrittenWeek,
  writtenWeeks,
} from '../../domain/program/written-program.js';
import { loadKeys } from '../../domain/set-notation/load.js';
import { type CommandArguments, type CommandContext, NotFoundError, UsageError } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { safeLine, toJsonLine } from '../format.js';
import { formatProgramPage } from '../program-page.js';
import { findProgram, readPrograms } from '../programs.js';

export function showProgram(context: CommandContext, { values, positionals }: CommandArguments): ExitCode {
  const number = readWeek(values.week);
  context.openForReading(); // only to sync the stores
  const { program, file, errors } = findProgram(readPrograms(context), positionals.join(' '));
  const athlete = context.athlete();
  const weeks = writtenWeeks(program, athlete, number);
  if (weeks.length === 0) {
    throw new NotFoundError(
      `${program.name} has no week ${number}; traininglogs program show prints all weeks.`,
    );
  }
  const { name, author } = program;
  if (values.json === true) {
    context.print(toJsonLine({ name, author, weeks: weeks.map(weekToJson) }));
    return ExitCode.done;
  }
  describeErrors(file, errors).map(safeLine).forEach(context.printMessage);
  context.print(formatProgramPage(program, weeks, athlete));
  return ExitCode.done;
}

/** `--week N`; null if not given. @throws UsageError */
function readWeek(week: string | boolean | undefined): number | null {
  if (week === undefined) return null;
  if (typeof week === 'string' && /^[1-9]\d{0,2}$/.test(week)) return Number(week);
  throw new UsageError(`--week needs a whole number from 1, not ${JSON.stringify(week)}.`);
}

function weekToJson({ phase, week, isDeload, days }: WrittenWeek) {
  return {
    phase,
    week,
    deload: isDeload,
    days: days.map(({ name, exercises }) => ({ name, exercises: exercises.map(exerciseToJson) })),
  };
}

function exerciseToJson({ name, supersetGroup, rule, cues, sets }: WrittenExercise) {
  return { name, supersetGroup, rule, cues, sets: sets.map(setToJson) };
}

/** A planned set as JSON. `durationSeconds` and `loadMode` are left out if the set has none. */
function setToJson({ quantity, load, percentOfMax, targetRpe, restMinutes }: PrescribedSet) {
  const { weightKg, enteredWeight = null, loadMode } = loadKeys(load);
  const isTimed = quantity.kind === 'time';
  return {
    repsMin: isTimed ? null : quantity.min,
    repsMax: isTimed ? null : quantity.max,
    amrap: !isTimed && quantity.amrap !== 'none',
    weightKg,
    enteredWeight,
    percentOfMax,
    targetRpe,
    restMinutes,
    ...(isTimed && { durationSeconds: quantity.seconds }),
    ...(loadMode && { loadMode }),
  };
}
