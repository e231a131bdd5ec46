/** Opens the trash, and restores a deleted session or a discarded draft. */
import type { CommandContext } from '../command.js';
import { openStart } from '../log/session-steps.js';
import { attempt, notify, notifySuccess } from '../notices.js';
import { readOverview } from './read-overview.js';

export function openTrash(context: CommandContext): void {
  if (readTrash(context) === 0) notify(context, 'The folder data/output/trash has no session and no draft.');
}

/** Restores the item under the cursor, and reads the trash again. */
export function restoreFromTrash(context: CommandContext): void {
  const { stage } = context.getState().data;
  const trashed = stage.kind === 'trash' ? stage.sessions[stage.cursor] : undefined;
  if (trashed === undefined) return;
  if (trashed.kind === 'draft') restoreDraft(context, trashed.name);
  else restoreSession(context, trashed.id);
  // Read after an error too, because another program may have restored the item.
  readTrash(context);
  readOverview(context);
}

function restoreSession(context: CommandContext, id: string): void {
  const done = attempt(context, () => context.ports.sessions.undelete(id));
  if (done === null) return;
  context.dispatch({ type: 'history/session-undeleted', id });
  context.dispatch({ type: 'data/settings-undo-dropped' });
  notifySuccess(context, done);
}

function restoreDraft(context: CommandContext, name: string): void {
  if (!attempt(context, () => context.ports.drafts.restore(name) ?? true)) return;
  context.dispatch({ type: 'log/draft-restored', name });
  context.dispatch({ type: 'data/settings-undo-dropped' });
  // The menu of the Log screen offers the draft.
  if (context.getState().log.stage.kind === 'start') openStart(context);
  notifySuccess(context, 'Draft restored; the Log screen offers to resume it.');
}

/** @returns the number of items in the trash; null if the trash cannot be read, which a notice then explains */
export function readTrash(context: CommandContext): number | null {
  const sessions = attempt(context, context.ports.data.trash);
  if (sessions === null) return null;
  context.dispatch({ type: 'data/trash-read', sessions });
  return sessions.length;
}
