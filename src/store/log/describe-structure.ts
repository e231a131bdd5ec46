/** Describes what an undo or redo changed in the structure of a session: order, supersets, goals, tempo, cues. */

import { counted, formatGoal } from '../../domain/format-session.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { supersetLabel } from '../../domain/supersets.js';
import type { WeightUnit } from '../../domain/weight.js';

/** `Squat is number 1 again.`: the first difference in the structure; null if there is none. */
export function describeStructureChange(
  before: TrainingSession,
  after: TrainingSession,
  unit: WeightUnit,
): string | null {
  for (const [index, exercise] of after.exercises.entries()) {
    const former = before.exercises[index];
    if (!former || former === exercise) continue;
    if (former.Name !== exercise.Name) return `${exercise.Name} is number ${index + 1} again.`;
    const [was, is] = [supersetLabel(before.exercises, index), supersetLabel(after.exercises, index)];
    if (was !== is) return `${exercise.Name} is ${is ?? 'in no superset'} again.`;
    const change = describeGoalAndCues(former, exercise, unit);
    if (change !== null) return change;
  }
  return null;
}

function describeGoalAndCues(former: Exercise, exercise: Exercise, unit: WeightUnit): string | null {
  const [was, is] = [formatGoal(former.currentGoal, unit), formatGoal(exercise.currentGoal, unit)];
  if (was !== is) {
    return is === '' ? `${exercise.Name} has no goal again.` : `the goal of ${exercise.Name} is ${is} again.`;
  }
  if (former.repTempo !== exercise.repTempo) {
    const tempo = exercise.repTempo;
    return `${exercise.Name} has ${tempo === null ? 'no tempo' : `the tempo ${tempo}`} again.`;
  }
  const isSame = former.formCues.join('\n') === exercise.formCues.join('\n');
  return isSame ? null : `${exercise.Name} has ${counted(exercise.formCues.length, 'cue')} again.`;
}
