/** What stands beside the sets besides last time's, in words: the best ever, what is next and why, the plates. */

import { bodyWeightOn } from '../../domain/athlete.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { isBarbellLift, loadBar } from '../../domain/plates.js';
import type { WorkingSet } from '../../domain/record.js';
import { formatNumber } from '../../domain/set-notation/format-number.js';
import { formatSet } from '../../domain/set-notation/format-set.js';
import { loadOf } from '../../domain/set-notation/load.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { carryOver } from '../../domain/set-notation/set-values.js';
import { valuesOf } from '../../domain/set-notation/values-of.js';
import { bestSet, recordsOf, type SetRecord } from '../../domain/set-records.js';
import type { AppState } from '../app-state.js';
import { shortDate } from '../history/calendar-words.js';
import { ghostOf, suggestionOf } from './ghost.js';
import { readLine } from './line-reading.js';
import { currentExercise } from './log-selectors.js';

/** `82.5x5, 12 Oct`: the heaviest set ever; null before the first. */
export function bestEver({ log, athlete }: AppState): string | null {
  const best = bestSet(log.past.sets);
  if (!best) return null;
  const set = carryOver(valuesOf({ ...EMPTY_SET, ...best.set }));
  return `${formatSet(set, { unit: athlete.unit ?? 'kg' })}, ${shortDate(best.date)}`;
}

/** The set the rule suggests at this place, and why; null where it says nothing. */
export function nextSuggested(
  state: AppState,
): { readonly set: string; readonly reasons: readonly string[] } | null {
  const suggestion = suggestionOf(state);
  if (!suggestion) return null;
  const today = currentExercise(state.log)?.workingSets.length ?? 0;
  const next = suggestion.sets[today];
  const unit = state.athlete.unit ?? 'kg';
  return { set: next ? formatSet(next, { unit }) : 'all sets done', reasons: suggestion.reasons };
}

/** `25 + 2.5 a side`: the plates for what the line says, else for the set in grey; null where there is no bar to load. */
export function platesBeside(state: AppState): string | null {
  const exercise = currentExercise(state.log);
  if (!exercise) return null;
  const settings = settingsOf(state.athlete, exercise.Name);
  const load = loadOf(valuesInLine(state) ?? ghostOf(state) ?? { weightKg: null });
  if (load?.mode !== 'external' || !isBarbellLift(exercise.Name, settings)) return null;
  const loading = loadBar(load.value, load.unit, settings);
  if (!loading) return null;
  const { plates, missing } = loading;
  const sides = plates.length === 0 ? 'the empty bar' : `${plates.map(formatNumber).join(' + ')} a side`;
  return missing === 0 ? sides : `${sides}, ${formatNumber(missing)} ${load.unit} short`;
}

/** `Record: heaviest (was 80 kg, 9 Nov)`: of a set just logged; null where it is none. */
export function recordOfSet(
  { log, athlete }: AppState,
  set: SetValues,
  today: readonly WorkingSet[],
): string | null {
  const { session, past } = log;
  if (!session || past.sets.length === 0) return null;
  const before = [...past.sets, ...today.map((each) => ({ date: session.date, set: each }))];
  const [record] = recordsOf(set, before, bodyWeightOn(athlete, session.date));
  return record ? `Record: ${RECORD_WORDS[record.kind]} (was ${beatenText(record, session.date)})` : null;
}

const RECORD_WORDS: Readonly<Record<SetRecord['kind'], string>> = {
  heaviest: 'heaviest set',
  e1rm: 'best estimated 1RM',
  reps: 'most reps at this load',
  setVolume: 'most volume in a set',
};

function beatenText({ kind, beat }: SetRecord, today: string): string {
  const value =
    kind === 'reps' ? formatNumber(beat.value) : `${formatNumber(Math.round(beat.value * 10) / 10)} kg`;
  return beat.date === today ? `${value} today` : `${value}, ${shortDate(beat.date)}`;
}

const EMPTY_SET: WorkingSet = {
  set: 1,
  weightKg: null,
  repCount: null,
  rpe: null,
  repAssessment: null,
  actualRestMinutes: null,
  notes: null,
};

function valuesInLine(state: AppState): SetValues | null {
  if (state.log.line.text === '') return null;
  const reading = readLine(state);
  return reading.kind === 'set' ? reading.values : null;
}
