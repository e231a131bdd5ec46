/** Whether a file has what a filter asks for, in its name or in the words for its state. Pure. */
import { foldText } from '../../text/fold.js';
import type { FileEntry } from '../ports/files-port.js';
import { FILE_STATE_WORDS } from './file-state-words.js';

// Thousands of names are compared at every letter of a filter; they are folded once.
const foldedWords = new WeakMap<FileEntry, string>();

/** Asks of a file whether it has every word of the filter; case, accents, hyphens and underscores do not count. */
export function fileMatcher(filter: string): (entry: FileEntry) => boolean {
  const words = foldText(filter)
    .split(' ')
    .filter((word) => word !== '');
  return (entry) => {
    const own = wordsOf(entry);
    return words.every((word) => own.includes(word));
  };
}

function wordsOf(entry: FileEntry): string {
  const known = foldedWords.get(entry);
  if (known !== undefined) return known;
  const state = entry.state === null ? '' : FILE_STATE_WORDS[entry.state].column;
  const words = foldText(`${entry.name} ${state}`);
  foldedWords.set(entry, words);
  return words;
}
