/** A session named on the command line by its id or the beginning of it. */
import { NotFoundError, UsageError } from './command.js';

const MAX_NAMED = 5;

/**
 * The one id that was meant.
 * @param ids those that begin with `wanted`
 * @param notFound what to say where there is none
 * @throws UsageError where there are several, NotFoundError where there is none
 */
export function pickSession(wanted: string, ids: readonly string[], notFound: string): string {
  const [first, second] = wanted === '' ? [] : ids;
  if (second !== undefined) {
    throw new UsageError(
      `"${wanted}" begins ${ids.length} sessions; write more of the id: ${ids.slice(0, MAX_NAMED).join(', ')}.`,
    );
  }
  if (first === undefined) throw new NotFoundError(notFound);
  return first;
}
