import { dirname } from 'node:path';
import type { ChangedPart, WatchFiles } from '../../store/ports/watch-port.js';
import { networkMountOf } from '../disk/network-mount.js';
import { watchFolders } from '../disk/watch-folders.js';
import type { DataPaths } from '../paths.js';

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
