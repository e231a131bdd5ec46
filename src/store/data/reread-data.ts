/** Reads the Data screen again after data changed elsewhere: the list of issues, and the open conflict or trash. */
import type { CommandContext } from '../command.js';
import { readConflict } from './conflict-commands.js';
import { readOverview } from './read-overview.js';
import { readTrash } from './trash-commands.js';

/** Never throws. */
export function rereadData(context: CommandContext): void {
  readOverview(context);
  const { stage } = context.getState().data;
  if (stage.kind === 'trash') readTrash(context);
  if (stage.kind !== 'conflict') return;
  try {
    context.dispatch({ type: 'data/conflict-opened', conflict: readConflict(context, stage.conflict) });
  } catch {
    // If the conflict no longer exists, the list opens when all files are read.
  }
}
