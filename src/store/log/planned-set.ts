/** The planned set: last time's or the suggested one, adjusted by what was changed today. */
import { shortDate } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { type Suggestion, suggestSets } from '../../domain/progression.js';
import type { Exercise, TrainingSession, WorkingSet } from '../../domain/record.js';
import { formatSet, formatTail } from '../../domain/set-notation/format-set.js';
import { nextPlannedSet } from '../../domain/set-notation/resolve-line.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { carryOver } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import type { AppState } from '../app-state.js';
import { currentExercise } from './log-selectors.js';
import type { LogState, PlanSource } from './log-state.js';

/**
 * The next planned set. Its load is adjusted if the set before it was logged with another load than planned. Null
 * after the last planned set.
 */
export function plannedSetOf(state: AppState): SetValues | null {
  const today = currentExercise(state.log)?.workingSets ?? [];
  const planned = plannedSets(state);
  const next = planned[today.length];
  if (!next) return null;
  const logged = today.at(-1);
  const loggedPlannedSet = planned[today.length - 1] ?? null;
  return logged ? nextPlannedSet(next, loggedPlannedSet, valuesOf(logged)) : next;
}

/** The planned set as a line to edit, with the drops or mini-sets that followed it last time; null if there is none. */
export function plannedSetLine(state: AppState): string | null {
  const plannedSet = plannedSetOf(state);
  if (!plannedSet) return null;
  const set = formatSet(plannedSet, { unit: state.athlete.unit ?? 'kg' });
  return [set, plannedTechnique(state)].filter(Boolean).join(' ');
}

/** `!drop 16x8`: what followed the planned set last time, which Enter alone does not log again; null if nothing did. */
export function plannedTechnique(state: AppState): string | null {
  const plannedSet = plannedSetOf(state);
  if (!plannedSet || planSourceOf(state) !== 'last') return null;
  const place = currentExercise(state.log)?.workingSets.length ?? 0;
  const { failureTechnique } = lastTimeSets(state)[place] ?? {};
  return failureTechnique
    ? formatTail({ ...plannedSet, failureTechnique }, state.athlete.unit ?? 'kg')
    : null;
}

/** The warm-up sets of last time, as they were done. */
export function lastTimeWarmups(state: AppState): readonly SetValues[] {
  const last = repeatedNow(state) ?? state.log.past.recent[0];
  return (last?.warmupSets ?? []).map((set) => carryOver(valuesOf(set)));
}

/** The planned sets of the open exercise, from the chosen source. */
export function plannedSets(state: AppState): readonly SetValues[] {
  switch (planSourceOf(state)) {
    case 'suggested':
      return suggestionOf(state)?.sets ?? [];
    case 'last':
      return lastTimeSets(state).map((set) => carryOver(valuesOf(set)));
    case null:
      return [];
  }
}

/** Where the planned set comes from; null if there is none. */
export function planSourceOf(state: AppState): PlanSource | null {
  const sources = planSources(state);
  const choice = state.log.placeholder ?? state.athlete.placeholder ?? 'auto';
  const wanted = choice === 'auto' ? autoSource(state.log) : choice;
  return sources.find((source) => source === wanted) ?? sources[0] ?? null;
}

/** The source that `auto` means: the suggestion if the exercise has a goal or the session follows a program. */
export function autoSource(log: LogState): PlanSource {
  const goal = currentExercise(log)?.currentGoal ?? {};
  const hasGoal = Object.keys(goal).length > 0;
  return hasGoal || log.session?.program !== undefined ? 'suggested' : 'last';
}

/** The sources that have a set for the open exercise. */
export function planSources(state: AppState): readonly PlanSource[] {
  // In an edit, Enter on the empty line adds no set.
  if (state.log.original) return [];
  const last: readonly PlanSource[] = lastTimeSets(state).length > 0 ? ['last'] : [];
  const suggested: readonly PlanSource[] = (suggestionOf(state)?.sets.length ?? 0) > 0 ? ['suggested'] : [];
  return [...suggested, ...last];
}

/** What the progression rule suggests for the open exercise; null before it was ever done. */
export function suggestionOf({ log, athlete }: AppState): Suggestion | null {
  const exercise = currentExercise(log);
  // An edit is of the past and has no suggestion.
  if (!exercise || !log.session || log.original) return null;
  return suggestSets({
    exerciseName: exercise.Name,
    goal: exercise.currentGoal,
    recent: log.past.recent,
    athlete,
    isDeloadWeek: log.session.isDeloadWeek,
  });
}

export function lastTimeSets(state: AppState): readonly WorkingSet[] {
  return repeatedNow(state)?.workingSets ?? state.log.past.recent[0]?.workingSets ?? [];
}

/** `last time’s set`, or `the set of 2 Feb 2026` if the session repeats an older one. */
export function lastSetName(state: AppState): string {
  const { repeated, past } = state.log;
  const isOlder = repeatedNow(state) !== null && repeated?._id !== past.recent[0]?.sessionId;
  return isOlder && repeated ? `the set of ${shortDate(repeated.date)}` : 'last time’s set';
}

/** The number of planned working sets: that of the repeated session, else of the goal; null if unknown. */
export function plannedCount(log: LogState, exercise: Exercise): number | null {
  if (log.original) return null;
  return repeatedExercise(log, exercise)?.workingSets.length ?? exercise.currentGoal.sets ?? null;
}

function repeatedNow({ log }: AppState): Exercise | null {
  const exercise = currentExercise(log);
  return exercise && repeatedExercise(log, exercise);
}

/** The same exercise in the repeated session. If several have its name, the first matches the first. */
function repeatedExercise({ session, repeated }: LogState, exercise: Exercise): Exercise | null {
  if (!session || !repeated) return null;
  const index = sameNamed(session, exercise).indexOf(exercise);
  return sameNamed(repeated, exercise)[index] ?? null;
}

function sameNamed({ exercises }: TrainingSession, { Name }: Exercise): readonly Exercise[] {
  return exercises.filter((exercise) => exerciseKey(exercise.Name) === exerciseKey(Name));
}
