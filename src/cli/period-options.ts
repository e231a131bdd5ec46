/** The options `--since` and `--until`. */
import { isPeriod } from '../domain/period.js';
import { type CommandArguments, UsageError } from './command.js';

/** The first and the last day, month or year of a period, both included. Undefined means no limit. */
export type Period = { readonly since: string | undefined; readonly until: string | undefined };

/** @throws UsageError */
export function readPeriod({ values: { since, until } }: CommandArguments): Period {
  return { since: readDate('--since', since), until: readDate('--until', until) };
}

export function isWithin(date: string, { since, until }: Period): boolean {
  // ISO dates compare as text, and a date starts with its year and month.
  return (
    (since === undefined || date >= since) && (until === undefined || date.slice(0, until.length) <= until)
  );
}

function readDate(option: string, typed: string | boolean | undefined): string | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed === 'string' && isPeriod(typed)) return typed;
  throw new UsageError(
    `${option} needs a date such as 2026-02-16, 2026-02 or 2026, not ${JSON.stringify(typed)}.`,
  );
}
