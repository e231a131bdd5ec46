/** Formats a query as a text that can be parsed again. */

import { isPeriod, isWeek } from '../period.js';
import { assertNever } from '../set-notation/assert-never.js';
import { parseWeightUnit } from '../weight.js';
import type { Query, QueryTerm } from './query.js';

export function formatQuery(query: Query): string {
  return query.map(formatTerm).join(' ');
}

function formatTerm(term: QueryTerm): string {
  switch (term.kind) {
    case 'words':
      return term.period === undefined ? formatWords(term.words) : formatDate(term.words);
    case 'phase':
    case 'week':
      return `${term.kind}:${term.value}`;
    case 'deload':
      return `deload:${term.value ? 'yes' : 'no'}`;
    case 'focus':
    case 'exercise':
      return `${term.kind}:${/\s/u.test(term.text) ? `"${term.text}"` : term.text}`;
    case 'after':
    case 'before':
    case 'on':
      return `${term.kind}:${term.period}`;
    case 'set':
      return `${term.quantity}${term.operator}${term.value}${term.unit ?? ''}`;
    case 'has':
      return `has:${term.what}`;
    default:
      return assertNever(term);
  }
}

/** `2026-02`, `yesterday`, `"last week"`: a date as it can be typed. */
function formatDate(words: readonly string[]): string {
  const joined = words.join('-').toUpperCase();
  return isPeriod(joined) || isWeek(joined) ? joined : formatWords(words);
}

function formatWords(words: readonly string[]): string {
  const text = words.join(' ');
  // Several words are quoted. A unit is quoted because it would be read as part of a number before it.
  return words.length > 1 || parseWeightUnit(text) !== null ? `"${text}"` : text;
}
