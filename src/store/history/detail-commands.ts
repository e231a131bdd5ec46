/** Commands on one session in History: scrolling, its exercises, its JSON. */

import type { Page } from '../../page/line.js';
import type { Command, CommandTable } from '../command.js';
import {
  chooseExercise,
  type DetailPlace,
  jsonBeside,
  type ScrollStep,
  scrollPlace,
} from './detail-place.js';
import { detailPage, differencePage } from './history-page.js';

export type DetailCommandId =
  | 'history.scroll-up'
  | 'history.scroll-down'
  | 'history.scroll-page-up'
  | 'history.scroll-page-down'
  | 'history.scroll-first'
  | 'history.scroll-last'
  | 'history.next-exercise'
  | 'history.previous-exercise'
  | 'history.switch';

export const detailCommands: CommandTable<DetailCommandId> = {
  'history.scroll-up': scrollCommand('up'),
  'history.scroll-down': scrollCommand('down'),
  'history.scroll-page-up': scrollCommand('page-up'),
  'history.scroll-page-down': scrollCommand('page-down'),
  'history.scroll-first': scrollCommand('first'),
  'history.scroll-last': scrollCommand('last'),
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
          : { ...place, shows: 'json', jsonTop: jsonBeside(place.top, extent) };
      dispatch({ type: 'history/detail-moved', detail });
    },
  },
};

/** The top is kept within the page here, where the page is known. */
function scrollCommand(step: ScrollStep): Command {
  return {
    run: ({ getState, dispatch }) => {
      const state = getState();
      if (state.history.pane === 'difference') {
        const top = scrolledTop(differencePage(state), step);
        dispatch({ type: 'history/difference-scrolled', top });
        return;
      }
      const page = detailPage(state);
      if (page === null) return;
      const detail = scrollPlace(page.place, step, page.extent, page.shows);
      dispatch({ type: 'history/detail-moved', detail });
    },
  };
}

function scrolledTop({ top, rows, lines }: Page, step: ScrollStep): number {
  const page = Math.max(1, rows - 1);
  const targets: Readonly<Record<ScrollStep, number>> = {
    up: top - 1,
    down: top + 1,
    'page-up': top - page,
    'page-down': top + page,
    first: 0,
    last: lines.length,
  };
  return Math.max(0, Math.min(targets[step], lines.length - rows));
}

function exerciseCommand(step: number): Command {
  return {
    when: (state) => {
      const page = detailPage(state);
      if (page === null) return false;
      const { exerciseStarts } = page.extent;
      if (exerciseStarts.length === 0) return 'This session has no exercise.';
      return page.place.exercise + step in exerciseStarts || 'There is no further exercise that way.';
    },
    run: ({ getState, dispatch }) => {
      const page = detailPage(getState());
      if (page === null) return;
      const detail = chooseExercise(page.place, page.place.exercise + step, page.extent);
      dispatch({ type: 'history/detail-moved', detail });
    },
  };
}
