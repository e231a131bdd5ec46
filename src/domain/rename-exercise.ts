/** Giving an exercise another name in everything that was logged, such that it can be taken back. */
import * as z from 'zod';
import { exerciseKey } from './exercise-name.js';
import type { TrainingSession } from './record.js';

const changeSchema = z.object({
  /** Place of the exercise in its session, from 0. */
  index: z.number().int().min(0),
  from: z.string(),
  to: z.string().min(1),
});

const aliasesSchema = z.record(z.string(), z.string());

export const renamingSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** What changes in sessions that are saved, the newest first. */
  sessions: z.array(z.object({ id: z.string(), date: z.string(), changes: z.array(changeSchema) })),
  /** What changes in sessions in progress. */
  drafts: z.array(z.object({ id: z.string(), changes: z.array(changeSchema) })),
  /** The athlete's aliases as they were and as they will be. */
  aliases: z.object({ before: aliasesSchema, after: aliasesSchema }),
});

/** One exercise of one session, and its two names as they are written there. */
export type NameChange = Readonly<z.infer<typeof changeSchema>>;

/** All that a renaming changes: enough to make it, to go on with it after it was interrupted, and to take it back. */
export type Renaming = Readonly<z.infer<typeof renamingSchema>>;

type Aliases = Readonly<Record<string, string>>;

/** What of a session changes where the exercise `from`, in whatever spelling, is called `to`. */
export function nameChangesIn({ exercises }: TrainingSession, from: string, to: string): NameChange[] {
  const key = exerciseKey(from);
  return exercises.flatMap(({ Name }, index) =>
    exerciseKey(Name) === key && Name !== to ? [{ index, from: Name, to }] : [],
  );
}

/**
 * A session with names changed; the same object where none of them is there. An exercise that is called otherwise by
 * now, or stands elsewhere, is left alone.
 */
export function withNames(session: TrainingSession, changes: readonly NameChange[]): TrainingSession {
  const nameOf = (index: number, name: string) =>
    changes.find((change) => change.index === index && change.from === name)?.to;
  if (!session.exercises.some(({ Name }, index) => nameOf(index, Name) !== undefined)) return session;
  const exercises = session.exercises.map((exercise, index) => {
    return { ...exercise, Name: nameOf(index, exercise.Name) ?? exercise.Name };
  });
  return { ...session, exercises };
}

/** The renaming that takes another one back. */
export function reversed({ from, to, sessions, drafts, aliases }: Renaming): Renaming {
  const back = <T extends { readonly changes: readonly NameChange[] }>(each: T) => ({
    ...each,
    changes: each.changes.map((change) => ({ ...change, from: change.to, to: change.from })),
  });
  return {
    from: to,
    to: from,
    sessions: sessions.map(back),
    drafts: drafts.map(back),
    aliases: { before: aliases.after, after: aliases.before },
  };
}

/** The aliases once `from` is called `to`: what stood for the one stands for the other, and the old name with it. */
export function aliasesAfter(aliases: Aliases, from: string, to: string): Aliases {
  const isNamed = (name: string, other: string) => exerciseKey(name) === exerciseKey(other);
  const kept = Object.entries(aliases)
    // A name that is an exercise's own stands for no other.
    .filter(([alias]) => !isNamed(alias, to) && !isNamed(alias, from))
    .map(([alias, name]) => [alias, isNamed(name, from) ? to : name]);
  return Object.fromEntries(isNamed(from, to) ? kept : [...kept, [from, to]]);
}

/** Aliases as they are now with those changed that a renaming changes; what was written meanwhile stays. */
export function withAliases(aliases: Aliases, { before, after }: Renaming['aliases']): Aliases {
  const isChanged = (alias: string) => before[alias] !== after[alias];
  const untouched = Object.entries(aliases).filter(([alias]) => !isChanged(alias));
  return Object.fromEntries([...untouched, ...Object.entries(after).filter(([alias]) => isChanged(alias))]);
}
