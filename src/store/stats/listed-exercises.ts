/** The exercises in the list of the Stats screen: all, or those with the typed words. */
import { matchesWords, nameQuery, searchedName } from '../../domain/name-search.js';
import type { TrainingOverview } from '../../domain/read-models/training-overview.js';
import type { EditBuffer } from '../../text/edit-buffer.js';

type Exercises = TrainingOverview['exercises'];

type Listing = {
  readonly overview: TrainingOverview | null;
  readonly list: { readonly search: EditBuffer | null } | null;
};

// Cached, because the page, the keys and Enter each need the result for the same text.
const lastFound = new WeakMap<Exercises, { readonly typed: string; readonly found: Exercises }>();

/** The exercises in the order of the list, which its cursor indexes. Typed abbreviations match full words too. */
export function listedExercises({ overview, list }: Listing): Exercises {
  const exercises = overview?.exercises ?? [];
  const typed = list?.search?.text ?? '';
  const known = lastFound.get(exercises);
  if (known?.typed === typed) return known.found;
  const query = nameQuery(typed);
  const found =
    query.length === 0 ? exercises : exercises.filter(({ name }) => matchesWords(query, searchedName(name)));
  lastFound.set(exercises, { typed, found });
  return found;
}
