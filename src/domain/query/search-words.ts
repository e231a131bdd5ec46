/** Texts and their words, as a search compares them. */
import { foldText } from '../../text/fold.js';

/** What stands between words: all that is neither letter nor digit. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The form in which one text contains another: `exercise:` and `focus:` ask for that. */
export function searchKey(text: string): string {
  return foldText(text);
}

/** The folded words of a text in their order; each is of letters and digits alone. */
export function searchWords(text: string): readonly string[] {
  return foldText(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}
