/** Bringing a deleted session back from the trash. */
import type { CommandContext } from '../command.js';
import { attempt, tellDone } from '../say.js';
import { readOverview } from './read-overview.js';

/** Brings the session under the cursor back into both stores; what is left of the trash shows, read anew. */
export function bringBack(context: CommandContext): void {
  const { stage, overview } = context.getState().data;
  const session = stage.kind === 'trash' ? overview?.trash[stage.cursor] : undefined;
  if (session === undefined) return;
  const done = attempt(context, () => context.ports.sessions.undelete(session.id));
  if (done !== null) {
    context.dispatch({ type: 'history/session-undeleted', id: session.id });
    tellDone(context, done);
  }
  // It may be gone because another program brought it back.
  readOverview(context);
}
