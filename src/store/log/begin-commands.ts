/** Opening the Log screen, and the first start, which asks for the name and unit of the athlete. */
import { createSelectedBuffer } from '../../text/edit-buffer.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { attempt, notifyTransientError } from '../notices.js';
import { discardForm, restoreForm } from './discarded-form.js';
import type { LogStage } from './log-state.js';
import { openStart } from './session-steps.js';

export type BeginCommandId = 'first.unit' | 'first.accept' | 'first.discard' | 'first.restore';

export const beginCommands: CommandTable<BeginCommandId> = {
  'first.unit': {
    run: ({ getState, dispatch }) => {
      const { stage } = getState().log;
      if (stage.kind !== 'first-start') return;
      dispatch({ type: 'log/unit-switched', unit: stage.unit === 'kg' ? 'lb' : 'kg' });
    },
  },
  'first.accept': { run: acceptAthlete },
  'first.discard': {
    when: isFirstStartChanged,
    run: (context) => {
      const state = context.getState();
      const { stage } = state.log;
      if (stage.kind !== 'first-start') return;
      const guessed = { ...stage, ...guessedFirstStart(state) };
      discardForm(context, true, () => context.dispatch({ type: 'log/stage-opened', stage: guessed }));
    },
  },
  'first.restore': {
    when: (state) =>
      state.log.stage.kind === 'first-start' &&
      state.log.discardedForm !== null &&
      !isFirstStartChanged(state),
    run: restoreForm,
  },
};

/** Opens the Log screen after a start: the menu, or the questions for name and unit. */
export function beginLogging(context: CommandContext): void {
  const state = context.getState();
  if (state.athlete.unit === undefined) {
    const root = context.ports.sessions.absolutePath('.');
    context.dispatch({ type: 'log/stage-opened', stage: { ...guessedFirstStart(state), root } });
    return;
  }
  openStart(context);
}

type Guess = Omit<Extract<LogStage, { kind: 'first-start' }>, 'root'>;

function guessedFirstStart({ athlete }: AppState): Guess {
  return {
    kind: 'first-start',
    name: createSelectedBuffer(flattenPaste(athlete.userName ?? '')),
    unit: 'kg',
  };
}

/** True if the name or the unit of the open first start differs from what it proposed. */
export function isFirstStartChanged(state: AppState): boolean {
  const { stage } = state.log;
  const guessed = guessedFirstStart(state);
  return (
    stage.kind === 'first-start' && (stage.name.text !== guessed.name.text || stage.unit !== guessed.unit)
  );
}

function acceptAthlete(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'first-start') return;
  const userName = stage.name.text.trim();
  if (userName === '') {
    notifyTransientError(context, 'Enter a name. Every session you log carries it.');
    return;
  }
  const athlete = attempt(context, () => {
    const { userId } = context.getState().athlete;
    return context.ports.athlete.answer({ userId: userId ?? userName, userName, unit: stage.unit });
  });
  if (!athlete) return;
  context.dispatch({ type: 'app/athlete-changed', athlete });
  context.dispatch({ type: 'app/noticed', notice: null });
  openStart(context);
}
