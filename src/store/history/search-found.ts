/** Finds the sessions of a query, in the database and among the sessions that the database does not have. */
import { joinedNames } from '../../domain/joined-names.js';
import { matchesQuery } from '../../domain/query/match-query.js';
import type { Query } from '../../domain/query/query.js';
import { queryWithAliases } from '../../domain/query/query-with-aliases.js';
import type { CommandContext } from '../command.js';
import type { FoundSessions } from './grouped-ids.js';
import type { SessionListRow } from './session-list-row.js';

/**
 * The sessions that a query finds.
 * @param fileOnly sessions that the database lacks
 * @throws Error with a one-sentence message
 */
export function findSessions(
  { ports, getState }: CommandContext,
  fileOnly: readonly SessionListRow[],
  query: Query,
): FoundSessions {
  if (query.length === 0) return 'all';
  const { unit = 'kg', aliases } = getState().athlete;
  const joined = queryWithAliases(query, joinedNames(aliases));
  const found = new Set(ports.listing.search(query, unit));
  for (const { id, searched } of fileOnly) {
    if (searched !== null && matchesQuery(searched, joined, unit)) found.add(id);
  }
  return found;
}
