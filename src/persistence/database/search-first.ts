/** The first sessions that a search finds in the order of the days, without finding the rest. */
import { type Query, termsOf } from '../../domain/query/query.js';
import type { WeightUnit } from '../../domain/weight.js';
import type { FirstFound, FirstPage } from '../../store/ports/listing-port.js';
import type { SearchWalk } from './search-order.js';
import { rowwiseSearch } from './search-sql.js';
import type { Statements } from './statements.js';

/** Rows whose exercises are looked through before finding them all is less work. */
const MAX_ROWS_OF_EXERCISES = 2000;
/** Sessions found of which a page cannot be made: then the rows do not lie as the days do. */
const MAX_UNSETTLED = 5000;

/**
 * The ids of as many sessions as the page has, or of all that are found, in no order, where they are no more. Null where
 * the rows do not tell it soon.
 * @param unit that of weights without one
 * @throws StorageError
 */
export function firstFound(
  statements: Statements,
  walk: SearchWalk,
  query: Query,
  unit: WeightUnit,
  { order, limit }: FirstPage,
): FirstFound | null {
  const { from, id } = rowwiseSearch(query, unit);
  const endId = termsOf(query, 'exercise').length > 0 ? walk.idAfter(MAX_ROWS_OF_EXERCISES) : null;
  const end = endId === null ? '' : `AND ${id} ${walk.direction === 'ASC' ? '<=' : '>='} ?`;
  const sql = `SELECT s.id, s.session_id, s.chronological_key ${from.sql} ${end} ORDER BY ${id} ${walk.direction}`;
  const found: Moment[] = [];
  const settled = () => found.filter(({ key }) => walk.isSettled(key));
  let isEnough = false;
  statements.each(sql, [...from.parameters, ...(endId === null ? [] : [endId])], ([row, sessionId, key]) => {
    const isPage = walk.goTo(Number(row)) && found.length > limit && settled().length > limit;
    isEnough = isPage || found.length === MAX_UNSETTLED;
    if (!isEnough) found.push({ sessionId: String(sessionId), key: String(key) });
    return !isEnough;
  });
  if (!isEnough && endId === null) return { ids: idsOf(found), isWhole: true };
  if (!isEnough && endId !== null) walk.goPast(endId);
  const first = settled();
  if (first.length <= limit) return null;
  const sign = order === 'oldest' ? 1 : -1;
  first.sort((one, other) => sign * compareMoments(one, other));
  return { ids: idsOf(first.slice(0, limit)), isWhole: false };
}

type Moment = { readonly sessionId: string; readonly key: string };

function idsOf(moments: readonly Moment[]): readonly string[] {
  return moments.map(({ sessionId }) => sessionId);
}

function compareMoments(one: Moment, other: Moment): number {
  return compareText(one.key, other.key) || compareText(one.sessionId, other.sessionId);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
