/** Syncs both stores in the background, as an exclusive task. */
import type { CommandContext } from './command.js';
import { TASK_NAMES } from './data/action-words.js';
import { startTask } from './data/exclusive-task.js';
import { lookAgain } from './live-sync.js';
import { showSync } from './receive-sync.js';

const SYNC = 'sync';

/**
 * Starts a sync after any exclusive task, even a sync: files may have changed since that read them.
 * @param messages shown first
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
