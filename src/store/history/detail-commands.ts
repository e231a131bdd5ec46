/** Commands of an open session in History: scrolling, its exercises, its JSON. */

import { type Motion, scrollTop } from '../../list/motion.js';
import type { Command, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { chooseExercise, type DetailPlace, jsonTopFor, scrollPlace } from './detail-place.js';
import { detailPage, differencePage } from './history-page.js';

export type DetailCommandId =
  | `history.scroll-${Motion}`
  | 'history.next-exercise'
  | 'history.previous-exercise'
  | 'history.switch';

export const detailCommands: CommandTable<DetailCommandId> = {
  ...motionCommands('history.scroll-', scrollCommand),
  'history.next-exercise': exerciseCommand(1),
  'history.previous-exercise': exerciseCommand(-1),
  'history.switch': {
    when: (state) => {
      const page = detailPage(state);
      if (page === null || page.shows === 'both') return false;
      return page.json !== null || 'Neither copy of this session can be read; J shows its file.';
    },
    run: ({ getState, dispatch }) => {
      const page = detailPage(getState());
      if (page === null) return;
      const { place, extent, shows } = page;
      const detail: DetailPlace =
        shows === 'json'
          ? { ...place, shows: 'page' }
          : { ...place, shows: 'json', jsonTop: jsonTopFor(place.top, extent) };
      dispatch({ type: 'history/detail-moved', detail });
    },
  },
};

function scrollCommand(motion: Motion): Command {
  return {
    run: ({ getState, dispatch }) => {
      const state = getState();
      if (state.history.pane === 'difference') {
        const top = scrollTop(differencePage(state), motion);
        dispatch({ type: 'history/difference-scrolled', top });
        return;
      }
      const page = detailPage(state);
      if (page === null) return;
      const detail = scrollPlace(page.place, motion, page.extent, page.shows);
      dispatch({ type: 'history/detail-moved', detail });
    },
  };
}

function exerciseCommand(step: number): Command {
  return {
    when: (state) => {
      const page = detailPage(state);
      if (page === null) return false;
      const { exerciseStarts } = page.extent;
      if (exerciseStarts.length === 0) return 'This session has no exercise.';
      if (page.place.exercise + step in exerciseStarts) return true;
      return step > 0 ? 'This is the last exercise.' : 'This is the first exercise.';
    },
    run: ({ getState, dispatch }) => {
      const page = detailPage(getState());
      if (page === null) return;
      const detail = chooseExercise(page.place, page.place.exercise + step, page.extent);
      dispatch({ type: 'history/detail-moved', detail });
    },
  };
}
