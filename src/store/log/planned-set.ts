/** The planned set: the set of last time or the suggested set, adjusted to the sets of today. */

import type { Placeholder } from '../../domain/athlete.js';
import { setsOfOpenGoal, suggestPrescribed } from '../../domain/program/suggest-prescribed.js';
import { adjustToMisses, isSkipped, warnOfMiss } from '../../domain/progression/after-missed-set.js';
import { isAtFailure } from '../../domain/progression/at-failure.js';
import { keysToSuggest } from '../../domain/progression/available-loads.js';
import { deloadSetCount } from '../../domain/progression/deload-week.js';
import { atLeastOneRep, withReps } from '../../domain/progression/last-sets.js';
import { loadForReps } from '../../domain/progression/load-for-reps.js';
import { plannedSetCount } from '../../domain/progression/planned-set-count.js';
import { suggestSets } from '../../domain/progression/suggest-sets.js';
import type { Suggestion } from '../../domain/progression/suggestion.js';
import type { Exercise, FailureTechnique, Goal, WorkingSet } from '../../domain/record.js';
import { techniqueName } from '../../domain/set-notation/describe-set.js';
import { formatSet, formatTail } from '../../domain/set-notation/format-set.js';
import { isSameLoad, loadOf } from '../../domain/set-notation/load.js';
import { asShown } from '../../domain/set-notation/recorded-load.js';
import { nextPlannedSet, withAtMostReps } from '../../domain/set-notation/resolve-line.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { carryOver, withLoad } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { signedKg } from '../../domain/statistics/best-reps.js';
import { zeroLoadReader } from '../../domain/zero-load.js';
import type { AppState } from '../app-state.js';
import { lastTimeSets, recentOccurrences, repeatedExercise } from './last-time.js';
import { currentExercise, placeOfNextSet } from './log-selectors.js';
import type { LogState, PlanSource } from './log-state.js';
import { prescribedExercise } from './prescribed-exercise.js';

/** The next planned set, adjusted to the logged set before it; null after the last planned set. */
export function plannedSetOf(state: AppState): SetValues | null {
  const { workingSets = [], currentGoal = {} } = currentExercise(state.log) ?? {};
  const place = workingSets.length;
  const planned = plannedSets(state);
  const next = planned[place];
  if (!next) return null;
  const logged = workingSets.at(-1);
  const loggedPlannedSet = planned[place - 1] ?? null;
  if (!logged || (loggedPlannedSet && isSkipped(logged, loggedPlannedSet))) return next;
  const source = planSourceOf(state);
  const suggestion = source === 'suggested' ? suggestionOf(state) : null;
  // The suggestion is adjusted to this miss already, see `adjustToMisses`.
  if (suggestion?.sets[place]?.afterMiss === place - 1) return next;
  const done = asShown(valuesOf(logged), state.athlete.unit ?? 'kg');
  const follows = nextPlannedSet(next, loggedPlannedSet, done);
  // Reps that a program prescribes are targets and stay, even if the last set had other reps.
  const isPrescribed = suggestion?.rule === 'program';
  const moved = isPrescribed ? follows : withRepsOfLighter(follows, { next, loggedPlannedSet, done });
  // The user switched to last time's sets after a set done as suggested.
  if (source === 'last' && isSourceChosenHere(state) && isDoneAsSuggested(state, done)) return next;
  // The reps of another planned range stay.
  if (suggestion && hasOtherRange(currentGoal, place)) {
    if (loggedPlannedSet && loadOf(loggedPlannedSet) !== null) return withLoad(next, loadOf(moved));
    return loadOf(next) === null ? withEstimatedLoad(state, next, logged) : next;
  }
  const isShort = isShortOf(done, loggedPlannedSet);
  const isAsPlanned =
    loggedPlannedSet !== null && isSameLoad(loadOf(done), loadOf(loggedPlannedSet)) && !isShort;
  // No more reps than a short set at the same load, or than a failure at this load or a lighter one.
  const isCapped =
    !isPrescribed &&
    !isAsPlanned &&
    ((isShort && isSameLoad(loadOf(next), loadOf(done))) ||
      (isAtFailure(logged) && signedKg(done) <= signedKg(moved)));
  return suggestion && (suggestion.sets[place]?.isNew || isCapped) ? withAtMostReps(moved, done) : moved;
}

/** If the load follows a set that was logged lighter than planned, so do the reps. A lighter set keeps more planned reps. */
function withRepsOfLighter(
  moved: SetValues,
  {
    next,
    loggedPlannedSet,
    done,
  }: { readonly next: SetValues; readonly loggedPlannedSet: SetValues | null; readonly done: SetValues },
): SetValues {
  const [planned, reps] = [moved.repCount?.full, done.repCount?.full];
  const follows = !isSameLoad(loadOf(moved), loadOf(next));
  if (!follows || !loggedPlannedSet || planned === undefined || reps === undefined) return moved;
  const isLoggedLighter = signedKg(done) < signedKg(loggedPlannedSet);
  if (!isLoggedLighter || signedKg(moved) > signedKg(done)) return moved;
  const full = isSameLoad(loadOf(moved), loadOf(done)) ? reps : Math.max(planned, reps);
  return full === planned ? moved : withReps(moved, Math.max(1, full));
}

/** True if the source of planned sets was chosen since the last set was logged. */
function isSourceChosenHere({ log }: AppState): boolean {
  const [chosen, next] = [log.placeholderChosenAt, placeOfNextSet(log)];
  return chosen?.exerciseIndex === next.exerciseIndex && chosen.place === next.place;
}

/** True if the set logged last has its suggested load, and not fewer reps. */
function isDoneAsSuggested(state: AppState, done: SetValues): boolean {
  const place = (currentExercise(state.log)?.workingSets.length ?? 0) - 1;
  const suggested = suggestionOf(state)?.sets[place];
  if (suggested === undefined || !isSameLoad(loadOf(done), loadOf(suggested.values))) return false;
  return !isShortOf(done, suggested.values);
}

/** A planned set without a load, at the load that the set logged before it suggests for its reps. */
function withEstimatedLoad({ log, athlete }: AppState, next: SetValues, logged: WorkingSet): SetValues {
  const { Name: exerciseName = '', currentGoal = {}, workingSets = [] } = currentExercise(log) ?? {};
  const rpe = currentGoal.setTargets?.[workingSets.length]?.targetRpe ?? currentGoal.targetRpe;
  const reps = next.repCount?.full;
  const load = reps === undefined ? null : loadForReps(logged, { reps, rpe }, { exerciseName, athlete });
  return load ? withLoad(next, load) : next;
}

/** True if the goal plans another range of reps for the set at `place` than for the set before it. */
function hasOtherRange({ setTargets = [] }: Goal, place: number): boolean {
  const [before, range] = [setTargets[place - 1]?.repRange, setTargets[place]?.repRange];
  return (
    before !== undefined && range !== undefined && (before.min !== range.min || before.max !== range.max)
  );
}

/** True if a set was done at its planned load with fewer reps than planned. */
function isShortOf(done: SetValues, planned: SetValues | null): boolean {
  return (
    planned !== null &&
    isSameLoad(loadOf(done), loadOf(planned)) &&
    (done.repCount?.full ?? Number.POSITIVE_INFINITY) < (planned.repCount?.full ?? 0)
  );
}

/** The planned set as a line to edit, with last time's drops or mini-sets; null if there is none. */
export function plannedSetLine(state: AppState): string | null {
  const plannedSet = plannedSetOf(state);
  if (!plannedSet) return null;
  const set = formatSet(plannedSet, { unit: state.athlete.unit ?? 'kg' });
  return [set, plannedTechnique(state)?.text].filter(Boolean).join(' ');
}

/**
 * `!drop 16x8`: last time's drops or mini-sets, and the technique's name; null without any, or if the planned
 * set differs.
 */
export function plannedTechnique(state: AppState): { readonly text: string; readonly name: string } | null {
  const plannedSet = plannedSetOf(state);
  const place = currentExercise(state.log)?.workingSets.length ?? 0;
  const last = lastTimeSets(state)[place];
  if (!plannedSet || !last?.failureTechnique) return null;
  const unit = state.athlete.unit ?? 'kg';
  const text = (set: SetValues) => formatSet(set, { unit });
  const isLast = planSourceOf(state) === 'last' || text(plannedSet) === text(carryOver(valuesOf(last)));
  if (!isLast) return null;
  const failureTechnique = withLoadableDrops(last.failureTechnique, state);
  return {
    text: formatTail({ ...plannedSet, failureTechnique }, unit),
    name: techniqueName(failureTechnique),
  };
}

/** For an athlete who uses lb, converts drops that were not typed in lb to loads that can be loaded. */
function withLoadableDrops(technique: FailureTechnique, { log, athlete }: AppState): FailureTechnique {
  if (technique.type !== 'DropSet' || athlete.unit !== 'lb') return technique;
  const owner = { exerciseName: currentExercise(log)?.Name ?? '', athlete };
  const dropSets = technique.details.dropSets.map(({ enteredWeight, ...drop }) =>
    enteredWeight?.unit === 'lb'
      ? { ...drop, enteredWeight }
      : { ...drop, ...(keysToSuggest(drop, owner) as typeof drop) },
  );
  return { ...technique, details: { ...technique.details, dropSets } };
}

/** The planned sets of the open exercise, from the chosen source, in the unit that is shown. */
export function plannedSets(state: AppState): readonly SetValues[] {
  switch (planSourceOf(state)) {
    case 'suggested':
      return suggestionOf(state)?.sets.map(({ values }) => values) ?? [];
    case 'last':
      return lastTimePlanned(state).map((values) => asShown(values, state.athlete.unit ?? 'kg'));
    case null:
      return [];
  }
}

export function planSourceOf(state: AppState): PlanSource | null {
  const sources = planSources(state);
  const choice = state.log.placeholder ?? choiceOfEarlierSession(state);
  const wanted = choice === 'auto' ? autoSource(state.log) : choice;
  return sources.find((source) => source === wanted) ?? sources[0] ?? null;
}

/** The choice of an earlier session; `auto` for an exercise with prescribed sets, so that they are shown first. */
function choiceOfEarlierSession({ log, athlete }: AppState): Placeholder {
  const exercise = currentExercise(log);
  const isPrescribed = exercise !== null && prescribedExercise(log, exercise) !== null;
  return isPrescribed ? 'auto' : (athlete.placeholder ?? 'auto');
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

/**
 * The sets that the program prescribes or progression suggests; null in an edit, or if nothing determines a
 * set.
 */
export function suggestionOf(state: AppState): Suggestion | null {
  const { log, athlete } = state;
  const exercise = currentExercise(log);
  // An edited session is in the past, so nothing is suggested.
  if (!exercise || !log.session || log.original) return null;
  const { currentGoal: goal, workingSets: done } = exercise;
  const prescribed = prescribedExercise(log, exercise);
  if (prescribed) {
    const suggestion = suggestPrescribed(prescribed, exercise);
    return { ...suggestion, sets: warnOfMiss(suggestion.sets, { goal, done }) };
  }
  const owner = { exerciseName: exercise.Name, athlete };
  const suggestion = suggestSets({
    ...owner,
    goal: zeroLoadReader(exercise.Name, log.library)(exercise.currentGoal),
    recent: recentOccurrences(state),
    today: log.session.date,
    focus: log.session.focus,
    isDeloadWeek: log.session.isDeloadWeek,
    done,
  });
  const planned = suggestion ?? openSuggestion(state, exercise);
  return planned && { ...planned, sets: adjustToMisses(planned.sets, { goal, done }, owner) };
}

/** The sets of a goal with an unknown load; null if the loads are known. */
function openSuggestion(state: AppState, exercise: Exercise): Suggestion | null {
  const open = openGoalOf(state);
  return open && { ...suggestPrescribed(open, exercise), rule: 'first-time' };
}

/** The sets of the open exercise's goal, and the reason, if the load of one is unknown; otherwise null. */
export function openGoalOf(state: AppState): ReturnType<typeof setsOfOpenGoal> {
  const { currentGoal = {} } = currentExercise(state.log) ?? {};
  const wasDone = recentOccurrences(state).some(({ workingSets }) => workingSets.length > 0);
  return setsOfOpenGoal(currentGoal, wasDone);
}

/** The number of planned working sets; null if it is unknown, and in an edit. */
export function plannedCount(state: AppState, exercise: Exercise): number | null {
  const { log, athlete } = state;
  if (log.original) return null;
  const prescribed = prescribedExercise(log, exercise);
  if (prescribed) return prescribed.sets.length;
  const planned =
    plannedSetCount(exercise.currentGoal) ?? repeatedExercise(log, exercise)?.workingSets.length ?? null;
  if (planned === null || !log.session?.isDeloadWeek) return planned;
  // If the program cannot be read, the goals of its session already contain the reduced sets.
  if (log.session.program !== undefined && !log.repeated && !log.prescribed) return planned;
  // A goal typed for this session is used as it is.
  const isTyped = exercise === currentExercise(log) && suggestionOf(state)?.rule === 'first-time';
  return isTyped ? planned : deloadSetCount(planned, athlete);
}

/** As many sets of last time as the goal plans, otherwise all. If there are too few, the last repeats. */
function lastTimePlanned(state: AppState): readonly SetValues[] {
  const last = lastTimeSets(state).map((set) => atLeastOneRep(carryOver(valuesOf(set))));
  const goal = currentExercise(state.log)?.currentGoal ?? {};
  const count = plannedSetCount(goal) || last.length;
  return Array.from({ length: count }, (_, place) => last[place] ?? last.at(-1)).filter(
    (set) => set !== undefined,
  );
}
