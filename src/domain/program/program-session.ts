/** Finds the day of a program that a session was. */
import { foldText } from '../../text/fold.js';
import type { Exercise, TrainingSession } from '../record.js';
import type { Program } from './program.js';

export type ProgramSession = Pick<
  TrainingSession,
  '_id' | 'date' | 'phase' | 'week' | 'isDeloadWeek' | 'focus' | 'programDay'
> & { readonly exercises: readonly Pick<Exercise, 'Name' | 'currentGoal' | 'workingSets'>[] };

/** The titles that sessions of the program may have: the current title, and former titles. */
export function titlesOf({ name, formerNames }: Pick<Program, 'name' | 'formerNames'>): readonly string[] {
  return [name, ...formerNames];
}

/** The same day has the same key in every phase and week. */
export function dayKey(name: string): string {
  return foldText(name);
}

/** Finds the key of a session's day by `programDay` or focus, also by former names; null if there is none. */
export function dayFinder({
  sections,
}: Pick<Program, 'sections'>): (session: ProgramSession) => string | null {
  const keys = new Map<string, string>();
  const days = sections.flatMap((section) => section.days);
  for (const { name } of days) keys.set(dayKey(name), dayKey(name));
  for (const { name, formerNames } of days) {
    for (const former of formerNames) if (!keys.has(dayKey(former))) keys.set(dayKey(former), dayKey(name));
  }
  return ({ programDay, focus }) => keys.get(dayKey(programDay ?? focus ?? '')) ?? null;
}
