/** Shows the result of a sync. */
import type { CommandContext } from './command.js';
import { readHistory } from './history/history-reading.js';
import { hasError, notify } from './notices.js';
import type { SyncSummary } from './ports/sessions-port.js';

/**
 * Shows the result of a sync.
 * @param messages shown before its own
 * @returns true if the list of sessions may have changed
 */
export function receiveSync(
  context: CommandContext,
  synced: SyncSummary,
  messages: readonly string[] = [],
): boolean {
  const { history } = context.getState();
  context.dispatch({ type: 'history/copy-states-read', copyStates: synced.copyStates });
  const text = [...messages, ...synced.messages].join(' ');
  // The messages do not replace an error. The Data screen shows the state of both stores.
  if (text !== '' && !hasError(context)) notify(context, text);
  return synced.isChanged || !isSameMap(history.copyStates, synced.copyStates);
}

/** Like `receiveSync`, but also reads the list of History again if History is open and the list may have changed. */
export function showSync(
  context: CommandContext,
  synced: SyncSummary,
  messages: readonly string[] = [],
): void {
  const isListChanged = receiveSync(context, synced, messages);
  if (isListChanged && context.getState().screen === 'history') readHistory(context);
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
