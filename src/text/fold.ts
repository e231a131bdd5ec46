/** The form in which names are compared and searched. */

/**
 * The text without what a searcher leaves out: case, accents and other marks, hyphens, dashes and underscores
 * (each a blank), and blanks beyond one between words. Folding a folded text changes nothing.
 */
export function foldText(text: string): string {
  return lowerCased(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}_\u2212\s]+/gu, ' ')
    .trim();
}

/** By way of upper case, so that ß and ss, or the two small sigmas, come out the same; ẞ has a small letter only. */
function lowerCased(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
