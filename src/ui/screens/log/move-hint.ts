import type { AppState } from '../../../store/app-state.js';
import { titleOf } from '../../../store/log/describe-superset.js';
import { nextExercise, nextStep } from '../../../store/log/superset-rotation.js';
import { sanitizeLine } from '../../../text/sanitize.js';

/** What Enter opens from the empty line. */
export function moveHint(state: AppState): string {
  const { log } = state;
  const next = nextExercise(state);
  if (log.session && next !== null) {
    return `Enter: ${sanitizeLine(titleOf(log.session, next))}`;
  }
  return nextStep(state) === 'summary' ? 'Enter: finish' : 'Enter: add exercise';
}
