/** Adds warm-up sets with one key: those of the program, last time's, or a ramp up to the working load. */
import { addSets } from '../../domain/edit-session.js';
import { settingsOf } from '../../domain/exercise-settings.js';
import { counted } from '../../domain/format-session.js';
import { hasUnknownLoad } from '../../domain/program/prescribed-set.js';
import { keysToSuggest } from '../../domain/progression/available-loads.js';
import type { TrainingSession } from '../../domain/record.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import { type Load, loadKeys, loadOf } from '../../domain/set-notation/load.js';
import type { SetValues } from '../../domain/set-notation/set-line.js';
import { warmupRamp } from '../../domain/warmup-ramp.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { lastTimeSets, lastTimeWarmups } from './last-time.js';
import { currentExercise } from './log-selectors.js';
import { plannedSetOf } from './planned-set.js';
import { prescribedExercise } from './prescribed-exercise.js';
import { changeSession } from './session-steps.js';

export type WarmupCommandId = 'warmup.ramp';

export const warmupCommands: CommandTable<WarmupCommandId> = {
  'warmup.ramp': {
    when: (state) => {
      const ramp = rampOf(state);
      return typeof ramp === 'string' ? ramp : true;
    },
    run: addRamp,
  },
};

function addRamp(context: CommandContext): void {
  const state = context.getState();
  const { session, exerciseIndex } = state.log;
  const ramp = rampOf(state);
  if (!session || typeof ramp === 'string') return;
  const unit = state.athlete.unit ?? 'kg';
  const added = ramp.reduce<TrainingSession>(
    (changed, values) => addSets(changed, exerciseIndex, 'warmup', values),
    session,
  );
  const texts = ramp.map((values) => displaySet(values, { unit })).join(', ');
  changeSession(context, added, `Added ${counted(ramp.length, 'warm-up')}: ${texts}. Esc u undoes`);
}

/** Describes what the warm-up key adds now: the program's or last time's warm-ups, a ramp, or nothing. */
export function warmupKind(state: AppState): 'program' | 'last-time' | 'ramp' | null {
  if (prescribedWarmups(state) !== null) return typeof rampOf(state) === 'string' ? null : 'program';
  if (lastTimes(state, workingLoad(state)) !== null) return 'last-time';
  return typeof rampOf(state) === 'string' ? null : 'ramp';
}

/** Last time's warm-ups suit a load that differs from last time's by at most this share. */
const NEAR_SHARE = 0.1;

/** Last time's warm-ups, if today's load is similar and no warm-up is logged yet; otherwise null. */
function lastTimes(state: AppState, work: Load | null): readonly SetValues[] | null {
  const warmups = lastTimeWarmups(state);
  if (warmups.length === 0 || (currentExercise(state.log)?.warmupSets.length ?? 0) > 0) return null;
  const [first] = lastTimeSets(state);
  const lastKg = first?.weightKg ?? 0;
  const isNear = Math.abs((loadKeys(work).weightKg ?? lastKg) - lastKg) <= NEAR_SHARE * lastKg;
  return isNear ? warmups : null;
}

/**
 * The warm-ups of the program or last time, otherwise the missing ones of the ramp, otherwise why there are
 * none.
 */
function rampOf(state: AppState): readonly SetValues[] | string {
  const exercise = currentExercise(state.log);
  const ofProgram = prescribedWarmups(state);
  if (ofProgram) return ofProgram;
  const work = workingLoad(state);
  const last = lastTimes(state, work);
  if (last !== null) return last;
  if (!exercise || !work) return 'The working load is unknown. Set a goal with Esc g.';
  const ramp = warmupRamp(work, exercise.Name, settingsOf(state.athlete, exercise.Name));
  if (ramp.length === 0) return 'The working load is too light to need a warm-up.';
  const heaviest = Math.max(-1, ...exercise.warmupSets.map(({ weightKg }) => weightKg ?? -1));
  const missing = ramp.filter(({ weightKg }) => (weightKg ?? 0) > heaviest);
  return missing.length > 0 ? missing : 'All warm-ups for the working load are already logged.';
}

/**
 * The program's missing warm-ups, or why there are none; null if it does not specify them, or a load is
 * unknown.
 */
function prescribedWarmups({ log }: AppState): readonly SetValues[] | string | null {
  const exercise = currentExercise(log);
  const prescribed = exercise && prescribedExercise(log, exercise);
  const warmups = prescribed?.warmups;
  if (!exercise || !warmups || prescribed.sets.some(hasUnknownLoad)) return null;
  if (warmups.length === 0)
    return 'The program has no warm-ups for this exercise. Type w before a set to log one.';
  const missing = warmups.slice(exercise.warmupSets.length);
  return missing.length > 0 ? missing : 'All warm-ups of the program are already logged.';
}

/**
 * The first known load of planned set, goal and first working set, rounded to a loadable one; null if all are
 * unknown.
 */
function workingLoad(state: AppState): Load | null {
  const { Name: exerciseName = '', currentGoal: goal, workingSets } = currentExercise(state.log) ?? {};
  const plannedSet = plannedSetOf(state);
  const [first] = workingSets ?? [];
  const loads = [
    plannedSet && loadOf(plannedSet),
    goal ? loadOf({ ...goal, weightKg: goal.weightKg ?? null }) : null,
    first ? loadOf(first) : null,
  ];
  const load = loads.find((each) => each !== null) ?? null;
  return load && loadOf(keysToSuggest(loadKeys(load), { exerciseName, athlete: state.athlete }));
}
