/** How the next day of the program relates to what is open in Log. */
import type { PrescribedDay } from '../../domain/program/prescribe-day.js';
import type { Program } from '../../domain/program/program.js';
import { dayFinder, titlesOf } from '../../domain/program/program-session.js';
import type { LogState } from '../log/log-state.js';

/** Why the next day cannot be opened in Log now, in one sentence; null if it can. */
export function whyDayNotOpened({ stage, session }: LogState): string | null {
  switch (stage.kind) {
    case 'start':
    case 'program-day':
    case 'saved':
      return null;
    case 'locked':
      return 'Another traininglogs is logging in this data root. Close it, then 1 opens Log.';
    default:
      return session === null
        ? 'Log has something else open: finish or leave it there first.'
        : 'A session is in progress: finish it or leave it in Log first.';
  }
}

export function isDayInProgress(
  { session, original, stage }: LogState,
  program: Program,
  { place }: Pick<PrescribedDay, 'place'>,
): boolean {
  if (session?.program === undefined || original !== null || stage.kind === 'saved') return false;
  return (
    titlesOf(program).includes(session.program) &&
    dayFinder(program)(session) === place.dayKey &&
    session.week === place.week &&
    (place.phase === null || session.phase === place.phase)
  );
}
