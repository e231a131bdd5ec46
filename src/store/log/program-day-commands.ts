/** Commands of the page of a day of a program. */
import { type Motion, scrollTop } from '../../list/motion.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { beginProgramDay } from './program-day.js';
import { programDayPage } from './program-day-page.js';

export type ProgramDayCommandId = 'program-day.begin' | 'program-day.back' | `program-day.${Motion}`;

export const programDayCommands: CommandTable<ProgramDayCommandId> = {
  ...motionCommands('program-day.', scrollCommand),
  'program-day.begin': {
    run: (context) => {
      const { stage } = context.getState().log;
      if (stage.kind === 'program-day') beginProgramDay(context, stage.shown);
    },
  },
  'program-day.back': {
    run: ({ getState, dispatch }) => {
      const { stage } = getState().log;
      if (stage.kind !== 'program-day') return;
      dispatch({ type: 'log/stage-opened', stage: { kind: 'start', choice: stage.choice } });
    },
  },
};

/** Available if the page is longer than the screen. */
function scrollCommand(motion: Motion): Command {
  return {
    when: (state) => {
      const page = pageOf(state);
      return page !== null && page.lines.length > page.rows;
    },
    run: ({ getState, dispatch }) => {
      const page = pageOf(getState());
      if (page) dispatch({ type: 'log/page-scrolled', top: scrollTop(page, motion) });
    },
  };
}

function pageOf({ log: { stage }, athlete, view }: AppState): Page | null {
  return stage.kind === 'program-day' ? programDayPage(stage, athlete, view) : null;
}
