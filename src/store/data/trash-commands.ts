/** The page of the trash: opening it, and bringing back a deleted session or a discarded draft. */
import type { CommandContext } from '../command.js';
import { openStart } from '../log/session-steps.js';
import { attempt, notify, notifySuccess } from '../notices.js';
import { readOverview } from './read-overview.js';

/** Shows what lies in the trash. */
export function openTrash(context: CommandContext): void {
  if (readTrash(context) === 0) notify(context, 'No file in data/output/trash holds a session or a draft.');
}

/** Brings back what is under the cursor; what is left of the trash shows, read again. */
export function bringBack(context: CommandContext): void {
  const { stage } = context.getState().data;
  const trashed = stage.kind === 'trash' ? stage.sessions[stage.cursor] : undefined;
  if (trashed === undefined) return;
  if (trashed.kind === 'draft') bringDraftBack(context, trashed.name);
  else bringSessionBack(context, trashed.id);
  // It may be gone because another program brought it back.
  readTrash(context);
  readOverview(context);
}

function bringSessionBack(context: CommandContext, id: string): void {
  const done = attempt(context, () => context.ports.sessions.undelete(id));
  if (done === null) return;
  context.dispatch({ type: 'history/session-undeleted', id });
  notifySuccess(context, done);
}

function bringDraftBack(context: CommandContext, name: string): void {
  if (!attempt(context, () => context.ports.drafts.bringBack(name) ?? true)) return;
  context.dispatch({ type: 'log/draft-restored', name });
  // The menu of the Log screen offers it.
  if (context.getState().log.stage.kind === 'start') openStart(context);
  notifySuccess(context, 'The draft is back; the Log screen offers to resume it.');
}

/** @returns how many sessions lie there; null, and says why, where it cannot be read */
function readTrash(context: CommandContext): number | null {
  const sessions = attempt(context, context.ports.data.trash);
  if (sessions === null) return null;
  context.dispatch({ type: 'data/trash-read', sessions });
  return sessions.length;
}
