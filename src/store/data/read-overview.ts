/** Reads the overview of both stores; the session files in the background if reading them takes long. */

import type { CopiesOverview } from '../../domain/read-models/stores-overview.js';
import type { CommandContext } from '../command.js';
import { currentItem, notifyIssue } from './current-item.js';

/** Shorter than the delay at which a person notices that the screen opens late. */
const AT_ONCE_MS = 30;

/** Reads both stores again. Never throws. */
export function readOverview(context: CommandContext): void {
  const { dispatch, ports, tasks } = context;
  const overview = ports.data.overview();
  const copies = tasks.run('data.copies', ports.data.copies(), {
    atOnceMs: AT_ONCE_MS,
    onDone: (found) => receiveCopies(context, found),
  });
  dispatch({
    type: 'data/overview-read',
    overview: copies === null ? overview : { ...overview, copies: copies.value },
    readMs: ports.now().getTime(),
  });
}

/** Shows the copies, and describes the issue under the cursor if the cursor was not on an issue before. */
function receiveCopies(context: CommandContext, copies: CopiesOverview): void {
  const before = currentItem(context.getState());
  context.dispatch({ type: 'data/copies-read', copies });
  const { screen, data } = context.getState();
  const isOther = before?.kind !== currentItem({ data })?.kind;
  if (screen === 'data' && data.stage.kind === 'list' && isOther) notifyIssue(context);
}
