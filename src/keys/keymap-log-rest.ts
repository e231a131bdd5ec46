/** Keys of the rest clock. */
import type { Binding } from './binding.js';

export const LOG_REST_KEYS = [
  {
    id: 'rest.longer',
    keys: ['alt+='],
    scope: 'log.sets',
    mode: 'any',
    label: 'rest +15 s',
    help: 'Rests 15 seconds longer.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.shorter',
    keys: ['alt+-'],
    scope: 'log.sets',
    mode: 'any',
    label: 'rest -15 s',
    help: 'Rests 15 seconds less.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.pause',
    keys: ['alt+p'],
    scope: 'log.sets',
    mode: 'any',
    label: 'pause rest',
    help: 'Pauses the rest clock, or lets it go on; a paused rest is not kept with the set.',
    group: 'The rest clock',
    footer: null,
  },
  {
    id: 'rest.skip',
    keys: ['alt+k'],
    scope: 'log.sets',
    mode: 'any',
    label: 'skip rest',
    help: 'Puts the rest clock away until the next set.',
    group: 'The rest clock',
    footer: null,
  },
] as const satisfies readonly Binding[];
