import type { CommandContext } from './command.js';
import { readHistory } from './history/history-reading.js';
import { hasError, notify } from './notices.js';
import type { SyncSummary } from './ports/sessions-port.js';

/**
 * Shows the result of a sync as a notice, and refreshes the open list.
 * @param messages shown in front of those of the sync
 */
export function receiveSync(
  context: CommandContext,
  synced: SyncSummary,
  messages: readonly string[] = [],
): void {
  const { copyStates } = context.getState().history;
  context.dispatch({ type: 'history/copy-states-read', copyStates: synced.copyStates });
  // Reading a long list takes noticeable time, and usually nothing changed.
  const isListChanged = synced.isChanged || !isSameMap(copyStates, synced.copyStates);
  if (isListChanged && context.getState().screen === 'history') readHistory(context);
  const text = [...messages, ...synced.messages].join(' ');
  // An error that is shown matters more; the Data screen shows the state of both stores.
  if (text !== '' && !hasError(context)) notify(context, text);
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
