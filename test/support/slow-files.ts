/** Slow session files: work on them is still running when a test acts on it, however fast or busy the machine is. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from './builders.js';

const PRELOAD = new URL('./slow-files.mjs', import.meta.url).href;
/** The delay of opening a file: short, because the program acts on keys only after every 50 files. */
const OPEN_MS = 20;
const WRITTEN = new Date('2026-02-16T19:00:00Z');
/** Opening this many files takes 12 s. */
export const SLOW_SESSIONS = 600;

/** The environment of a program that opens every file below `folder` slowly. */
export function slowFilesIn(folder: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, SLOW_FOLDER: folder, SLOW_OPEN_MS: String(OPEN_MS) };
}

/** Writes `SLOW_SESSIONS` session files into a folder. @param notes those of each session */
export function writeSlowSessions(folder: string, notes?: string): void {
  mkdirSync(folder, { recursive: true });
  for (let id = 1; id <= SLOW_SESSIONS; id += 1) {
    const session = aSession()
      .id(id)
      .on('2026-02-16')
      .with(exercise('Squat').working('80x5'))
      .having(notes === undefined ? {} : { notes })
      .build();
    const path = join(folder, `training_session_2026_02_16_${anId(id)}.json`);
    writeFileSync(path, serializeSession(session));
    // If a file was modified just before a sync, the next sync reads it again.
    utimesSync(path, WRITTEN, WRITTEN);
  }
}
