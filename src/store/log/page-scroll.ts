/** Scrolls the open page of the Log screen. */
import type { Motion } from '../../list/motion.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { Command } from '../command.js';
import { scrollCommand } from '../motion-commands.js';

/** The commands that scroll the page, by motion. @param pageOf the open page; null if another stage is open */
export function pageScroll(pageOf: (state: AppState) => Page | null): (motion: Motion) => Command {
  return (motion) => scrollCommand(motion, pageOf, (top) => ({ type: 'log/page-scrolled', top }));
}
