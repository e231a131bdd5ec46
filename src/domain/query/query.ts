/** A search for sessions, as used by `list` and the History screen. */
import type { WeightUnit } from '../weight.js';

/** All terms must match; an empty query matches every session. */
export type Query = readonly QueryTerm[];

export type QueryTerm =
  | WordsTerm
  | { readonly kind: 'phase' | 'week'; readonly value: number }
  | { readonly kind: 'deload'; readonly value: boolean }
  | ContainsTerm<'focus'>
  | ExerciseTerm
  /**
   * A valid year, month, ISO week or day. `after` matches from the first day of the period on, `before` matches before
   * that day, and `on` matches within the period.
   */
  | { readonly kind: 'after' | 'before' | 'on'; readonly period: string }
  | SetTerm
  | { readonly kind: 'has'; readonly what: QueryMark };

/**
 * Matches if the focus or the exercise name contains the text; case and accents do not matter. The text is as typed and
 * never blank.
 */
type ContainsTerm<K> = { readonly kind: K; readonly text: string };

/** Keys of further exercises to find: an alias joins them with a name that matches the term. */
export type JoinedTerm = { readonly joinedKeys?: readonly string[] };

export type ExerciseTerm = ContainsTerm<'exercise'> & JoinedTerm;

/**
 * Adjacent words in one of the session's texts; the last one matches as a prefix. There is at least one word; the words
 * are results of `searchWords`. If the words are also a date, `period` is its period, and the sessions in it match too.
 */
export type WordsTerm = {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly period?: string;
} & JoinedTerm;

/**
 * All set terms of a query must match in the same working set. If the query names exercises, the set must belong to one
 * of them.
 */
export type SetTerm = {
  readonly kind: 'set';
  readonly quantity: SetQuantity;
  readonly operator: ComparisonOperator;
  readonly value: number;
  /** The unit of a weight; null for the default unit, and for other quantities. */
  readonly unit: WeightUnit | null;
};

export const SET_QUANTITIES = ['weight', 'reps', 'rpe'] as const;
export type SetQuantity = (typeof SET_QUANTITIES)[number];

export const COMPARISON_OPERATORS = ['>=', '<=', '>', '<', '='] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

export const QUERY_MARKS = ['notes', 'failure', 'superset'] as const;
export type QueryMark = (typeof QUERY_MARKS)[number];

export function termsOf<K extends QueryTerm['kind']>(
  query: Query,
  kind: K,
): readonly Extract<QueryTerm, { readonly kind: K }>[] {
  return query.filter((term): term is Extract<QueryTerm, { readonly kind: K }> => term.kind === kind);
}
