/** The commands that move in a list or a page, one per motion. */
import { MOTIONS, type Motion, motionDelta, scrollTop } from '../list/motion.js';
import type { Page } from '../page/line.js';
import type { AppEvent } from './app-event.js';
import type { AppState } from './app-state.js';
import type { Command, CommandTable } from './command.js';

/** Commands `<prefix>up` to `<prefix>last`; `keys/motion-keys.ts` gives them their keys. */
export function motionCommands<Prefix extends string>(
  prefix: Prefix,
  commandOf: (motion: Motion) => Command,
): CommandTable<`${Prefix}${Motion}`> {
  const entries = MOTIONS.map((motion) => [`${prefix}${motion}`, commandOf(motion)] as const);
  // MOTIONS has every motion, so the table has every id.
  return Object.fromEntries(entries) as CommandTable<`${Prefix}${Motion}`>;
}

/**
 * Scrolls a page of lines; does not apply if all lines are visible.
 * @param pageOf null if no page is visible
 * @param scrolled gets the new first line
 */
export function scrollCommand(
  motion: Motion,
  pageOf: (state: AppState) => Page | null,
  scrolled: (top: number) => AppEvent,
): Command {
  return {
    when: (state) => {
      const page = pageOf(state);
      if (page === null || page.lines.length <= page.rows) return false;
      return scrollTop(page, motion) !== page.top || endOfPage(motion);
    },
    run: ({ getState, dispatch }) => {
      const page = pageOf(getState());
      if (page) dispatch(scrolled(scrollTop(page, motion)));
    },
  };
}

/** The message when a page cannot scroll further. */
export function endOfPage(motion: Motion): string {
  return motionDelta(motion, 2) > 0 ? 'The last line is visible.' : 'The first line is visible.';
}
