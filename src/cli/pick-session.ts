/** Resolves a session given by its id or a prefix of it. */
import { NotFoundError, UsageError } from './command.js';

const MAX_NAMED = 5;

/**
 * The one id in `ids`, which start with `wanted`.
 * @throws UsageError if there are several, NotFoundError with `notFound` if there are none
 */
export function pickSession(wanted: string, ids: readonly string[], notFound: string): string {
  const [first, second] = wanted === '' ? [] : ids;
  if (second !== undefined) {
    throw new UsageError(
      `"${wanted}" matches ${ids.length} sessions; enter more of the id: ${ids.slice(0, MAX_NAMED).join(', ')}.`,
    );
  }
  if (first === undefined) throw new NotFoundError(notFound);
  return first;
}
