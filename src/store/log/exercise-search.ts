/** Finding an exercise among those done before, as its name is typed. */
import fuzzysort from 'fuzzysort';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { AppState } from '../app-state.js';
import type { KnownExercise } from '../ports.js';
import type { LogState } from './log-state.js';

/** One line to choose from: an exercise done before or already in this session, or a new name. */
export type PickChoice =
  | { readonly kind: 'known'; readonly exercise: KnownExercise; readonly isInSession: boolean }
  | { readonly kind: 'new'; readonly name: string };

/** Matches of at least this score are shown, of 1 for the same text; fuzzysort's own scale. */
const LEAST_SCORE = 0.2;

/**
 * The exercises that match what was typed, best first. Where nothing was: what the last session of the same
 * focus had and today's has not yet, in its order, and then all others, last done first. A name not known yet
 * can always be taken as it is typed, and comes last; one that is in this session already leads back to it.
 */
export function pickChoices(state: AppState): readonly PickChoice[] {
  const { log } = state;
  const query = log.stage.kind === 'picking' ? log.stage.query.text.trim() : '';
  const today = new Set(log.session?.exercises.map((exercise) => exerciseKey(exercise.Name)));
  const toChoice = (exercise: KnownExercise): PickChoice => {
    return { kind: 'known', exercise, isInSession: today.has(exerciseKey(exercise.name)) };
  };
  if (query === '') {
    const open = log.known.filter((exercise) => !today.has(exerciseKey(exercise.name)));
    const planned = log.planned.map(exerciseKey);
    const isPlanned = (exercise: KnownExercise) => planned.includes(exerciseKey(exercise.name));
    const place = (exercise: KnownExercise) => planned.indexOf(exerciseKey(exercise.name));
    const first = open.filter(isPlanned).sort((one, other) => place(one) - place(other));
    return [...first, ...open.filter((exercise) => !isPlanned(exercise))].map(toChoice);
  }
  const known = [...log.known, ...newToday(log)];
  const found = fuzzysort.go(exerciseKey(query), known, {
    key: (exercise) => exerciseKey(exercise.name),
    threshold: LEAST_SCORE,
    limit: 0, // all of them; it stops at ten otherwise
  });
  // What matches equally well stands in the order it was done, the last first.
  const place = new Map(known.map((exercise, index) => [exercise, index]));
  const placeOf = ({ obj }: { readonly obj: KnownExercise }) => place.get(obj) ?? 0;
  const best = [...found].sort((one, other) => other.score - one.score || placeOf(one) - placeOf(other));
  const choices = best.map((result) => toChoice(result.obj));
  const isKnown = known.some((exercise) => exerciseKey(exercise.name) === exerciseKey(query));
  return isKnown ? choices : [...choices, { kind: 'new', name: query }];
}

/** The exercises of this session that were never saved in another one. */
function newToday({ known, session }: LogState): readonly KnownExercise[] {
  const keys = new Set(known.map((exercise) => exerciseKey(exercise.name)));
  return (session?.exercises ?? [])
    .filter((exercise) => !keys.has(exerciseKey(exercise.Name)))
    .map((exercise) => ({ name: exercise.Name, count: 0, lastDate: session?.date ?? '' }));
}
