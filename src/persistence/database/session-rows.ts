/** Converts a session and its exercises to rows, including the counts that lists show. */
import { exerciseKey } from '../../domain/exercise-name.js';
import { sessionVolume } from '../../domain/exercise-volume.js';
import { plannedSetCount } from '../../domain/progression/planned-set-count.js';
import type { Exercise, Goal, SetTarget, TrainingSession } from '../../domain/record.js';
import { chronologicalKey } from '../../domain/session-date.js';
import type { SqlValue } from './row.js';

export const SESSION_COLUMNS = [
  'id',
  'date',
  'chronological_key',
  'phase',
  'week',
  'is_deload_week',
  'focus',
  'user_id',
  'user_name',
  'session_duration_minutes',
  'notes',
  'exercise_count',
  'working_set_count',
  'external_volume_kg',
  'bodyweight_volume_kg',
  'bodyweight_reps',
] as const;

export const EXERCISE_COLUMNS = [
  'session_id',
  'position',
  'written_order',
  'name',
  'name_key',
  'chronological_key',
  'superset_group',
  'goal_weight_kg',
  'goal_sets',
  'goal_reps_min',
  'goal_reps_max',
  'goal_rest_minutes',
  'notes',
  'warmup_notes',
  'goal_rest_minutes_max',
  'primary_muscles',
  'secondary_muscles',
  'imported_category',
  'goal_set_targets',
] as const;

/** The values of `SESSION_COLUMNS`, computed from a session. */
export function sessionValues(session: TrainingSession): readonly SqlValue[] {
  const workingSets = session.exercises.flatMap((exercise) => exercise.workingSets);
  const volume = sessionVolume(session, false);
  return [
    session._id,
    session.date,
    chronologicalKey(session.date),
    session.phase,
    session.week,
    session.isDeloadWeek ? 1 : 0,
    session.focus,
    session.userId,
    session.userName,
    session.sessionDurationMinutes,
    session.notes ?? null,
    session.exercises.length,
    workingSets.length,
    volume.externalKg,
    volume.bodyweightKg,
    volume.bodyweightReps,
  ];
}

/**
 * The values of `EXERCISE_COLUMNS` for one exercise.
 * @param position the number of the exercise in the document, from 1
 */
export function exerciseValues(
  exercise: Exercise,
  session: TrainingSession,
  position: number,
): readonly SqlValue[] {
  const goal = exercise.currentGoal;
  return [
    session._id,
    position,
    exercise.Order,
    exercise.Name,
    exerciseKey(exercise.Name),
    chronologicalKey(session.date),
    exercise.supersetGroup ?? null,
    goal.weightKg ?? null,
    plannedSetCount(goal),
    goal.repRange?.min ?? null,
    goal.repRange?.max ?? null,
    goal.restMinutes ?? null,
    exercise.notes,
    exercise.warmupNotes,
    ...exerciseDetailValues(exercise),
    exercise.importedCategory ?? null,
    listOrNull(goal.setTargets ?? []),
  ];
}

/** The values of the columns that version 4 of the schema added: the longest planned rest, and the muscles. */
export function exerciseDetailValues(exercise: Exercise): readonly SqlValue[] {
  return [
    exercise.currentGoal.restMinutesMax ?? null,
    listOrNull(exercise.targetMuscleGroups),
    listOrNull(exercise.secondaryMuscleGroups ?? []),
  ];
}

/** Reads the set targets from the column `goal_set_targets`. */
export function setTargetsOf(column: SqlValue): Pick<Goal, 'setTargets'> {
  return typeof column === 'string' ? { setTargets: JSON.parse(column) as SetTarget[] } : {};
}

/** The list as JSON; null if it is empty. */
function listOrNull(items: readonly (string | SetTarget)[]): string | null {
  return items.length === 0 ? null : JSON.stringify(items);
}
