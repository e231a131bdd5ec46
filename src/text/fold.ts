/** Folds text: removes differences that do not matter when texts are compared or searched. */

/** Printable ASCII, which is folded by a shortcut. */
const PLAIN = /^[ -~]*$/;

/**
 * Removes differences that searching ignores: case, accents and extra blanks. Hyphens, dashes and underscores become
 * blanks. Idempotent.
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

/** Makes ß equal to ss, and both small sigmas equal. ẞ becomes ß first, because `toUpperCase` leaves ẞ unchanged. */
function lowerCased(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
