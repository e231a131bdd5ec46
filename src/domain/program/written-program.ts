/** A program with every week and day written out, independent of what was done. */
import type { Athlete } from '../athlete.js';
import { deloadSets } from './deload-sets.js';
import { formatRule, formatWarmup } from './format-rule.js';
import { linesOfDay, type PlannedLine, supersetOf } from './planned-line.js';
import { type PrescribedSet, setsOfStage } from './prescribed-set.js';
import type { Program, Stage } from './program.js';
import { loadOwnerOf, writtenLoad } from './program-loads.js';
import { lengthInWeeks, type WeekOfProgram, weekOf, weeksOf } from './program-weeks.js';

export type WrittenWeek = Omit<WeekOfProgram, 'days'> & {
  readonly days: readonly { readonly name: string; readonly exercises: readonly WrittenExercise[] }[];
};

export type WrittenExercise = {
  readonly name: string;
  readonly supersetGroup: string | null;
  /** The rule of the line. Without one, `percent` if every set has a percentage, otherwise null. */
  readonly rule: string | null;
  /** The same rule, with the unit of each load. */
  readonly ruleWithUnits: string | null;
  readonly tempo: string | null;
  /** `warmup 3`; null if the text names none. */
  readonly warmup: string | null;
  readonly cues: readonly string[];
  /** The sets with the loads in the text. A set without a load or percentage has the `start` load. */
  readonly sets: readonly PrescribedSet[];
  readonly laterStages: readonly Stage[];
};

/** All weeks, or the weeks with the given number; empty if the program has no such week. */
export function writtenWeeks(
  program: Program,
  athlete: Athlete,
  number: number | null,
): readonly WrittenWeek[] {
  const weeks =
    number !== null && lengthInWeeks(program) === null
      ? [weekOf(program, { phase: weeksOf(program).at(-1)?.phase ?? null, week: number })]
      : weeksOf(program);
  return weeks
    .filter(({ week }) => number === null || week === number)
    .map((week) => writtenWeek(week, athlete));
}

/** @param isEarlyDeload true for a deload that the program does not plan */
export function writtenWeek(week: WeekOfProgram, athlete: Athlete, isEarlyDeload = false): WrittenWeek {
  const days = week.days.map((day) => {
    const lines = linesOfDay(day, week, athlete);
    const exercises = lines.map((line) => {
      const isCut = isEarlyDeload || (week.isDeload && !line.isOfWeek);
      return writeLine(line, lines, isCut, athlete);
    });
    return { name: day.name, exercises };
  });
  return { ...week, days };
}

function writeLine(
  line: PlannedLine,
  lines: readonly PlannedLine[],
  isCut: boolean,
  athlete: Athlete,
): WrittenExercise {
  const { name, cues, options, progression } = line;
  const [first = [], ...laterStages] = line.stages;
  const owner = loadOwnerOf(line, athlete);
  const { start, restMinutes = null } = options;
  const sets = setsOfStage(first).map((set) => ({
    ...set,
    load: set.load ?? (set.percentOfMax === null && start ? writtenLoad(start, owner) : null),
    restMinutes: set.restMinutes ?? restMinutes,
  }));
  const implied = progression.kind === 'percent' ? 'percent' : null;
  return {
    name,
    supersetGroup: supersetOf(line, lines),
    rule: options.rule ? formatRule(options.rule, athlete.unit ?? 'kg') : implied,
    ruleWithUnits: options.rule ? formatRule(options.rule, null) : implied,
    tempo: options.tempo ?? null,
    warmup: options.warmup ? formatWarmup(options.warmup, athlete.unit ?? 'kg') : null,
    cues,
    sets: isCut ? deloadSets(sets, athlete, owner) : sets,
    laterStages,
  };
}
