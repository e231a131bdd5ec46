/** Commands of the Stats screen. */
import { exerciseKey } from '../../domain/exercise-name.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { endOfPage } from '../motion-commands.js';
import { attempt } from '../notices.js';
import { openList } from './list-commands.js';
import { statsPage } from './stats-page.js';
import { hasEarlierPage, otherRangeIndex } from './stats-range.js';
import { showPage } from './stats-reading.js';
import { isOfExercise, isScrolled, STATS_PAGES, shownPlan } from './stats-state.js';

export type StatsCommandId =
  | 'stats.next-page'
  | 'stats.previous-page'
  | 'stats.up'
  | 'stats.down'
  | 'stats.page-up'
  | 'stats.page-down'
  | 'stats.first'
  | 'stats.last'
  | 'stats.earlier'
  | 'stats.later'
  | 'stats.longer'
  | 'stats.shorter'
  | 'stats.exercises'
  | 'stats.reload';

type Step = 1 | -1;

const NO_RANGES = 'This page has no other range.';

export const statsCommands: CommandTable<StatsCommandId> = {
  'stats.next-page': pageCommand(1),
  'stats.previous-page': pageCommand(-1),
  'stats.up': stepCommand(-1),
  'stats.down': stepCommand(1),
  'stats.page-up': scrollCommand(-1, ({ rows }) => 1 - rows),
  'stats.page-down': scrollCommand(1, ({ rows }) => rows - 1),
  'stats.first': scrollCommand(-1, ({ top }) => -top),
  'stats.last': scrollCommand(1, ({ lines }) => lines.length),
  'stats.earlier': {
    when: ({ stats }) =>
      stats.page === 'weight'
        ? 'This chart ends today; ] shows a longer range.'
        : (stats.overview !== null && hasEarlierPage(stats, stats.overview)) || 'No earlier sessions.',
    run: (context) => showPage(context, { back: context.getState().stats.back + 1 }),
  },
  'stats.later': {
    when: ({ stats }) => stats.back > 0 || 'No later sessions.',
    run: (context) => showPage(context, { back: context.getState().stats.back - 1 }),
  },
  'stats.longer': rangeCommand(1),
  'stats.shorter': rangeCommand(-1),
  'stats.exercises': {
    when: ({ stats }) => (stats.overview?.exercises.length ?? 0) > 0 || 'No saved session has a set yet.',
    run: openList,
  },
  'stats.reload': { run: (context) => openStats(context) },
};

/** Reads what the screen shows; the current exercise stays. Never throws. */
export function openStats(context: CommandContext): void {
  const exerciseIndex = readStatsOverview(context);
  if (exerciseIndex !== null) showPage(context, { exerciseIndex, back: 0 });
}

/** Reads the open page again after something changed; its range and position stay. Never throws. */
export function rereadStats(context: CommandContext): void {
  const exerciseIndex = readStatsOverview(context);
  if (exerciseIndex !== null) showPage(context, { exerciseIndex }, true);
}

/** @returns the place of the current exercise; null if the overview cannot be read */
function readStatsOverview(context: CommandContext): number | null {
  const { overview: former, exerciseIndex } = context.getState().stats;
  const name = former?.exercises[exerciseIndex]?.name;
  const overview = attempt(context, () => context.ports.stats.overview());
  if (overview === null) return null;
  context.dispatch({ type: 'stats/overview-read', overview });
  const at = overview.exercises.findIndex((each) => name && exerciseKey(each.name) === exerciseKey(name));
  return Math.max(0, at);
}

/** Opens the next or the previous page at its newest range. Wraps around at the ends. */
function pageCommand(step: number): Command {
  return {
    run: (context) => {
      const at = STATS_PAGES.indexOf(context.getState().stats.page) + step;
      const page = STATS_PAGES[(at + STATS_PAGES.length) % STATS_PAGES.length] ?? 'overview';
      showPage(context, { page, back: 0 });
    },
  };
}

/** Scrolls a page of lines. On a page of an exercise, changes the exercise, and wraps around at the ends. */
function stepCommand(step: Step): Command {
  const scroll = scrollCommand(step, () => step);
  return {
    when: (state) =>
      isScrolled(state.stats.page)
        ? (scroll.when?.(state) ?? true)
        : isOfExercise(state.stats.page) && (state.stats.overview?.exercises.length ?? 0) > 1,
    run: (context) => {
      const { overview, exerciseIndex, page } = context.getState().stats;
      const count = overview?.exercises.length ?? 0;
      if (isScrolled(page)) scroll.run(context);
      else showPage(context, { exerciseIndex: (exerciseIndex + step + count) % count });
    },
  };
}

/**
 * @param direction 1 for down
 * @param by returns the number of lines to scroll
 */
function scrollCommand(direction: Step, by: (page: Page) => number): Command {
  const topAfter = (state: AppState) => {
    const page = statsPage(state).body;
    const last = Math.max(0, page.lines.length - page.rows);
    return Math.max(0, Math.min(page.top + by(page), last));
  };
  return {
    when: (state) => {
      if (!isScrolled(state.stats.page)) return false;
      if (topAfter(state) !== state.stats.top) return true;
      return endOfPage(direction > 0 ? 'down' : 'up');
    },
    run: ({ getState, dispatch }) => dispatch({ type: 'stats/scrolled', top: topAfter(getState()) }),
  };
}

function rangeCommand(step: Step): Command {
  return {
    when: ({ stats }) => {
      const { page, overview } = stats;
      if (overview?.sessions === 0 && page !== 'weight') return 'No saved session yet.';
      if (page === 'records' || page === 'muscles' || page === 'days') return NO_RANGES;
      if (shownPlan(stats) !== null) return NO_RANGES;
      if (otherRangeIndex(stats, step) !== null) return true;
      return `This is the ${step > 0 ? 'longest' : 'shortest'} range of this page.`;
    },
    run: (context) => {
      const rangeIndex = otherRangeIndex(context.getState().stats, step);
      if (rangeIndex === null) return;
      showPage(context, { rangeIndex, back: 0 });
    },
  };
}
