/** The name of a set in messages. */
import type { SetPlace } from '../../domain/edit-session.js';

/** For example `set 2` or `warm-up 1`. */
export function setName({ kind, index }: SetPlace): string {
  return `${kind === 'warmup' ? 'warm-up' : 'set'} ${index + 1}`;
}
