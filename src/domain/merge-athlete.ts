/** Merges the entries of another copy of `athlete.json` into the athlete's own. */
import type { Athlete } from './athlete.js';
import { byDate } from './body-weight-entry.js';
import { exerciseKey } from './exercise-name.js';
import { dayOf } from './session-date.js';

export type AthleteAdditions = {
  readonly bodyWeights: NonNullable<Athlete['bodyWeights']>;
  readonly aliases: Readonly<Record<string, string>>;
};

/** The entries that `other` has and `own` lacks. An entry that both have stays as in `own`. */
export function athleteAdditions(own: Athlete, other: Athlete): AthleteAdditions {
  const days = new Set((own.bodyWeights ?? []).map(({ date }) => dayOf(date)));
  const names = new Set(Object.keys(own.aliases ?? {}).map(exerciseKey));
  const aliases = Object.entries(other.aliases ?? {}).filter(([name]) => !names.has(exerciseKey(name)));
  return {
    bodyWeights: (other.bodyWeights ?? []).filter(({ date }) => !days.has(dayOf(date))),
    aliases: Object.fromEntries(aliases),
  };
}

/** The athlete with additions; the same object if there are none. */
export function withAdditions(athlete: Athlete, { bodyWeights, aliases }: AthleteAdditions): Athlete {
  const weights = bodyWeights.length > 0 && [...(athlete.bodyWeights ?? []), ...bodyWeights].toSorted(byDate);
  const names = Object.keys(aliases).length > 0 && { ...athlete.aliases, ...aliases };
  if (!weights && !names) return athlete;
  return { ...athlete, ...(weights && { bodyWeights: weights }), ...(names && { aliases: names }) };
}
