/** Hard sets per muscle in each week of a cycle: those that were done, and those that are still planned. */
import { type ExerciseMuscles, NO_MUSCLES } from '../exercise-library.js';
import { exerciseKey } from '../exercise-name.js';
import type { FoundMuscles } from '../muscles/find-muscles.js';
import type { TrainingSession, WorkingSet } from '../record.js';
import { countHardSets, hasMuscles, sharesOf } from '../statistics/hard-sets.js';
import type { PlanDay, PlanWeek } from './cycle-plan.js';

/** Hard sets of a muscle in a week; a secondary muscle counts half. */
export type MuscleWeek = { readonly done: number; readonly ahead: number };

export type PlanMuscle = { readonly muscle: string; readonly weeks: readonly MuscleWeek[] };

/** The muscles of the cycle, the muscle with most sets first. @param sessions of the program, oldest first */
export function musclesOfPlan(
  weeks: readonly PlanWeek[],
  sessions: readonly TrainingSession[],
  musclesOf: (name: string) => FoundMuscles | null,
): readonly PlanMuscle[] {
  const recorded = recordedMuscles(sessions);
  const muscles = new Map<string, { done: number; ahead: number }[]>();
  const add = (week: number, kind: keyof MuscleWeek, hardSets: number, of: ExerciseMuscles | 'none') => {
    if (hardSets === 0 || of === 'none') return;
    for (const [muscle, share] of sharesOf(of)) {
      const row = muscles.get(muscle) ?? weeks.map(() => ({ done: 0, ahead: 0 }));
      muscles.set(muscle, row);
      const cell = row[week];
      if (cell) cell[kind] += hardSets * share;
    }
  };
  for (const [index, { days }] of weeks.entries()) {
    for (const { name, workingSets, muscles: own } of days.flatMap(doneExercises)) {
      const of = hasMuscles(own) ? own : (musclesOf(name)?.muscles ?? NO_MUSCLES);
      add(index, 'done', countHardSets(workingSets), of);
    }
    for (const { name, sets } of days.flatMap(({ planned }) => planned)) {
      const hardSets = countHardSets(sets.map(({ targetRpe }) => ({ rpe: targetRpe })));
      add(index, 'ahead', hardSets, plannedMuscles(name, recorded, musclesOf));
    }
  }
  return [...muscles].map(([muscle, row]) => ({ muscle, weeks: row })).sort(compareMuscles);
}

function compareMuscles(one: PlanMuscle, other: PlanMuscle): number {
  return totalOf(other) - totalOf(one) || (one.muscle < other.muscle ? -1 : 1);
}

function totalOf({ weeks }: PlanMuscle): number {
  return weeks.reduce((sum, { done, ahead }) => sum + done + ahead, 0);
}

type DoneExercise = {
  readonly name: string;
  readonly workingSets: readonly WorkingSet[];
  readonly muscles: ExerciseMuscles;
};

function doneExercises({ sessions }: PlanDay): readonly DoneExercise[] {
  return sessions.flatMap(({ exercises }) =>
    exercises.map(({ Name, workingSets, targetMuscleGroups: primary, secondaryMuscleGroups = [] }) => ({
      name: Name,
      workingSets,
      muscles: { primary, secondary: secondaryMuscleGroups },
    })),
  );
}

/** The muscles of a planned exercise: from the settings, its newest session that names muscles, or its name. */
function plannedMuscles(
  name: string,
  recorded: ReadonlyMap<string, ExerciseMuscles>,
  musclesOf: (name: string) => FoundMuscles | null,
): ExerciseMuscles | 'none' {
  const found = musclesOf(name);
  if (found?.source.by === 'settings') return found.muscles;
  return recorded.get(exerciseKey(name)) ?? found?.muscles ?? NO_MUSCLES;
}

/** The muscles of each exercise in its newest session that names muscles. @param sessions oldest first */
function recordedMuscles(sessions: readonly TrainingSession[]): ReadonlyMap<string, ExerciseMuscles> {
  const recorded = new Map<string, ExerciseMuscles>();
  for (const { exercises } of sessions) {
    for (const { Name, targetMuscleGroups: primary, secondaryMuscleGroups: secondary = [] } of exercises) {
      if (hasMuscles({ primary, secondary })) recorded.set(exerciseKey(Name), { primary, secondary });
    }
  }
  return recorded;
}
