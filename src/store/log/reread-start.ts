/** Reads the start menu again while it is open. */
import type { CommandContext } from '../command.js';
import { rereadProgramDay } from './program-day.js';
import { readProgramOffers } from './program-offers.js';
import { readRepeatOffers } from './repeat-offers.js';

/**
 * Reads the open menu or program day again. The cursor stays on its line, and no draft changes. Never throws.
 */
export function rereadStart(context: CommandContext): void {
  rereadProgramDay(context);
  if (context.getState().log.stage.kind !== 'start') return;
  const drafts = context.ports.drafts.offered();
  context.dispatch({ type: 'log/start-reread', drafts, repeats: readRepeatOffers(context) });
  readProgramOffers(context, { isMenuDrawn: true });
}
