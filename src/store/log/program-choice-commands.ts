/** Commands of the choice of a program that comes with traininglogs. */
import { type Motion, moveIndex } from '../../list/motion.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notifySuccess } from '../notices.js';
import type { ProgramChoiceStage } from './program-choice.js';
import { openStart } from './session-steps.js';

export type ProgramChoiceCommandId =
  | 'program-choice.add'
  | 'program-choice.back'
  | `program-choice.${Motion}`;

export const programChoiceCommands: CommandTable<ProgramChoiceCommandId> = {
  ...motionCommands('program-choice.', (motion) => ({ run: (context) => move(context, motion) })),
  'program-choice.add': {
    when: (state) => (stageOf(state)?.examples.length ?? 0) > 0,
    run: addChosen,
  },
  'program-choice.back': {
    run: ({ getState, dispatch }) => {
      const stage = stageOf(getState());
      if (stage) dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: stage.menuChoice } });
    },
  },
};

/** Shows the programs that are not in the data root yet. */
export function openProgramChoice(context: CommandContext): void {
  const { stage } = context.getState().log;
  const examples = attempt(context, () => context.ports.programs.examples());
  if (!examples) return;
  const menuChoice = stage.kind === 'start' ? stage.choice : 0;
  context.dispatch({
    type: 'log/stage-opened',
    stage: { kind: 'program-choice', examples, choice: 0, menuChoice },
  });
}

/** Copies the program; the menu then offers its first day. */
function addChosen(context: CommandContext): void {
  const stage = stageOf(context.getState());
  const chosen = stage?.examples[stage.choice];
  if (!chosen) return;
  const file = attempt(context, () => context.ports.programs.addExample(chosen.fileName));
  if (file === null) return;
  openStart(context, file);
  notifySuccess(context, `Copied to ${file}. Enter shows its first day.`);
}

function move({ getState, dispatch }: CommandContext, motion: Motion): void {
  const stage = stageOf(getState());
  if (!stage) return;
  const { length } = stage.examples;
  dispatch({ type: 'log/choice-moved', choice: moveIndex(stage.choice, motion, length, length) });
}

function stageOf({ log: { stage } }: AppState): ProgramChoiceStage | null {
  return stage.kind === 'program-choice' ? stage : null;
}
