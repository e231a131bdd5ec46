/** The page of the trash: opening it, and bringing a deleted session back. */
import type { CommandContext } from '../command.js';
import { attempt, tell, tellDone } from '../say.js';
import { readOverview } from './read-overview.js';

/** Shows what lies in the trash. */
export function openTrash(context: CommandContext): void {
  if (readTrash(context) === 0) tell(context, 'No file in data/output/trash holds a session.');
}

/** Brings the session under the cursor back into both stores; what is left of the trash shows, read anew. */
export function bringBack(context: CommandContext): void {
  const { stage } = context.getState().data;
  const session = stage.kind === 'trash' ? stage.sessions[stage.cursor] : undefined;
  if (session === undefined) return;
  const done = attempt(context, () => context.ports.sessions.undelete(session.id));
  if (done !== null) {
    context.dispatch({ type: 'history/session-undeleted', id: session.id });
    tellDone(context, done);
  }
  // It may be gone because another program brought it back.
  readTrash(context);
  readOverview(context);
}

/** @returns how many sessions lie there; null, and says why, where it cannot be read */
function readTrash(context: CommandContext): number | null {
  const sessions = attempt(context, context.ports.data.trash);
  if (sessions === null) return null;
  context.dispatch({ type: 'data/trash-read', sessions });
  return sessions.length;
}
