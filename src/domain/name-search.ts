/** Matches typed words with names of exercises: `lat pull`, `latpull` and `tri pushd` are enough. */
import { foldText } from '../text/fold.js';
import { exerciseWords } from './muscles/exercise-words.js';

/** A name as it is searched, with abbreviations as typed and written out. */
export type SearchedName = {
  readonly words: readonly string[];
  /** For each word, the text from this word to the end of the name, without blanks. */
  readonly joined: readonly string[];
};

/** A typed text as it is searched: its words as typed, and with abbreviations written out. */
export type NameQuery = readonly (readonly string[])[];

/** Words that people type for an exercise whose name has other words. Applied after abbreviations are written out. */
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/\bback squat\b/, 'squat'],
  [/\bpressdown\b/, 'pushdown'],
  [/\bhex bar\b/, 'trap bar'],
  [/\bstrict press\b/, 'overhead press'],
  [/\bab roller\b/, 'ab wheel'],
  [/\bpec fly\b/, 'pec deck'],
  [/\bham(string)? curl\b/, 'leg curl'],
  [/\b(ab|ad)ductor\b/, '$1duction'],
  [/\bfarmers? carry\b/, 'farmer walk'],
  [/\bwoodchop(per)?\b/, 'wood chop'],
  [/\b(1|single) arm\b/, 'one arm'],
  [/\bflat (?=bench)/, ''],
  [/\bside delt\b/, 'lateral'],
  [/\b(rower|rowing machine)\b/, 'rowing'],
];

export function searchedName(name: string): SearchedName {
  const forms = [plainWords(name), exerciseWords(name).split(' ')];
  return {
    words: [...new Set(forms.flat())],
    joined: forms.flatMap((words) => words.map((_, index) => words.slice(index).join(''))),
  };
}

export function nameQuery(typed: string): NameQuery {
  const written = SYNONYMS.reduce((words, [from, to]) => words.replace(from, to), exerciseWords(typed));
  const [plain, long] = [plainWords(typed), written.split(' ').filter((word) => word !== '')];
  return [plain, long].filter((words) => words.length > 0);
}

/** True if each typed word begins a word of the name. Blanks may be missing: `latpull` matches `Lat Pulldown`. */
export function matchesWords(query: NameQuery, { words, joined }: SearchedName): boolean {
  return query.some((typed) => {
    const text = typed.join('');
    // A single letter before other words is a whole word, as in `t bar`.
    const begins = (part: string, isLast: boolean) =>
      words.some((word) => (part.length === 1 && !isLast ? word === part : word.startsWith(part)));
    return (
      typed.every((part, index) => begins(part, index === typed.length - 1)) ||
      joined.some((rest) => rest.startsWith(text))
    );
  });
}

/** True if each typed word is a word of the name. */
export function matchesWholeWords(query: NameQuery, { words }: SearchedName): boolean {
  return query.some((typed) => typed.every((part) => words.includes(part)));
}

/** True if each typed word begins a word of the name, with at most one typing error in each. */
export function matchesWithTypos(query: NameQuery, { words }: SearchedName): boolean {
  return query.some((typed) => typed.every((part) => words.some((word) => beginsWithTypo(part, word))));
}

/** Shorter words must be typed without errors, because they would match too many names. */
const MIN_TYPO_LENGTH = 4;
/** A wrong or extra letter in a shorter word makes another word: `seal` is not `seat`. */
const MIN_WRONG_LENGTH = 5;

/** True if `word` begins with `typed`, apart from one typing error after the first letter: `sqaut` for `squat`. */
function beginsWithTypo(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true;
  if (typed.length < MIN_TYPO_LENGTH) return false;
  let at = 0;
  while (typed[at] === word[at]) at += 1;
  if (at === 0) return false;
  const rest = typed.slice(at);
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  const isMissing = word.startsWith(rest, at + 1);
  if (isMissing || word.startsWith(swapped, at)) return true;
  if (typed.length < MIN_WRONG_LENGTH) return false;
  return word.startsWith(rest.slice(1), at) || word.startsWith(rest.slice(1), at + 1);
}

/** The folded words of a text; an apostrophe is part of its word. */
function plainWords(text: string): readonly string[] {
  return foldText(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}
