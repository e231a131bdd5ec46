/** The home folder of the person who runs the program. */
import { homedir, userInfo } from 'node:os';
import { isAbsolute } from 'node:path';

/** `HOME` if it is an absolute path, otherwise what the system's list of users says (XDG specification). */
export function homeFolder(home: string | undefined): string {
  if (process.platform === 'win32') return homedir();
  if (home !== undefined && isAbsolute(home)) return home;
  try {
    return userInfo().homedir;
  } catch {
    return '/'; // a user id without an entry in the list, as containers run with
  }
}
