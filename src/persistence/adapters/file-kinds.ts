import type { FileState } from '../../domain/read-models/file-state.js';
import {
  isConflictFileName,
  isSessionFileName,
  isSetAsideFileName,
} from '../session-files/session-file-name.js';

export const SESSIONS = 'sessions';
/** The folder of programs, next to `data/output`. */
export const PROGRAMS = 'programs';

/**
 * The usual state of the files in a folder; null if it has none.
 * @param hasRows whether the database can be read
 */
export function usualState(folder: string, hasRows: boolean): FileState | null {
  switch (folder) {
    case SESSIONS:
      return hasRows ? 'equal' : null;
    case 'trash':
      return 'deleted';
    case 'trash/replaced':
      return 'replaced';
    case 'drafts':
      return 'draft';
    case 'trash/drafts':
      return 'discarded-draft';
    default:
      return null;
  }
}

/** The state of a file by its name. @param usual see `usualState` */
export function stateByName(folder: string, name: string, usual: FileState | null): FileState | null {
  switch (folder) {
    case SESSIONS:
      if (isConflictFileName(name)) return 'conflict';
      if (isSetAsideFileName(name)) return 'set-aside';
      return isSessionFileName(name) ? usual : null;
    case 'trash':
      return isSessionFileName(name) ? usual : null;
    case 'drafts':
      return /^draft_.*\.json$/.test(name) ? usual : null;
    default:
      return usual;
  }
}
