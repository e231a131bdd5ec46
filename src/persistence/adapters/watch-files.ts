/** Watches the folders of a data root for the screens. */
import { dirname } from 'node:path';
import type { ChangedPart, WatchFiles } from '../../store/ports/watch-port.js';
import { networkMountOf } from '../disk/network-mount.js';
import { watchFolders } from '../disk/watch-folders.js';
import type { DataPaths } from '../paths.js';

/**
 * What to do if the database is on a network mount, in one sentence; null if it is not.
 * @param mounts as for `networkMountOf`
 */
export function describeNetworkMount(
  { database }: Pick<DataPaths, 'database'>,
  mounts?: string,
): string | null {
  const mount = networkMountOf(database, mounts);
  if (mount === null) return null;
  return `The database is on a network mount (${mount.type} at ${mount.at}): set TRAININGLOGS_DB to a path on this machine, because SQLite's locks do not hold there.`;
}

export function createWatchFiles(paths: DataPaths): WatchFiles {
  const parts = new Map<string, ChangedPart>([
    [dirname(paths.config), 'other'],
    [paths.output, 'other'],
    [paths.programs, 'other'],
    [paths.sessions, 'sessions'],
    [paths.trash, 'trash'],
    [paths.drafts, 'drafts'],
  ]);
  return (onChange) => {
    const polls = networkMountOf(paths.output) !== null;
    const report = (folders: ReadonlySet<string>) =>
      onChange(new Set([...folders].map((folder) => parts.get(folder) ?? 'other')));
    return watchFolders([...parts.keys()], report, { polls });
  };
}
