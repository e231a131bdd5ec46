/** Keys of the Stats screen. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

const PAGE_KEYS = [
  {
    id: 'stats.next-page',
    keys: ['tab'],
    label: 'page',
    help: 'The next page: overview, one lift, its records, volume, muscles, days, the plan.',
    footer: 1,
  },
  {
    id: 'stats.previous-page',
    keys: ['shift+tab'],
    label: 'page back',
    help: 'The previous page.',
    footer: null,
  },
  {
    id: 'stats.exercises',
    keys: ['e'],
    label: 'exercises',
    help: 'Lists the exercises, each with its series.',
    footer: 2,
  },
  {
    id: 'stats.earlier',
    keys: ['left', 'h', '<'],
    label: 'earlier',
    help: 'Earlier: by half of the range, by a week on the muscles page, by a year on the days page.',
    footer: 4,
  },
  {
    id: 'stats.later',
    keys: ['right', 'l', '>'],
    label: 'later',
    help: 'Later, up to the last session.',
    footer: null,
  },
  {
    id: 'stats.shorter',
    keys: ['['],
    label: 'shorter',
    help: 'A shorter range.',
    footer: 6,
  },
  {
    id: 'stats.longer',
    keys: [']'],
    label: 'longer',
    help: 'A longer range: 3 months, 1 year, 3 years, 10 years.',
    footer: 5,
  },
  {
    id: 'stats.down',
    keys: ['down', 'j'],
    label: 'next',
    help: 'The next exercise, last done first; on a page that scrolls, one line down.',
    footer: 7,
  },
  {
    id: 'stats.up',
    keys: ['up', 'k'],
    label: 'previous',
    help: 'The previous exercise; on a page that scrolls, one line up.',
    footer: null,
  },
  {
    id: 'stats.page-down',
    keys: ['pageDown', 'space'],
    label: 'page down',
    help: 'One screen of lines down.',
    footer: null,
  },
  {
    id: 'stats.page-up',
    keys: ['pageUp'],
    label: 'page up',
    help: 'One screen of lines up.',
    footer: null,
  },
  {
    id: 'stats.reload',
    keys: ['r'],
    label: 'reload',
    help: 'Reads both stores again.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

const LIST_KEYS = [
  {
    id: 'stats.list-choose',
    keys: ['enter', 'right', 'l'],
    label: 'show',
    help: 'Shows this exercise.',
    footer: 1,
  },
  {
    id: 'stats.list-close',
    keys: ['escape', 'q', 'e', 'left', 'h'],
    label: 'back',
    help: 'Back to the page; its exercise stays.',
    footer: 2,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

export const STATS_KEYS = [
  ...PAGE_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats' as const,
    mode: 'navigation' as const,
    group: 'Stats' as const,
  })),
  ...LIST_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.list' as const,
    mode: 'navigation' as const,
    group: 'Stats, exercises' as const,
  })),
  ...motionKeys(
    'stats.list-',
    { scope: 'stats.list', mode: 'navigation', group: 'Stats, exercises' },
    {
      down: { help: 'One exercise down.', footer: 3 },
      up: { help: 'One exercise up.', footer: 4 },
      'page-down': { help: 'One screen down.' },
      'page-up': { help: 'One screen up.' },
      first: { help: 'To the exercise done last.' },
      last: { help: 'To the exercise not done for the longest time.' },
    },
  ),
] as const satisfies readonly Binding[];
