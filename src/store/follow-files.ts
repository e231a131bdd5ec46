/** Shows what other programs and machines change in the data root while a screen is open. */
import { isDeepStrictEqual } from 'node:util';
import type { CommandContext } from './command.js';
import { syncLive } from './live-sync.js';
import { showArrived } from './show-arrived.js';

/** @returns a function that stops following */
export function followFiles(context: CommandContext): () => void {
  return context.ports.watchFiles((changed) => {
    if (changed.has('other')) readSettings(context);
    if (changed.has('sessions') || changed.has('trash')) syncLive(context);
    else showArrived(context);
  });
}

/**
 * Applies settings that were changed elsewhere, but not while a session is logged, because its unit must not change.
 */
function readSettings({ dispatch, getState, ports }: CommandContext): void {
  const { athlete, log } = getState();
  if (log.session !== null || log.stage.kind === 'first-start') return;
  const read = ports.athlete.read();
  if (!isDeepStrictEqual(read, athlete)) dispatch({ type: 'app/athlete-changed', athlete: read });
}
