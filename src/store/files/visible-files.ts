/** Of the files in sight, what the tree shows beside their names. */

import type { FileDetails } from '../../domain/read-models/file-state.js';
import type { CommandContext } from '../command.js';
import { parentPath } from './file-listing.js';
import { pathsAround, pathsInSight } from './file-tree.js';
import { rereadFolders } from './files-reading.js';
import { treeHeight } from './files-view.js';

/**
 * Reads what the tree shows of the files in sight, where it is not known yet. To be called after whatever may have
 * moved rows or cursor. Never throws.
 */
export function readVisibleFiles(context: CommandContext): void {
  const { tree, details, view } = context.getState().files;
  if (pathsInSight(tree, treeHeight(view)).some((path) => !details.has(path))) readDetailsAnew(context);
}

/** Reads what the tree shows of the files in sight, whatever was known. Never throws. */
export function readDetailsAnew(context: CommandContext): void {
  const gone = readDetails(context);
  if (gone.length === 0) return;
  // They went away since their folders were read.
  rereadFolders(context, new Set(gone.map(parentPath)));
  readDetails(context);
}

/** @returns the paths in sight that are there no more */
function readDetails({ getState, dispatch, ports }: CommandContext): readonly string[] {
  const { tree, view } = getState().files;
  const height = treeHeight(view);
  // As much again before and behind them: the next keys find it read.
  const asked = pathsAround(tree, height);
  const details = new Map<string, FileDetails | null>(asked.map((path) => [path, null]));
  for (const found of ports.files.details(asked)) details.set(found.path, found);
  dispatch({ type: 'files/details-read', details });
  return pathsInSight(tree, height).filter((path) => details.get(path) === null);
}
