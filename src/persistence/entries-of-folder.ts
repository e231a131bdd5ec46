/** The names in any folder that a person types, for completing its path. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedEntry } from '../domain/path-completion.js';
import { fallbackOnError } from './disk/fallback-on-error.js';

/** Links count as what they lead to. Empty if the folder cannot be read. */
export function entriesOfFolder(folder: string): readonly NamedEntry[] {
  return fallbackOnError([], () =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isSymbolicLink()
        ? (statSync(join(folder, entry.name), { throwIfNoEntry: false })?.isDirectory() ?? false)
        : entry.isDirectory(),
    })),
  );
}
