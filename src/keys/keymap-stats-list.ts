/** Keys of the list of exercises on the Stats screen, and of its search. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

const LIST = { scope: 'stats.list', mode: 'navigation', group: 'Stats, exercises' } as const;
const SEARCH = { scope: 'stats.list-search', mode: 'entry', group: 'Stats, finding an exercise' } as const;
const SHOW = { id: 'stats.list-choose', label: 'show', help: 'Shows this exercise.', footer: 1 } as const;

export const STATS_LIST_KEYS = [
  { ...LIST, ...SHOW, keys: ['enter', 'right', 'l'] },
  {
    ...LIST,
    id: 'stats.list-close',
    keys: ['escape', 'q', 'e', 'left', 'h'],
    label: 'back',
    help: 'Back to the page; its exercise stays.',
    footer: 2,
  },
  {
    ...LIST,
    id: 'stats.list-search',
    keys: ['/'],
    label: 'search',
    help: 'Lists only exercises with the typed words; abbreviations such as ohp are enough.',
    alsoCalled: 'filter find',
    footer: 3,
  },
  ...motionKeys('stats.list-', LIST, {
    down: { help: 'One exercise down.', footer: 4 },
    up: { help: 'One exercise up.', footer: 5 },
    'page-down': { help: 'One screen down.' },
    'page-up': { help: 'One screen up.' },
    first: { help: 'To the exercise done last.' },
    last: { help: 'To the exercise not done for the longest time.' },
  }),
  { ...SEARCH, ...SHOW, keys: ['enter'] },
  {
    ...SEARCH,
    id: 'stats.list-search-leave',
    keys: ['escape'],
    label: 'list all',
    help: 'Lists every exercise again, with the cursor on the same one.',
    footer: 2,
  },
  {
    ...SEARCH,
    id: 'stats.list-search-clear',
    keys: ['ctrl+u'],
    label: 'clear',
    help: 'Clears the typed text.',
    footer: 3,
  },
  ...motionKeys('stats.list-', SEARCH, {
    down: { keys: ['down'], help: 'One exercise down.', footer: 4 },
    up: { keys: ['up'], help: 'One exercise up.', footer: 5 },
    'page-down': { keys: ['pageDown'], help: 'One screen down.' },
    'page-up': { help: 'One screen up.' },
  }),
] as const satisfies readonly Binding[];
