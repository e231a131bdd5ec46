/** Commands of the form for an exercise's goal and cues. */
import { setPlan } from '../../domain/edit-session.js';
import { counted, formatGoal } from '../../domain/format-session.js';
import type { WeightUnit } from '../../domain/weight.js';
import { isTooLongToEdit, TOO_LONG_TO_EDIT } from '../../text/beginning.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { CommandContext, CommandTable } from '../command.js';
import {
  type ExerciseFormStage,
  PLAN_FIELDS,
  type Plan,
  type PlanField,
  planValues,
  readPlan,
  valuesOf,
} from './exercise-form.js';
import { currentExercise } from './log-selectors.js';
import { changeSession } from './session-steps.js';

export type ExerciseFormCommandId =
  | 'exercise.plan'
  | 'plan.next'
  | 'plan.previous'
  | 'plan.accept'
  | 'plan.cancel';

export const exerciseFormCommands: CommandTable<ExerciseFormCommandId> = {
  'exercise.plan': {
    when: ({ log }) =>
      currentExercise(log)?.formCues.some(isTooLongToEdit) === true ? TOO_LONG_TO_EDIT : true,
    run: open,
  },
  'plan.next': { run: (context) => moveField(context, 1) },
  'plan.previous': { run: (context) => moveField(context, -1) },
  'plan.accept': { run: accept },
  'plan.cancel': { run: close },
};

function open({ getState, dispatch }: CommandContext): void {
  const { log, athlete } = getState();
  const exercise = currentExercise(log);
  if (!exercise) return;
  const given = planValues(exercise, athlete.unit ?? 'kg');
  const texts = {
    weight: createEditBuffer(given.weight),
    sets: createEditBuffer(given.sets),
    reps: createEditBuffer(given.reps),
    rest: createEditBuffer(given.rest),
    cues: createEditBuffer(given.cues),
  };
  const stage = { kind: 'exercise-form', texts, given, field: 'weight', problem: null } as const;
  dispatch({ type: 'log/stage-opened', stage });
}

function close({ dispatch }: CommandContext): void {
  dispatch({ type: 'log/stage-opened', stage: { kind: 'sets' } });
}

function read({ getState }: CommandContext, stage: ExerciseFormStage) {
  const { log, athlete } = getState();
  const former = currentExercise(log) ?? { currentGoal: {}, formCues: [] };
  return readPlan(valuesOf(stage), stage.given, former, athlete.unit ?? 'kg');
}

function moveField(context: CommandContext, step: number): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'exercise-form') return;
  const at = PLAN_FIELDS.indexOf(stage.field) + step;
  const field = PLAN_FIELDS[(at + PLAN_FIELDS.length) % PLAN_FIELDS.length] as PlanField; // within the list
  const found = read(context, stage);
  // A field is judged when it is left; the text in it stays.
  const problem = 'problem' in found && found.problem.field === stage.field ? found.problem : null;
  context.dispatch({ type: 'log/stage-opened', stage: { ...stage, field, problem } });
}

function accept(context: CommandContext): void {
  const { log, athlete } = context.getState();
  const { stage, session, exerciseIndex, setCursor } = log;
  const exercise = currentExercise(log);
  if (stage.kind !== 'exercise-form' || !session || !exercise) return;
  const found = read(context, stage);
  if ('problem' in found) {
    const { problem } = found;
    context.dispatch({ type: 'log/stage-opened', stage: { ...stage, field: problem.field, problem } });
    return;
  }
  close(context);
  const news = describe(exercise, found.plan, athlete.unit ?? 'kg');
  // Left as it was it is no change to be undone.
  if (news === '') return;
  changeSession(
    context,
    setPlan(session, exerciseIndex, found.plan),
    `${exercise.Name}: ${news}. Alt+U undoes`,
  );
  if (setCursor !== null) context.dispatch({ type: 'log/set-cursor-moved', cursor: setCursor });
}

/** `goal 80, 3 × 6-8, 2 cues`: what is another one now; empty where nothing is. */
function describe(former: Plan, plan: Plan, unit: WeightUnit): string {
  const goal = formatGoal(plan.currentGoal, unit);
  const isSameGoal = goal === formatGoal(former.currentGoal, unit);
  const isSameCues = plan.formCues.join('\n') === former.formCues.join('\n');
  return [
    isSameGoal ? '' : goal === '' ? 'no goal' : `goal ${goal}`,
    isSameCues ? '' : plan.formCues.length === 0 ? 'no cues' : counted(plan.formCues.length, 'cue'),
  ]
    .filter(Boolean)
    .join(', ');
}
