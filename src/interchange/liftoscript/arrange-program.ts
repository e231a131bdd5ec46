/** Arranges planned weeks as a program: days for all weeks, with `week` lines for the differences, or days per week. */
import type {
  ExerciseOptions,
  Program,
  ProgramDay,
  ProgramExercise,
  Section,
  SupersetLabel,
  WeekLine,
} from '../../domain/program/program.js';
import type { PlannedExercise } from './planned-exercise.js';
import type { PlannedDay, PlannedWeek } from './planned-weeks.js';

/**
 * The program; a single week applies to all weeks, as in Liftosaur.
 * @param weeks at least one
 */
export function arrangeProgram(
  name: string,
  weeks: readonly PlannedWeek[],
  comments: readonly string[],
): Program {
  const days = weeks.map((week) => week.days.map(toDay));
  const general = hasSameDays(days)
    ? (days[0] ?? []).map((_, place) => generalDay(days.map((each) => each[place])))
    : [];
  const sections = weeks.map(({ comments: ofWeek, days: planned }, index): Section => {
    const own = (days[index] ?? []).filter((_, place) => !general[place]?.weeks.has(index));
    const others = planned.filter(
      (day, place) => general[place]?.weeks.has(index) && !hasSameComments(day, general[place].day),
    );
    return {
      phase: null,
      week: index + 1,
      weeks: null,
      comments: [...ofWeek, ...others.flatMap((day) => day.comments.map((text) => `${day.name}: ${text}`))],
      days: own,
    };
  });
  const [only] = sections;
  const ofAllWeeks = general.map(({ day }) => day);
  return {
    name,
    formerNames: [],
    author: null,
    weeks: weeks.length > 1 ? weeks.length : null,
    deload: null,
    comments: weeks.length > 1 ? comments : [...comments, ...(only?.comments ?? [])],
    sections: [
      { phase: null, week: null, weeks: null, comments: [], days: ofAllWeeks },
      ...(weeks.length > 1
        ? sections.filter((each) => each.days.length > 0 || each.comments.length > 0)
        : []),
    ],
  };
}

function hasSameDays(weeks: readonly (readonly ProgramDay[])[]): boolean {
  const names = new Set(weeks.map((days) => JSON.stringify(days.map((day) => day.name))));
  return names.size === 1;
}

function hasSameComments(one: PlannedDay, other: ProgramDay): boolean {
  return one.comments.length === 0 || JSON.stringify(one.comments) === JSON.stringify(other.comments);
}

function toDay({ name, comments, exercises }: PlannedDay): ProgramDay {
  const labels = supersetLabels(exercises);
  return {
    name,
    formerNames: [],
    comments,
    exercises: exercises.map(({ name: own, stages, options, cues, comments: ofExercise }, place) => ({
      name: own,
      label: labels[place] ?? null,
      stages,
      options,
      weekLines: [],
      cues,
      comments: ofExercise,
    })),
  };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `A1`, `A2`, `B1`: letters in the order of the day. An exercise alone is no superset. */
function supersetLabels(exercises: readonly PlannedExercise[]): readonly (SupersetLabel | null)[] {
  const groups = [...new Set(exercises.flatMap(({ superset }) => superset ?? []))].filter(
    (group) => exercises.filter(({ superset }) => superset === group).length > 1,
  );
  const counts = new Map<string, number>();
  return exercises.map(({ superset }) => {
    const letter = superset === null ? undefined : LETTERS[groups.indexOf(superset)];
    if (superset === null || letter === undefined) return null;
    const number = (counts.get(superset) ?? 0) + 1;
    counts.set(superset, number);
    return { letter, number };
  });
}

/** A day for all weeks, and the indexes of the weeks that the day and its `week` lines describe correctly. */
type GeneralDay = { readonly day: ProgramDay; readonly weeks: ReadonlySet<number> };

/** The day of the first week with its `week` lines, and the weeks that these lines can express. */
function generalDay(versions: readonly (ProgramDay | undefined)[]): GeneralDay {
  const [first] = versions;
  const day = first ?? { name: '', formerNames: [], comments: [], exercises: [] };
  const differences = versions.map((version) => version && differencesOf(day, version));
  const weeks = new Set([...differences.keys()].filter((index) => differences[index]));
  const exercises = day.exercises.map((exercise, place) => ({
    ...exercise,
    weekLines: joinWeekLines(differences.map((each) => each?.[place] ?? null)),
  }));
  return { day: { ...day, exercises }, weeks };
}

type Difference = Pick<WeekLine, 'stages' | 'options'>;

/** The sets and options that differ, for each exercise; null if `week` lines cannot express the difference. */
function differencesOf(day: ProgramDay, other: ProgramDay): readonly (Difference | null)[] | null {
  if (other === day) return day.exercises.map(() => null);
  if (day.exercises.length !== other.exercises.length) return null;
  const found: (Difference | null)[] = [];
  for (const [place, exercise] of day.exercises.entries()) {
    const its = other.exercises[place];
    if (!its || !canDiffer(exercise, its)) return null;
    const stages = isSame(exercise.stages, its.stages) ? [] : its.stages;
    const options = changedOptions(exercise.options, its.options);
    found.push(stages.length === 0 && Object.keys(options).length === 0 ? null : { stages, options });
  }
  return found;
}

/** True if a `week` line can express the difference: it only replaces sets and options, with loads as written. */
function canDiffer(exercise: ProgramExercise, other: ProgramExercise): boolean {
  const { name, label, cues, stages, options } = exercise;
  const isSameExercise =
    name === other.name &&
    isSame(label, other.label) &&
    isSame(cues, other.cues) &&
    other.comments.length === 0 &&
    isSame(options.rule, other.options.rule) &&
    Object.keys(options).every((key) => key in other.options);
  if (!isSameExercise) return false;
  return isSame(stages, other.stages) || !isGrowing(exercise) || !other.stages.flat().some(hasLoad);
}

/** True if the exercise has a rule that changes its sets or loads from session to session. */
function isGrowing({ options: { rule } }: ProgramExercise): boolean {
  return rule !== undefined && rule.kind !== 'none' && rule.kind !== 'percent';
}

function hasLoad({ keys }: ProgramExercise['stages'][number][number]): boolean {
  return keys.weightKg !== undefined || keys.percentOfMax !== undefined;
}

function changedOptions(options: ExerciseOptions, other: ExerciseOptions): ExerciseOptions {
  const before: Readonly<Record<string, unknown>> = options;
  return Object.fromEntries(Object.entries(other).filter(([key, value]) => !isSame(before[key], value)));
}

/** One line for consecutive weeks with the same difference. */
function joinWeekLines(differences: readonly (Difference | null)[]): readonly WeekLine[] {
  const lines: WeekLine[] = [];
  for (const [index, difference] of differences.entries()) {
    if (!difference) continue;
    const week = index + 1;
    const last = lines.at(-1);
    const isRun =
      last && last.to === week - 1 && isSame({ stages: last.stages, options: last.options }, difference);
    if (isRun) lines[lines.length - 1] = { ...last, to: week };
    else lines.push({ from: week, to: week, ...difference });
  }
  return lines;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
