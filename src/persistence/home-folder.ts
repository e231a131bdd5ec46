import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/** The user's home folder: an absolute `HOME`, else the folder in the user database; on Windows, Node's `homedir`. */
export function homeFolder(home: string | undefined): string {
  if (process.platform === 'win32') return homedir();
  if (home !== undefined && isAbsolute(home)) return home;
  try {
    return userInfo().homedir;
  } catch {
    return '/'; // the user database has no entry for the user id, as is common in containers
  }
}
