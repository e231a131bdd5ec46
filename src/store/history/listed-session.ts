/** A session as the list shows and searches it. */
import { setVolume, sumVolumes } from '../../domain/load.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf } from '../../domain/session-date.js';
import { foldText } from '../../text/fold.js';
import type { CopyState, SessionSummary } from '../ports.js';
import { dayNumber, monthName, weekdayName } from './calendar-words.js';

export type ListedSession = SessionSummary & {
  /** What the list calls it: its focus, or what stands in for one. */
  readonly title: string;
  /** `p3 w8`, `p3 w8 d` in a deload week; empty where the session has none of it. */
  readonly plan: string;
  /** How its copies stood when the list was read. */
  readonly copyState: CopyState;
  /** The folded words a search finds it by. */
  readonly words: readonly string[];
};

const UNTITLED = 'Training session';
const UNREADABLE = 'cannot be read';

/** The date in a name the store gives its files. */
const DATE_IN_FILE_NAME = /training_session_(\d{4})_(0[1-9]|1[0-2])_(0[1-9]|[12]\d|3[01])_[^/\\]*$/;

/**
 * A session of the database.
 * @param exerciseWords the folded words of what was done in it
 */
export function listedFromSummary(
  summary: SessionSummary,
  copyState: CopyState,
  exerciseWords: readonly string[],
): ListedSession {
  const title = summary.focus ?? UNTITLED;
  const plan = planText(summary);
  const words = [...wordsOf(summary.date, summary.focus ?? '', plan), ...exerciseWords];
  return { ...summary, title, plan, copyState, words };
}

/** A session known from a document alone. */
export function listedFromSession(session: TrainingSession, copyState: CopyState): ListedSession {
  const workingSets = session.exercises.flatMap((exercise) => exercise.workingSets);
  return listedFromSummary(
    {
      id: session._id,
      date: session.date,
      phase: session.phase,
      week: session.week,
      isDeloadWeek: session.isDeloadWeek,
      focus: session.focus,
      exerciseCount: session.exercises.length,
      workingSetCount: workingSets.length,
      volume: sumVolumes(workingSets.map(setVolume)),
      durationMinutes: session.sessionDurationMinutes,
    },
    copyState,
    session.exercises.flatMap((exercise) => foldedWords(exercise.Name)),
  );
}

/** What a page says of a session: what was read just now, else what the list knows. */
export function shownSession(listed: ListedSession, session: TrainingSession | null): ListedSession {
  return session === null ? listed : listedFromSession(session, listed.copyState);
}

/** A session of which no copy can be read: what its file's name says, and nothing made up. */
export function listedUnreadable(id: string, filePath: string): ListedSession {
  const [, year, month, day] = DATE_IN_FILE_NAME.exec(filePath) ?? [];
  const date = year === undefined ? '' : `${year}-${month}-${day}`;
  return {
    id,
    date,
    phase: null,
    week: null,
    isDeloadWeek: false,
    focus: null,
    exerciseCount: 0,
    workingSetCount: 0,
    volume: { externalKg: 0, bodyweightKg: 0, bodyweightReps: 0 },
    durationMinutes: null,
    title: UNREADABLE,
    plan: '',
    copyState: 'unreadable',
    words: wordsOf(date, UNREADABLE, ''),
  };
}

/** The words of a text as a search compares them. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).split(' ');
}

function planText({ phase, week, isDeloadWeek }: SessionSummary): string {
  const parts = [phase === null ? '' : `p${phase}`, week === null ? '' : `w${week}`, isDeloadWeek ? 'd' : ''];
  return parts.filter(Boolean).join(' ');
}

function wordsOf(date: string, focus: string, plan: string): readonly string[] {
  const day =
    date === '' ? [] : [monthName(date), weekdayName(date), dayNumber(date), `${Number(dayNumber(date))}`];
  return foldedWords([focus, plan, ...day, dayOf(date)].join(' '));
}
