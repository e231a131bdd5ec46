/** Shows what other programs and machines change in the data root while a screen is open. */
import type { CommandContext } from './command.js';
import { showArrived } from './show-arrived.js';
import { syncArrived } from './sync-in-background.js';

/** @returns stops following */
export function followFiles(context: CommandContext): () => void {
  return context.ports.watchFiles((changed) => {
    if (changed.has('sessions') || changed.has('trash')) syncArrived(context, () => showArrived(context));
    else showArrived(context);
  });
}
