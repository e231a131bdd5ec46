/** Commands of an open session in History: scrolling, its exercises, its JSON. */

import type { Motion } from '../../list/motion.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandTable } from '../command.js';
import { endOfPage, motionCommands, scrollCommand } from '../motion-commands.js';
import {
  chooseExercise,
  type DetailPlace,
  isExerciseBelowJson,
  scrollPlace,
  switchPlace,
} from './detail-place.js';
import { type DetailPage, detailPage, differencePage } from './history-page.js';

export type DetailCommandId =
  | `history.scroll-${Motion}`
  | 'history.next-exercise'
  | 'history.previous-exercise'
  | 'history.switch';

export const detailCommands: CommandTable<DetailCommandId> = {
  ...motionCommands('history.scroll-', scrollDetail),
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
      const detail = switchPlace(place, extent, shows === 'json' ? 'page' : 'json');
      dispatch({ type: 'history/detail-moved', detail });
    },
  },
};

function scrollDetail(motion: Motion): Command {
  const difference = scrollCommand(motion, differencePage, (top) => ({
    type: 'history/difference-scrolled',
    top,
  }));
  const isDifference = ({ history }: AppState) => history.pane === 'difference';
  return {
    when: (state) => {
      if (isDifference(state)) return difference.when?.(state) ?? true;
      const page = detailPage(state);
      if (page === null) return false;
      const after = scrollPlace(page.place, motion, page.extent, page.shows);
      return !isSamePlace(after, page.place) || endOfPage(motion);
    },
    run: (context) => {
      if (isDifference(context.getState())) {
        difference.run(context);
        return;
      }
      const page = detailPage(context.getState());
      if (page === null) return;
      const detail = scrollPlace(page.place, motion, page.extent, page.shows);
      context.dispatch({ type: 'history/detail-moved', detail });
    },
  };
}

function isSamePlace(a: DetailPlace, b: DetailPlace): boolean {
  return a.top === b.top && a.jsonTop === b.jsonTop && a.exercise === b.exercise;
}

function exerciseCommand(step: number): Command {
  return {
    when: (state) => {
      const page = detailPage(state);
      if (page === null) return false;
      const { exerciseStarts } = page.extent;
      if (exerciseStarts.length === 0) return 'This session has no exercise.';
      if (exerciseNext(page, step) in exerciseStarts) return true;
      return step > 0 ? 'This is the last exercise.' : 'This is the first exercise.';
    },
    run: ({ getState, dispatch }) => {
      const page = detailPage(getState());
      if (page === null) return;
      const detail = chooseExercise(page.place, exerciseNext(page, step), page.extent);
      dispatch({ type: 'history/detail-moved', detail });
    },
  };
}

/** In the JSON, a step forward first leads to the current exercise if it starts below the visible rows. */
function exerciseNext({ place, extent, shows }: DetailPage, step: number): number {
  const isNext = step > 0 && shows === 'json' && isExerciseBelowJson(place, extent);
  return isNext ? place.exercise : place.exercise + step;
}
