/** Marks the session on the Log screen if its saved text is no longer the one that it began from. */
import type { CommandContext } from '../command.js';
import type { LogState } from './log-state.js';

/** Reads the saved session again. The session on the screen is not touched. Never throws. */
export function markChangedElsewhere({ dispatch, getState, ports }: CommandContext): void {
  const { log } = getState();
  const isChanged = isChangedElsewhere(log, (id, date) => ports.sessions.saved(id, date)?.hash ?? null);
  dispatch({ type: 'log/changed-elsewhere', isChanged });
}

/** @param savedHash the hash of the saved text of a session; null if there is none */
function isChangedElsewhere(
  { session, original, base, stage }: LogState,
  savedHash: (id: string, date: string) => string | null,
): boolean {
  if (session === null || stage.kind === 'saved' || base.kind === 'unknown') return false;
  const hash = savedHash(session._id, original?.date ?? session.date);
  return hash !== (base.kind === 'saved' ? base.hash : null);
}
