/** Folds text: removes differences that do not matter when texts are compared or searched. */

/** Printable ASCII, which is folded by a shortcut. */
const PLAIN = /^[ -~]*$/;

/**
 * Removes differences that searching ignores: case, accents and other marks, hyphens, dashes and underscores (each
 * becomes a blank), repeated blanks, and blanks at both ends. Folding is idempotent.
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

/**
 * Converts to upper case and back, so that ß becomes ss, and makes both small sigmas equal. The first `toLowerCase`
 * turns ẞ into ß, because `toUpperCase` leaves ẞ unchanged.
 */
function lowerCased(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
