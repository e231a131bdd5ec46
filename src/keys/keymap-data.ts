/** Keys of the Data screen: the list, the path field, an import preview, a conflict, and the trash. */
import type { Binding } from './binding.js';
import { DATA_ACTION_KEYS } from './keymap-data-actions.js';
import { NAME_KEYS, SEARCH_KEYS } from './keymap-data-names.js';
import { DATA_SETTINGS_KEYS } from './keymap-data-settings.js';
import { motionKeys, PAGE_MOTIONS } from './motion-keys.js';

const LIST_KEYS = [
  {
    id: 'data.open',
    keys: ['enter'],
    label: 'run',
    help: 'Runs the action, opens the settings or the conflict, writes the missing copy, or shows the invalid file.',
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
    help: 'Opens the path field or the settings again with what Esc discarded, or undoes the saved settings.',
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

const PATH_ACCEPT = {
  id: 'data.path-accept',
  keys: ['enter'],
  mode: 'entry',
  group: 'Data, a path',
  footer: 1,
} as const;

/** Every key of the screen. */
export const DATA_KEYS = [
  ...[...LIST_KEYS, ...DATA_ACTION_KEYS].map((binding) => ({
    ...binding,
    scope: 'data' as const,
    mode: 'navigation' as const,
    group: 'Data' as const,
  })),
  ...motionKeys('data.', { scope: 'data', mode: 'navigation', group: 'Data' }, LIST_MOTIONS),
  {
    ...PATH_ACCEPT,
    scope: 'data.path',
    label: 'preview',
    help: 'Shows what an import of the typed path would do.',
  },
  {
    ...PATH_ACCEPT,
    scope: 'data.export-path',
    label: 'export',
    help: 'Writes every session to the typed path.',
  },
  {
    ...PATH_ACCEPT,
    scope: 'data.restore-path',
    label: 'restore',
    help: 'Restores the backup with the typed path.',
  },
  {
    id: 'data.complete-path',
    keys: ['tab'],
    scope: 'data.path',
    mode: 'entry',
    label: 'complete',
    help: 'Completes the typed path as a shell does; if several names begin with it, names them.',
    group: 'Data, a path',
    footer: 4,
  },
  {
    id: 'data.next-format',
    keys: ['down'],
    scope: 'data.export-path',
    mode: 'entry',
    label: 'format',
    help: 'Exports in the next format: JSON, markdown, CSV, CSV for Strong, CSV for Hevy.',
    group: 'Data, a path',
    footer: 3,
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
    help: 'Imports the new sessions, and fills empty fields of existing ones.',
    group: 'Data, import preview',
    footer: 1,
  },
  {
    ...BACK,
    scope: 'data.preview',
    help: 'Back to the list; nothing is imported.',
    group: 'Data, import preview',
  },
  {
    id: 'data.unit',
    keys: ['u'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'unit',
    help: 'Reads weights without a unit in the other unit, kilograms or pounds.',
    group: 'Data, import preview',
    footer: 2,
  },
  {
    id: 'data.names',
    keys: ['n'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'names',
    help: 'Lists the names of exercises to decide on one by one.',
    group: 'Data, import preview',
    footer: 2,
  },
  {
    id: 'data.names-accept',
    keys: ['a'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'accept',
    help: 'Accepts every suggested exercise that is still open.',
    group: 'Data, import preview',
    footer: 2,
  },
  {
    id: 'data.names-refuse',
    keys: ['x'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'refuse',
    help: 'Refuses every suggested exercise that is still open.',
    group: 'Data, import preview',
    footer: 4,
  },
  ...motionKeys(
    'data.scroll-',
    { scope: 'data.preview', mode: 'navigation', group: 'Data, import preview' },
    PAGE_MOTIONS,
  ),
  ...NAME_KEYS.map((binding) => ({
    ...binding,
    scope: 'data.names' as const,
    mode: 'navigation' as const,
    group: 'Data, names of an import' as const,
  })),
  ...motionKeys(
    'data.',
    { scope: 'data.names', mode: 'navigation', group: 'Data, names of an import' },
    LIST_MOTIONS,
  ),
  ...SEARCH_KEYS.map((binding) => ({
    ...binding,
    scope: 'data.name-search' as const,
    mode: 'entry' as const,
    group: 'Data, an exercise for a name' as const,
  })),
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
  ...DATA_SETTINGS_KEYS,
] as const satisfies readonly Binding[];
