/** Syncs both stores without being asked: what arrived in the folders, and what may still be on its way. */
import type { CommandContext } from './command.js';
import { notifyError } from './notices.js';
import type { SyncSummary } from './ports/sessions-port.js';
import { receiveSync } from './receive-sync.js';

const LIVE_SYNC = 'live sync';

/**
 * Syncs in the background; a newer call starts again. What the user starts meanwhile comes first: the sync stops and
 * starts again afterwards.
 * @param onDone called when the sync has ended
 * @param look the second one decides what the first one left, and is not followed by another
 */
export function syncLive(
  context: CommandContext,
  onDone: () => void,
  look: 'first' | 'second' = 'first',
): void {
  const { getState, ports, tasks } = context;
  if (getState().exit !== 'none') return;
  tasks.startWhenIdle(LIVE_SYNC, () => {
    tasks.run(LIVE_SYNC, ports.sessions.sync(), {
      isPreemptible: true,
      onDone: (synced) => {
        receiveSync(context, synced);
        onDone();
        if (look === 'first') lookAgain(context, synced);
      },
      onAborted: () => {
        if (!tasks.isRunning(LIVE_SYNC)) syncLive(context, onDone, look);
      },
      onError: (message) => notifyError(context, message),
    });
  });
}

/** Looks a second time at what may be on its way. */
export function lookAgain(context: CommandContext, { nextLookMs }: SyncSummary): void {
  if (nextLookMs === undefined) return;
  context.ports.after(nextLookMs, () => syncLive(context, () => {}, 'second'));
}
