/** Syncs both stores when files arrive in the folders, and again later for files that may still arrive. */
import type { CommandContext } from './command.js';
import { notifyError } from './notices.js';
import type { SyncSummary } from './ports/sessions-port.js';
import { receiveSync } from './receive-sync.js';
import { showArrived } from './show-arrived.js';

const LIVE_SYNC = 'live sync';

/**
 * Syncs in the background, and then reads the open screen again. Waits for a running sync or exclusive task.
 */
export function syncLive(context: CommandContext): void {
  const { getState, ports, tasks } = context;
  tasks.startWhenIdle(LIVE_SYNC, () => {
    if (getState().exit !== 'none') return;
    tasks.run(LIVE_SYNC, ports.sessions.sync(), {
      isPreemptible: true,
      onDone: (synced) => {
        receiveSync(context, synced);
        showArrived(context);
        lookAgain(context, synced);
      },
      onAborted: () => syncLive(context),
      onError: (message) => notifyError(context, message),
    });
  });
}

/** Syncs again later if files may still arrive. */
export function lookAgain(context: CommandContext, { nextLookMs }: SyncSummary): void {
  if (nextLookMs !== undefined) context.ports.after(nextLookMs, () => syncLive(context));
}
