/** Finds commands by what is typed in the help or the command palette. */
import fuzzysort from 'fuzzysort';
import { foldText } from '../text/fold.js';
import type { CommandEntry } from './command-entries.js';

/** The lowest score with which the fuzzy search finds a label; 1 means that the label is the query. */
const MIN_SCORE = 0.3;

/** The ranks of a match with a whole word, or with the beginning of a word. The lowest rank is the best. */
const RANKS = {
  label: { whole: 0, begun: 1 },
  alsoCalled: { whole: 2, begun: 5 },
  keys: { whole: 3, begun: 6 },
  help: { whole: 4, begun: 7 },
  group: { whole: 8, begun: 9 },
} as const;

/** The rank of a label that is the query, also without its blanks: `backup` is `back up`. */
const SAME_LABEL_RANK = -1;

/**
 * The commands that match a query, best first; all of them for a blank query. If none matches, labels are searched
 * fuzzily.
 */
export function findEntries<Entry extends CommandEntry>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  const typed = foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (typed.length === 0) return entries;
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, typed);
    return rank === null ? [] : [{ entry, rank }];
  });
  if (ranked.length > 0) {
    return ranked.toSorted((one, other) => one.rank - other.rank).map(({ entry }) => entry);
  }
  return fuzzysort
    .go(query.trim(), entries, { key: 'label', threshold: MIN_SCORE, limit: 0 })
    .map(({ obj }) => obj);
}

/** The sum of the ranks of the typed words; null if one of the words is not found. */
function rankOf(entry: CommandEntry, typed: readonly string[]): number | null {
  const texts = { ...entry, keys: entry.keys.join(' ') };
  const fields = (Object.keys(RANKS) as (keyof typeof RANKS)[]) // the cast is safe: `texts` is a literal with these keys
    .map((name) => ({ words: wordsOf(texts[name], name === 'label'), ...RANKS[name] }));
  if (joinedWords(entry.label) === typed.join('')) return SAME_LABEL_RANK;
  const sum = typed
    .map((word) =>
      Math.min(
        ...fields.map(({ words, whole, begun }) => {
          if (words.includes(word)) return whole;
          return words.some((own) => own.startsWith(word)) ? begun : Number.POSITIVE_INFINITY;
        }),
      ),
    )
    .reduce((total, rank) => total + rank, 0);
  return Number.isFinite(sum) ? sum : null;
}

/** The letters and digits of a text, without what separates its words. */
function joinedWords(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of a text, and their parts, as in `Ctrl+Z`. A label is also one word: `warmup` finds `warm-ups`. */
function wordsOf(text: string, isLabel: boolean): readonly string[] {
  const whole = foldText(text)
    .split(/\s+/)
    .map((word) => word.replace(/[.,;:!?]+$/u, '') || word);
  const parts = whole.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u));
  const joined = isLabel ? [joinedWords(text)] : [];
  return [...new Set([...whole, ...parts, ...joined])].filter((word) => word !== '');
}
