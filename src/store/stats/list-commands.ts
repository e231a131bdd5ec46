/** Commands of the list of exercises on the Stats screen. */
import {
  clampWindow,
  type ListWindow,
  moveBy,
  moveToFirst,
  moveToLast,
  pageDown,
  pageUp,
  TOP_WINDOW,
  visibleRange,
} from '../../list/window.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { listRows } from './exercise-list.js';
import { readSeries, showPage } from './stats-reading.js';
import { isOfExercise } from './stats-state.js';

export type StatsListCommandId =
  | 'stats.list-up'
  | 'stats.list-down'
  | 'stats.list-page-up'
  | 'stats.list-page-down'
  | 'stats.list-first'
  | 'stats.list-last'
  | 'stats.list-choose'
  | 'stats.list-close';

type Move = (window: ListWindow, height: number, count: number) => ListWindow;

export const statsListCommands: CommandTable<StatsListCommandId> = {
  'stats.list-up': moveCommand((window, height, count) => moveBy(window, -1, height, count)),
  'stats.list-down': moveCommand((window, height, count) => moveBy(window, 1, height, count)),
  'stats.list-page-up': moveCommand(pageUp),
  'stats.list-page-down': moveCommand(pageDown),
  'stats.list-first': moveCommand(moveToFirst),
  'stats.list-last': moveCommand(moveToLast),
  'stats.list-choose': {
    run: (context) => {
      const { list, page } = context.getState().stats;
      const exerciseIndex = list?.window.cursor ?? 0;
      showPage(context, { exerciseIndex, page: isOfExercise(page) ? page : 'lift', back: 0 });
    },
  },
  'stats.list-close': { run: ({ dispatch }) => dispatch({ type: 'stats/list-shown', list: null }) },
};

/** Opens the list at the exercise that shows. Never throws. */
export function openList(context: CommandContext): void {
  const { exerciseIndex } = context.getState().stats;
  move(context, (_, height, count) => clampWindow({ cursor: exerciseIndex, top: 0 }, height, count));
}

function moveCommand(by: Move): Command {
  return { run: (context) => move(context, by) };
}

/** Moves in the list, and reads the seriesByName that come into sight. */
function move(context: CommandContext, by: Move): void {
  const { stats, view } = context.getState();
  const names = (stats.overview?.exercises ?? []).map(({ name }) => name);
  const height = listRows(view);
  const window = by(stats.list?.window ?? TOP_WINDOW, height, names.length);
  const { start, end } = visibleRange(window, height, names.length);
  const seriesByName = readSeries(context, names.slice(start, end), stats.list?.seriesByName ?? new Map());
  context.dispatch({ type: 'stats/list-shown', list: { window, seriesByName } });
}
