/** `--since` and `--until`: the days that are asked for. */
import { isPeriod } from '../domain/period.js';
import { type CommandArguments, UsageError } from './command.js';

/** Days, months or years, each wholly part of it; undefined where the period is open. */
export type Period = { readonly since: string | undefined; readonly until: string | undefined };

/** @throws UsageError */
export function readPeriod({ values: { since, until } }: CommandArguments): Period {
  return { since: readDate('--since', since), until: readDate('--until', until) };
}

/** True where the day of a session date is in the period. */
export function isWithin(date: string, { since, until }: Period): boolean {
  // A day begins with its month and its year: as texts they compare as the days do.
  return (
    (since === undefined || date >= since) && (until === undefined || date.slice(0, until.length) <= until)
  );
}

function readDate(option: string, typed: string | boolean | undefined): string | undefined {
  if (typed === undefined) return undefined;
  if (typeof typed === 'string' && isPeriod(typed)) return typed;
  throw new UsageError(
    `${option} needs a date, as 2026-02-16, 2026-02 or 2026, not ${JSON.stringify(typed)}.`,
  );
}
