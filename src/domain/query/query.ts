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
  /** A valid year, month, ISO week or day. `after` includes the period; `before` does not. */
  | { readonly kind: 'after' | 'before' | 'on'; readonly period: string }
  | SetTerm
  | { readonly kind: 'has'; readonly what: QueryMark };

/** Matches if the focus or exercise name contains the text, ignoring case and accents. The text is never blank. */
type ContainsTerm<K> = { readonly kind: K; readonly text: string };

/** Keys of further exercises to find: an alias joins them with a name that matches the term. */
export type JoinedTerm = { readonly joinedKeys?: readonly string[] };

export type ExerciseTerm = ContainsTerm<'exercise'> & JoinedTerm;

/**
 * Adjacent words (`searchWords`) in a text of the session; the last one is a prefix. Sessions in `period` match too.
 */
export type WordsTerm = {
  readonly kind: 'words';
  readonly words: readonly string[];
  readonly period?: string;
} & JoinedTerm;

/** All set terms must match in one working set. If the query names exercises, the set must be of one of them. */
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
