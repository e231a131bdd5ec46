/** Puts a text in quotation marks, for a sentence. */

/** `“last month”`. A text that has quotation marks itself, such as `"last month"`, stays as it is. */
export function quoted(text: string): string {
  return text.includes('"') ? text : `“${text}”`;
}
