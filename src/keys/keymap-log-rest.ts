/** Keys of the rest clock. */
import type { Binding } from './binding.js';

export const LOG_REST_KEYS = [
  {
    id: 'rest.longer',
    keys: ['alt+='],
    scope: 'log.sets',
    mode: 'any',
    label: 'rest +15 s',
    help: 'Adds 15 seconds to the rest.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.shorter',
    keys: ['alt+-'],
    scope: 'log.sets',
    mode: 'any',
    label: 'rest -15 s',
    help: 'Takes 15 seconds off the rest.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.pause',
    keys: ['alt+p'],
    scope: 'log.sets',
    mode: 'any',
    label: 'pause rest',
    help: 'Pauses or resumes the rest clock. Paused time does not count as rest.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.skip',
    keys: ['alt+k'],
    scope: 'log.sets',
    mode: 'any',
    label: 'skip rest',
    help: 'Skips this rest: hides the clock until the next set.',
    group: 'The rest clock',
    footer: null,
  },
] as const satisfies readonly Binding[];
