/**
 * Marks the session on the Log screen if its saved text changed, or if another machine took over its draft.
 */
import type { CommandContext } from '../command.js';
import type { DraftsPort } from '../ports/drafts-port.js';
import type { SessionsPort } from '../ports/sessions-port.js';
import type { LogState } from './log-state.js';

/** Reads the saved session and its draft again, without changing the session on the screen. Never throws. */
export function markChangedElsewhere({ dispatch, getState, ports }: CommandContext): void {
  const { log } = getState();
  const isChanged = isChangedElsewhere(log, ports.sessions) || isTakenOver(log, ports.drafts);
  dispatch({ type: 'log/changed-elsewhere', isChanged });
}

function isChangedElsewhere({ session, original, base, stage }: LogState, sessions: SessionsPort): boolean {
  if (session === null || stage.kind === 'saved' || base.kind === 'unknown') return false;
  const saved = sessions.saved(session._id, original?.date ?? session.date);
  return (saved?.hash ?? null) !== (base.kind === 'saved' ? base.hash : null);
}

function isTakenOver({ session, stage, isStarted }: LogState, drafts: DraftsPort): boolean {
  if (session === null || stage.kind === 'saved' || !isStarted) return false;
  return drafts.offered().some(({ id, otherHost }) => id === session._id && otherHost !== null);
}
