/** Capitalizes a typed exercise name as the library does. */
import type { ExerciseLibrary } from './exercise-library.js';

/** A word with its apostrophes; hyphens and brackets separate words. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Abbreviations of lifters that are written in capitals. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'bb',
  'bp',
  'bss',
  'btn',
  'bw',
  'cgbp',
  'db',
  'dl',
  'ez',
  'ghd',
  'ghr',
  'kb',
  'ohp',
  'rdl',
  'sldl',
  'ssb',
  'trx',
]);

/** A new name with the capitals of the library: `ez-bar thing` is `EZ-Bar Thing`. Its `exerciseKey` does not change. */
export function capitalizeName(typed: string, library: ExerciseLibrary): string {
  const spellings = spellingsOf(library);
  const name = typed.replace(WORD, (word) => {
    const lower = word.toLowerCase();
    if (word.slice(1) !== lower.slice(1)) return word;
    if (ABBREVIATIONS.has(lower)) return lower.toUpperCase();
    return spellings.get(lower) ?? withCapital(word);
  });
  return withCapital(name);
}

function withCapital(text: string): string {
  const [first = ''] = text;
  const capital = first.toUpperCase();
  // The capital form of ß has two letters; the word then stays as typed.
  return capital.length === first.length ? capital + text.slice(first.length) : text;
}

// Cached, because counting the words of all names is slow.
const spellingsByLibrary = new WeakMap<ExerciseLibrary, ReadonlyMap<string, string>>();

/** How the library most often writes each word, by the word in lower case. */
function spellingsOf(library: ExerciseLibrary): ReadonlyMap<string, string> {
  const known = spellingsByLibrary.get(library);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { name } of library.exercises)
    for (const word of name.match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  const spellings = new Map<string, string>();
  for (const [word, count] of counts) {
    const best = spellings.get(word.toLowerCase());
    if (best === undefined || count > (counts.get(best) ?? 0)) spellings.set(word.toLowerCase(), word);
  }
  spellingsByLibrary.set(library, spellings);
  return spellings;
}
