/** Extends a query so that it finds sessions under every alias of an exercise. */
import type { JoinedNames } from '../joined-names.js';
import type { Query } from './query.js';
import { hasPhrase, searchKey, searchWords } from './search-words.js';

/** The query with terms for exercises and words that also match the names that aliases join. */
export function queryWithAliases(query: Query, { groups }: JoinedNames): Query {
  const keysIf = (matches: (name: string) => boolean) =>
    groups.filter(({ names }) => names.some(matches)).flatMap(({ keys }) => keys);
  return query.map((term) => {
    switch (term.kind) {
      case 'exercise':
        return { ...term, joinedKeys: keysIf((name) => searchKey(name).includes(searchKey(term.text))) };
      case 'words':
        return { ...term, joinedKeys: keysIf((name) => hasPhrase(searchWords(name), term.words)) };
      default:
        return term;
    }
  });
}
