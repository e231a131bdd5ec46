/** Scrolls the open page of the Log screen. */
import { type Motion, scrollTop } from '../../list/motion.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { Command } from '../command.js';

/** The commands that scroll a page, by motion; available if the page is longer than the screen. */
export function pageScroll(pageOf: (state: AppState) => Page | null): (motion: Motion) => Command {
  return (motion) => ({
    when: (state) => {
      const page = pageOf(state);
      return page !== null && page.lines.length > page.rows;
    },
    run: ({ getState, dispatch }) => {
      const page = pageOf(getState());
      if (page) dispatch({ type: 'log/page-scrolled', top: scrollTop(page, motion) });
    },
  });
}
