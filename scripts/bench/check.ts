/** A measured figure and its budget. */

export type Unit = 'ms' | 'µs' | 'MiB' | 'B' | 'B/s' | '%' | 'keys' | 'syncs' | 'a second' | '';

/** The limit of a figure: a multiple of the floor, a maximum, or an exact value. */
export type Limit =
  | { readonly kind: 'ratio'; readonly max: number }
  | { readonly kind: 'max'; readonly max: number }
  | { readonly kind: 'exactly'; readonly value: number };

export type Check = {
  readonly what: string;
  readonly measured: number;
  readonly unit: Unit;
  /** The figure to compare with, measured in the same run: mostly that of the least possible work. */
  readonly floor?: number;
  /** The limits of the figure; empty if it has no budget and is only reported. */
  readonly limits: readonly Limit[];
};

export type Verdict = 'ok' | 'missed' | 'reported';

export const ratio = (max: number): Limit => ({ kind: 'ratio', max });
export const atMost = (max: number): Limit => ({ kind: 'max', max });
export const exactly = (value: number): Limit => ({ kind: 'exactly', value });

/** @returns the figure as a multiple of its floor; null if it has no floor, or one of 0 */
export function ratioOf({ measured, floor }: Check): number | null {
  return floor === undefined || floor === 0 ? null : measured / floor;
}

/** The figure as a multiple of its tightest limit: at most 1 if it meets all limits. */
export function excessOf(check: Check): number {
  return Math.max(0, ...check.limits.map((limit) => excessOver(limit, check)));
}

/** @param slack a figure counts as missed only if it is more than this multiple of its limit */
export function verdictOf(check: Check, slack: number): Verdict {
  if (check.limits.length === 0) return 'reported';
  return excessOf(check) <= slack ? 'ok' : 'missed';
}

function excessOver(limit: Limit, check: Check): number {
  switch (limit.kind) {
    case 'exactly':
      return check.measured === limit.value ? 0 : Number.POSITIVE_INFINITY;
    case 'max':
      return multipleOf(check.measured, limit.max);
    case 'ratio':
      return multipleOf(ratioOf(check) ?? Number.POSITIVE_INFINITY, limit.max);
  }
}

function multipleOf(measured: number, max: number): number {
  if (max > 0) return measured / max;
  return measured > 0 ? Number.POSITIVE_INFINITY : 0;
}
