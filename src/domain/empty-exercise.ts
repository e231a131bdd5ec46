import type { Exercise } from './record.js';

/** A new exercise without sets, muscles, goal or notes. @param order its place in the session, from 1 */
export function emptyExercise(order: number, name: string): Exercise {
  return {
    Order: order,
    Name: name,
    targetMuscleGroups: [],
    repTempo: null,
    currentGoal: {},
    warmupSets: [],
    workingSets: [],
    notes: null,
    warmupNotes: null,
    formCues: [],
  };
}
