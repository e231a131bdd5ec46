/** Describes what an undo or redo changed, in one sentence. */
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { setsInOrder } from '../../domain/set-order.js';
import type { WeightUnit } from '../../domain/weight.js';
import { describeStructureChange } from './describe-structure.js';

/** `Undone: 85 × 5 is 80 × 5 again.`: the first difference between the session before and after an undo. */
export function describeUndo(before: TrainingSession, after: TrainingSession, unit: WeightUnit): string {
  return `Undone: ${describeChange(before, after, unit) ?? 'the details are restored.'}`;
}

/** `Redone: 85 × 5 is added again.`: the first difference between the session before and after a redo. */
export function describeRedo(before: TrainingSession, after: TrainingSession, unit: WeightUnit): string {
  return `Redone: ${describeChange(before, after, unit) ?? 'the details are changed again.'}`;
}

function describeChange(before: TrainingSession, after: TrainingSession, unit: WeightUnit): string | null {
  return (
    describeExercises(before, after) ??
    describeStructureChange(before, after, unit) ??
    describeSets(before, after, unit) ??
    describeNotes(before, after)
  );
}

function describeExercises(before: TrainingSession, after: TrainingSession): string | null {
  const removed = missingIn(before, after);
  const restored = missingIn(after, before);
  if (removed.length === 0 && restored.length === 0) return null;
  if (removed.length === restored.length)
    return `${listed(restored, 'exercises')} restored instead of ${removed.join(', ')}.`;
  return removed.length > 0
    ? `${listed(removed, 'exercises')} removed.`
    : `${listed(restored, 'exercises')} added again.`;
}

/** Names of exercises that only `one` has. */
function missingIn(one: TrainingSession, other: TrainingSession): readonly string[] {
  const names = other.exercises.map(({ Name }) => Name);
  return one.exercises.map(({ Name }) => Name).filter((name) => !names.includes(name));
}

function describeSets(before: TrainingSession, after: TrainingSession, unit: WeightUnit): string | null {
  for (const [index, exercise] of after.exercises.entries()) {
    const former = before.exercises[index];
    if (!former || former === exercise) continue;
    const was = textsOf(former, unit);
    const is = textsOf(exercise, unit);
    const many = former.workingSets.length === exercise.workingSets.length ? 'warm-ups' : 'sets';
    const at = is.findIndex((text, place) => text !== was[place]);
    const first = at === -1 ? is.length : at;
    if (is.length === was.length) {
      if (at !== -1) return `${was[at]} is ${is[at]} again.`;
      continue;
    }
    return is.length > was.length
      ? `${listed(is.slice(first, first + is.length - was.length), many)} added again.`
      : `${listed(was.slice(first, first + was.length - is.length), many)} removed.`;
  }
  return null;
}

function textsOf(exercise: Exercise, unit: WeightUnit): readonly string[] {
  return setsInOrder(exercise).map(({ kind, set }) => displaySet(set, { warmup: kind === 'warmup', unit }));
}

/** `80 × 5 is`, `3 sets are`. */
function listed(texts: readonly string[], many: string): string {
  return texts.length === 1 ? `${texts[0]} is` : `${texts.length} ${many} are`;
}

function describeNotes(before: TrainingSession, after: TrainingSession): string | null {
  if ((before.notes ?? null) !== (after.notes ?? null)) {
    return describeNote('the session note', before.notes ?? null, after.notes ?? null);
  }
  for (const [index, exercise] of after.exercises.entries()) {
    const former = before.exercises[index]?.notes ?? null;
    if (former !== exercise.notes)
      return describeNote(`the note on ${exercise.Name}`, former, exercise.notes);
  }
  return null;
}

function describeNote(which: string, was: string | null, is: string | null): string {
  if (is === null) return `${which} is removed.`;
  return was === null ? `${which} is added again.` : `${which} is “${is}” again.`;
}
