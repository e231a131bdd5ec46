/** The table that shows the results of a run. */
import { type Check, excessOf, type Limit, ratioOf, verdictOf } from './check.js';

export type Measured = {
  readonly id: string;
  readonly what: string;
  readonly checks: readonly Check[];
  /** Why the measurement failed; null if it did not. */
  readonly error: string | null;
};

/** One line of the report, for one figure. `--json` prints these lines. */
export type ReportLine = {
  readonly id: string;
  readonly what: string;
  readonly measured: number | null;
  readonly floor: number | null;
  readonly ratio: number | null;
  readonly unit: string;
  readonly budget: string;
  readonly verdict: string;
};

/** @param slack a figure counts as missed only if it is more than this multiple of its limit */
export function reportLines({ id, what, checks, error }: Measured, slack: number): readonly ReportLine[] {
  const none = { measured: null, floor: null, ratio: null, unit: '', budget: '' };
  if (error !== null) return [{ id, what, ...none, verdict: `not measured: ${error}` }];
  if (checks.length === 0) return [{ id, what, ...none, verdict: 'not measured here' }];
  return checks.map((check) => ({
    id,
    what: `${what}: ${check.what}`,
    measured: check.measured,
    floor: check.floor ?? null,
    ratio: ratioOf(check),
    unit: check.unit,
    budget: check.limits.map((limit) => describeLimit(limit, check.unit)).join(', '),
    verdict: describeVerdict(check, slack),
  }));
}

/** True if no measurement failed and no figure missed its budget. */
export function isAllWithin(measured: readonly Measured[], slack: number): boolean {
  return measured.every(
    ({ checks, error }) => error === null && checks.every((check) => verdictOf(check, slack) !== 'missed'),
  );
}

export function formatLines(lines: readonly ReportLine[]): string {
  const head = ['', 'what', 'measured', 'floor', 'ratio', 'budget', 'verdict'];
  const rows = lines.map((line) => [
    line.id,
    line.what,
    withUnit(line.measured, line.unit),
    withUnit(line.floor, line.unit),
    line.ratio === null ? '' : line.ratio.toFixed(2),
    line.budget,
    line.verdict,
  ]);
  return formatTable([head, ...rows], new Set([2, 3, 4]));
}

/** @param rightAligned the indexes of the columns that are aligned right, because they contain numbers */
export function formatTable(rows: readonly (readonly string[])[], rightAligned: ReadonlySet<number>): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return rightAligned.has(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return cells.join('  ').trimEnd();
  });
  return `${lines.join('\n')}\n`;
}

function describeVerdict(check: Check, slack: number): string {
  const verdict = verdictOf(check, slack);
  const excess = excessOf(check);
  if (verdict === 'reported') return '';
  if (verdict === 'ok') return excess > 1 ? `ok here, ${excess.toFixed(2)} × the budget` : 'ok';
  return Number.isFinite(excess) ? `MISSED, ${excess.toFixed(2)} × the budget` : 'MISSED';
}

function describeLimit(limit: Limit, unit: string): string {
  switch (limit.kind) {
    case 'ratio':
      return `≤ ${limit.max} ×`;
    case 'max':
      return `≤ ${withUnit(limit.max, unit, true)}`;
    case 'exactly':
      return `= ${limit.value}`;
  }
}

/**
 * Formats a value with its unit; '' for null, `none` for NaN.
 * @param isExact true to print the value without rounding
 */
function withUnit(value: number | null, unit: string, isExact = false): string {
  if (value === null || Number.isNaN(value)) return value === null ? '' : 'none';
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  const text = !isExact && !Number.isInteger(value) ? value.toFixed(digits) : `${value}`;
  return unit === '' ? text : `${text} ${unit}`;
}
