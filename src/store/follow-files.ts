/** Shows what other programs and machines change in the data root while a screen is open. */
import type { CommandContext } from './command.js';
import { syncLive } from './live-sync.js';
import { showArrived } from './show-arrived.js';

/** @returns stops following */
export function followFiles(context: CommandContext): () => void {
  return context.ports.watchFiles((changed) => {
    if (changed.has('sessions') || changed.has('trash')) syncLive(context, () => showArrived(context));
    else showArrived(context);
  });
}
