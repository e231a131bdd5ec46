/** Lists and merges conflict copies of `athlete.json`, which a file synchroniser creates. */
import { basename, dirname, join } from 'node:path';
import { counted, formatCount } from '../domain/format-session.js';
import { athleteAdditions, withAdditions } from '../domain/merge-athlete.js';
import { parseAthleteText, readAthleteTree } from '../domain/read-athlete.js';
import type { AthleteSettings } from './athlete-settings.js';
import { fallbackOnError } from './disk/fallback-on-error.js';
import { namesInFolder } from './disk/folder.js';
import { MAX_DOCUMENT_BYTES, readPlainText } from './disk/plain-file.js';
import { type DataPaths, pathInRoot } from './paths.js';
import { isConflictFileName } from './session-files/session-file-name.js';
import { SessionTrash } from './session-files/session-trash.js';

/** The paths of the conflict copies, relative to the data root. Never throws. */
export function athleteCopies({ config, root }: DataPaths): readonly string[] {
  const stem = basename(config, '.json');
  const isCopy = (name: string) => name.startsWith(stem) && isConflictFileName(name);
  const names = fallbackOnError([], () => namesInFolder(dirname(config), isCopy));
  return names.map((name) => pathInRoot(join(dirname(config), name), root));
}

/**
 * Adds the body weights and aliases that only a copy has, then moves the copy to `trash/replaced/`.
 * @returns one sentence
 * @throws StorageError, or Error with a sentence
 */
export function mergeAthleteCopy(
  paths: DataPaths,
  settings: Pick<AthleteSettings, 'read' | 'update'>,
  file: string,
  now: Date,
): string {
  const path = join(dirname(paths.config), basename(file));
  const text = readPlainText(path, { maxBytes: MAX_DOCUMENT_BYTES, root: paths.root });
  const parsed = parseAthleteText(text);
  if (!parsed.ok) {
    throw new Error(
      `${file} cannot be read: ${parsed.error.place}: ${parsed.error.reason}; correct it first.`,
    );
  }
  const { athlete: other } = readAthleteTree(parsed.tree, {});
  const additions = athleteAdditions(settings.read().athlete, other);
  const weights = additions.bodyWeights.length;
  const aliases = Object.keys(additions.aliases).length;
  if (weights + aliases > 0) {
    // Compares again, because the settings may have changed before this process held the writer lock.
    settings.update((athlete) => withAdditions(athlete, athleteAdditions(athlete, other)));
  }
  new SessionTrash(paths).moveToReplaced(path, now);
  const added = [
    ...(weights > 0 ? [counted(weights, 'body weight')] : []),
    ...(aliases > 0 ? [aliases === 1 ? '1 alias' : `${formatCount(aliases)} aliases`] : []),
  ];
  return added.length === 0
    ? 'The copy had nothing new; it is in trash/replaced.'
    : `Added ${added.join(' and ')} to athlete.json; the copy is in trash/replaced.`;
}
