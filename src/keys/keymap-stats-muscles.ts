/** Keys of the Muscles page: its bars, the exercises that count for a muscle, and assigning muscles. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

const BARS = { scope: 'stats.muscles', mode: 'navigation', group: 'Stats, muscles' } as const;
const EXERCISES = {
  scope: 'stats.muscle',
  mode: 'navigation',
  group: 'Stats, exercises of a muscle',
} as const;
const ASSIGN = { scope: 'stats.assign', mode: 'navigation', group: 'Stats, assigning muscles' } as const;

const UNDO = {
  id: 'stats.muscles-undo',
  keys: ['u'],
  label: 'undo',
  help: 'Takes the last assignment of muscles back.',
  footer: 6,
} as const;

const CLOSE = {
  id: 'stats.muscles-close',
  keys: ['escape', 'q', 'left', 'h'],
  label: 'back',
  help: 'Back, without assigning.',
} as const;

const OPEN = {
  id: 'stats.muscles-open',
  keys: ['enter'],
  help: 'Lists the exercises that count for this muscle; on the row “without muscles”, those without one.',
  footer: 2,
} as const;

export const STATS_MUSCLES_KEYS = [
  { ...BARS, ...OPEN, label: 'open' },
  { ...BARS, ...OPEN, scope: 'stats.without-muscles', label: 'list' },
  { ...BARS, ...UNDO },
  ...motionKeys('stats.muscles-', BARS, {
    down: { help: 'One muscle down.', footer: 5 },
    up: { help: 'One muscle up.' },
    'page-down': { help: 'One screen down.' },
    'page-up': { help: 'One screen up.' },
    first: { help: 'To the first line.' },
    last: { help: 'To the last muscle.' },
  }),
  {
    ...EXERCISES,
    id: 'stats.muscles-choose',
    keys: ['enter', 'right', 'l'],
    label: 'assign',
    help: 'Assigns muscles to this exercise.',
    footer: 1,
  },
  { ...EXERCISES, ...CLOSE, help: 'Back to the muscles.', footer: 2 },
  { ...EXERCISES, ...UNDO },
  ...motionKeys('stats.muscles-', EXERCISES, {
    down: { help: 'One exercise down.', footer: 3 },
    up: { help: 'One exercise up.', footer: 4 },
    'page-down': { help: 'One screen down.' },
    'page-up': { help: 'One screen up.' },
    first: { help: 'To the first exercise.' },
    last: { help: 'To the last exercise.' },
  }),
  {
    ...ASSIGN,
    id: 'stats.muscles-assign',
    keys: ['enter'],
    label: 'assign',
    help: 'Assigns the marked muscles; without a primary one, an unmarked muscle under the cursor is primary.',
    footer: 1,
  },
  {
    ...ASSIGN,
    id: 'stats.muscles-primary',
    keys: ['p'],
    label: 'primary',
    help: 'Marks this muscle as primary: a set counts 1. Pressed again, it removes the mark.',
    footer: 2,
  },
  {
    ...ASSIGN,
    id: 'stats.muscles-secondary',
    keys: ['s'],
    label: 'secondary',
    help: 'Marks this muscle as secondary: a set counts 0.5. Pressed again, it removes the mark.',
    footer: 3,
  },
  { ...ASSIGN, ...CLOSE, footer: 4 },
  ...motionKeys('stats.muscles-', ASSIGN, {
    down: { help: 'One muscle down.', footer: 5 },
    up: { help: 'One muscle up.' },
    'page-down': { help: 'One screen down.' },
    'page-up': { help: 'One screen up.' },
    first: { help: 'To the first muscle.' },
    last: { help: 'To the last line.' },
  }),
] as const satisfies readonly Binding[];
