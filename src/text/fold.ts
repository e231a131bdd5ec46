/** The form in which names are compared and searched. */

/** ASCII that can be seen, as most names and notes are: all that folding can do to it is done in a third of the time. */
const PLAIN = /^[ -~]*$/;

/**
 * The text without what a searcher leaves out: case, accents and other marks, hyphens, dashes and underscores
 * (each a blank), and blanks beyond one between words. Folding a folded text changes nothing.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[-_ ]+/g, ' ')
      .trim();
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
