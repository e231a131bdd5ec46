/** The set in grey: last time's or the suggested one, moved along by what was changed today. */
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
 * The set shown in grey: the planned one at this place, its load moved along by what was changed in the set before
 * it today; null where nothing is planned any more.
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

/** The set in grey as a line to be changed, with the drops or mini-sets that followed it last time; null where none is grey. */
export function plannedSetLine(state: AppState): string | null {
  const plannedSet = plannedSetOf(state);
  if (!plannedSet) return null;
  const set = formatSet(plannedSet, { unit: state.athlete.unit ?? 'kg' });
  return [set, plannedTechnique(state)].filter(Boolean).join(' ');
}

/** `!drop 16x8`: what followed the set in grey last time, which Enter alone does not log again; null where nothing did. */
export function plannedTechnique(state: AppState): string | null {
  const plannedSet = plannedSetOf(state);
  if (!plannedSet || planSourceOf(state) !== 'last-time') return null;
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

/** The sets that are planned of the current exercise, as the lifter wants them now. */
export function plannedSets(state: AppState): readonly SetValues[] {
  switch (planSourceOf(state)) {
    case 'suggestion':
      return suggestionOf(state)?.sets ?? [];
    case 'last-time':
      return lastTimeSets(state).map((set) => carryOver(valuesOf(set)));
    case null:
      return [];
  }
}

/** Where the set in grey comes from; null where there is neither. */
export function planSourceOf(state: AppState): PlanSource | null {
  const sources = planSources(state);
  const { planSource } = state.log;
  if (planSource !== null && sources.includes(planSource)) return planSource;
  return sources[0] ?? null;
}

/** What there is to choose from, the one that is meant first: a session that is repeated is repeated as it was. */
export function planSources(state: AppState): readonly PlanSource[] {
  // Enter adds no set to a session that is edited.
  if (state.log.original) return [];
  const lastTime: readonly PlanSource[] = lastTimeSets(state).length > 0 ? ['last-time'] : [];
  const suggestion: readonly PlanSource[] = (suggestionOf(state)?.sets.length ?? 0) > 0 ? ['suggestion'] : [];
  return repeatedNow(state) ? [...lastTime, ...suggestion] : [...suggestion, ...lastTime];
}

/** What the rule of progression says of the current exercise; null before it was ever done. */
export function suggestionOf({ log, athlete }: AppState): Suggestion | null {
  const exercise = currentExercise(log);
  // What was done that day is known: an edit plans nothing.
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

/** How many working sets are planned of an exercise: as in the session that is repeated, else as its goal says. */
export function plannedCount(log: LogState, exercise: Exercise): number | null {
  if (log.original) return null;
  return repeatedExercise(log, exercise)?.workingSets.length ?? exercise.currentGoal.sets ?? null;
}

function repeatedNow({ log }: AppState): Exercise | null {
  const exercise = currentExercise(log);
  return exercise && repeatedExercise(log, exercise);
}

/** The exercise of the session that is repeated: the one of the same name, and of the same turn where it is done twice. */
function repeatedExercise({ session, repeated }: LogState, exercise: Exercise): Exercise | null {
  if (!session || !repeated) return null;
  const turn = sameNamed(session, exercise).indexOf(exercise);
  return sameNamed(repeated, exercise)[turn] ?? null;
}

function sameNamed({ exercises }: TrainingSession, { Name }: Exercise): readonly Exercise[] {
  return exercises.filter((exercise) => exerciseKey(exercise.Name) === exerciseKey(Name));
}
