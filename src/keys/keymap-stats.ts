/** Keys of the Stats screen. */
import type { Binding } from './binding.js';
import { STATS_LIST_KEYS } from './keymap-stats-list.js';
import { motionKeys } from './motion-keys.js';

const PAGE_KEYS = [
  {
    id: 'stats.next-page',
    keys: ['n', 'tab'],
    label: 'page',
    help: 'The next page: overview, one lift, its records, volume, muscles, days, the plan, body weight.',
    footer: 1,
  },
  {
    id: 'stats.previous-page',
    keys: ['p', 'N', 'shift+tab'],
    label: 'page back',
    help: 'The previous page.',
    footer: null,
  },
  {
    id: 'stats.exercises',
    keys: ['e'],
    label: 'exercises',
    help: 'Lists the exercises, each with a small chart of its e1RM: the one-rep maximum estimated by the RTS table, by Epley without RPE, or by the formula in the settings.',
    alsoCalled: 'names progress 1rm e1rm max',
    footer: 2,
  },
  {
    id: 'stats.weight-enter',
    keys: ['b'],
    label: 'body weight',
    help: 'Enters your body weight, of today or of another day, on the page of body weights.',
    footer: null,
  },
  {
    id: 'stats.earlier',
    keys: ['left', 'h', '<'],
    label: 'earlier',
    help: 'Goes to earlier dates: by half of the range, a week of muscles, a year of days or a cycle of the program.',
    footer: 4,
  },
  {
    id: 'stats.later',
    keys: ['right', 'l', '>'],
    label: 'later',
    help: 'Goes to later dates, up to the last session.',
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
    help: 'A longer range: 3 months, 1 year, 3 years, 10 years. On the Plan page, the phases cover at most 16 weeks.',
    footer: 5,
  },
  {
    id: 'stats.reload',
    keys: ['r'],
    label: 'reload',
    help: 'Reads both stores again.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** Keys of the pages that show one exercise and do not scroll. */
const EXERCISE_KEYS = [
  {
    id: 'stats.down',
    keys: ['down', 'j'],
    label: 'next',
    help: 'The next exercise, last done first.',
    footer: 7,
  },
  {
    id: 'stats.up',
    keys: ['up', 'k'],
    label: 'previous',
    help: 'The previous exercise.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** Keys of the pages that scroll. */
const SCROLL_KEYS = [
  {
    id: 'stats.down',
    keys: ['down', 'j'],
    label: 'down',
    help: 'One line down.',
    footer: 7,
  },
  {
    id: 'stats.up',
    keys: ['up', 'k'],
    label: 'up',
    help: 'One line up.',
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
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

const PLAN_KEYS = [
  {
    id: 'stats.plan-open',
    keys: ['enter'],
    label: 'next day',
    help: 'Opens the next day of the program in Log; Enter there starts it.',
    footer: 2,
  },
  {
    id: 'stats.plan-edit',
    keys: ['E'],
    label: 'edit program',
    help: 'Opens the file of the program in your editor ($VISUAL or $EDITOR), and shows its errors when the editor closes.',
    alsoCalled: 'change',
    footer: 80,
  },
  {
    id: 'stats.down',
    keys: ['down', 'j'],
    label: 'more',
    help: 'One line down.',
    footer: 3,
  },
  {
    id: 'stats.exercises',
    keys: ['e'],
    label: 'exercises',
    help: 'Lists the exercises, each with a small chart of its e1RM.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

const WEIGHT_KEYS = [
  {
    id: 'stats.weight-enter',
    keys: ['b'],
    label: 'new weight',
    help: 'Enters a body weight, of today or of another day.',
    footer: 2,
  },
  {
    id: 'stats.weight-edit',
    keys: ['enter'],
    label: 'edit',
    help: 'Edits the weight under the cursor, or its day.',
    footer: 3,
  },
  {
    id: 'stats.weight-delete',
    keys: ['x', 'delete'],
    label: 'delete',
    help: 'Deletes the weight under the cursor, unless a session is in progress; u undoes.',
    footer: 4,
  },
  {
    id: 'stats.weight-undo',
    keys: ['u'],
    label: 'undo',
    help: 'Undoes the last change of a body weight since traininglogs was started; press again for the one before. Right after Esc discarded a text, brings it back.',
    footer: 5,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

const WEIGHT_ENTRY_KEYS = [
  {
    id: 'stats.weight-accept',
    keys: ['enter'],
    label: 'save',
    help: 'Saves the body weight in data/athlete.json. Type 82.4 for today, or “82.4 yesterday” for yesterday. Without a day, an edited weight keeps its day.',
    footer: 1,
  },
  {
    id: 'stats.weight-cancel',
    keys: ['escape'],
    label: 'discard',
    help: 'Closes the field without saving; u brings back what was typed.',
    footer: 2,
  },
  { id: 'stats.weight-clear', keys: ['ctrl+u'], label: 'clear', help: 'Clears the field.', footer: 3 },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

export const STATS_KEYS = [
  ...PAGE_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats' as const,
    mode: 'navigation' as const,
    group: 'Stats' as const,
  })),
  ...EXERCISE_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.exercise' as const,
    mode: 'navigation' as const,
    group: 'Stats' as const,
  })),
  ...SCROLL_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.scrolled' as const,
    mode: 'navigation' as const,
    group: 'Stats' as const,
  })),
  ...motionKeys(
    'stats.',
    { scope: 'stats.scrolled', mode: 'navigation', group: 'Stats' },
    { first: { label: 'top' }, last: { label: 'end' } },
  ),
  ...PLAN_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.plan' as const,
    mode: 'navigation' as const,
    group: 'Stats, the plan' as const,
  })),
  ...WEIGHT_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.weight' as const,
    mode: 'navigation' as const,
    group: 'Stats, body weight' as const,
  })),
  {
    id: 'stats.weight-undo',
    keys: ['u'],
    scope: 'stats.weight-discarded',
    mode: 'navigation',
    label: 'bring back',
    help: 'Right after Esc discarded a body weight: opens its field again with what was typed.',
    group: 'Stats, body weight',
    footer: 1,
  },
  ...motionKeys(
    'stats.weight-',
    { scope: 'stats.weight', mode: 'navigation', group: 'Stats, body weight' },
    {
      down: { help: 'One day down.', footer: 6 },
      up: { help: 'One day up.' },
      'page-down': { help: 'One screen down.' },
      'page-up': { help: 'One screen up.' },
      first: { help: 'To the newest weight.' },
      last: { help: 'To the oldest weight.' },
    },
  ),
  ...WEIGHT_ENTRY_KEYS.map((binding) => ({
    ...binding,
    scope: 'stats.weight-entry' as const,
    mode: 'entry' as const,
    group: 'Stats, body weight' as const,
  })),
  ...STATS_LIST_KEYS,
] as const satisfies readonly Binding[];
