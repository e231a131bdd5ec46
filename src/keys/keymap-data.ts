/** Keys of the Data screen: the list, the path field, an import preview, a conflict, and the trash. */
import type { Binding } from './binding.js';
import { motionKeys, PAGE_MOTIONS } from './motion-keys.js';

const LIST_KEYS = [
  {
    id: 'data.open',
    keys: ['enter'],
    label: 'run',
    help: 'Runs the action, opens the conflict, writes the missing copy, or shows the invalid file.',
    footer: 1,
  },
  {
    id: 'data.stop',
    keys: ['escape'],
    label: 'stop',
    help: 'Stops the running task between two steps, so nothing is half done.',
    footer: 2,
  },
  {
    id: 'data.retry',
    keys: ['w'],
    label: 'write it',
    help: 'Writes the missing copy under the cursor: syncs both stores.',
    footer: 3,
  },
  {
    id: 'data.path-restore',
    keys: ['u'],
    label: 'bring back',
    help: 'Opens the path field again with the path that Esc discarded.',
    footer: 0,
  },
  {
    id: 'data.reload',
    keys: ['r'],
    label: 'reload',
    help: 'Reads both stores again.',
    footer: 4,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** The motions of the list and of the trash. */
const LIST_MOTIONS = {
  up: { footer: 91 },
  down: { footer: 92 },
  'page-up': {},
  'page-down': {},
  first: {},
  last: {},
} as const;

const BACK = {
  id: 'data.back',
  keys: ['escape', 'q', 'left', 'h'],
  mode: 'navigation',
  label: 'back',
  footer: 3,
} as const;

/** Every key of the screen. */
export const DATA_KEYS = [
  ...LIST_KEYS.map((binding) => ({
    ...binding,
    scope: 'data' as const,
    mode: 'navigation' as const,
    group: 'Data' as const,
  })),
  ...motionKeys('data.', { scope: 'data', mode: 'navigation', group: 'Data' }, LIST_MOTIONS),
  {
    id: 'data.path-accept',
    keys: ['enter'],
    scope: 'data.path',
    mode: 'entry',
    label: 'continue',
    help: 'Runs the action with the typed path; an import shows a preview first.',
    group: 'Data, a path',
    footer: 1,
  },
  {
    id: 'data.path-leave',
    keys: ['escape'],
    scope: 'data.path',
    mode: 'entry',
    label: 'discard',
    help: 'Discards the typed path and goes back to the list; nothing runs. u brings it back.',
    group: 'Data, a path',
    footer: 2,
  },
  {
    id: 'data.import',
    keys: ['enter'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'import',
    help: 'Imports the new sessions; existing ones are not changed.',
    group: 'Data, import preview',
    footer: 1,
  },
  {
    ...BACK,
    scope: 'data.preview',
    help: 'Back to the list; nothing is imported.',
    group: 'Data, import preview',
  },
  ...motionKeys(
    'data.scroll-',
    { scope: 'data.preview', mode: 'navigation', group: 'Data, import preview' },
    PAGE_MOTIONS,
  ),
  {
    id: 'data.keep-session',
    keys: ['s'],
    scope: 'data.conflict',
    mode: 'navigation',
    label: 'keep session',
    help: 'Keeps the session; the conflicting text goes to trash/replaced.',
    group: 'Data, a conflict',
    footer: 1,
  },
  {
    id: 'data.take-conflict',
    keys: ['c'],
    scope: 'data.conflict',
    mode: 'navigation',
    label: 'take conflict',
    help: 'Takes the conflicting text; the current text goes to trash/replaced.',
    group: 'Data, a conflict',
    footer: 2,
  },
  {
    ...BACK,
    scope: 'data.conflict',
    help: 'Back to the list; the conflict remains.',
    group: 'Data, a conflict',
  },
  ...motionKeys(
    'data.scroll-',
    { scope: 'data.conflict', mode: 'navigation', group: 'Data, a conflict' },
    PAGE_MOTIONS,
  ),
  {
    id: 'data.restore-from-trash',
    keys: ['enter'],
    scope: 'data.trash',
    mode: 'navigation',
    label: 'restore',
    help: 'Restores the deleted session under the cursor to both stores, or a discarded draft to the menu of the Log screen.',
    group: 'Data, the trash',
    footer: 1,
  },
  { ...BACK, scope: 'data.trash', help: 'Back to the list.', group: 'Data, the trash' },
  ...motionKeys('data.', { scope: 'data.trash', mode: 'navigation', group: 'Data, the trash' }, LIST_MOTIONS),
] as const satisfies readonly Binding[];
