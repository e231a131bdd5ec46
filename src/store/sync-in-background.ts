/** Syncs both stores in the background, as an exclusive task. */
import type { CommandContext } from './command.js';
import { TASK_NAMES } from './data/action-words.js';
import { startTask } from './data/exclusive-task.js';
import { lookAgain } from './live-sync.js';
import { showSync } from './receive-sync.js';

const SYNC = 'sync';

/**
 * Starts a sync. If an exclusive task runs, starts the sync when that task has ended. If that task is a sync, a second
 * sync is still needed, because files may have changed since the first one read them.
 * @param messages shown in front of the messages of the sync
 * @param onDone called when the sync has ended
 */
export function syncInBackground(
  context: CommandContext,
  messages: readonly string[] = [],
  onDone = () => {},
): void {
  context.tasks.startWhenIdle(SYNC, () =>
    startTask(context, TASK_NAMES.sync, context.ports.sessions.sync, (synced) => {
      showSync(context, synced, messages);
      onDone();
      lookAgain(context, synced);
    }),
  );
}
