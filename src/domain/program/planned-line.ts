/** What a program plans for an exercise in one week. */

import { exerciseKey } from '../exercise-name.js';
import { type Aliases, joinedNames } from '../joined-names.js';
import type { ExerciseOptions, ProgramExercise, Rule, Stage } from './program.js';
import type { DayOfWeek, WeekOfProgram } from './program-weeks.js';
import type { SetGroup } from './set-groups.js';

/** The line of an exercise, with what its `week` line replaces. */
export type PlannedLine = Pick<ProgramExercise, 'name' | 'label' | 'cues'> & {
  /** The same for all lines whose progression belongs together: the name, and how many lines of the day had it before. */
  readonly slot: string;
  /** At least one. */
  readonly stages: readonly Stage[];
  readonly options: ExerciseOptions;
  /** How the load changes from session to session. */
  readonly progression: Progression;
  /** True if the text says what this week has, so that a deload takes nothing off it. */
  readonly isOfWeek: boolean;
};

/** `as-written`: the loads of this week's line, which do not count for other weeks. `suggestion`: there is no rule. */
export type Progression = Rule | { readonly kind: 'as-written' } | { readonly kind: 'suggestion' };

/** @param aliases alternative names of exercises, each with the name it stands for */
export function linesOfDay(
  day: DayOfWeek,
  { week }: Pick<WeekOfProgram, 'week'>,
  aliases: Aliases | undefined,
): readonly PlannedLine[] {
  const slots = slotsOf(
    day.exercises.map(({ name }) => name),
    aliases,
  );
  return day.exercises.map((exercise, index) =>
    lineInWeek(exercise, week, { slot: slots[index] ?? '', isDayOfWeek: day.isOfWeek }),
  );
}

/** The slots of the exercises with these names, in their order: `squat 1`, `squat 2`. */
export function slotsOf(names: readonly string[], aliases: Aliases | undefined): readonly string[] {
  const { keyOf } = joinedNames(aliases);
  const times = new Map<string, number>();
  return names.map((name) => {
    const key = keyOf(exerciseKey(name));
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return `${key} ${time}`;
  });
}

function lineInWeek(
  exercise: ProgramExercise,
  week: number,
  { slot, isDayOfWeek }: { readonly slot: string; readonly isDayOfWeek: boolean },
): PlannedLine {
  const { name, label, cues, weekLines } = exercise;
  const ofWeek = weekLines.find(({ from, to }) => from <= week && week <= to);
  const stages = ofWeek && ofWeek.stages.length > 0 ? ofWeek.stages : exercise.stages;
  const options = { ...exercise.options, ...ofWeek?.options };
  const progression = progressionOf(stages, options);
  // Without progression, the loads of a day of one week do not apply to other weeks either.
  const ownStages = isDayOfWeek && progression.kind === 'none' ? stages : (ofWeek?.stages ?? []);
  const isAsWritten = progression.kind !== 'percent' && ownStages.some((groups) => groups.some(hasLoad));
  return {
    name,
    label,
    cues,
    slot,
    stages,
    options,
    progression: isAsWritten ? { kind: 'as-written' } : progression,
    isOfWeek: isDayOfWeek || ofWeek !== undefined,
  };
}

function progressionOf(stages: readonly Stage[], { rule }: ExerciseOptions): Progression {
  if (rule) return rule;
  const isPercent = stages.every((groups) => groups.every(({ keys }) => keys.percentOfMax !== undefined));
  return isPercent ? { kind: 'percent' } : { kind: 'suggestion' };
}

function hasLoad({ keys }: SetGroup): boolean {
  return keys.percentOfMax !== undefined || keys.weightKg !== undefined;
}

/** The letter of the superset of a line; null if it is in none: an exercise alone is no superset. */
export function supersetOf(
  { label }: Pick<PlannedLine, 'label'>,
  lines: readonly Pick<PlannedLine, 'label'>[],
): string | null {
  const isShared = lines.filter((line) => line.label?.letter === label?.letter).length > 1;
  return label && isShared ? label.letter : null;
}
