/** Entries that are not plain files: they block or mislead code that does not check for them. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from './temp-folder.js';

/** Makes the entry at `path`, in an existing folder. */
export type MakeOddFile = (path: string) => void;

/** For each kind of entry, by its description, a function that makes it. */
export const ODD_FILES: Readonly<Record<string, MakeOddFile>> = {
  'a fifo': (path) => execFileSync('mkfifo', [path]),
  'a socket': makeSocket,
  'a folder': (path) => mkdirSync(path),
  'a link to /dev/zero': (path) => symlinkSync('/dev/zero', path),
  'a link to nothing': (path) => symlinkSync(`${path}.gone`, path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a link to a fifo': (path) => {
    const fifo = join(makeTempFolder(), 'fifo');
    execFileSync('mkfifo', [fifo]);
    symlinkSync(fifo, path);
  },
};

/** A link to a plain file outside every data root. */
export function linkOutside(path: string, text: string): void {
  const target = join(makeTempFolder(), 'outside.json');
  writeFileSync(target, text);
  symlinkSync(target, path);
}

/** Makes the socket in another process that kills itself, because a process that ends by itself removes the file. */
function makeSocket(path: string): void {
  // The path of a socket is limited to about 100 bytes.
  const script =
    "process.chdir(process.argv[1]); require('net').createServer().listen(process.argv[2], () => process.kill(process.pid, 'SIGKILL'))";
  try {
    execFileSync(process.execPath, ['-e', script, join(path, '..'), path.slice(path.lastIndexOf('/') + 1)]);
  } catch {
    // The signal ended the process, and the socket remains.
  }
}
