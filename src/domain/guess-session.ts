/** Guesses the next session from past ones. */
import { daysBetween } from './session-date.js';

export type SessionDetails = {
  readonly phase: number | null;
  readonly week: number | null;
  readonly focus: string | null;
  readonly isDeloadWeek: boolean;
};

export type TrainedSession = SessionDetails & { readonly date: string; readonly exerciseCount: number };

/** A focus can be next only if it was trained in this many days before the newest session. */
const OFFERED_DAYS = 28;

/**
 * The newest session of each focus in the four weeks before the newest session, oldest first.
 * @param recent newest first
 */
export function lastOfEachFocus<T extends TrainedSession>(recent: readonly T[]): readonly T[] {
  const [newest] = recent;
  const seen = new Set<string | null>();
  return recent
    .filter(({ date, focus, exerciseCount }) => {
      const isOffered =
        exerciseCount > 0 && newest !== undefined && daysBetween(date, newest.date) <= OFFERED_DAYS;
      return isOffered && !seen.has(focus) && seen.add(focus);
    })
    .toReversed();
}

/** The details of the next session. Its focus is the oldest of `lastOfEachFocus`. @param recent newest first */
export function guessNextSession(recent: readonly TrainedSession[]): SessionDetails {
  const [next] = [...lastOfEachFocus(recent), ...recent];
  return guessSessionOf(next?.focus ?? null, recent);
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
 * True if the newest session is in the same deload week. False for an unknown week: nothing would end its deload.
 * @param recent newest first
 */
export function continuesDeloadWeek(
  { phase, week }: Pick<SessionDetails, 'phase' | 'week'>,
  recent: readonly SessionDetails[],
): boolean {
  const [last] = recent;
  if (!last?.isDeloadWeek || week === null) return false;
  return last.phase === phase && last.week === week;
}
