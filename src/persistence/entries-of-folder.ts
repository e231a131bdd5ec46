/** Lists the names in any folder, in order to complete a path that a person types. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedEntry } from '../domain/path-completion.js';
import { fallbackOnError } from './disk/fallback-on-error.js';

/** The entries of a folder; none if it cannot be read. A link to a folder counts as a folder. */
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
