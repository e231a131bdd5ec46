/** Keys of an open session in History: its exercises and its JSON. */
import type { Binding } from './binding.js';

export const DETAIL_KEYS = [
  {
    id: 'history.switch',
    keys: ['v', 'tab'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'page / json',
    help: 'Switches between the page and its JSON; from 120 columns on, both are shown.',
    group: 'History, one session',
    footer: 3,
  },
  {
    id: 'history.next-exercise',
    keys: ['n'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'next',
    help: 'To the next exercise; "best" marks its heaviest set, of equal loads the one with the most reps.',
    group: 'History, one session',
    footer: 4,
  },
  {
    id: 'history.previous-exercise',
    keys: ['p', 'N'],
    scope: 'history.detail',
    mode: 'navigation',
    label: 'previous',
    help: 'To the previous exercise.',
    group: 'History, one session',
    footer: null,
  },
] as const satisfies readonly Binding[];
