/** The files and folders of `data/output`, for the Files screen. */
import type {
  FileDetails,
  FileRead,
  FileStates,
  FolderContent,
} from '../../domain/read-models/file-state.js';
import type { Work } from '../../domain/task.js';

export type FilesPort = {
  /**
   * Sorted by name, sessions newest first; `''` is `data/output`. Databases set aside get a folder of their
   * own.
   * @throws Error with a one-sentence message
   */
  readonly content: (folder: string) => FolderContent;
  /** Details of files and folders, in the order of `paths`; missing ones are left out. Never throws. */
  readonly details: (paths: readonly string[]) => readonly FileDetails[];
  /** The states of all session files, compared with their rows. Never throws. */
  readonly sessionStates: () => Work<FileStates>;
  readonly read: (path: string) => FileRead;
};
