/** Reads files of the data root again when they change. */
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
 * Applies settings that another program changed, except during the first start or a session, whose unit must
 * not change.
 */
function readSettings({ dispatch, getState, ports }: CommandContext): void {
  const { athlete, log } = getState();
  if (log.session !== null || log.stage.kind === 'first-start') return;
  const read = ports.athlete.read();
  if (!isDeepStrictEqual(read, athlete)) dispatch({ type: 'app/athlete-changed', athlete: read });
}
