/** Reads the days of programs for the start menu. */
import type { ProgramOffers } from '../../domain/read-models/program-offers.js';
import type { CommandContext } from '../command.js';
import { notify, notifyTransientError } from '../notices.js';

/** Long, because a program that appears late would move the line that the user wants to choose. */
const AT_ONCE_MS = 500;

type ReadOptions = {
  /** The file that was just added, which the cursor moves to. */
  readonly added?: string | null;
  readonly isMenuDrawn?: boolean;
};

/** Reads the next day of each program: at once for `AT_ONCE_MS`, then in the background. */
export function readProgramOffers(
  context: CommandContext,
  { added = null, isMenuDrawn = false }: ReadOptions = {},
): void {
  const { ports, tasks } = context;
  const onError = (reason: string) => notifyUnlessNoticed(context, `The programs cannot be read: ${reason}`);
  try {
    const read = tasks.run('program-offers', ports.programs.offers(), {
      atOnceMs: AT_ONCE_MS,
      onDone: (found) => showOffers(context, found, { added, isMenuDrawn: true }),
      onError,
    });
    if (read !== null) showOffers(context, read.value, { added, isMenuDrawn });
  } catch (error) {
    onError(error instanceof Error ? error.message : String(error));
  }
}

function showOffers(
  context: CommandContext,
  { offers, errors, renamed }: ProgramOffers,
  options: Required<ReadOptions>,
): void {
  const { dispatch, getState } = context;
  const isShown = getState().log.programs.length > 0;
  if (offers.length > 0 || isShown) dispatch({ type: 'log/programs-read', programs: offers, ...options });
  const [first] = errors;
  if (first === undefined) {
    if (renamed !== null && isUnnoticed(context)) notify(context, renamed);
    return;
  }
  const more = errors.length - 1;
  notifyUnlessNoticed(context, more === 0 ? first : `${first} ${more} more: traininglogs program list.`);
}

/** True if the menu is open and no notice is visible, which a new notice would replace. */
function isUnnoticed({ getState }: CommandContext): boolean {
  const { log, notice } = getState();
  return notice === null && log.stage.kind === 'start';
}

function notifyUnlessNoticed(context: CommandContext, text: string): void {
  if (isUnnoticed(context)) notifyTransientError(context, text);
}
