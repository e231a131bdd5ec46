/** The search of the list: words ANDed, each the beginning of a word of the session or of what was done in it. */
import { dayOf } from '../../domain/session-date.js';
import { foldText } from '../../text/fold.js';
import type { ListedSession } from './listed-session.js';

/** `2026`, `2026-02`, `2026-02-1`: the beginning of a day. */
const DAY_PREFIX = /^\d{4}-(\d{0,2}|\d{2}-\d{0,2})$/;
const PLAN_TERM = /^(phase|week):(.*)$/i;

type Test = (session: ListedSession) => boolean;

/** The sessions a search keeps, in their order; all of them, the same array, where it says nothing yet. */
export function searchSessions(sessions: readonly ListedSession[], search: string): readonly ListedSession[] {
  const tests = search.split(/\s+/u).flatMap(testsOf);
  return tests.length === 0 ? sessions : sessions.filter((session) => tests.every((test) => test(session)));
}

function testsOf(term: string): readonly Test[] {
  const [, key, value] = PLAN_TERM.exec(term) ?? [];
  if (key !== undefined && value !== undefined)
    return value === '' ? [] : [planTest(key.toLowerCase(), value)];
  if (DAY_PREFIX.test(term)) return [(session) => dayOf(session.date).startsWith(term)];
  return foldText(term)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (session) => session.words.some((own) => own.startsWith(word)));
}

function planTest(key: string, value: string): Test {
  return (session) => String(key === 'phase' ? session.phase : session.week) === value;
}
