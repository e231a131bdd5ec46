/** Commands of the Stats screen. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { attempt } from '../say.js';
import { STATS_CHARTS, STATS_RANGES } from './stats-state.js';

export type StatsCommandId =
  | 'stats.chart'
  | 'stats.next-exercise'
  | 'stats.previous-exercise'
  | 'stats.longer'
  | 'stats.shorter'
  | 'stats.reload';

export const statsCommands: CommandTable<StatsCommandId> = {
  'stats.chart': {
    run: ({ getState, dispatch }) => {
      const at = STATS_CHARTS.indexOf(getState().stats.chart);
      const chart = STATS_CHARTS[(at + 1) % STATS_CHARTS.length] ?? 'e1rm';
      dispatch({ type: 'stats/chart-chosen', chart });
    },
  },
  'stats.next-exercise': stepCommand(1),
  'stats.previous-exercise': stepCommand(-1),
  'stats.longer': rangeCommand(1),
  'stats.shorter': rangeCommand(-1),
  'stats.reload': { run: (context) => openStats(context) },
};

/** Reads what the screen shows; the exercise that was open stays. Never throws. */
export function openStats(context: CommandContext): void {
  const { overview: former, exerciseIndex } = context.getState().stats;
  const name = former?.exercises[exerciseIndex]?.name;
  const overview = attempt(context, () => context.ports.stats.overview());
  if (overview === null) return;
  context.dispatch({ type: 'stats/overview-read', overview });
  const at = overview.exercises.findIndex((each) => name && exerciseKey(each.name) === exerciseKey(name));
  openExercise(context, Math.max(0, at));
}

function openExercise(context: CommandContext, exerciseIndex: number): void {
  const { overview } = context.getState().stats;
  const exercise = overview?.exercises[exerciseIndex];
  const progress = exercise ? attempt(context, () => context.ports.stats.exercise(exercise.name)) : null;
  context.dispatch({ type: 'stats/exercise-opened', exerciseIndex, progress });
}

/** Around the ends: the list is as long as a lifter's life. */
function stepCommand(step: number): Command {
  return {
    when: ({ stats }) => (stats.overview?.exercises.length ?? 0) > 1,
    run: (context) => {
      const { overview, exerciseIndex } = context.getState().stats;
      const count = overview?.exercises.length ?? 0;
      openExercise(context, (exerciseIndex + step + count) % count);
    },
  };
}

function rangeCommand(step: number): Command {
  return {
    when: ({ stats }) => stats.rangeIndex + step in STATS_RANGES || 'There is no other range that way.',
    run: ({ getState, dispatch }) =>
      dispatch({ type: 'stats/range-chosen', rangeIndex: getState().stats.rangeIndex + step }),
  };
}
