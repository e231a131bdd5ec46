/** Opens and resolves conflicts, merges settings, and confirms sessions that stay after a deletion elsewhere. */

import type { CopyRead } from '../../domain/read-models/session-copies.js';
import type { StoreIssue } from '../../domain/read-models/stores-overview.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { examineCopies } from '../history/examine-copies.js';
import { attempt, notifySuccess } from '../notices.js';
import type { OpenConflict } from './data-stage.js';
import { readOverview } from './read-overview.js';

type Conflict = Extract<StoreIssue, { readonly kind: 'conflict' }>;

export function openConflict(
  context: CommandContext,
  { file, title }: Pick<Conflict, 'file' | 'title'>,
): void {
  const conflict = attempt(context, () => readConflict(context, { file, title }));
  if (conflict !== null) context.dispatch({ type: 'data/conflict-opened', conflict });
}

/** @throws Error with a one-sentence message */
export function readConflict(
  { ports }: CommandContext,
  { file, title }: Pick<Conflict, 'file' | 'title'>,
): OpenConflict {
  const read = ports.data.conflictTexts(file);
  const session: CopyRead =
    read.session === null ? { status: 'missing' } : { status: 'read', text: read.session };
  const texts = examineCopies({
    database: session,
    file: { status: 'read', text: read.conflict },
    filePath: file,
  });
  return { file, title, texts, read };
}

/** Resolves the open conflict and returns to the list. If that fails, shows both texts as they are now. */
export function decideConflict(context: CommandContext, keep: 'session' | 'conflict'): void {
  const { stage } = context.getState().data;
  if (stage.kind !== 'conflict') return;
  const { file, title, read } = stage.conflict;
  const done = attempt(context, () => context.ports.data.decideConflict(file, keep, read));
  if (done === null) {
    const { notice } = context.getState();
    openConflict(context, { file, title });
    context.dispatch({ type: 'app/noticed', notice });
    return;
  }
  context.dispatch({ type: 'data/stage-left' });
  context.dispatch({ type: 'data/conflict-decided', file });
  context.dispatch({ type: 'data/settings-undo-dropped' });
  readOverview(context);
  notifySuccess(context, done);
}

/**
 * Confirms that a session stays although it was deleted elsewhere, and reads the list again, which then lacks the
 * issue.
 */
export function confirmKept(
  context: CommandContext,
  { id, title }: Extract<StoreIssue, { readonly kind: 'kept' }>,
): void {
  const done = attempt(context, () => {
    context.ports.data.confirmKept(id);
    return true;
  });
  if (done === null) return;
  context.dispatch({ type: 'data/settings-undo-dropped' });
  readOverview(context);
  notifySuccess(context, `${title} stays. d in History deletes it here too.`);
}

export function mergeSettings(
  context: CommandContext,
  { file }: Extract<StoreIssue, { readonly kind: 'settings' }>,
): void {
  const done = attempt(context, () => context.ports.data.mergeSettings(file));
  if (done === null) return;
  context.dispatch({ type: 'data/settings-undo-dropped' });
  readOverview(context);
  notifySuccess(context, done);
}

/** True if the conflicting text can become the session; otherwise the reason. */
export function whyNotTaken({ data: { stage } }: AppState): boolean | string {
  if (stage.kind !== 'conflict') return false;
  return stage.conflict.texts.fileError === null || 'The conflicting text is not a valid session.';
}
