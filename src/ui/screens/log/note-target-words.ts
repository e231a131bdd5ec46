import { setAt } from '../../../domain/edit-session.js';
import { displaySet } from '../../../domain/set-notation/format-set.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import type { AppState } from '../../../store/app-state.js';
import { currentExercise, placeUnderCursor } from '../../../store/log/log-selectors.js';
import type { NoteTarget } from '../../../store/log/log-state.js';

/** What a note is on: `the session`, `Bench Press`, or `80 × 5, Bench Press`. Not sanitized. */
export function noteTargetWords({ log, athlete }: AppState, target: NoteTarget): string {
  const exercise = currentExercise(log);
  const place = placeUnderCursor(log);
  const set = exercise && place && setAt(exercise, place);
  if (target === 'session') return 'the session';
  if (target === 'exercise' || !set) return exercise?.Name ?? 'the exercise';
  const options = { unit: athlete.unit ?? 'kg', warmup: place.kind === 'warmup' } as const;
  return `${displaySet({ ...valuesOf(set), notes: null }, options)}, ${exercise.Name}`;
}
