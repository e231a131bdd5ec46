/** Opens and accepts the form for the goal, tempo and cues of an exercise. */
import { setPlan } from '../../domain/edit-session.js';
import { counted, formatGoal } from '../../domain/format-session.js';
import type { Exercise } from '../../domain/record.js';
import { isTooLongToEdit, TOO_LONG_TO_EDIT } from '../../text/beginning.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { createForm } from './form.js';
import {
  GOAL_FIELDS,
  type GoalField,
  type GoalStage,
  goalValues,
  readGoal,
  SELECTED_GOAL_FIELDS,
} from './goal-form.js';
import { currentExercise } from './log-selectors.js';
import { planInUnit } from './plan-in-unit.js';
import { changeSession, returnToExercise } from './session-steps.js';

export type GoalCommandId = 'exercise.goal' | 'exercise.cues';

export const goalCommands: CommandTable<GoalCommandId> = {
  'exercise.goal': openCommand('weight'),
  'exercise.cues': openCommand('cues'),
};

function openCommand(field: GoalField): Command {
  return {
    when: ({ log }) =>
      currentExercise(log)?.formCues.some(isTooLongToEdit) === true ? TOO_LONG_TO_EDIT : true,
    run: ({ getState, dispatch }) => {
      const state = getState();
      const exercise = currentExercise(state.log);
      if (!exercise) return;
      const values = goalValues(planInUnit(exercise, state), state.athlete.unit ?? 'kg');
      const form = createForm(GOAL_FIELDS, values, field, SELECTED_GOAL_FIELDS);
      dispatch({ type: 'log/stage-opened', stage: { kind: 'goal', form } });
    },
  };
}

/** Returns to the sets and changes nothing. */
export function leaveGoal({ dispatch }: CommandContext): void {
  dispatch({ type: 'log/stage-opened', stage: { kind: 'sets' } });
}

/** The plan that the form specifies, or its first error. */
export function readGoalStage({ getState }: Pick<CommandContext, 'getState'>, { form }: GoalStage) {
  const { log, athlete } = getState();
  const current = currentExercise(log) ?? { currentGoal: {}, repTempo: null, formCues: [] };
  return readGoal(form, current, athlete.unit ?? 'kg');
}

/** Changes the goal, tempo and cues of the exercise. An invalid field keeps the form open. */
export function acceptGoal(context: CommandContext, stage: GoalStage): void {
  const { log } = context.getState();
  const { session, exerciseIndex } = log;
  const exercise = currentExercise(log);
  if (!session || !exercise) return;
  const read = readGoalStage(context, stage);
  if ('error' in read) {
    context.dispatch({ type: 'log/form-rejected', error: read.error });
    return;
  }
  const { plan } = read;
  leaveGoal(context);
  const changes = describeChanges(exercise, { ...exercise, ...plan }, context.getState());
  // An unchanged form adds no step to undo.
  if (changes === '') return;
  const changed = setPlan(session, exerciseIndex, plan);
  changeSession(context, changed, `${exercise.Name}: ${changes}. Esc u undoes`);
  // The goal determines how many past sessions are read.
  returnToExercise(context);
}

/** Describes the changes, for example `goal 80, 3 × 6-8, 2 cues`. Empty if nothing changes. */
function describeChanges(before: Exercise, after: Exercise, state: AppState): string {
  const unit = state.athlete.unit ?? 'kg';
  const goal = formatGoal(planInUnit(after, state).currentGoal, unit);
  const isSameGoal = formatGoal(after.currentGoal, unit) === formatGoal(before.currentGoal, unit);
  const isSameTempo = after.repTempo === before.repTempo;
  const isSameCues = after.formCues.join('\n') === before.formCues.join('\n');
  return [
    isSameGoal ? '' : goal === '' ? 'no goal' : `goal ${goal}`,
    isSameTempo ? '' : after.repTempo === null ? 'no tempo' : `tempo ${after.repTempo}`,
    isSameCues ? '' : after.formCues.length === 0 ? 'no cues' : counted(after.formCues.length, 'cue'),
  ]
    .filter(Boolean)
    .join(', ');
}
