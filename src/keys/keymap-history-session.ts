/** Keys of History that act on a session, in the list and in an open session. */
import type { Binding } from './binding.js';

export const SESSION_KEYS = [
  {
    id: 'history.undelete',
    keys: ['u'],
    mode: 'navigation',
    label: 'undo',
    help: 'Restores the session deleted last since traininglogs was started; press again for the one before. Data restores older ones from the trash.',
    footer: 5,
  },
  {
    id: 'history.edit',
    keys: ['e'],
    mode: 'navigation',
    label: 'edit',
    help: 'Opens the session on the Log screen to edit it; its former text is kept.',
    alsoCalled: 'change note date sets',
    footer: 5,
  },
  {
    id: 'history.editor',
    keys: ['E'],
    mode: 'navigation',
    label: 'editor',
    help: 'Opens the JSON file in your editor ($VISUAL or $EDITOR) and saves your changes.',
    footer: 7,
  },
  {
    id: 'history.restore-text',
    keys: ['b'],
    mode: 'navigation',
    label: 'restore text',
    help: 'If the JSON file cannot be read: restores its last valid text; the invalid one is kept next to it.',
    footer: 2,
  },
  {
    id: 'history.copy-path',
    keys: ['y'],
    mode: 'navigation',
    label: 'copy file path',
    help: 'Copies the path of the session’s JSON file to the clipboard.',
    footer: 8,
  },
  {
    id: 'history.repeat',
    keys: ['r'],
    mode: 'navigation',
    label: 'repeat',
    help: 'Starts a new session with the exercises of this one, and others that its day usually has; the placeholders are its sets or suggested ones: Tab on the set line switches.',
    footer: 5,
  },
  {
    id: 'history.delete',
    keys: ['x'],
    mode: 'navigation',
    label: 'delete',
    help: 'Deletes the session: its file moves to the trash. u restores it. Right after a digit left the set line, x asks.',
    footer: 6,
  },
] as const satisfies readonly Omit<Binding, 'scope' | 'group'>[];
