/** Guesses the next session from past ones. */

/** The focus, phase and week of a session. */
export type SessionDetails = {
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
  readonly isDeloadWeek: boolean;
};

/**
 * The details of the next session. If the focus of the last session was trained before, the next focus is the one that
 * followed it then; otherwise it is the focus that was not trained for longest. If the next focus was already trained
 * in the week of the last session, the week is one later.
 * @param recent past sessions, newest first
 */
export function guessNextSession(recent: readonly SessionDetails[]): SessionDetails {
  const [last] = recent;
  return guessSessionOf(last ? focusAfter(recent, last) : null, recent);
}

/**
 * The details of the next session with a known focus.
 * @param recent past sessions, newest first
 */
export function guessSessionOf(focus: string | null, recent: readonly SessionDetails[]): SessionDetails {
  const [last] = recent;
  if (!last) return { phase: null, week: null, focus, isDeloadWeek: false };
  const isDone = recent.some(
    (session) => session.phase === last.phase && session.week === last.week && session.focus === focus,
  );
  const week = last.week !== null && isDone && focus !== null ? last.week + 1 : last.week;
  const plan = { phase: last.phase, week };
  return { ...plan, focus, isDeloadWeek: continuesDeloadWeek(plan, recent) };
}

/**
 * True if the newest session is of the same phase and week and is in a deload week. False if the week is unknown,
 * because nothing would end such a deload.
 * @param recent past sessions, newest first
 */
export function continuesDeloadWeek(
  { phase, week }: Pick<SessionDetails, 'phase' | 'week'>,
  recent: readonly SessionDetails[],
): boolean {
  const [last] = recent;
  if (!last?.isDeloadWeek || week === null) return false;
  return last.phase === phase && last.week === week;
}

function focusAfter(recent: readonly SessionDetails[], last: SessionDetails): string | null {
  const before = recent.findIndex((session, index) => index > 0 && session.focus === last.focus);
  // The last focus was never trained before: take the focus that was not trained for longest.
  if (before === -1) return [...new Set(recent.map((session) => session.focus))].at(-1) ?? last.focus;
  return recent[before - 1]?.focus ?? last.focus;
}
