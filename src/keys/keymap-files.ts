/** Keys of the Files screen: the tree of files, the document, and the search in both. */
import type { Binding } from './binding.js';
import { DOCUMENT_KEYS } from './keymap-files-document.js';
import { motionKeys } from './motion-keys.js';

const LIST_MOTIONS = {
  up: {},
  down: {},
  'page-up': { help: 'One screen up.' },
  'page-down': { help: 'One screen down.' },
  first: {},
  last: {},
} as const;

const TREE_KEYS = [
  {
    id: 'files.open',
    keys: ['enter'],
    scope: 'files.open-folder',
    mode: 'navigation',
    label: 'close',
    help: 'Closes the folder.',
    group: 'Files',
    footer: 1,
  },
  {
    id: 'files.expand',
    keys: ['right', 'l'],
    scope: 'files.open-folder',
    mode: 'navigation',
    label: 'enter',
    help: 'Enters the open folder.',
    group: 'Files',
    footer: 3,
  },
  {
    id: 'files.collapse',
    keys: ['left', 'h'],
    scope: 'files.open-folder',
    mode: 'navigation',
    label: 'fold',
    help: 'Closes the folder, or goes to its parent folder.',
    group: 'Files',
    footer: 2,
  },
  {
    id: 'files.open',
    keys: ['enter'],
    scope: 'files',
    mode: 'navigation',
    label: 'open',
    help: 'Shows the file, or opens the folder.',
    group: 'Files',
    footer: 1,
  },
  {
    id: 'files.collapse',
    keys: ['left', 'h'],
    scope: 'files',
    mode: 'navigation',
    label: 'parent',
    help: 'Closes the folder, or goes to its parent folder.',
    group: 'Files',
    footer: 2,
  },
  {
    id: 'files.expand',
    keys: ['right', 'l'],
    scope: 'files',
    mode: 'navigation',
    label: 'unfold',
    help: 'Opens the folder.',
    group: 'Files',
    footer: 3,
  },
  {
    id: 'files.other-pane',
    keys: ['v', 'tab'],
    scope: 'files',
    mode: 'navigation',
    label: 'document',
    help: 'Back to the document that is open.',
    group: 'Files',
    footer: 4,
  },
  {
    id: 'files.find',
    keys: ['/'],
    scope: 'files',
    mode: 'navigation',
    label: 'filter',
    help: 'Shows only files whose name or state has the typed words, such as conflict.',
    group: 'Finding',
    footer: 5,
  },
  {
    id: 'files.clear-filter',
    keys: ['escape'],
    scope: 'files',
    mode: 'navigation',
    label: 'all files',
    help: 'Shows all files again.',
    group: 'Finding',
    footer: 2,
  },
  {
    id: 'files.reload',
    keys: ['r'],
    scope: 'files',
    mode: 'navigation',
    label: 'reload',
    help: 'Reads folders and document from the disk again.',
    group: 'Files',
    footer: 7,
  },
] as const satisfies readonly Binding[];

const SEARCH_KEYS = [
  {
    id: 'files.find-accept',
    keys: ['enter'],
    scope: 'files.search',
    mode: 'entry',
    label: 'go there',
    help: 'Keeps the filter, or goes to the match; n goes to the next.',
    group: 'Finding',
    footer: 1,
  },
  {
    id: 'files.find-cancel',
    keys: ['escape'],
    scope: 'files.search',
    mode: 'entry',
    label: 'back',
    help: 'Restores the view; n still finds the text in a document.',
    group: 'Finding',
    footer: 2,
  },
] as const satisfies readonly Binding[];

/** All keys of the screen; movement is the same in the tree and in the document. */
export const FILES_KEYS = [
  ...TREE_KEYS,
  ...motionKeys('files.', { scope: 'files', mode: 'navigation', group: 'Moving' }, LIST_MOTIONS),
  ...DOCUMENT_KEYS,
  ...motionKeys('files.', { scope: 'files.document', mode: 'navigation', group: 'Moving' }, LIST_MOTIONS),
  ...SEARCH_KEYS,
] as const satisfies readonly Binding[];
