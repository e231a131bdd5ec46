/** Finds the word that a person probably meant when they mistyped it. */

/**
 * This share of the letters of a typed word may be wrong, and always one letter. A typed word of three letters or more
 * may also be only the beginning of the word that is meant.
 */
const WRONG_LETTERS = 1 / 3;
const LEAST_BEGINNING = 3;

/**
 * The candidate that a typed text probably means, word by word and without regard to case; null if none is close. Of
 * equally close candidates, the first.
 */
export function closestTo(typed: string, candidates: readonly string[]): string | null {
  const words = wordsOf(typed);
  let closest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const distance = distanceOfWords(words, wordsOf(candidate));
    if (distance >= least) continue;
    least = distance;
    closest = candidate;
  }
  return closest;
}

/** ` Did you mean X?`, or nothing if no candidate is close. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const closest = closestTo(typed, candidates);
  return closest === null ? '' : ` Did you mean ${closest}?`;
}

/** The cost of an additional word: so low that it only decides between equally close candidates. */
const SURPLUS_WORD = 0.01;

/** The sum of the distances of all typed words; infinite if one of them is close to no word of the candidate. */
function distanceOfWords(typed: readonly string[], words: readonly string[]): number {
  if (typed.length === 0) return Number.POSITIVE_INFINITY;
  let sum = Math.max(0, words.length - typed.length) * SURPLUS_WORD;
  for (const each of typed) {
    const most = Math.max(1, Math.floor(each.length * WRONG_LETTERS));
    const nearest = Math.min(...words.map((word) => distanceOfWord(each, word)));
    sum += nearest <= most && nearest < each.length ? nearest : Number.POSITIVE_INFINITY;
  }
  return sum;
}

function distanceOfWord(typed: string, word: string): number {
  const isBeginning = typed.length >= LEAST_BEGINNING && word.startsWith(typed) && word !== typed;
  return isBeginning ? 1 : editDistance(typed, word);
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * The number of letters to insert, remove, replace, or swap with the next one (optimal string alignment distance).
 */
export function editDistance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
