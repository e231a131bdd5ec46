/** Entries of a folder that are not plain files, each of which would block or mislead a careless reader. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTempFolder } from './temp-folder.js';

/** Makes the entry at `path`; its folder exists. */
export type MakeOddFile = (path: string) => void;

/** By what each of them is. */
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

/** A process of its own makes it: the name of a socket stays when the process has ended. */
function makeSocket(path: string): void {
  // A socket's path is short: about 100 bytes on any system.
  const script =
    "process.chdir(process.argv[1]); require('net').createServer().listen(process.argv[2], () => process.kill(process.pid, 'SIGKILL'))";
  try {
    execFileSync(process.execPath, ['-e', script, join(path, '..'), path.slice(path.lastIndexOf('/') + 1)]);
  } catch {
    // It ended by the signal, which leaves the socket.
  }
}
