/** Text with its first letter in upper case; an empty text stays empty. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
