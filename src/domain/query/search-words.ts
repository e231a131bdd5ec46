/** Normalises texts and words for searching. */
import { foldText } from '../../text/fold.js';

/** Separators of words: everything but letters and digits. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The form of a text, without case and accents, that `exercise:` and `focus:` search in. */
export function searchKey(text: string): string {
  return foldText(text);
}

/** The words of a text in order, without case and accents; they have letters and digits only. */
export function searchWords(text: string): readonly string[] {
  return foldText(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');
}

/** True if the words of a text contain a phrase, whose last word is a prefix. */
export function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const last = phrase.length - 1;
  return words.some((_, at) =>
    phrase.every((word, offset) => {
      const own = words[at + offset];
      return offset === last ? own?.startsWith(word) === true : own === word;
    }),
  );
}
