/** Keys of the History screen: the list, an open session, the differences and the search. */
import type { Binding } from './binding.js';
import { DETAIL_KEYS } from './keymap-history-detail.js';
import { SESSION_KEYS } from './keymap-history-session.js';
import { motionKeys, PAGE_MOTIONS } from './motion-keys.js';

const SEARCH_WORDS =
  'Words: bench, exercise:squat, focus:upper, on:yesterday, after:-7, before:2026-02, phase:2, week:5, deload:yes, weight>=100, reps>=8, rpe>=9, has:notes.';

const LIST_KEYS = [
  {
    id: 'history.open',
    keys: ['enter', 'right', 'l'],
    mode: 'navigation',
    label: 'open',
    help: 'Opens the session under the cursor.',
    footer: 1,
  },
  {
    id: 'history.json',
    keys: ['J'],
    mode: 'navigation',
    label: 'json',
    help: 'Shows the JSON file of the session on the Files screen.',
    footer: 4,
  },
  {
    id: 'history.search',
    keys: ['/'],
    mode: 'navigation',
    label: 'search',
    help: `Filters the list while you type. ${SEARCH_WORDS}`,
    alsoCalled: 'date find query',
    footer: 2,
  },
  {
    id: 'history.clear-search',
    keys: ['escape'],
    mode: 'navigation',
    label: 'clear',
    help: 'Clears the search: every session is listed again.',
    footer: 3,
  },
  {
    id: 'history.difference',
    keys: ['d'],
    mode: 'navigation',
    label: 'difference',
    help: 'Shows the differences of database and JSON file side by side.',
    footer: 4,
  },
  {
    id: 'history.sort',
    keys: ['s'],
    mode: 'navigation',
    label: 'sort',
    help: 'Sorts by the next order: newest, oldest, most volume, most sets, longest.',
    alsoCalled: 'date order',
    footer: 7,
  },
  {
    id: 'history.group',
    keys: ['m'],
    mode: 'navigation',
    label: 'group',
    help: 'Groups by phase and week, or by month.',
    footer: 8,
  },
  ...SESSION_KEYS,
] as const satisfies readonly Omit<Binding, 'scope' | 'group'>[];

/** Every key of the screen. */
export const HISTORY_KEYS = [
  ...LIST_KEYS.map((binding) => ({ ...binding, scope: 'history' as const, group: 'History' as const })),
  ...motionKeys(
    'history.',
    { scope: 'history', mode: 'navigation', group: 'History' },
    {
      up: { help: 'One session up.', footer: 91 },
      down: { help: 'One session down.', footer: 92 },
      'page-up': {},
      'page-down': { keys: ['pageDown'] },
      first: { help: 'To the first session.' },
      last: { help: 'To the last session.' },
    },
  ),
  {
    id: 'history.back',
    keys: ['escape', 'q', 'left', 'h'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'back',
    help: 'Back to the list.',
    group: 'History, one session',
    footer: 1,
  },
  {
    id: 'history.json',
    keys: ['J'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'json',
    help: 'Shows the JSON file of the session on the Files screen.',
    group: 'History, one session',
    footer: 4,
  },
  {
    id: 'history.difference',
    keys: ['d'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'difference',
    help: 'Shows the differences of database and JSON file side by side.',
    group: 'History, one session',
    footer: 2,
  },
  ...SESSION_KEYS.map((binding) => ({
    ...binding,
    scope: 'history.detail' as const,
    group: 'History, one session' as const,
  })),
  ...DETAIL_KEYS,
  ...motionKeys(
    'history.scroll-',
    { scope: 'history.detail', mode: 'navigation', group: 'History, one session' },
    PAGE_MOTIONS,
  ),
  {
    id: 'history.back',
    keys: ['escape', 'q', 'left', 'h'],
    scope: 'history.difference',
    mode: 'navigation',
    label: 'back',
    help: 'Back to the session or the list.',
    group: 'History, differences',
    footer: null,
  },
  {
    id: 'history.difference',
    keys: ['d'],
    scope: 'history.difference',
    mode: 'navigation',
    label: 'back',
    help: 'Back to the session or the list.',
    group: 'History, differences',
    footer: 1,
  },
  {
    id: 'history.json',
    keys: ['J'],
    scope: 'history.difference',
    mode: 'navigation',
    label: 'json',
    help: 'Shows the JSON file of the session on the Files screen.',
    group: 'History, differences',
    footer: 4,
  },
  ...motionKeys(
    'history.scroll-',
    { scope: 'history.difference', mode: 'navigation', group: 'History, differences' },
    PAGE_MOTIONS,
  ),
  {
    id: 'history.keep-search',
    keys: ['enter', 'escape'],
    scope: 'history.search',
    mode: 'any',
    label: 'done',
    help: `Leaves the search and keeps the list filtered. ${SEARCH_WORDS}`,
    group: 'History, search',
    footer: 1,
  },
  ...motionKeys(
    'history.',
    { scope: 'history.search', mode: 'any', group: 'History, search' },
    {
      up: { keys: ['up'], help: 'One session up.', footer: 91 },
      down: { keys: ['down'], help: 'One session down.', footer: 92 },
      'page-up': {},
      'page-down': { keys: ['pageDown'] },
    },
  ),
] as const satisfies readonly Binding[];
