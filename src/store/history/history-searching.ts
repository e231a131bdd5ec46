/** Searching the list while one types: a text that cannot be read yet leaves the list as the last one made it. */
import { formatQuery } from '../../domain/query/format-query.js';
import { parseQuery, type QueryError, type QueryReading } from '../../domain/query/parse-query.js';
import { QUERY_HEADS } from '../../domain/query/read-term.js';
import type { CommandContext } from '../command.js';
import { attempt } from '../notices.js';
import { findSessions } from './search-found.js';

/**
 * Searches for what the search field says now; what the list shows of that already is not searched for again. Never
 * throws.
 * @param isTyping true where more may follow: then a last word that nobody wrote may become a key, and hides nothing
 */
export function runSearch(context: CommandContext, { isTyping }: { readonly isTyping: boolean }): void {
  const { search, query, found: lastFound, others } = context.getState().history;
  const reading = readSearch(search.text);
  if (!reading.ok) {
    context.dispatch({ type: 'history/search-refused', error: reading.error });
    return;
  }
  const isSame = formatQuery(reading.query) === formatQuery(query);
  const found = isSame ? lastFound : attempt(context, () => findSessions(context, others, reading.query));
  if (found === null) return;
  const error = isTyping && found !== 'all' && found.size === 0 ? unfinishedKey(search.text) : null;
  if (error) {
    context.dispatch({ type: 'history/search-refused', error });
    return;
  }
  context.dispatch({ type: 'history/searched', query: reading.query, found });
}

/** A name in quotation marks is searched for before the second of them is typed. */
function readSearch(text: string): QueryReading {
  const reading = parseQuery(text);
  if (reading.ok || !reading.error.isAtEnd) return reading;
  const closed = parseQuery(`${text}"`);
  return closed.ok ? closed : reading;
}

/** The last word as the beginning of keys; null where no key begins so. */
function unfinishedKey(text: string): QueryError | null {
  const [word = ''] = /\p{L}*$/u.exec(text) ?? [];
  const heads = word === '' ? [] : QUERY_HEADS.filter((head) => head.startsWith(word.toLowerCase()));
  if (heads.length === 0) return null;
  const { length } = word;
  const message = `no session has this word: go on with ${heads.join(' or ')}`;
  return { column: text.length - length + 1, length, message, isAtEnd: true };
}
