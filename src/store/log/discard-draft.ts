/** Discarding a draft: it moves to `trash/drafts/`, from which it can be restored. */
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';

/**
 * Moves a draft to the trash, from which `u` restores it.
 * @returns false, after a notice, if it was not moved
 */
export function discardDraft(context: CommandContext, id: string): boolean {
  const name = attempt(context, () => context.ports.drafts.discard(id));
  if (name === null) return false;
  context.dispatch({ type: 'log/draft-discarded', name });
  return true;
}
