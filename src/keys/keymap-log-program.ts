/** Keys of the Log screen while a day of a program is shown before it begins. */
import type { Binding } from './binding.js';
import { motionKeys, PAGE_MOTIONS } from './motion-keys.js';

export const LOG_PROGRAM_KEYS = [
  {
    id: 'program-day.begin',
    keys: ['enter'],
    scope: 'log.program-day',
    mode: 'navigation',
    label: 'start',
    help: 'Starts this day of the program; its sets are the planned ones.',
    group: 'A day of a program',
    footer: 1,
  },
  {
    id: 'program-day.swap',
    keys: ['s'],
    scope: 'log.program-day',
    mode: 'navigation',
    label: 'swap',
    help: 'Shows another day of the same week instead; again for the one after it.',
    group: 'A day of a program',
    footer: 3,
  },
  {
    id: 'program-day.skip',
    keys: ['n'],
    scope: 'log.program-day',
    mode: 'navigation',
    label: 'skip',
    help: 'Skips this day and shows the one that comes after it.',
    group: 'A day of a program',
    footer: 4,
  },
  {
    id: 'program-day.deload',
    keys: ['d'],
    scope: 'log.program-day',
    mode: 'navigation',
    label: 'deload',
    help: 'Makes this week a deload week now: fewer sets at lighter loads; again for the usual sets.',
    group: 'A day of a program',
    footer: 5,
  },
  {
    id: 'program-day.back',
    keys: ['escape', 'q'],
    scope: 'log.program-day',
    mode: 'navigation',
    label: 'back',
    help: 'Goes back to the menu.',
    group: 'A day of a program',
    footer: 2,
  },
  ...motionKeys(
    'program-day.',
    { scope: 'log.program-day', mode: 'navigation', group: 'A day of a program' },
    PAGE_MOTIONS,
  ),
] as const satisfies readonly Binding[];
