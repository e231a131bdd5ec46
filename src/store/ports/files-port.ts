import type {
  FileDetails,
  FileRead,
  FileStates,
  FolderContent,
} from '../../domain/read-models/file-state.js';
import type { Work } from '../../domain/task.js';

export type FilesPort = {
  /**
   * What one folder below `data/output` holds (`''` is that folder itself), sorted by name, sessions newest first.
   * Databases set aside lie in a folder of their own there, wherever they are on the disk.
   * @throws with one sentence
   */
  readonly content: (folder: string) => FolderContent;
  /** Of files and folders, in their order; those that are not there are left out. Never throws. */
  readonly details: (paths: readonly string[]) => readonly FileDetails[];
  /** The states of the files in the folder of sessions, as a look at all of them and their rows tells. Never throws. */
  readonly sessionStates: () => Work<FileStates>;
  readonly read: (path: string) => FileRead;
};
