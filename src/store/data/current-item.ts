/** The item under the cursor of the Data screen. */
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { type DataItem, dataItems } from './data-items.js';
import { describeIssue } from './issue-words.js';

export function currentItem({ data }: Pick<AppState, 'data'>): DataItem | undefined {
  return dataItems(data.overview)[data.cursor];
}

/** Shows the whole description of the issue under the cursor as a notice, because its row may be cut. */
export function notifyIssue(context: CommandContext): void {
  const item = currentItem(context.getState());
  if (item?.kind === 'issue' && !hasError(context)) notify(context, describeIssue(item.issue));
}
