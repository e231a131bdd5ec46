/** Guesses the next session from past ones. */

/** What a session was about. */
export type SessionDetails = {
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
};

/**
 * Phase, week and focus of the next session. The focus is the one that followed the last session's focus the time
 * before; the week is the next one if that focus was already trained in the last session's week.
 * @param recent past sessions, newest first
 */
export function guessNextSession(recent: readonly SessionDetails[]): SessionDetails {
  const [last] = recent;
  return guessSessionOf(last ? focusAfter(recent, last) : null, recent);
}

/**
 * Phase and week of the next session with a known focus.
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
  // The focus was never trained before: take the one that was not trained for longest.
  if (before === -1) return [...new Set(recent.map((session) => session.focus))].at(-1) ?? last.focus;
  return recent[before - 1]?.focus ?? last.focus;
}
