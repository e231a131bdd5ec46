/** Reads the salts of a write-ahead log: two numbers that SQLite chooses at random when it creates the log. */
import { closeSync, readSync } from 'node:fs';
import { openPlainFile } from '../disk/plain-file.js';

export type LogSalts = readonly [number, number];

const HEADER_BYTES = 32;
/** The first bytes of a log. The last bit gives the byte order of the checksums. */
const MAGIC = 0x377f0682;
const SALTS_AT = 16;

/** Reads the salts of a database's log; null if there is no valid log. Never throws. */
export function logSalts(databasePath: string): LogSalts | null {
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const file = openPlainFile(`${databasePath}-wal`, null);
    try {
      if (readSync(file, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return null;
    } finally {
      closeSync(file);
    }
    const isLog = (header.readUInt32BE(0) & ~1) >>> 0 === MAGIC;
    return isLog ? [header.readUInt32BE(SALTS_AT), header.readUInt32BE(SALTS_AT + 4)] : null;
  } catch {
    return null;
  }
}
