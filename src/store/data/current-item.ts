/** What the cursor of the Data screen is on. */
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { isComplaining, tell } from '../say.js';
import { type DataItem, dataItems } from './data-items.js';
import { describeTrouble } from './trouble-words.js';

export function currentItem({ data }: Pick<AppState, 'data'>): DataItem | undefined {
  return dataItems(data.overview)[data.cursor];
}

/** Says all of what is not as it should be, of which the row may show only the beginning. */
export function tellTrouble(context: CommandContext): void {
  const item = currentItem(context.getState());
  if (item?.kind === 'trouble' && !isComplaining(context)) tell(context, describeTrouble(item.trouble));
}
