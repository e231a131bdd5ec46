/** Keys of the Data screen: the list, the field for a path, what an import would bring, a conflict, and the trash. */
import type { Binding } from './binding.js';

/** Keys that move in a page. */
const PAGE_KEYS = [
  {
    id: 'data.scroll-up',
    keys: ['up', 'k'],
    mode: 'navigation',
    label: 'up',
    help: 'One line up.',
    footer: 91,
  },
  {
    id: 'data.scroll-down',
    keys: ['down', 'j'],
    mode: 'navigation',
    label: 'down',
    help: 'One line down.',
    footer: 92,
  },
  {
    id: 'data.scroll-page-up',
    keys: ['pageUp'],
    mode: 'navigation',
    label: 'page up',
    help: 'One page up.',
    footer: 21,
  },
  {
    id: 'data.scroll-page-down',
    keys: ['pageDown', 'space'],
    mode: 'navigation',
    label: 'page down',
    help: 'One page down.',
    footer: 20,
  },
  {
    id: 'data.scroll-first',
    keys: ['g', 'home'],
    mode: 'navigation',
    label: 'top',
    help: 'To the first line.',
    footer: null,
  },
  {
    id: 'data.scroll-last',
    keys: ['G', 'end'],
    mode: 'navigation',
    label: 'end',
    help: 'To the last line.',
    footer: null,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group'>[];

const LIST_KEYS = [
  {
    id: 'data.open',
    keys: ['enter'],
    label: 'run',
    help: 'Runs what is under the cursor; opens a conflict, writes a missing copy, shows a broken file.',
    footer: 1,
  },
  {
    id: 'data.stop',
    keys: ['escape'],
    label: 'stop',
    help: 'Stops what runs, between two steps: nothing is half done.',
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
    id: 'data.reload',
    keys: ['r'],
    label: 'look again',
    help: 'Looks at both stores again.',
    footer: 4,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** Keys of the list and of that of the trash. */
const LIST_MOVES = [
  { id: 'data.up', keys: ['up', 'k'], label: 'up', help: 'One line up.', footer: 91 },
  { id: 'data.down', keys: ['down', 'j'], label: 'down', help: 'One line down.', footer: 92 },
  { id: 'data.page-up', keys: ['pageUp'], label: 'page up', help: 'One page up.', footer: null },
  {
    id: 'data.page-down',
    keys: ['pageDown', 'space'],
    label: 'page down',
    help: 'One page down.',
    footer: null,
  },
  { id: 'data.first', keys: ['g', 'home'], label: 'first', help: 'To the first line.', footer: null },
  { id: 'data.last', keys: ['G', 'end'], label: 'last', help: 'To the last line.', footer: null },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

const BACK = {
  id: 'data.back',
  keys: ['escape', 'q', 'left', 'h'],
  mode: 'navigation',
  label: 'back',
  footer: 3,
} as const;

/** Every key of the screen. */
export const DATA_KEYS = [
  ...[...LIST_KEYS, ...LIST_MOVES].map((binding) => ({
    ...binding,
    scope: 'data' as const,
    mode: 'navigation' as const,
    group: 'Data' as const,
  })),
  {
    id: 'data.path-accept',
    keys: ['enter'],
    scope: 'data.path',
    mode: 'entry',
    label: 'go on',
    help: 'Runs with the path that is typed; an import shows first what it would bring.',
    group: 'Data, a path',
    footer: 1,
  },
  {
    id: 'data.path-leave',
    keys: ['escape'],
    scope: 'data.path',
    mode: 'entry',
    label: 'back',
    help: 'Back to the list; nothing runs, and the path stays for the next time.',
    group: 'Data, a path',
    footer: 2,
  },
  {
    id: 'data.import',
    keys: ['enter'],
    scope: 'data.preview',
    mode: 'navigation',
    label: 'import',
    help: 'Imports the new sessions; what is there already stays as it is.',
    group: 'Data, what an import would bring',
    footer: 1,
  },
  {
    ...BACK,
    scope: 'data.preview',
    help: 'Back to the list; nothing is imported.',
    group: 'Data, what an import would bring',
  },
  ...PAGE_KEYS.map((binding) => ({
    ...binding,
    scope: 'data.preview' as const,
    group: 'Data, what an import would bring' as const,
  })),
  {
    id: 'data.keep-session',
    keys: ['s'],
    scope: 'data.conflict',
    mode: 'navigation',
    label: 'keep session',
    help: 'Keeps the session as it is; the conflicting text goes to trash/replaced.',
    group: 'Data, a conflict',
    footer: 1,
  },
  {
    id: 'data.take-conflict',
    keys: ['c'],
    scope: 'data.conflict',
    mode: 'navigation',
    label: 'take conflict',
    help: 'Takes the conflicting text; the text of the session now goes to trash/replaced.',
    group: 'Data, a conflict',
    footer: 2,
  },
  {
    ...BACK,
    scope: 'data.conflict',
    help: 'Back to the list; the conflict stays to be decided.',
    group: 'Data, a conflict',
  },
  ...PAGE_KEYS.map((binding) => ({
    ...binding,
    scope: 'data.conflict' as const,
    group: 'Data, a conflict' as const,
  })),
  {
    id: 'data.bring-back',
    keys: ['enter'],
    scope: 'data.trash',
    mode: 'navigation',
    label: 'bring back',
    help: 'Brings the deleted session under the cursor back into both stores, or a discarded draft into the menu of the Log screen.',
    group: 'Data, the trash',
    footer: 1,
  },
  { ...BACK, scope: 'data.trash', help: 'Back to the list.', group: 'Data, the trash' },
  ...LIST_MOVES.map((binding) => ({
    ...binding,
    scope: 'data.trash' as const,
    mode: 'navigation' as const,
    group: 'Data, the trash' as const,
  })),
] as const satisfies readonly Binding[];
