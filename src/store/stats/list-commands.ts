/** Commands of the list of exercises on the Stats screen. */
import type { Motion } from '../../list/motion.js';
import { clampWindow, type ListWindow, moveWindow, TOP_WINDOW, visibleRange } from '../../list/window.js';
import { createEditBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { listRows, NONE_FOUND } from './exercise-list.js';
import { listedExercises } from './listed-exercises.js';
import { readSeries, showPage } from './stats-reading.js';
import { exerciseInStats, isOfExercise } from './stats-state.js';

export type StatsListCommandId =
  | `stats.list-${Motion}`
  | 'stats.list-choose'
  | 'stats.list-close'
  | 'stats.list-search'
  | 'stats.list-search-clear'
  | 'stats.list-search-leave';

export const statsListCommands: CommandTable<StatsListCommandId> = {
  ...motionCommands('stats.list-', moveCommand),
  'stats.list-choose': {
    when: ({ stats }) => exerciseInStats(stats) !== null || NONE_FOUND,
    run: (context) => {
      const { page } = context.getState().stats;
      const exerciseIndex = indexUnderCursor(context.getState());
      showPage(context, { exerciseIndex, page: isOfExercise(page) ? page : 'lift', back: 0 });
    },
  },
  'stats.list-close': { run: ({ dispatch }) => dispatch({ type: 'stats/list-shown', list: null }) },
  'stats.list-search': { run: (context) => search(context, createEditBuffer()) },
  'stats.list-search-clear': {
    when: ({ stats }) => (stats.list?.search?.text ?? '') !== '',
    run: (context) => search(context, createEditBuffer()),
  },
  'stats.list-search-leave': { run: leaveSearch },
};

/** Opens the list at the current exercise. Never throws. */
export function openList(context: CommandContext): void {
  openListAt(context, context.getState().stats.exerciseIndex);
}

/** Reads the series of the exercises that a search made visible. */
export function readFoundSeries(context: CommandContext): void {
  if (context.getState().stats.list !== null) move(context, clampWindow);
}

function search(context: CommandContext, text: EditBuffer): void {
  context.dispatch({ type: 'stats/list-searched', search: text });
  readFoundSeries(context);
}

/** Lists every exercise again, with the cursor on the same one. */
function leaveSearch(context: CommandContext): void {
  const index = indexUnderCursor(context.getState());
  const { list } = context.getState().stats;
  if (list === null) return;
  context.dispatch({ type: 'stats/list-shown', list: { ...list, search: null } });
  openListAt(context, index);
}

/** The index in the overview of the exercise under the cursor; 0 if the list is empty. */
function indexUnderCursor({ stats }: AppState): number {
  const name = exerciseInStats(stats);
  return Math.max(0, stats.overview?.exercises.findIndex((each) => each.name === name) ?? 0);
}

function openListAt(context: CommandContext, cursor: number): void {
  move(context, (_, height, count) => clampWindow({ cursor, top: 0 }, height, count));
}

function moveCommand(motion: Motion): Command {
  return {
    run: (context) => move(context, (window, height, count) => moveWindow(window, motion, height, count)),
  };
}

/** Moves in the list, and reads the series of the exercises that become visible. */
function move(
  context: CommandContext,
  by: (window: ListWindow, height: number, count: number) => ListWindow,
): void {
  const { stats, view } = context.getState();
  const names = listedExercises(stats).map(({ name }) => name);
  const height = listRows(view);
  const window = by(stats.list?.window ?? TOP_WINDOW, height, names.length);
  const { start, end } = visibleRange(window, height, names.length);
  const seriesByName = readSeries(context, names.slice(start, end), stats.list?.seriesByName ?? new Map());
  const list = { window, seriesByName, search: stats.list?.search ?? null };
  context.dispatch({ type: 'stats/list-shown', list });
}
