/** Keys for the names of an import on the Data screen. */
import type { Binding } from './binding.js';

/** The keys while the list of names has the focus. */
export const NAME_KEYS = [
  {
    id: 'data.name-accept',
    keys: ['a', 'enter'],
    label: 'accept',
    help: 'Accepts the suggested exercise for the name under the cursor.',
    footer: 1,
  },
  {
    id: 'data.name-refuse',
    keys: ['x'],
    label: 'refuse',
    help: 'Keeps the name under the cursor as an exercise of its own, and does not ask about it again.',
    footer: 2,
  },
  {
    id: 'data.name-change',
    keys: ['c', '/'],
    label: 'change',
    help: 'Searches for another exercise that the name under the cursor stands for.',
    footer: 3,
  },
  {
    id: 'data.names-accept',
    keys: ['A'],
    label: 'all',
    help: 'Accepts every suggested exercise that is still open.',
    footer: 5,
  },
  {
    id: 'data.names-refuse',
    keys: ['X'],
    label: 'none',
    help: 'Refuses every suggested exercise that is still open.',
    footer: 6,
  },
  {
    id: 'data.name-undo',
    keys: ['u'],
    label: 'undo last',
    help: 'Undoes the last choice, wherever the cursor is, and goes to its name.',
    footer: 4,
  },
  {
    id: 'data.names-undo',
    keys: ['U'],
    label: 'undo all',
    help: 'Undoes all choices of names; u brings them back.',
    footer: 7,
  },
  {
    id: 'data.names-leave',
    keys: ['escape', 'q', 'left', 'h'],
    label: 'back',
    help: 'Back to the preview; the choices are kept.',
    footer: 3,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** The keys while another exercise is searched for. */
export const SEARCH_KEYS = [
  {
    id: 'data.search-take',
    keys: ['enter'],
    label: 'take',
    help: 'Takes the exercise under the cursor for the name.',
    footer: 1,
  },
  { id: 'data.search-leave', keys: ['escape'], label: 'back', help: 'Back to the names.', footer: 2 },
  { id: 'data.clear-text', keys: ['ctrl+u'], label: 'clear', help: 'Clears the field.', footer: 3 },
  { id: 'data.search-up', keys: ['up'], label: 'up', help: 'One exercise up.', footer: 91 },
  { id: 'data.search-down', keys: ['down'], label: 'down', help: 'One exercise down.', footer: 92 },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];
