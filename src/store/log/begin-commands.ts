/** Opening the Log screen, and the first start, which asks for the name and unit of the athlete. */
import { flattenPaste } from '../../text/sanitize.js';
import type { CommandContext, CommandTable } from '../command.js';
import { attempt, notifyError } from '../notices.js';
import { openStart } from './session-steps.js';

export type BeginCommandId = 'first.unit' | 'first.accept';

export const beginCommands: CommandTable<BeginCommandId> = {
  'first.unit': {
    run: ({ getState, dispatch }) => {
      const { stage } = getState().log;
      if (stage.kind !== 'first-start') return;
      dispatch({ type: 'log/unit-switched', unit: stage.unit === 'kg' ? 'lb' : 'kg' });
    },
  },
  'first.accept': { run: acceptAthlete },
};

/** Opens the Log screen after a start: asks for name and unit if they are unknown, else shows the menu. */
export function beginLogging(context: CommandContext): void {
  const { athlete } = context.getState();
  if (athlete.unit === undefined) {
    const name = flattenPaste(athlete.userName ?? '');
    const stage = { kind: 'first-start', name, unit: 'kg' } as const;
    context.dispatch({ type: 'log/stage-opened', stage });
    return;
  }
  openStart(context);
}

function acceptAthlete(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'first-start') return;
  const userName = stage.name.trim();
  if (userName === '') {
    notifyError(context, 'Enter a name. Every session you log carries it.');
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
