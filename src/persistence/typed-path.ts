import { resolve } from 'node:path';
import { entryExists } from './disk/folder.js';
import { homeFolder } from './home-folder.js';

/**
 * The path that a person typed or dragged into the terminal, which quotes blanks: `'my log.csv'` or `my\
 * log.csv`.
 * @param root the folder of relative paths
 */
export function typedPath(typed: string, root: string): string {
  const asTyped = inFolder(typed, root);
  return entryExists(asTyped) ? asTyped : inFolder(unquoted(typed.trim()), root);
}

function unquoted(text: string): string {
  const [, , inQuotes] = /^(['"])(.+)\1$/u.exec(text) ?? [];
  return inQuotes ?? text.replace(/\\(.)/gu, '$1');
}

function inFolder(path: string, root: string): string {
  return resolve(root, path.replace(/^~(?=\/|$)/, homeFolder(process.env.HOME)));
}
