/** Renames an exercise in everything that was logged, in a way that can be undone. */
import * as z from 'zod';
import { exerciseKey } from './exercise-name.js';
import type { TrainingSession } from './record.js';

const changeSchema = z.object({
  /** Index of the exercise in its session, from 0. */
  index: z.number().int().min(0),
  from: z.string(),
  to: z.string().min(1),
});

const aliasesSchema = z.record(z.string(), z.string());

export const renamingSchema = z.object({
  from: z.string(),
  to: z.string(),
  /** The changes in saved sessions, newest first. */
  sessions: z.array(z.object({ id: z.string(), date: z.string(), changes: z.array(changeSchema) })),
  /** The changes in sessions in progress. */
  drafts: z.array(z.object({ id: z.string(), changes: z.array(changeSchema) })),
  aliases: z.object({ before: aliasesSchema, after: aliasesSchema }),
});

/** One exercise of one session, with its old name as the session spells it, and its new name. */
export type NameChange = Readonly<z.infer<typeof changeSchema>>;

/** All changes of a renaming: enough to apply it, to resume it after an interruption, and to undo it. */
export type Renaming = Readonly<z.infer<typeof renamingSchema>>;

type Aliases = Readonly<Record<string, string>>;

/** The changes in a session if the exercise `from`, in any spelling, is renamed to `to`. */
export function nameChangesIn({ exercises }: TrainingSession, from: string, to: string): NameChange[] {
  const key = exerciseKey(from);
  return exercises.flatMap(({ Name }, index) =>
    exerciseKey(Name) === key && Name !== to ? [{ index, from: Name, to }] : [],
  );
}

/** A session with changed names; itself if nothing changes. An exercise that no longer has the old name stays. */
export function withNames(session: TrainingSession, changes: readonly NameChange[]): TrainingSession {
  const nameOf = (index: number, name: string) =>
    changes.find((change) => change.index === index && change.from === name)?.to;
  if (!session.exercises.some(({ Name }, index) => nameOf(index, Name) !== undefined)) return session;
  const exercises = session.exercises.map((exercise, index) => {
    return { ...exercise, Name: nameOf(index, exercise.Name) ?? exercise.Name };
  });
  return { ...session, exercises };
}

/** The renaming that undoes another one. */
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

/** The aliases after `from` was renamed to `to`: aliases of `from` now stand for `to`, and so does `from` itself. */
export function aliasesAfter(aliases: Aliases, from: string, to: string): Aliases {
  const isNamed = (name: string, other: string) => exerciseKey(name) === exerciseKey(other);
  const kept = Object.entries(aliases)
    // The name of an exercise cannot be an alias of another one.
    .filter(([alias]) => !isNamed(alias, to) && !isNamed(alias, from))
    .map(([alias, name]) => [alias, isNamed(name, from) ? to : name]);
  return Object.fromEntries(isNamed(from, to) ? kept : [...kept, [from, to]]);
}

/** Applies the changed aliases of a renaming to the current ones; aliases that it does not change are kept. */
export function withAliases(aliases: Aliases, { before, after }: Renaming['aliases']): Aliases {
  const isChanged = (alias: string) => before[alias] !== after[alias];
  const unchanged = Object.entries(aliases).filter(([alias]) => !isChanged(alias));
  return Object.fromEntries([...unchanged, ...Object.entries(after).filter(([alias]) => isChanged(alias))]);
}
