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
   * The content of a folder in `data/output` (`''` is the folder itself), sorted by name, sessions newest first.
   * Databases that were set aside appear in a folder of their own, although they are next to the database on disk.
   * @throws Error with a one-sentence message
   */
  readonly content: (folder: string) => FolderContent;
  /** Details of files and folders, in the order of `paths`; missing ones are left out. Never throws. */
  readonly details: (paths: readonly string[]) => readonly FileDetails[];
  /** The states of all session files, compared with their rows. Never throws. */
  readonly sessionStates: () => Work<FileStates>;
  readonly read: (path: string) => FileRead;
};
