/** What the cursor of the Data screen is on. */
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { hasError, notify } from '../notices.js';
import { type DataItem, dataItems } from './data-items.js';
import { describeIssue } from './issue-words.js';

export function currentItem({ data }: Pick<AppState, 'data'>): DataItem | undefined {
  return dataItems(data.overview)[data.cursor];
}

/** Says all of what is not as it should be, of which the row may show only the beginning. */
export function notifyIssue(context: CommandContext): void {
  const item = currentItem(context.getState());
  if (item?.kind === 'issue' && !hasError(context)) notify(context, describeIssue(item.issue));
}
