/** Formats weeks of a program, and the day that is next, as pages. */
import type { Athlete } from '../domain/athlete.js';
import { counted, formatGoal } from '../domain/format-session.js';
import { dayTitle } from '../domain/program/day-title.js';
import { setRuns } from '../domain/program/day-words.js';
import type { PrescribedDay, PrescribedExercise } from '../domain/program/prescribe-day.js';
import { goalOfSets, type PrescribedSet } from '../domain/program/prescribed-set.js';
import type { Program } from '../domain/program/program.js';
import { lengthInWeeks } from '../domain/program/program-weeks.js';
import { displaySetGroups } from '../domain/program/set-groups.js';
import type { WrittenExercise, WrittenWeek } from '../domain/program/written-program.js';
import { displaySet } from '../domain/set-notation/format-set.js';
import type { WeightUnit } from '../domain/weight.js';
import { sanitizeLine } from '../text/sanitize.js';

/** Rules change the loads from session to session, so the loads of later weeks are unknown. */
const LOADS_OF_FILE = 'Loads as in the file; traininglogs program next prints the loads of the next day.';

export function formatProgramPage(program: Program, weeks: readonly WrittenWeek[], athlete: Athlete): string {
  const unit = athlete.unit ?? 'kg';
  const length = lengthInWeeks(program);
  const facts = [program.author ?? '', length === null ? 'weeks without end' : counted(length, 'week')];
  return toPage([
    program.name,
    facts.filter(Boolean).join(' · '),
    LOADS_OF_FILE,
    ...weeks.flatMap((week) => [
      '',
      titleOfWeek(week),
      ...week.days.flatMap(({ name, exercises }) => [
        '',
        name,
        ...exercises.flatMap((exercise, place) => writtenLines(exercise, place, unit)),
      ]),
    ]),
  ]);
}

function titleOfWeek({ phase, week, isDeload }: WrittenWeek): string {
  return [phase === null ? '' : `Phase ${phase}`, `Week ${week}`, isDeload ? 'deload' : '']
    .filter(Boolean)
    .join(' · ');
}

function writtenLines(exercise: WrittenExercise, place: number, unit: WeightUnit): readonly string[] {
  const { sets, laterStages, ruleWithUnits, tempo, warmup, cues } = exercise;
  const plan = [
    formatGoal(goalOfSets(sets, null), unit),
    tempo === null ? '' : `tempo ${tempo}`,
    ruleWithUnits ?? '',
    warmup ?? '',
  ].filter(Boolean);
  return [
    `${headOf(exercise, place)}   ${plan.join(', ')}`,
    ...laterStages.map((groups, index) => `   stage ${index + 2}: ${displaySetGroups(groups, unit)}`),
    ...cues.map((cue) => `   · ${cue}`),
  ];
}

/** The page of a day: its exercises, the sets to do, and why they are prescribed. */
export function formatDayPage(program: Program, day: PrescribedDay, athlete: Athlete): string {
  const unit = athlete.unit ?? 'kg';
  return toPage([
    program.name,
    dayTitle(program, day),
    ...day.exercises.flatMap((exercise, place) => ['', ...prescribedLines(exercise, place, unit)]),
  ]);
}

function prescribedLines(exercise: PrescribedExercise, place: number, unit: WeightUnit): readonly string[] {
  const { goal, tempo, warmups, sets, reason, cues } = exercise;
  const plan = [formatGoal(goal, unit), tempo === null ? '' : `tempo ${tempo}`].filter(Boolean).join(', ');
  return [
    `${headOf(exercise, place)}   ${plan}`,
    ...(warmups ?? []).map((set) => `   ${displaySet(set, { unit, warmup: true })}`),
    ...setLines(sets, unit),
    `   ${reason}`,
    ...cues.map((cue) => `   · ${cue}`),
  ];
}

function headOf(
  { name, supersetGroup }: Pick<WrittenExercise, 'name' | 'supersetGroup'>,
  place: number,
): string {
  return `${place + 1} ${name}${supersetGroup === null ? '' : ` (superset ${supersetGroup})`}`;
}

/** A line for each run of equal sets: `1-3 80 × 5 @8`. */
function setLines(sets: readonly PrescribedSet[], unit: WeightUnit): readonly string[] {
  return setRuns(sets, unit).map(({ numbers, text }) => `   ${numbers.padEnd(WIDEST_NUMBERS)} ${text}`);
}

const WIDEST_NUMBERS = '1-5'.length;

function toPage(lines: readonly string[]): string {
  return lines.map((line) => `${sanitizeLine(line).trimEnd()}\n`).join('');
}
