/** Shortens texts of any length for places that show at most a page of them. */

/** Longer texts are cut to this many UTF-16 units, because laying out 10 MB takes up to half a minute. */
const MAX_LAID_OUT_LENGTH = 10_000;

/** The text, cut to at most `length` UTF-16 units. A surrogate pair is never cut. */
export function beginningOf(text: string, length: number = MAX_LAID_OUT_LENGTH): string {
  if (text.length <= length) return text;
  const isPairCut = /[\ud800-\udbff]/.test(text.charAt(length - 1));
  return text.slice(0, isPairCut ? length - 1 : length);
}

export const TOO_LONG_TO_EDIT = 'This text is too long for a field: change it in the JSON file.';

/** True for a text that cannot be edited in a field, because each key would take too long. */
export function isTooLongToEdit(text: string | null): boolean {
  return text !== null && text.length > MAX_LAID_OUT_LENGTH;
}
