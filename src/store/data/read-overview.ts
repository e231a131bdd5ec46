/** Looking at both stores, at every file behind the screen where that takes long. */

import type { CopiesOverview } from '../../domain/read-models/stores-overview.js';
import type { CommandContext } from '../command.js';
import { LatestTask } from '../latest-task.js';
import { currentItem, notifyIssue } from './current-item.js';

const looking = new LatestTask<CopiesOverview>();

/** Looks at both stores anew. Never throws. */
export function readOverview(context: CommandContext): void {
  const { dispatch, ports } = context;
  const { overview, rest } = ports.data.overview();
  dispatch({ type: 'data/overview-read', overview, readMs: ports.now().getTime() });
  if (rest === null) looking.stop(context);
  else looking.begin(context, rest, (copies) => receive(context, copies));
}

/** What the cursor comes to be on is said, as where the look is over at once. */
function receive(context: CommandContext, copies: CopiesOverview): void {
  const before = currentItem(context.getState());
  context.dispatch({ type: 'data/copies-read', copies });
  const { screen, data } = context.getState();
  const isOther = before?.kind !== currentItem({ data })?.kind;
  if (screen === 'data' && data.stage.kind === 'list' && isOther) notifyIssue(context);
}
