/** Commands of the list of exercises on the Stats screen. */
import type { Motion } from '../../list/motion.js';
import { clampWindow, type ListWindow, moveWindow, TOP_WINDOW, visibleRange } from '../../list/window.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { motionCommands } from '../motion-commands.js';
import { listRows } from './exercise-list.js';
import { readSeries, showPage } from './stats-reading.js';
import { isOfExercise } from './stats-state.js';

export type StatsListCommandId = `stats.list-${Motion}` | 'stats.list-choose' | 'stats.list-close';

export const statsListCommands: CommandTable<StatsListCommandId> = {
  ...motionCommands('stats.list-', moveCommand),
  'stats.list-choose': {
    run: (context) => {
      const { list, page } = context.getState().stats;
      const exerciseIndex = list?.window.cursor ?? 0;
      showPage(context, { exerciseIndex, page: isOfExercise(page) ? page : 'lift', back: 0 });
    },
  },
  'stats.list-close': { run: ({ dispatch }) => dispatch({ type: 'stats/list-shown', list: null }) },
};

/** Opens the list at the current exercise. Never throws. */
export function openList(context: CommandContext): void {
  const { exerciseIndex } = context.getState().stats;
  move(context, (_, height, count) => clampWindow({ cursor: exerciseIndex, top: 0 }, height, count));
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
  const names = (stats.overview?.exercises ?? []).map(({ name }) => name);
  const height = listRows(view);
  const window = by(stats.list?.window ?? TOP_WINDOW, height, names.length);
  const { start, end } = visibleRange(window, height, names.length);
  const seriesByName = readSeries(context, names.slice(start, end), stats.list?.seriesByName ?? new Map());
  context.dispatch({ type: 'stats/list-shown', list: { window, seriesByName } });
}
