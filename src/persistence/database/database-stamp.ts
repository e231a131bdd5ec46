/**
 * What the database file looked like when this program last closed it. A file that still looks so was changed by
 * nobody since, and its pages need no check; the write-ahead log beside it carries checksums of its own.
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { announceStep, removeFile } from '../disk/disk.js';

const SUFFIX = '-stamp';

/** Where the stamp of a database lies: beside it. */
export function stampPathOf(databasePath: string): string {
  return `${databasePath}${SUFFIX}`;
}

/** True where the file is as it was when it was last closed. Never throws. */
export function isStampedDatabase(databasePath: string): boolean {
  try {
    return readFileSync(stampPathOf(databasePath), 'utf8') === stampText(databasePath);
  } catch {
    return false; // no stamp: the file is checked
  }
}

/** Notes how the file looks now, unless it is noted so already. Never throws: without a stamp it is checked again. */
export function stampDatabase(databasePath: string): void {
  try {
    // With a log left, others have it open; whoever closes it last moves the log into the file and notes that.
    if (existsSync(`${databasePath}-wal`) || isStampedDatabase(databasePath)) return;
    announceStep('stamp', stampPathOf(databasePath));
    writeFileSync(stampPathOf(databasePath), stampText(databasePath));
  } catch {
    // A read-only folder, a full disk.
  }
}

/** From now on the file is checked before it is used. Never throws. */
export function forgetStamp(databasePath: string): void {
  try {
    removeFile(stampPathOf(databasePath));
  } catch {
    // A read-only folder: the file cannot be written either.
  }
}

/** Times in nanoseconds, and the inode: a file put in the place of another has none of them in common with it. */
function stampText(databasePath: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(databasePath, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}\n`;
}
