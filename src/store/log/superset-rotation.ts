/** The rotation of a superset: which exercise is next. */
import type { TrainingSession } from '../../domain/record.js';
import { nextInRotation, supersetPlaces } from '../../domain/supersets.js';
import type { CommandContext } from '../command.js';
import { notifySuccess } from '../notices.js';
import { titleOf } from './describe-superset.js';
import type { LogState } from './log-state.js';
import { plannedSets } from './planned-set.js';
import { readPast } from './read-past.js';
import { openExercise } from './session-steps.js';

/** Opens the next exercise of the superset after a working set was logged, and adds its name to the notice. */
export function openNextInRotation(context: CommandContext): void {
  const { session, exerciseIndex, line, original } = context.getState().log;
  if (!session || supersetPlaces(session.exercises, exerciseIndex).length === 0) return;
  // An edited session is not being trained, and the next pasted line belongs to the same exercise.
  if (original || line.text !== '') return;
  const next = nextInRotation(session.exercises, exerciseIndex, (place) =>
    hasSetsToDo(context, session, place),
  );
  if (next === null || next === exerciseIndex) return;
  openExercise(context, next);
  const { notice } = context.getState();
  if (notice?.kind === 'success') notifySuccess(context, `${notice.text}. Next ${titleOf(session, next)}`);
}

/** `A2 Cable Row, A3 Leg Curl`: the other exercises of the superset; null outside a superset. */
export function rotatesWith({ session, exerciseIndex }: LogState): string | null {
  if (!session) return null;
  const others = supersetPlaces(session.exercises, exerciseIndex).filter((place) => place !== exerciseIndex);
  return others.length === 0 ? null : others.map((place) => titleOf(session, place)).join(', ');
}

/** True if fewer sets are done than planned, or none are planned. */
function hasSetsToDo(context: CommandContext, session: TrainingSession, place: number): boolean {
  const state = context.getState();
  const exercise = session.exercises[place];
  if (!exercise) return false;
  const isOpen = place === state.log.exerciseIndex;
  const log = isOpen
    ? state.log
    : {
        ...state.log,
        exerciseIndex: place,
        past: readPast(context, exercise, session),
      };
  const planned = plannedSets({ ...state, log }).length;
  return planned === 0 || exercise.workingSets.length < planned;
}
