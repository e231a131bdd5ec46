/** Reads the sessions next to the cursor in the background, so that their pages appear quickly. */
import type { Steps } from '../../domain/task.js';
import type { CommandContext } from '../command.js';
import { detailLines } from './detail-lines.js';
import { type ExaminedCopies, examineCopies } from './examine-copies.js';
import { sessionPanes } from './history-panes.js';
import { idsNextTo } from './history-rows.js';
import { currentId } from './history-state.js';

/**
 * Reads copies in the background, and cancels an earlier run.
 * @param isCurrentCached true to also check the cached copies under the cursor
 */
export function readAhead(context: CommandContext, isCurrentCached: boolean): void {
  const { history } = context.getState();
  const current = isCurrentCached ? currentId(history) : null;
  const next = idsNextTo(history.rows, history.window.cursor).filter((id) => !history.copies.has(id));
  const ids = current === null ? next : [current, ...next];
  if (ids.length === 0) return;
  // An error is shown when the session is selected.
  context.tasks.run('history.read-ahead', readSteps(context, ids), { onError: () => {} });
}

function* readSteps({ getState, dispatch, ports }: CommandContext, ids: readonly string[]): Steps<void> {
  for (const id of ids) {
    yield { done: 0, total: ids.length };
    const { history, athlete, view } = getState();
    const listed = history.listed.get(id);
    if (listed === undefined) continue;
    const copies = examineCopies(ports.sessions.copies(id));
    if (isSame(history.copies.get(id), copies)) continue;
    detailLines(listed, copies, athlete, sessionPanes(view, history.pane === 'detail').pageColumns);
    dispatch({ type: 'history/copies-read', id, copies });
  }
}

/** True if the copies are equal and have not changed since `known` was cached. */
function isSame(known: ExaminedCopies | undefined, { state, text, filePath }: ExaminedCopies): boolean {
  return state === 'equal' && known?.state === state && known.text === text && known.filePath === filePath;
}
