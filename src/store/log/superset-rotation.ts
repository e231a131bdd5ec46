/** The rotation of a superset, and what Enter opens next. */
import { addSets } from '../../domain/edit-session.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { TrainingSession } from '../../domain/record.js';
import { nextInRotation, placeAfter, type SetsLeft, supersetPlaces } from '../../domain/supersets.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { notifySuccess } from '../notices.js';
import { titleOf } from './describe-superset.js';
import { readLine } from './line-reading.js';
import { type LogState, NO_PAST } from './log-state.js';
import { plannedSets } from './planned-set.js';
import { openExercise } from './session-steps.js';

/** Opens the next exercise of the superset after a working set was logged, and adds its name to the notice. */
export function openNextInRotation(context: CommandContext): void {
  const state = context.getState();
  const { session, exerciseIndex, line, original } = state.log;
  // An edited session is not being trained, and the next pasted line belongs to the same exercise.
  if (!session || original || line.text !== '') return;
  const next = nextOf(state, session);
  if (next === null || next === exerciseIndex) return;
  openExercise(context, next);
  const { notice } = context.getState();
  if (notice?.kind === 'success') notifySuccess(context, `${notice.text}. Next ${titleOf(session, next)}`);
}

/** The exercise that opens after the set that Enter logs now, such as `A2 Cable Row`; null if none opens. */
export function nextAfterSet(state: AppState): string | null {
  const { session, exerciseIndex, original, editing, waitingLines } = state.log;
  if (!session || original || editing || waitingLines.length > 0) return null;
  if (supersetPlaces(session.exercises, exerciseIndex).length === 0) return null;
  const reading = readLine(state);
  if (reading.kind !== 'set' || reading.completes) return null;
  const { line, values } = reading;
  if ('warmup' in line && line.warmup) return null;
  const times = 'times' in line ? line.times : 1;
  const next = nextOf(state, addSets(session, exerciseIndex, 'working', values, times));
  return next === null || next === exerciseIndex ? null : titleOf(session, next);
}

/** The other exercises of the superset, for example `A2 Cable Row, A3 Leg Curl`; null outside a superset. */
export function rotatesWith({ session, exerciseIndex }: LogState): string | null {
  if (!session) return null;
  const others = supersetPlaces(session.exercises, exerciseIndex).filter((place) => place !== exerciseIndex);
  return others.length === 0 ? null : others.map((place) => titleOf(session, place)).join(', ');
}

/** The index of the exercise that Enter on the empty line opens; null if there is none. */
export function nextExercise(state: AppState): number | null {
  const { session, exerciseIndex } = state.log;
  if (!session) return null;
  const { exercises } = session;
  const next = nextOf(state, session);
  const sets = (place: number) => exercises[place]?.workingSets.length ?? 0;
  const hasFewerSets =
    next !== null &&
    next !== exerciseIndex &&
    (sets(next) < sets(exerciseIndex) || setsLeft(state, session, next) === 'left');
  return hasFewerSets ? next : placeAfter(exercises, exerciseIndex);
}

/** What Enter opens after the last planned set of the open exercise. */
export function nextStep(state: AppState): 'exercise' | 'summary' | 'picking' {
  if (nextExercise(state) !== null) return 'exercise';
  const { repeated, original, prescribed } = state.log;
  return repeated || original || prescribed ? 'summary' : 'picking';
}

function nextOf(state: AppState, session: TrainingSession): number | null {
  return nextInRotation(session.exercises, state.log.exerciseIndex, (place) =>
    setsLeft(state, session, place),
  );
}

function setsLeft(state: AppState, session: TrainingSession, place: number): SetsLeft {
  const { log } = state;
  const exercise = session.exercises[place];
  if (!exercise) return 'done';
  const past = place === log.exerciseIndex ? log.past : log.pasts.get(exerciseKey(exercise.Name));
  const open = { ...log, session, exerciseIndex: place, past: past ?? NO_PAST };
  const planned = plannedSets({ ...state, log: open }).length;
  if (planned === 0) return 'unplanned';
  return exercise.workingSets.length < planned ? 'left' : 'done';
}
