/** Which of the programs the athlete follows now. */
import type { ProgramFile } from './program-files.js';
import type { SessionReader } from './session-reader.js';

/**
 * The program that the newest session follows; without one, the only one, or the only one with a day. Null if there are
 * several.
 */
export function currentProgram(
  files: readonly ProgramFile[],
  reader: Pick<SessionReader, 'programs'> | null,
): ProgramFile | null {
  const newest = reader?.programs.newestOf(files.map(({ program }) => program.name)) ?? null;
  const current = files.find(({ program }) => program.name === newest);
  const trained = files.filter(hasDays);
  const [only, ...others] = trained.length > 0 ? trained : files;
  return current ?? (others.length === 0 ? (only ?? null) : null);
}

/** False if the file cannot be read, or holds no day. */
export function hasDays({ program }: ProgramFile): boolean {
  return program.sections.some(({ days }) => days.length > 0);
}
