/** What the next session most likely is, from those before it. */

export type SessionDetails = {
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
};

/**
 * Phase, week and focus of the next session: the focus that followed the last one the time before, and the
 * week after, where that focus has been trained in the last session's week already.
 * @param recent past sessions, newest first
 */
export function guessNextSession(recent: readonly SessionDetails[]): SessionDetails {
  const [last] = recent;
  return guessSessionOf(last ? focusAfter(recent, last) : null, recent);
}

/**
 * The same for a session whose focus is known.
 * @param recent past sessions, newest first
 */
export function guessSessionOf(focus: string | null, recent: readonly SessionDetails[]): SessionDetails {
  const [last] = recent;
  if (!last) return { phase: null, week: null, focus };
  const isDone = recent.some(
    (session) => session.phase === last.phase && session.week === last.week && session.focus === focus,
  );
  const week = last.week !== null && isDone && focus !== null ? last.week + 1 : last.week;
  return { phase: last.phase, week, focus };
}

function focusAfter(recent: readonly SessionDetails[], last: SessionDetails): string | null {
  const before = recent.findIndex((session, index) => index > 0 && session.focus === last.focus);
  // Without a turn before: the one longest not trained.
  if (before === -1) return [...new Set(recent.map((session) => session.focus))].at(-1) ?? last.focus;
  return recent[before - 1]?.focus ?? last.focus;
}
