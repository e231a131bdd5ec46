/** The sessions from which the next session is guessed. */
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import type { SessionOrderKey } from '../../domain/session-order.js';
import type { CommandContext } from '../command.js';

/** Enough for four weeks of training twice a day. */
const MAX_SESSIONS = 60;

/** The newest sessions, or the last sessions before `before`. @throws Error with a one-sentence message */
export function recentSessions(
  { ports }: CommandContext,
  before?: SessionOrderKey,
): readonly SessionSummary[] {
  return ports.sessions.summaries(MAX_SESSIONS, before);
}

/**
 * The last sessions before `day`, or the newest if `day` is today or later.
 * @throws Error with a one-sentence message
 */
export function sessionsBeforeDay(context: CommandContext, day: string): readonly SessionSummary[] {
  const today = dayOf(localTimeWithOffset(context.ports.now()));
  // A day without time and id is before every session of that day.
  return recentSessions(context, day < today ? { date: day, _id: '' } : undefined);
}
