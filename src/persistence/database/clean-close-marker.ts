/**
 * What the database file looked like when this program last closed it. A file that still looks so was changed by
 * nobody since, and its pages need no check; the write-ahead log beside it carries checksums of its own.
 */
import { closeSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { announceStep, openForOverwriting, removeFile } from '../disk/disk.js';
import { isThere } from '../disk/folder.js';
import { plainFileStats, readPlainText } from '../disk/plain-file.js';
import { type LogSalts, logSalts } from './log-salts.js';

const SUFFIX = '-stamp';
/** A stamp is a line of four numbers, and one with the salts of a log. */
const MAX_BYTES = 1024;

/** Where the stamp of a database lies: beside it. */
export function markerPathOf(databasePath: string): string {
  return `${databasePath}${SUFFIX}`;
}

/** True where the file is as it was when it was last closed. Never throws. */
export function hasCleanCloseMarker(databasePath: string): boolean {
  try {
    return `${linesOf(databasePath)[0]}\n` === markerText(databasePath);
  } catch {
    return false; // no stamp: the file is checked
  }
}

/** Notes how the file looks now, unless it is noted so already. Never throws: without a stamp it is checked again. */
export function writeCleanCloseMarker(databasePath: string): void {
  try {
    // With a log left, others have it open; whoever closes it last moves the log into the file and notes that.
    const isStamped = hasCleanCloseMarker(databasePath) && notedSalts(databasePath) === null;
    if (isThere(`${databasePath}-wal`) || isStamped) return;
    writeStamp(databasePath, markerText(databasePath));
  } catch {
    // A read-only folder, a full disk.
  }
}

/**
 * Notes the salts of the log that this program has just written to, so that it is known after a kill. Never throws:
 * without them the log is judged by what it makes of the database.
 */
export function noteLog(databasePath: string): void {
  try {
    const salts = logSalts(databasePath);
    const [looks = ''] = isThere(markerPathOf(databasePath)) ? linesOf(databasePath) : [];
    if (salts === null || String(notedSalts(databasePath)) === String(salts)) return;
    writeStamp(databasePath, `${looks}\nlog ${salts.join(' ')}\n`);
  } catch {
    // As above.
  }
}

/** The salts of the log that this program wrote to last, since the database was closed; null if none are noted. */
export function notedSalts(databasePath: string): LogSalts | null {
  try {
    const [, first, second] = /^log (\d+) (\d+)$/.exec(linesOf(databasePath)[1] ?? '') ?? [];
    return first === undefined ? null : [Number(first), Number(second)];
  } catch {
    return null;
  }
}

function linesOf(databasePath: string): readonly string[] {
  const path = markerPathOf(databasePath);
  return (readPlainText(path, { maxBytes: MAX_BYTES, root: dirname(path) }) ?? '').split('\n');
}

function writeStamp(databasePath: string, text: string): void {
  const path = markerPathOf(databasePath);
  announceStep('stamp', path);
  plainFileStats(path, dirname(path)); // only a plain file is overwritten
  const handle = openForOverwriting(path);
  try {
    writeSync(handle, text);
  } finally {
    closeSync(handle);
  }
}

/** From now on the file is checked before it is used. Never throws. */
export function removeCleanCloseMarker(databasePath: string): void {
  try {
    removeFile(markerPathOf(databasePath));
  } catch {
    // A read-only folder: the file cannot be written either.
  }
}

/** Times in nanoseconds, and the inode: a file put in the place of another has none of them in common with it. */
function markerText(databasePath: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(databasePath, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}\n`;
}
