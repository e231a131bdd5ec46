/** Keys of the exercise view, and the keys that open it. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

const OPENS = {
  id: 'exercise.show',
  mode: 'navigation',
  label: 'exercise',
  help: 'Shows the history of this exercise: every time it was done, records and a chart.',
} as const;

const ALL_TIMES = {
  ...OPENS,
  mode: 'any',
  label: 'all times',
  help: 'Shows the history of the exercise under the cursor: every time it was done, records and a chart.',
} as const;

const VIEW_KEYS = [
  {
    id: 'exercise.back',
    keys: ['escape', 'q', 'left', 'h'],
    label: 'back',
    help: 'Back to the screen that the exercise was opened from.',
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
    keys: ['v', 'tab'],
    label: 'chart',
    help: 'Switches the chart: e1RM (one-rep maximum, estimated by the formula in the settings) or volume of each day, the best of its sessions.',
    alsoCalled: '1rm e1rm max progress',
    footer: 3,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

export const EXERCISE_KEYS = [
  ...VIEW_KEYS.map((binding) => ({
    ...binding,
    scope: 'exercise' as const,
    mode: 'navigation' as const,
    group: 'One exercise' as const,
  })),
  ...motionKeys(
    'exercise.',
    { scope: 'exercise', mode: 'navigation', group: 'One exercise' },
    {
      up: { help: 'Newer session.', footer: 91 },
      down: { help: 'Older session.', footer: 92 },
      'page-up': {},
      'page-down': { footer: 20 },
      first: { label: 'newest', help: 'To the newest session.' },
      last: { label: 'oldest', help: 'To the oldest session.' },
    },
  ),
  { ...OPENS, keys: ['enter'], scope: 'history.detail', group: 'History, one session', footer: 2 },
  { ...OPENS, keys: ['enter'], scope: 'stats.exercise', group: 'Stats', footer: 3 },
  {
    ...ALL_TIMES,
    keys: ['o'],
    mode: 'navigation',
    scope: 'stats.list',
    group: 'Stats, exercises',
    footer: null,
  },
  { ...ALL_TIMES, keys: ['h'], mode: 'navigation', scope: 'log.sets', group: 'Commands', footer: 8 },
  { ...ALL_TIMES, keys: ['ctrl+o'], scope: 'log.picking', group: 'Choosing an exercise', footer: 5 },
  { ...ALL_TIMES, keys: ['o'], mode: 'navigation', scope: 'files.document', group: 'Document', footer: null },
] as const satisfies readonly Binding[];
