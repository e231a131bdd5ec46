import { dayFinder, titlesOf } from '../domain/program/program-session.js';
import type { ProgramFile } from './program-files.js';
import type { SessionReader } from './session-reader.js';

/**
 * The program of the newest session that follows one of these, otherwise the only program with days or the only
 * program.
 */
export function currentProgram(
  files: readonly ProgramFile[],
  reader: Pick<SessionReader, 'programs'> | null,
): ProgramFile | null {
  const followed = reader?.programs.followed() ?? [];
  const newest = followed.find((title) => fileOfTitle(files, title) !== null);
  const trained = files.filter(hasDays);
  const [only, ...others] = trained.length > 0 ? trained : files;
  if (newest !== undefined) return fileOfTitle(files, newest);
  return others.length === 0 ? (only ?? null) : null;
}

/** Finds the program that has this title or had it before; null if no file has it. */
export function fileOfTitle(files: readonly ProgramFile[], title: string): ProgramFile | null {
  return files.find(({ program }) => titlesOf(program).includes(title)) ?? null;
}

/** True if the file can be read and its program has a day. */
export function hasDays({ program }: ProgramFile): boolean {
  return program.sections.some(({ days }) => days.length > 0);
}

/**
 * A sentence on how to continue the last program if no file has its title but a candidate has its day; otherwise
 * null.
 */
export function describeRenamed(
  files: readonly ProgramFile[],
  reader: Pick<SessionReader, 'programs'> | null,
  candidates = files,
): string | null {
  const followed = reader?.programs.followed() ?? [];
  const [newest] = followed;
  if (newest === undefined || fileOfTitle(files, newest) !== null) return null;
  const unfollowed = candidates.filter(
    ({ program }) => !followed.some((title) => titlesOf(program).includes(title)),
  );
  // This function runs at every start, and reading a session's document takes long.
  const session = unfollowed.length === 0 ? null : reader?.programs.newestOf(newest);
  if (!session) return null;
  const fresh = unfollowed.find(({ program }) => dayFinder(program)(session) !== null);
  if (!fresh) return null;
  const { name } = fresh.program;
  // What to do comes first: two long titles can make a small screen cut the end of the sentence.
  return `Write # ${name} (was ${newest}) to continue your last program; no file has its title.`;
}
