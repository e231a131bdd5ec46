/** Keys of the actions of the Data screen. Enter on an action in the list also runs the action. */
import type { Binding } from './binding.js';

export const DATA_ACTION_KEYS = [
  {
    id: 'data.start-import',
    keys: ['i'],
    label: 'import',
    help: 'Imports the export of another app, or JSON and markdown logs, with a preview.',
    alsoCalled: 'strong hevy fitnotes csv file names',
    footer: null,
  },
  {
    id: 'data.start-export',
    keys: ['e'],
    label: 'export',
    help: 'Exports every session to a file.',
    alsoCalled: 'csv json markdown strong hevy',
    footer: null,
  },
  {
    id: 'data.start-settings',
    keys: ['s'],
    label: 'settings',
    help: 'Opens the settings: name, unit, theme, bell, mouse, formula, steps, bars, plates and targets.',
    alsoCalled: 'kg lb pounds kilograms config preferences',
    footer: null,
  },
  {
    id: 'data.start-backup',
    keys: ['b'],
    label: 'back up',
    help: 'Backs up both stores to one file.',
    alsoCalled: 'backup archive',
    footer: null,
  },
  {
    id: 'data.start-restore',
    keys: ['R'],
    label: 'restore a backup',
    help: 'Restores the sessions of a backup.',
    footer: null,
  },
  {
    id: 'data.start-trash',
    keys: ['t'],
    label: 'trash',
    help: 'Shows deleted sessions and discarded drafts, to restore them.',
    alsoCalled: 'undelete deleted',
    footer: null,
  },
  {
    id: 'data.start-verify',
    keys: ['v'],
    label: 'verify',
    help: 'Compares every byte of both stores, and writes nothing.',
    alsoCalled: 'check',
    footer: null,
  },
  {
    id: 'data.start-sync',
    keys: ['S'],
    label: 'sync',
    help: 'Syncs both stores.',
    footer: null,
  },
  {
    id: 'data.undo-import',
    keys: ['U'],
    label: 'undo import',
    help: 'Takes back the last import: its new sessions go to the trash, and sessions that it completed get their former text. Anything changed since then stays.',
    footer: 3,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];

/** The keys while the screen asks whether to undo the last import. */
export const UNDO_IMPORT_KEYS = [
  {
    id: 'data.undo-import',
    keys: ['y', 'U'],
    label: 'take back',
    help: 'Takes back the last import.',
    footer: 1,
  },
  {
    id: 'data.keep-import',
    keys: ['n', 'escape', 'q', 'enter'],
    label: 'keep',
    help: 'Keeps the last import, as every other key does.',
    footer: 2,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group' | 'mode'>[];
