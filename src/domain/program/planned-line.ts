/** What a program plans for an exercise in one week. */

import type { Athlete } from '../athlete.js';
import { exerciseKey } from '../exercise-name.js';
import { settingsOf, smallestStep } from '../exercise-settings.js';
import { loadIn } from '../format-weight.js';
import { type Aliases, joinedNames } from '../joined-names.js';
import { toKg } from '../weight.js';
import type { ExerciseOptions, LinearRule, ProgramExercise, Rule, Stage, Weight } from './program.js';
import type { DayOfWeek, WeekOfProgram } from './program-weeks.js';
import type { SetGroup } from './set-groups.js';

/** The line of an exercise in one week, with the sets and options of its `week` line, if any. */
export type PlannedLine = Pick<ProgramExercise, 'name' | 'label' | 'cues'> & {
  /** The name with a number from 1. Lines with the same slot share their progression. */
  readonly slot: string;
  /** At least one. */
  readonly stages: readonly Stage[];
  readonly options: ExerciseOptions;
  readonly progression: Progression;
  /** True for a line of certain weeks only. A deload week of the program does not reduce such a line. */
  readonly isOfWeek: boolean;
};

/** `as-written`: the loads of the text apply. `suggestion`: no rule, and at least one set without a percentage. */
export type Progression = Rule | { readonly kind: 'as-written' } | { readonly kind: 'suggestion' };

/** The lines of a day. For an athlete who uses pounds, the weight that a rule adds is in pounds. */
export function linesOfDay(
  day: DayOfWeek,
  { week }: Pick<WeekOfProgram, 'week'>,
  athlete: Athlete,
): readonly PlannedLine[] {
  const slots = slotsOf(
    day.exercises.map(({ name }) => name),
    athlete.aliases,
  );
  return day.exercises.map((exercise, index) => {
    const line = lineInWeek(exercise, week, { slot: slots[index] ?? '', isDayOfWeek: day.isOfWeek });
    return athlete.unit === 'lb' ? { ...line, progression: inPounds(line, athlete) } : line;
  });
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
  // Loads of a `week` line apply as written. With the rule `none`, so do those of a day for one week.
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

/** A step in kilograms becomes the nearest multiple, at least one, of the exercise's smallest step in pounds. */
function inPounds({ name, progression }: PlannedLine, athlete: Athlete): Progression {
  const stepLb = smallestStep(name, settingsOf(athlete, name), 'lb');
  const steps = ({ value, unit }: Weight): Weight =>
    unit === 'lb'
      ? { value, unit }
      : { value: Math.max(1, Math.round(loadIn(toKg(value, unit), 'lb') / stepLb)) * stepLb, unit: 'lb' };
  const linear = (rule: LinearRule): LinearRule =>
    rule.add.kind === 'weight' ? { ...rule, add: { kind: 'weight', ...steps(rule.add) } } : rule;
  switch (progression.kind) {
    case 'linear':
      return linear(progression);
    case 'stages':
      return { ...progression, linear: progression.linear && linear(progression.linear) };
    case 'double':
    case 'sum':
      return { ...progression, add: steps(progression.add) };
    case 'percent':
    case 'none':
    case 'as-written':
    case 'suggestion':
      return progression;
  }
}

function hasLoad({ keys }: SetGroup): boolean {
  return keys.percentOfMax !== undefined || keys.weightKg !== undefined;
}

/** The letter of the superset of a line; null if no other exercise has the same letter. */
export function supersetOf(
  { label }: Pick<PlannedLine, 'label'>,
  lines: readonly Pick<PlannedLine, 'label'>[],
): string | null {
  const isShared = lines.filter((line) => line.label?.letter === label?.letter).length > 1;
  return label && isShared ? label.letter : null;
}
