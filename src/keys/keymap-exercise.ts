/** Keys of the view of one exercise, and those that open it. */
import type { Binding } from './binding.js';

const OPENS = {
  id: 'exercise.show',
  mode: 'navigation',
  label: 'exercise',
  help: 'Shows every time this exercise was done, with its records and a chart.',
} as const;

const ALL_TIMES = {
  ...OPENS,
  keys: ['alt+h'],
  mode: 'any',
  label: 'all times',
  help: 'Shows every time the exercise under the cursor was done, with its records and a chart.',
} as const;

const VIEW_KEYS = [
  {
    id: 'exercise.back',
    keys: ['escape', 'q', 'left', 'h'],
    label: 'back',
    help: 'Back to where the exercise was chosen, just as it was.',
    footer: 1,
  },
  {
    id: 'exercise.session',
    keys: ['enter', 'right', 'l'],
    label: 'session',
    help: 'Opens the session under the cursor in History.',
    footer: 2,
  },
  {
    id: 'exercise.chart',
    keys: ['tab', 'v'],
    label: 'chart',
    help: 'The other chart: estimated one-rep maximum or volume of each session.',
    footer: 3,
  },
  {
    id: 'exercise.up',
    keys: ['up', 'k'],
    label: 'up',
    help: 'One time newer.',
    footer: 91,
  },
  {
    id: 'exercise.down',
    keys: ['down', 'j'],
    label: 'down',
    help: 'One time older.',
    footer: 92,
  },
  {
    id: 'exercise.page-up',
    keys: ['pageUp'],
    label: 'page up',
    help: 'One page up.',
    footer: null,
  },
  {
    id: 'exercise.page-down',
    keys: ['pageDown', 'space'],
    label: 'page down',
    help: 'One page down.',
    footer: 20,
  },
  {
    id: 'exercise.first',
    keys: ['g', 'home'],
    label: 'newest',
    help: 'To the newest time.',
    footer: null,
  },
  {
    id: 'exercise.last',
    keys: ['G', 'end'],
    label: 'oldest',
    help: 'To the first time ever.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

export const EXERCISE_KEYS = [
  ...VIEW_KEYS.map((binding) => ({
    ...binding,
    scope: 'exercise' as const,
    mode: 'navigation' as const,
    group: 'One exercise' as const,
  })),
  { ...OPENS, keys: ['enter', 'alt+h'], scope: 'history.detail', group: 'History, one session', footer: 2 },
  { ...OPENS, keys: ['enter', 'alt+h'], scope: 'stats', group: 'Stats', footer: 3 },
  { ...ALL_TIMES, scope: 'stats.list', group: 'Stats, exercises', footer: null },
  { ...ALL_TIMES, scope: 'log.sets', group: 'Exercises', footer: 12 },
  { ...ALL_TIMES, scope: 'log.picking', group: 'Choosing an exercise', footer: 5 },
  { ...ALL_TIMES, scope: 'history', group: 'History', footer: null },
  { ...ALL_TIMES, scope: 'files.document', group: 'Document', footer: null },
] as const satisfies readonly Binding[];
