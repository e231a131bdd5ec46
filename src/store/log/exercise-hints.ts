/** Hints next to the sets: the best set ever, the next suggested set and why, and the plates. */

import type { Athlete } from '../../domain/athlete.js';
import { dayLabel } from '../../domain/date-labels.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { loadIn } from '../../domain/format-weight.js';
import { describePlates } from '../../domain/plate-words.js';
import { prescribedSetText } from '../../domain/program/day-words.js';
import { newSetWords } from '../../domain/progression/reasons.js';
import type { Suggestion } from '../../domain/progression/suggestion.js';
import type { ExerciseOccurrence } from '../../domain/read-models/exercise-history.js';
import type { Goal, TrainingSession, WorkingSet } from '../../domain/record.js';
import { daysBetween } from '../../domain/session-date.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { BODYWEIGHT, isSameLoad, type Load, loadOf } from '../../domain/set-notation/load.js';
import { asShown } from '../../domain/set-notation/recorded-load.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { makeValues } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { signedKg } from '../../domain/statistics/best-reps.js';
import { type DoneExercise, doneExercisesOf } from '../../domain/statistics/done-exercise.js';
import { freshRecords } from '../../domain/statistics/fresh-records.js';
import { heaviestEver } from '../../domain/statistics/heaviest-ever.js';
import { recordAmount } from '../../domain/statistics/record-amount.js';
import { RecordBook } from '../../domain/statistics/records.js';
import type { PersonalBests, TrainingRecord } from '../../domain/statistics/training-record.js';
import { isDoneWithBody } from '../../domain/zero-load.js';
import { type Display, displayOf } from '../../page/display.js';
import type { AppState } from '../app-state.js';
import { readLine } from './line-reading.js';
import { currentExercise } from './log-selectors.js';
import type { PlanSource } from './log-state.js';
import { openGoalOf, plannedSetOf, plannedSets, planSourceOf, suggestionOf } from './planned-set.js';
import { prescribedExercise } from './prescribed-exercise.js';

/**
 * `82.5 × 5, 12 Oct 2025`: the heaviest set ever, this session included; null if no earlier session has one.
 */
export function bestEver({ log, athlete, today }: AppState): string | null {
  const { unit } = displayOf({ athlete, today });
  const exerciseName = currentExercise(log)?.Name ?? '';
  const isZeroOnBody = isDoneWithBody(exerciseName, log.library);
  const heaviest = (bests: PersonalBests) => heaviestEver(bests, unit, isZeroOnBody);
  const { personalBests } = log.past;
  if (!log.session || !heaviest(personalBests)) return null;
  const book = new RecordBook(athlete);
  book.enter(doneIn(log.session, exerciseName, athlete));
  const best = heaviest({ ...personalBests, reps: [...personalBests.reps, ...book.personalBests.reps] });
  if (!best) return null;
  const { loadKg, isOnBody, value: full, date } = best;
  const mode = !isOnBody ? 'external' : loadKg < 0 ? 'assisted' : 'bodyweight';
  const load: Load = loadKg === 0 ? BODYWEIGHT : { mode, value: loadIn(Math.abs(loadKg), unit), unit };
  const set = makeValues(load, { kind: 'reps', count: { full, partial: 0 } });
  const sides = isPerSide(log, { loadKg, full, date }) ? ' a side' : '';
  return `${displaySet(set, { unit })}${sides}, ${dayLabel(date, today)}`;
}

/** True if the best set was done with each side alone: its reps are then those of the weaker side. */
function isPerSide(log: AppState['log'], best: { loadKg: number; full: number; date: string }): boolean {
  const { past, session } = log;
  const name = currentExercise(log)?.Name ?? '';
  const today = session ? [{ date: session.date, workingSets: setsNamed(session, name) }] : [];
  const all = [...today, ...past.recent];
  const isBest = (set: WorkingSet) =>
    set.repCount?.full === best.full && Math.abs(signedKg(set) - best.loadKg) < SAME_LOAD_KG;
  const ofThatDay = all.filter(({ date }) => daysBetween(date, best.date) === 0);
  const found = ofThatDay.flatMap(({ workingSets }) => workingSets.filter(isBest));
  // Without the set at hand, it counts as done with each side alone if all other sets were.
  const like = found.length > 0 ? found : all.flatMap(({ workingSets }) => workingSets);
  return like.length > 0 && like.every(({ unilateralRepCount }) => unilateralRepCount !== undefined);
}

/** Loads that differ by less are equal. */
const SAME_LOAD_KG = 0.005;

function setsNamed({ exercises }: TrainingSession, name: string): readonly WorkingSet[] {
  const key = exerciseKey(name);
  return exercises.filter(({ Name }) => exerciseKey(Name) === key).flatMap(({ workingSets }) => workingSets);
}

/** The next set that the progression rules suggest, with the reason, or `all sets done`; null without a suggestion. */
export function nextSuggested(
  state: AppState,
): { readonly set: string; readonly reason: string | null } | null {
  const suggestion = suggestionOf(state);
  if (!suggestion) return null;
  const { workingSets = [], currentGoal = {} } = currentExercise(state.log) ?? {};
  const place = workingSets.length;
  const next = suggestion.sets[place];
  if (!next) return openLoad(state, suggestion, place) ?? { set: 'all sets done', reason: null };
  const values = plannedSetOf({ ...state, log: { ...state.log, placeholder: 'suggested' } }) ?? next.values;
  const changed = followingWords(values, next.values, loggedBefore(state));
  const range = currentGoal.setTargets?.[place]?.repRange ?? currentGoal.repRange;
  const isPlanned = values.repCount?.full === next.values.repCount?.full;
  const isBottom = isPlanned && range && range.min < range.max && values.repCount?.full === range.min;
  const why = changed !== null && isBottom ? newSetWords(changed, range) : changed;
  const reason = why === null ? next.reason : `set ${place + 1}: ${why}`;
  const set = displaySet(values, { unit: state.athlete.unit ?? 'kg' });
  return { set: set + effortOf(currentGoal, place), reason };
}

/** The label of the suggested set: `Next`, or `Tab for` or `t for` if the placeholder is a different set. */
export function labelOfSuggested(state: AppState): string {
  const { editing, isCommandMode } = state.log;
  if (editing || planSourceOf(state) !== 'last') return 'Next';
  const textOf = (placeholder: PlanSource) => {
    const values = plannedSetOf({ ...state, log: { ...state.log, placeholder } });
    return values && displaySet(values, { unit: state.athlete.unit ?? 'kg' });
  };
  const suggested = textOf('suggested');
  if (suggested === null || suggested === textOf('last')) return 'Next';
  return isCommandMode ? 't for' : 'Tab for';
}

/** How a placeholder from last time follows the set logged before it; null if it does not. */
export function lastTimeFollowing(state: AppState): string | null {
  return planSourceOf(state) === 'last' ? placeholderFollowing(state) : null;
}

/** How the placeholder was adjusted to the set logged before it; null if it was not. */
export function placeholderFollowing(state: AppState): string | null {
  const values = plannedSetOf(state);
  const planned = plannedSets(state)[currentExercise(state.log)?.workingSets.length ?? 0];
  return values && planned ? followingWords(values, planned, loggedBefore(state)) : null;
}

/** The working set logged last in the open exercise, as it is shown; null if there is none. */
function loggedBefore({ log, athlete }: AppState): SetValues | null {
  const logged = currentExercise(log)?.workingSets.at(-1);
  return logged ? asShown(valuesOf(logged), athlete.unit ?? 'kg') : null;
}

/** How a planned set was adjusted to the set logged before it; null if it was not. */
function followingWords(values: SetValues, planned: SetValues, logged: SetValues | null): string | null {
  const full = values.repCount?.full ?? 0;
  const plannedFull = planned.repCount?.full ?? 0;
  const isOneAfterNone = logged?.repCount?.full === 0 && full === 1;
  if (isSameLoad(loadOf(values), loadOf(planned))) {
    if (full >= plannedFull) return null;
    return isOneAfterNone ? 'at least one rep' : 'no more reps than the set you logged';
  }
  const isOtherReps = full !== plannedFull;
  const changeKg = logged && loadOf(planned) !== null ? signedKg(values) - signedKg(logged) : 0;
  if (Math.abs(changeKg) >= SAME_LOAD_KG) {
    const words = `${changeKg < 0 ? 'lighter' : 'heavier'} than the set you logged, as planned`;
    return isOtherReps ? `${words}; ${isOneAfterNone ? 'at least one rep' : 'same reps'}` : words;
  }
  if (isOtherReps && isOneAfterNone) return 'its load follows the set you logged; at least one rep';
  return isOtherReps ? 'load and reps follow the set you logged' : 'its load follows the set you logged';
}

/** `8 reps` and the reason, for a prescribed set whose load is unknown; null if no prescribed set is left. */
function openLoad(
  state: AppState,
  { sets: suggested }: Suggestion,
  place: number,
): { readonly set: string; readonly reason: string } | null {
  const exercise = currentExercise(state.log);
  const openGoal = suggested.length === 0 ? openGoalOf(state) : null;
  const prescribed = (exercise && prescribedExercise(state.log, exercise)) ?? openGoal;
  const set = prescribed?.sets[place];
  if (!prescribed || !set) return null;
  return { set: prescribedSetText(set, state.athlete.unit ?? 'kg'), reason: prescribed.reason };
}

/** `+ @9`: AMRAP and target RPE of a set in the goal; empty if it has neither. */
function effortOf({ targetRpe, setTargets = [] }: Goal, place: number): string {
  const target = setTargets[place];
  const rpe = target?.targetRpe ?? targetRpe;
  return `${target?.amrap ? '+' : ''}${rpe === undefined ? '' : ` @${formatNumber(rpe)}`}`;
}

/**
 * Why a newer occurrence than `lastTime` does not count: `no working sets`, `deload`, its focus or `another
 * day`.
 */
export function whySkipped({ focus, isDeloadWeek, workingSets }: ExerciseOccurrence): string {
  if (workingSets.length === 0) return 'no working sets';
  return isDeloadWeek ? 'deload' : (focus ?? 'another day');
}

/**
 * `25 + 2.5 a side`: the plates for the set on the line, or for the planned set; null if no bar is loaded.
 */
export function platesForLoad(state: AppState): string | null {
  const exercise = currentExercise(state.log);
  if (!exercise) return null;
  const settings = settingsOf(state.athlete, exercise.Name);
  const values = valuesInLine(state) ?? plannedSetOf(state);
  const load = values && loadOf(asShown(values, state.athlete.unit ?? 'kg'));
  return load && describePlates(load, exercise.Name, settings);
}

/**
 * The records that only `after` has: `Record: heaviest set 82.5 kg (was 80 kg, 9 Nov 2025)`; null if there
 * are none.
 */
export function recordOfSets(state: AppState, after: TrainingSession): string | null {
  const { session, exerciseIndex, past } = state.log;
  const { athlete } = state;
  const name = session?.exercises[exerciseIndex]?.Name;
  if (!session || name === undefined) return null;
  const before = { personalBests: past.personalBests, athlete };
  const records = freshRecords(before, doneIn(session, name, athlete), doneIn(after, name, athlete));
  const [record, ...more] = records;
  if (!record) return null;
  const isOnBody = after.exercises[exerciseIndex]?.workingSets.at(-1)?.loadMode !== undefined;
  const words = newRecordWords(record, isOnBody, displayOf(state));
  return more.length === 0
    ? `Record: ${words}`
    : `${records.length} records: ${words} and ${more.length} more`;
}

/** An exercise as it was done in a session: one entry for each time that the session has it. */
function doneIn(session: TrainingSession, name: string, athlete: Athlete): readonly DoneExercise[] {
  const key = exerciseKey(name);
  return doneExercisesOf(session, athlete.countPartialReps).filter((done) => done.key === key);
}

/** @param isOnBody true for a bodyweight exercise, whose estimate and volume include the body weight */
function newRecordWords(record: TrainingRecord, isOnBody: boolean, display: Display): string {
  const { kind, value } = record;
  const hasBody = isOnBody && kind !== 'heaviest' && kind !== 'reps';
  const amount = `${recordAmount(kind, value, display)}${hasBody ? ' with body weight' : ''}`;
  return `${RECORD_WORDS[kind]} ${amount} (was ${beatenText(record, display)})`;
}

const RECORD_WORDS: Readonly<Record<TrainingRecord['kind'], string>> = {
  heaviest: 'heaviest set',
  e1rm: 'best estimated 1RM',
  reps: 'most reps at this load,',
  setVolume: 'most volume in a set',
  sessionVolume: 'most volume in a session',
};

function beatenText({ kind, beat }: TrainingRecord, display: Display): string {
  return `${recordAmount(kind, beat.value, display)}, ${dayLabel(beat.date, display.today)}`;
}

function valuesInLine(state: AppState): SetValues | null {
  if (state.log.line.text === '') return null;
  const reading = readLine(state);
  return reading.kind === 'set' ? reading.values : null;
}
