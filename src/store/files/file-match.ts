/** Matches a file's name and state against the filter. Pure. */

import type { FileState } from '../../domain/read-models/file-state.js';
import { foldText } from '../../text/fold.js';
import { FILE_STATE_WORDS } from './file-state-words.js';

/**
 * Matches files whose name or state contains each word. Ignores case and accents; hyphens and underscores are
 * equal.
 */
export function fileMatcher(filter: string): (name: string, state: FileState | null) => boolean {
  const words = filter
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '');
  const isOfState = new Map<FileState | null, ReadonlySet<string>>();
  return (name, state) => {
    let stateHas = isOfState.get(state);
    if (!stateHas) {
      const own = foldText(state === null ? '' : FILE_STATE_WORDS[state].column);
      stateHas = new Set(words.filter((word) => own.includes(word)));
      isOfState.set(state, stateHas);
    }
    if (stateHas.size === words.length) return true;
    const own = foldText(name);
    return words.every((word) => own.includes(word) || stateHas.has(word));
  };
}
