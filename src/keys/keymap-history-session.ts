/** Keys of History that act on a session, in the list and in an open session. */
import type { Binding } from './binding.js';

export const SESSION_KEYS = [
  {
    id: 'history.undelete',
    keys: ['u'],
    mode: 'navigation',
    label: 'undo',
    help: 'Brings the session deleted last back; again for the one before.',
    footer: 5,
  },
  {
    id: 'history.edit',
    keys: ['e'],
    mode: 'navigation',
    label: 'edit',
    help: 'Opens the session on the Log screen, to be changed; its former text is kept.',
    footer: 5,
  },
  {
    id: 'history.editor',
    keys: ['E'],
    mode: 'navigation',
    label: 'editor',
    help: 'Opens the JSON file in your own editor ($VISUAL or $EDITOR) and reads in what you change.',
    footer: 7,
  },
  {
    id: 'history.put-back',
    keys: ['b'],
    mode: 'navigation',
    label: 'put back',
    help: 'Where the JSON file cannot be read: puts its last good text back; the broken text is kept beside it.',
    footer: 2,
  },
  {
    id: 'history.copy-path',
    keys: ['y'],
    mode: 'navigation',
    label: 'copy path',
    help: 'Copies the path of the session’s JSON file to the clipboard.',
    footer: 8,
  },
  {
    id: 'history.repeat',
    keys: ['r'],
    mode: 'navigation',
    label: 'repeat',
    help: 'Begins a session of now with the same exercises, its sets in grey.',
    footer: 5,
  },
  {
    id: 'history.delete',
    keys: ['x'],
    mode: 'navigation',
    label: 'delete',
    help: 'Deletes the session: its file goes to the trash. u brings it back.',
    footer: 6,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group'>[];
