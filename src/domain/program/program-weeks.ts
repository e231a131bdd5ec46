/** The phases, weeks and days of a program, written out. */
import { foldText } from '../../text/fold.js';
import type { Program, ProgramDay, Section } from './program.js';

type Weeks = Pick<Program, 'weeks' | 'sections' | 'deload'>;

/** `phase` is null if the program has no phases; `weeks` is null if the phase has no end. */
export type PhaseLength = { readonly phase: number | null; readonly weeks: number | null };

/** A week of a program; weeks count from 1 within their phase. */
export type WeekPlace = { readonly phase: number | null; readonly week: number };

export type DayOfWeek = ProgramDay & {
  /** True if the day is below the heading of a week. A deload week does not reduce such a day. */
  readonly isOfWeek: boolean;
};

export type WeekOfProgram = WeekPlace & {
  readonly isDeload: boolean;
  readonly days: readonly DayOfWeek[];
};

/** The phases in the order of the text. A program without phases has one whose number is null. */
export function phasesOf(program: Weeks): readonly PhaseLength[] {
  const numbers = [...new Set(program.sections.flatMap(({ phase }) => phase ?? []))];
  if (numbers.length === 0) return [{ phase: null, weeks: program.weeks ?? lastWeekHeading(program, null) }];
  const lengths = numbers.map((phase) => ({ phase, weeks: writtenLength(program, phase) }));
  const others = lengths.slice(0, -1).reduce((sum, { weeks }) => sum + (weeks ?? 0), 0);
  const last = lengths.at(-1);
  if (!last || last.weeks !== null || program.weeks === null || program.weeks <= others) return lengths;
  return [...lengths.slice(0, -1), { ...last, weeks: program.weeks - others }];
}

function writtenLength(program: Weeks, phase: number): number | null {
  const heading = program.sections.find((section) => section.phase === phase && section.week === null);
  return heading?.weeks ?? lastWeekHeading(program, phase);
}

function lastWeekHeading({ sections }: Weeks, phase: number | null): number | null {
  const weeks = sections.flatMap((section) => (section.phase === phase ? (section.week ?? []) : []));
  return weeks.length === 0 ? null : Math.max(...weeks);
}

/** The number of weeks of a cycle; null for a program without end. */
export function lengthInWeeks(program: Weeks): number | null {
  return phasesOf(program).reduce<number | null>(
    (sum, { weeks }) => (sum === null || weeks === null ? null : sum + weeks),
    0,
  );
}

/** The weeks of one cycle; without an end, up to the last week that the program names. */
export function weeksOf(program: Weeks): readonly WeekOfProgram[] {
  return phasesOf(program).flatMap(({ phase, weeks }) =>
    Array.from({ length: weeks ?? lastNamedWeek(program) }, (_, index) =>
      weekOf(program, { phase, week: index + 1 }),
    ),
  );
}

function lastNamedWeek({ sections, deload }: Weeks): number {
  const weekLines = sections.flatMap(({ days }) =>
    days.flatMap(({ exercises }) => exercises.flatMap((exercise) => exercise.weekLines)),
  );
  const deloads = deload === null ? [] : deload.kind === 'weeks' ? deload.weeks : [deload.weeks];
  return Math.max(1, ...weekLines.map(({ to }) => to), ...deloads);
}

/** One week, with the days that apply. A day of a later section replaces a day of the same name. */
export function weekOf(program: Weeks, { phase, week }: WeekPlace): WeekOfProgram {
  const days: DayOfWeek[] = [];
  for (const section of program.sections.filter((each) => isPartOf(each, { phase, week }))) {
    for (const day of section.days) {
      const at = days.findIndex(({ name }) => foldText(name) === foldText(day.name));
      days.splice(at === -1 ? days.length : at, at === -1 ? 0 : 1, {
        ...day,
        isOfWeek: section.week !== null,
      });
    }
  }
  return { phase, week, isDeload: isDeloadWeek(program, week), days };
}

function isPartOf(section: Section, { phase, week }: WeekPlace): boolean {
  const isOfPhase = section.phase === null || section.phase === phase;
  return isOfPhase && (section.week === null || section.week === week);
}

function isDeloadWeek({ deload }: Weeks, week: number): boolean {
  if (deload === null) return false;
  return deload.kind === 'weeks' ? deload.weeks.includes(week) : week % deload.weeks === 0;
}
