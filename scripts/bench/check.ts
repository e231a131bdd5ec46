/** What a measurement came to, and whether that is within its budget. */

export type Unit = 'ms' | 'µs' | 'MiB' | 'B' | 'B/s' | '%' | 'keys' | 'syncs' | 'a second' | '';

/** What a figure may be: a multiple of its floor, a plain most, or one value and no other. */
export type Limit =
  | { readonly kind: 'ratio'; readonly most: number }
  | { readonly kind: 'most'; readonly most: number }
  | { readonly kind: 'exactly'; readonly value: number };

export type Check = {
  readonly what: string;
  readonly measured: number;
  readonly unit: Unit;
  /** The same figure of what cannot be faster, from the same run. */
  readonly floor?: number;
  /** None: the figure is told, and nothing is asked of it. */
  readonly limits: readonly Limit[];
};

export type Verdict = 'ok' | 'missed' | 'told';

export const ratio = (most: number): Limit => ({ kind: 'ratio', most });
export const most = (value: number): Limit => ({ kind: 'most', most: value });
export const exactly = (value: number): Limit => ({ kind: 'exactly', value });

export function ratioOf({ measured, floor }: Check): number | null {
  return floor === undefined || floor === 0 ? null : measured / floor;
}

/** How many times its tightest limit a figure is: 1 is just within; infinite where nothing but one value would do. */
export function excessOf(check: Check): number {
  return Math.max(0, ...check.limits.map((limit) => excessOver(limit, check)));
}

/** @param slack how many times its limit a figure may be before it counts as missed */
export function verdictOf(check: Check, slack: number): Verdict {
  if (check.limits.length === 0) return 'told';
  return excessOf(check) <= slack ? 'ok' : 'missed';
}

function excessOver(limit: Limit, check: Check): number {
  switch (limit.kind) {
    case 'exactly':
      return check.measured === limit.value ? 0 : Number.POSITIVE_INFINITY;
    case 'most':
      return part(check.measured, limit.most);
    case 'ratio':
      return part(ratioOf(check) ?? Number.POSITIVE_INFINITY, limit.most);
  }
}

function part(measured: number, mostAllowed: number): number {
  if (mostAllowed > 0) return measured / mostAllowed;
  return measured > 0 ? Number.POSITIVE_INFINITY : 0;
}
