/**
 * Records size, times and inode of the closed database. If they are the same at the next start, its pages need no
 * check.
 */
import { closeSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { announceStep, openForOverwriting, removeFile } from '../disk/disk.js';
import { entryExists } from '../disk/folder.js';
import { plainFileStats, readPlainText } from '../disk/plain-file.js';
import { type LogSalts, logSalts } from './log-salts.js';

const SUFFIX = '-stamp';
/** The largest size of a marker: a line with four numbers, and a line with the salts of the log. */
const MAX_BYTES = 1024;

export function markerPathOf(databasePath: string): string {
  return `${databasePath}${SUFFIX}`;
}

/** True if the file is unchanged since this program last closed it. Never throws. */
export function hasCleanCloseMarker(databasePath: string): boolean {
  try {
    return `${linesOf(databasePath)[0]}\n` === markerText(databasePath);
  } catch {
    return false; // if there is no marker, the file is checked
  }
}

/** Writes the marker, unless it is up to date. Never throws: without it, the next start checks the file. */
export function writeCleanCloseMarker(databasePath: string): void {
  try {
    // If there is a log, other processes have the database open: the process that closes it last writes the marker.
    const isStamped = hasCleanCloseMarker(databasePath) && recordedSalts(databasePath) === null;
    if (entryExists(`${databasePath}-wal`) || isStamped) return;
    writeMarkerFile(databasePath, markerText(databasePath));
  } catch {
    // The folder is read-only or the disk is full.
  }
}

/** Records the salts of the log, so that the next start recognises the log of a killed program. Never throws. */
export function recordLogSalts(databasePath: string): void {
  try {
    const salts = logSalts(databasePath);
    const [statLine = ''] = entryExists(markerPathOf(databasePath)) ? linesOf(databasePath) : [];
    if (salts === null || String(recordedSalts(databasePath)) === String(salts)) return;
    writeMarkerFile(databasePath, `${statLine}\nlog ${salts.join(' ')}\n`);
  } catch {
    // The folder is read-only or the disk is full.
  }
}

/** The salts of the log that this program last wrote to; null if there is none since the last close. */
export function recordedSalts(databasePath: string): LogSalts | null {
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

function writeMarkerFile(databasePath: string, text: string): void {
  const path = markerPathOf(databasePath);
  announceStep('stamp', path);
  plainFileStats(path, dirname(path)); // throws for anything but a plain file, so that nothing else is overwritten
  const handle = openForOverwriting(path);
  try {
    writeSync(handle, text);
  } finally {
    closeSync(handle);
  }
}

/** Removes the marker, so that the next start checks the file. Never throws. */
export function removeCleanCloseMarker(databasePath: string): void {
  try {
    removeFile(markerPathOf(databasePath));
  } catch {
    // The folder is read-only.
  }
}

/** The first line of the marker. The times in nanoseconds and the inode show if another file replaced the database. */
function markerText(databasePath: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(databasePath, { bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}\n`;
}
