/** Matches a file's name and state against the filter. Pure. */

import type { FileState } from '../../domain/read-models/file-state.js';
import { foldText } from '../../text/fold.js';
import { FILE_STATE_WORDS } from './file-state-words.js';

/**
 * Matches a file if each word of the filter is in its name or in the words of its state. Ignores case and accents.
 * Hyphens and underscores are equal, and part of a word, so that `2026_11_30` is one word.
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
