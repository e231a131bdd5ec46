/** Finds the word that a person probably meant when they mistyped it. */

/** The share of the letters of a typed word that may be wrong. */
const WRONG_LETTERS = 1 / 3;
/** A typed word of this many letters or more may be the beginning of the word that is meant. */
const LEAST_BEGINNING = 3;

/** The candidate closest to the typed text, ignoring case; the first of equally close ones. Null if none is close. */
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

/** The cost of each additional word of a candidate. It decides between candidates that are equally close otherwise. */
const SURPLUS_WORD = 0.01;

/** The distance of the typed words from a candidate's words; infinite if a typed word is close to none of them. */
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
 * The least number of insertions, deletions, replacements and swaps of neighbours that make both texts equal (optimal
 * string alignment distance).
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
