/** The planned working sets that the session in progress lacks. */
import { plannedSetCount } from '../../domain/progression/planned-set-count.js';
import type { AppState } from '../app-state.js';
import { plannedCount } from './planned-set.js';

/** An exercise with fewer working sets than planned. `count`: the number of missing sets, at least 1. */
export type MissingSets = { readonly name: string; readonly count: number };

/** The exercises that lack planned sets, in order. In an edited session, only goals plan sets. */
export function missingSets(state: AppState): readonly MissingSets[] {
  const { session, original } = state.log;
  return (session?.exercises ?? []).flatMap((exercise) => {
    const planned = original ? plannedSetCount(exercise.currentGoal) : plannedCount(state, exercise);
    const count = (planned ?? 0) - exercise.workingSets.length;
    return count > 0 ? [{ name: exercise.Name, count }] : [];
  });
}
