/** The question for the body weight, after the first bodyweight set if no body weight is known. */
import type { Athlete } from '../../domain/athlete.js';
import type { TrainingSession } from '../../domain/record.js';
import { EMPTY_BUFFER } from '../../text/edit-buffer.js';
import { readWeightLine, saveBodyWeights, weightWords } from '../body-weight.js';
import type { CommandContext, CommandTable } from '../command.js';
import { notify, notifyError } from '../notices.js';
import { discardForm } from './discarded-form.js';
import { stageFrom } from './log-state.js';

export type BodyWeightCommandId = 'body-weight.accept' | 'body-weight.skip';

export const bodyWeightCommands: CommandTable<BodyWeightCommandId> = {
  'body-weight.accept': { run: accept },
  'body-weight.skip': { run: skip },
};

/** Asks for the body weight, once, if a set needs it and none is known. Call it when a set is logged. */
export function askBodyWeight({ getState, dispatch }: CommandContext): void {
  const { log, athlete } = getState();
  // A line with text is the next pasted line, which the question must not interrupt.
  if (log.session === null || log.original !== null || log.line.text !== '') return;
  if (log.isBodyWeightAsked || !isAskedOf(athlete) || !hasBodyweightSet(log.session)) return;
  dispatch({ type: 'log/stage-opened', stage: { kind: 'body-weight', line: EMPTY_BUFFER, error: null } });
}

function isAskedOf({ bodyWeights = [], askBodyWeight: isAsked = true }: Athlete): boolean {
  return isAsked && bodyWeights.length === 0;
}

function hasBodyweightSet({ exercises }: TrainingSession): boolean {
  return exercises.some(({ workingSets }) => workingSets.some(({ loadMode }) => loadMode !== undefined));
}

/** Saves the typed weight. An empty line skips the question. */
function accept(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'body-weight') return;
  if (stage.line.text.trim() === '') {
    skip(context);
    return;
  }
  const read = readWeightLine(context, stage.line.text, null);
  if (!read.ok) {
    context.dispatch({ type: 'log/body-weight-rejected', error: read.reason });
    return;
  }
  // If saving fails, logging continues: a notice shows the error, and b on the Stats screen enters the weight later.
  context.dispatch({ type: 'log/stage-opened', stage: stageFrom('sets') });
  saveBodyWeights(context, [read.change], `Body weight ${weightWords(context, read.change)}`);
}

function skip(context: CommandContext): void {
  const { dispatch, getState, ports } = context;
  const { stage } = getState().log;
  const isTyped = stage.kind === 'body-weight' && stage.line.text.trim() !== '';
  const close = () => {
    dispatch({ type: 'log/stage-opened', stage: stageFrom('sets') });
    try {
      dispatch({ type: 'app/athlete-changed', athlete: ports.athlete.tryUpdate({ askBodyWeight: false }) });
      notify(context, 'Not asked again. b on the Stats screen enters your body weight.');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      notifyError(context, `Skipped, but asked again after the next start: ${why}`);
    }
  };
  discardForm(context, isTyped, close, 'Body weight not entered');
}
