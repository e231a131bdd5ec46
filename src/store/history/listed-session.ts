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
  /** `p3 w8`; empty where the session has neither phase nor week. */
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

/** A session of the database. */
export function listedFromSummary(summary: SessionSummary, copyState: CopyState): ListedSession {
  const title = summary.focus ?? UNTITLED;
  const plan = planText(summary.phase, summary.week);
  return { ...summary, title, plan, copyState, words: wordsOf(summary.date, summary.focus ?? '', plan) };
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
      focus: session.focus,
      exerciseCount: session.exercises.length,
      workingSetCount: workingSets.length,
      volume: sumVolumes(workingSets.map(setVolume)),
      durationMinutes: session.sessionDurationMinutes,
    },
    copyState,
  );
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

function planText(phase: number | null, week: number | null): string {
  return [phase === null ? '' : `p${phase}`, week === null ? '' : `w${week}`].filter(Boolean).join(' ');
}

function wordsOf(date: string, focus: string, plan: string): readonly string[] {
  const day =
    date === '' ? [] : [monthName(date), weekdayName(date), dayNumber(date), `${Number(dayNumber(date))}`];
  return foldText([focus, plan, ...day, dayOf(date)].join(' ')).split(' ');
}
