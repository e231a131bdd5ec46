/** Keys of the list of commands. In the help, letters move the cursor; in the command palette, they are typed. */
import type { Binding } from './binding.js';
import { motionKeys } from './motion-keys.js';

const HELP = { scope: 'help', group: 'Help and commands' } as const;

export const HELP_KEYS = [
  {
    ...HELP,
    id: 'help.run',
    keys: ['enter'],
    mode: 'any',
    label: 'run',
    help: 'Runs the command under the cursor, as its key does.',
    footer: 1,
  },
  {
    ...HELP,
    id: 'palette.open',
    keys: ['/', ':', 'ctrl+p'],
    mode: 'navigation',
    label: 'find',
    help: 'Finds a command by its name.',
    footer: 2,
  },
  {
    ...HELP,
    id: 'help.close',
    keys: ['escape', 'f1'],
    mode: 'any',
    label: 'close',
    help: 'Closes the list and changes nothing.',
    footer: 3,
  },
  {
    ...HELP,
    id: 'help.close',
    keys: ['q', '?'],
    mode: 'navigation',
    label: 'close',
    help: 'Closes the list and changes nothing.',
    footer: null,
  },
  ...motionKeys(
    'help.',
    { ...HELP, mode: 'any' },
    {
      up: { keys: ['up'], help: 'One command up.', footer: 4 },
      down: { keys: ['down'], help: 'One command down.', footer: 5 },
      'page-up': { keys: ['pageUp'], help: 'One screen up.', footer: 7 },
      'page-down': { keys: ['pageDown'], help: 'One screen down.', footer: 6 },
      first: { keys: ['home'], help: 'To the first command.' },
      last: { keys: ['end'], help: 'To the last command.' },
    },
  ),
  ...motionKeys(
    'help.',
    { ...HELP, mode: 'navigation' },
    {
      up: { keys: ['k'], help: 'One command up.' },
      down: { keys: ['j'], help: 'One command down.' },
      'page-down': { keys: ['space'], help: 'One screen down.' },
      first: { keys: ['g'], help: 'To the first command.' },
      last: { keys: ['G'], help: 'To the last command.' },
    },
  ),
] as const satisfies readonly Binding[];
