/** Syncs both stores in the background, shows the result as a notice, and refreshes the open list. */
import type { CommandContext } from './command.js';
import { TASK_NAMES } from './data/action-words.js';
import { startTask } from './data/exclusive-task.js';
import { readHistory } from './history/history-reading.js';
import { hasError, notify } from './notices.js';

const SYNC = 'sync';
const ARRIVED = 'sync of what arrived';
const SECOND_LOOK = 'second look';

/**
 * Syncs at once, or after the exclusive task that runs: a sync that runs may have read what changed since.
 * @param messages shown in front of those of the sync
 * @param onDone called when the sync has ended
 */
export function syncInBackground(
  context: CommandContext,
  messages: readonly string[] = [],
  onDone = () => {},
): void {
  context.tasks.startWhenIdle(SYNC, () => sync(context, messages, onDone));
}

/** As `syncInBackground`, for what arrived in the folders; a waiting sync of another kind stays. */
export function syncArrived(context: CommandContext, onDone: () => void): void {
  context.tasks.startWhenIdle(ARRIVED, () => sync(context, [], onDone));
}

/** @param look the second one decides what the first one left, and is not followed by another */
function sync(
  context: CommandContext,
  messages: readonly string[],
  onDone: () => void,
  look: 'first' | 'second' = 'first',
): void {
  startTask(context, TASK_NAMES.sync, context.ports.sessions.sync, (synced) => {
    const { copyStates } = context.getState().history;
    context.dispatch({ type: 'history/copy-states-read', copyStates: synced.copyStates });
    // Reading a long list takes noticeable time, and usually nothing changed.
    const isListChanged = synced.isChanged || !isSameMap(copyStates, synced.copyStates);
    if (isListChanged && context.getState().screen === 'history') readHistory(context);
    const text = [...messages, ...synced.messages].join(' ');
    // An error that is shown matters more; the Data screen shows the state of both stores.
    if (text !== '' && !hasError(context)) notify(context, text);
    onDone();
    if (synced.nextLookMs !== undefined && look === 'first') lookAgain(context, synced.nextLookMs);
  });
}

function lookAgain(context: CommandContext, afterMs: number): void {
  const { getState, ports, tasks } = context;
  ports.after(afterMs, () => {
    if (getState().exit === 'none')
      tasks.startWhenIdle(SECOND_LOOK, () => sync(context, [], () => {}, 'second'));
  });
}

function isSameMap<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
