/** Normalises texts and words for searching. */
import { foldText } from '../../text/fold.js';

/** Separators of words: everything but letters and digits. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The folded form that `exercise:` and `focus:` search in. */
export function searchKey(text: string): string {
  return foldText(text);
}

/** The folded words of a text in order; they have letters and digits only. */
export function searchWords(text: string): readonly string[] {
  return foldText(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}
