import type { AppState } from '../../../store/app-state.js';
import { titleOf } from '../../../store/log/describe-superset.js';
import { nextExercise, nextStep } from '../../../store/log/log-selectors.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';

/** What Enter opens from the empty line. */
export function moveHint({ log }: AppState, columns: number): string {
  const next = nextExercise(log);
  if (log.session && next !== null) {
    return truncateEnd(`Enter: ${sanitizeLine(titleOf(log.session, next))}`, columns);
  }
  return nextStep(log) === 'summary' ? 'Enter: finish' : 'Enter: another exercise';
}
