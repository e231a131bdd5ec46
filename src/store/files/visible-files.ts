/** Details of the visible files, which the tree shows next to their names. */

import type { FileDetails } from '../../domain/read-models/file-state.js';
import type { CommandContext } from '../command.js';
import { parentPath } from './file-listing.js';
import { nearbyPaths, visiblePaths } from './file-tree.js';
import { rereadFolders } from './files-reading.js';
import { treeHeight } from './files-view.js';

/**
 * Reads missing details of the visible files; never throws. Call it after rows or the cursor may have moved.
 */
export function readVisibleFiles(context: CommandContext): void {
  const { tree, details, view } = context.getState().files;
  if (visiblePaths(tree, treeHeight(view)).some((path) => !details.has(path))) rereadDetails(context);
}

/** Reads the details of visible files again. Never throws. */
export function rereadDetails(context: CommandContext): void {
  const gone = readDetails(context);
  if (gone.length === 0) return;
  // The missing files were removed after their folders were read.
  rereadFolders(context, new Set(gone.map(parentPath)));
  readDetails(context);
}

/** @returns the visible paths that no longer exist */
function readDetails({ getState, dispatch, ports }: CommandContext): readonly string[] {
  const { tree, view } = getState().files;
  const height = treeHeight(view);
  // Paths up to one window before and after the visible ones are read too, before the next keys show them.
  const asked = nearbyPaths(tree, height);
  const details = new Map<string, FileDetails | null>(asked.map((path) => [path, null]));
  for (const found of ports.files.details(asked)) details.set(found.path, found);
  dispatch({ type: 'files/details-read', details });
  return visiblePaths(tree, height).filter((path) => details.get(path) === null);
}
