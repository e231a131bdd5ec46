/** Session files that open slowly, so that work on them still runs when a test acts. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from './builders.js';

const PRELOAD = new URL('./slow-files.mjs', import.meta.url).href;
/** The delay of opening a file. It is short, because the program handles keys only after every 50 files. */
const OPEN_MS = 20;
const WRITTEN = new Date('2026-02-16T19:00:00Z');
/** So many files that opening all of them takes 12 s. */
export const SLOW_SESSIONS = 600;

/** The environment of a program that opens every file below `folder` slowly. */
export function slowFilesIn(folder: string): Readonly<Record<string, string>> {
  return { NODE_OPTIONS: `--import=${PRELOAD}`, SLOW_FOLDER: folder, SLOW_OPEN_MS: String(OPEN_MS) };
}

/** Writes `SLOW_SESSIONS` session files into a folder. @param notes the notes of each session */
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
    // The files are old, because sync reads a file again if it was modified just before the last sync.
    utimesSync(path, WRITTEN, WRITTEN);
  }
}
