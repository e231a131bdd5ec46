/** What a search of sessions asks for, as `list` and the History screen read it. */
import type { WeightUnit } from '../weight.js';

/** All of them must hold; none asks for every session. */
export type Query = readonly QueryTerm[];

export type QueryTerm =
  | WordsTerm
  | { readonly kind: 'phase' | 'week'; readonly value: number }
  | { readonly kind: 'deload'; readonly value: boolean }
  | ContainsTerm<'focus'>
  | ContainsTerm<'exercise'>
  /** A year, month or day that the calendar has: from its first day on, before it, or within it. */
  | { readonly kind: 'after' | 'before' | 'on'; readonly period: string }
  | SetTerm
  | { readonly kind: 'has'; readonly what: QueryMark };

/** Text that the folded focus, or the folded name of an exercise, contains. As typed, never blank. */
type ContainsTerm<K> = { readonly kind: K; readonly text: string };

/** Words that stand side by side in one of the session's texts, the last one by its beginning. Folded, at least one. */
export type WordsTerm = { readonly kind: 'words'; readonly words: readonly string[] };

/** Holds in the same working set as the others of its kind, of a named exercise where the query names one. */
export type SetTerm = {
  readonly kind: 'set';
  readonly quantity: SetQuantity;
  readonly operator: ComparisonOperator;
  readonly value: number;
  /** Null: the unit of whoever asks. Only of a weight. */
  readonly unit: WeightUnit | null;
};

export const SET_QUANTITIES = ['weight', 'reps', 'rpe'] as const;
export type SetQuantity = (typeof SET_QUANTITIES)[number];

export const COMPARISON_OPERATORS = ['>=', '<=', '>', '<', '='] as const;
export type ComparisonOperator = (typeof COMPARISON_OPERATORS)[number];

export const QUERY_MARKS = ['notes', 'failure', 'superset'] as const;
export type QueryMark = (typeof QUERY_MARKS)[number];

/** The terms of one kind. */
export function termsOf<K extends QueryTerm['kind']>(
  query: Query,
  kind: K,
): readonly Extract<QueryTerm, { readonly kind: K }>[] {
  return query.filter((term): term is Extract<QueryTerm, { readonly kind: K }> => term.kind === kind);
}
