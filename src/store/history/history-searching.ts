/**
 * Searches the list while the user types. If the query is invalid, the list shows the sessions of
 * `keptQuery`.
 */
import { formatQuery } from '../../domain/query/format-query.js';
import { parseQuery, type QueryError, type QueryReading } from '../../domain/query/parse-query.js';
import type { Query } from '../../domain/query/query.js';
import { isMonthName } from '../../domain/query/read-date.js';
import { QUERY_HEADS } from '../../domain/query/read-term.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import type { FoundSessions } from './grouped-ids.js';
import { findSessions } from './search-found.js';

/**
 * Runs the query in the search field; never throws.
 * @param isTyping true to keep the list if the query may be unfinished
 */
export function runSearch(context: CommandContext, { isTyping }: { readonly isTyping: boolean }): void {
  const { search, query, keptQuery, found: lastFound, fileOnly } = context.getState().history;
  const reading = readSearch(search.text, context.getState().today);
  const find = (wanted: Query): FoundSessions | null =>
    formatQuery(wanted) === formatQuery(query)
      ? lastFound
      : attempt(context, () => findSessions(context, fileOnly, wanted));
  if (!reading.ok) {
    const isUnfinished = isTyping && reading.error.isAtEnd && !isNothing(lastFound);
    const before = isUnfinished ? null : find(keptQuery);
    if (before !== null)
      context.dispatch({ type: 'history/searched', query: keptQuery, found: before, isTyping });
    context.dispatch({ type: 'history/search-failed', error: reading.error });
    return;
  }
  const found = find(reading.query);
  if (found === null) return;
  const error = isTyping && isNothing(found) ? unfinishedKey(search.text, reading.query) : null;
  if (error) {
    context.dispatch({ type: 'history/search-failed', error });
    return;
  }
  context.dispatch({ type: 'history/searched', query: reading.query, found, isTyping });
}

function isNothing(found: FoundSessions): boolean {
  return found !== 'all' && found.size === 0;
}

/** Reads a query; adds the closing quotation mark of a name that is still being typed. */
function readSearch(text: string, today: string): QueryReading {
  const reading = parseQuery(text, today);
  if (reading.ok || !reading.error.isAtEnd) return reading;
  const closed = parseQuery(`${text}"`, today);
  return closed.ok ? closed : reading;
}

/** Words that relate to days, which a search treats as text. */
const DAY_WORD = /^(days?|weeks?|months?|years?|ago)$/u;
const DAY_KEYS = 'for days write yesterday, last week, nov 2026, or after:-7 for the last 7 days';

/** The error if the last word may be the start of a key, such as a month; otherwise null. */
function unfinishedKey(text: string, query: Query): QueryError | null {
  const last = query.at(-1);
  if (last?.kind === 'words' && last.period !== undefined) return null;
  const [typed = ''] = /\p{L}*$/u.exec(text) ?? [];
  const word = typed.toLowerCase();
  if (isMonthName(word)) return errorAtEnd(text, typed, `for a month write on:${word}`);
  const heads = word === '' ? [] : QUERY_HEADS.filter((head) => head.startsWith(word));
  if (heads.length === 0 && !DAY_WORD.test(word)) return null;
  return errorAtEnd(text, typed, DAY_WORD.test(word) ? DAY_KEYS : `continue with ${heads.join(' or ')}`);
}

function errorAtEnd(text: string, { length }: string, advice: string): QueryError {
  const message = `no session has this word: ${advice}`;
  return { column: text.length - length + 1, length, message, isAtEnd: true };
}
