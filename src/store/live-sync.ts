/** Syncs both stores when files arrive in the folders, and again later for files that may still arrive. */
import type { CommandContext } from './command.js';
import { notifyError } from './notices.js';
import type { SyncSummary } from './ports/sessions-port.js';
import { receiveSync, showSync } from './receive-sync.js';

const LIVE_SYNC = 'live sync';

/**
 * Syncs in the background; a new call restarts a running sync. If the user starts a task, the sync stops and restarts
 * after the task.
 * @param showArrived reads the open screen again
 */
export function syncLive(context: CommandContext, showArrived: () => void): void {
  run(context, (synced) => {
    receiveSync(context, synced);
    showArrived();
    lookAgain(context, synced);
  });
}

/** Syncs again, one time, for files that may still arrive. */
export function lookAgain(context: CommandContext, { nextLookMs }: SyncSummary): void {
  if (nextLookMs === undefined) return;
  context.ports.after(nextLookMs, () => run(context, (synced) => showSync(context, synced)));
}

function run(context: CommandContext, onDone: (synced: SyncSummary) => void): void {
  const { getState, ports, tasks } = context;
  if (getState().exit !== 'none') return;
  tasks.startWhenIdle(LIVE_SYNC, () => {
    tasks.run(LIVE_SYNC, ports.sessions.sync(), {
      isPreemptible: true,
      onDone,
      onAborted: () => {
        if (!tasks.isRunning(LIVE_SYNC)) run(context, onDone);
      },
      onError: (message) => notifyError(context, message),
    });
  });
}
