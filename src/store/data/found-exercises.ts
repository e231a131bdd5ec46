/** Searches for the exercise that an imported name means: first in the user's exercises, then in the library. */
import { exerciseKey } from '../../domain/exercise-name.js';
import { searchLibrary } from '../../domain/library-search.js';
import { matchesWords, nameQuery, searchedName } from '../../domain/name-search.js';
import type { ImportPreview } from '../../domain/read-models/import-report.js';

/** The most exercises in a result: more than a person reads. */
const MOST_FOUND = 50;

type Found = { readonly typed: string; readonly names: readonly string[] };

// Cached, because the page, the keys and Enter each need the result for the same text.
const lastFound = new WeakMap<ImportPreview, Found>();

/** The exercises with the typed words, or the user's exercises if nothing is typed; at most `MOST_FOUND`. */
export function foundExercises(preview: ImportPreview, typed: string): readonly string[] {
  const known = lastFound.get(preview);
  if (known?.typed === typed) return known.names;
  const names = find(preview, typed).slice(0, MOST_FOUND);
  lastFound.set(preview, { typed, names });
  return names;
}

function find({ own, library }: ImportPreview, typed: string): readonly string[] {
  const query = nameQuery(typed);
  if (query.length === 0) return own;
  const mine = own.filter((name) => matchesWords(query, searchedName(name)));
  const keys = new Set(own.map(exerciseKey));
  const others = searchLibrary(library, typed).words.filter(({ key }) => !keys.has(key));
  return [...mine, ...others.map(({ name }) => name)];
}
