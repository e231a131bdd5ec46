/** The beginning of a text that may be of any length, for places that show no more than a page of it. */

/**
 * UTF-16 units of one text that are laid out: more than a person writes into a note, and laid out within 50 ms in every
 * script. All of 10 MB takes up to half a minute.
 */
export const MAX_LAID_OUT_LENGTH = 10_000;

/** The text itself, or its beginning if it is longer than that; never ends inside a surrogate pair. */
export function beginningOf(text: string, length: number = MAX_LAID_OUT_LENGTH): string {
  if (text.length <= length) return text;
  const isPairCut = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isPairCut ? length - 1 : length);
}

/** What is told if a text is too long for a field. */
export const TOO_LONG_TO_EDIT = 'This text is too long for a field: change it in the JSON file.';

/** True for a text that no field takes, because each key in it would take too long. */
export function isTooLongToEdit(text: string | null): boolean {
  return text !== null && text.length > MAX_LAID_OUT_LENGTH;
}
