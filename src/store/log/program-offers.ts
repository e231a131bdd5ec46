/** Reads the days of programs for the start menu, in the background. */
import type { CommandContext } from '../command.js';
import { notify, notifyTransientError } from '../notices.js';

/**
 * The menu shows them when they are read: programs never delay it. What is wrong in their files is a notice.
 * @param added the file that was just added, which the cursor moves to
 */
export function readProgramOffers(context: CommandContext, added: string | null = null): void {
  const { dispatch, getState, ports, tasks } = context;
  tasks.run('program-offers', ports.programs.offers(), {
    onDone: ({ offers, errors, renamed }) => {
      const isShown = getState().log.programs.length > 0;
      if (offers.length > 0 || isShown) dispatch({ type: 'log/programs-read', programs: offers, added });
      const [first] = errors;
      if (first === undefined) {
        if (renamed !== null && isUnnoticed(context)) notify(context, renamed);
        return;
      }
      const more = errors.length - 1;
      notifyUnlessNoticed(context, more === 0 ? first : `${first} ${more} more: traininglogs program list.`);
    },
    onError: (reason) => notifyUnlessNoticed(context, `The programs cannot be read: ${reason}`),
  });
}

/** A notice that is shown already matters more. */
function isUnnoticed({ getState }: CommandContext): boolean {
  const { log, notice } = getState();
  return notice === null && log.stage.kind === 'start';
}

function notifyUnlessNoticed(context: CommandContext, text: string): void {
  if (isUnnoticed(context)) notifyTransientError(context, text);
}
