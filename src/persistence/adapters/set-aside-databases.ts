/** Databases that were set aside. They are next to the database, and the Files screen lists them as a folder. */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileDetails, FolderContent } from '../../domain/read-models/file-state.js';
import { setAsideReasonOf } from '../database/set-aside-database.js';
import type { DataPaths } from '../paths.js';

/** The name under which the Files screen lists these databases; there is no folder with this name on disk. */
export const SET_ASIDE_DATABASES = 'set-aside databases';

type SetAside = { readonly name: string; readonly details: FileDetails };

/** The databases that were set aside, newest first by the time at the end of their names. */
export function databasesSetAside({ database }: DataPaths): readonly SetAside[] {
  const folder = dirname(database);
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const found = readdirSync(folder).flatMap((name): SetAside[] => {
    const reason = setAsideReasonOf(name, database);
    const stats = reason && lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (!stats) return [];
    const state = reason === 'damaged' ? 'damaged-database' : 'replaced-database';
    const path = `${SET_ASIDE_DATABASES}/${name}`;
    return [{ name, details: { path, sizeBytes: stats.size, modifiedMs: stats.mtimeMs, state } }];
  });
  const timeOf = ({ name }: SetAside) => name.slice(basename(database).length).replace(/^\.[a-z]+-/, '');
  return found.sort((one, other) => {
    const [time, otherTime] = [timeOf(one), timeOf(other)];
    return time === otherTime ? 0 : time < otherTime ? 1 : -1;
  });
}

export function contentOfSetAside(paths: DataPaths): FolderContent {
  const found = databasesSetAside(paths);
  const others = new Map(found.map(({ name, details }) => [name, details.state]));
  return { folders: [], files: found.map(({ name }) => name), states: { usual: null, others } };
}

/** Details of the folder `SET_ASIDE_DATABASES` or of a database in it; null if nothing with this path exists. */
export function detailsOfSetAside(paths: DataPaths, path: string): FileDetails | null {
  const found = databasesSetAside(paths);
  if (path !== SET_ASIDE_DATABASES)
    return found.find(({ details }) => details.path === path)?.details ?? null;
  const [newest] = found;
  return newest ? { path, sizeBytes: 0, modifiedMs: newest.details.modifiedMs, state: null } : null;
}
