/** A session as the list shows it. */

import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { WidestValues } from '../../domain/read-models/session-list.js';
import type { SessionSummary } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { setVolume, sumVolumes, volumeKg } from '../../domain/volume.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { widthColumns } from '../../text/width.js';

export type ListedSession = SessionSummary & {
  /** What the list calls it: its focus, or what stands in for one. */
  readonly title: string;
  /** `p3 w8`, `p3 w8 d` in a deload week; empty where the session has none of it. */
  readonly plan: string;
  /** How its copies stood when the list was read. */
  readonly copyState: CopyState;
  /** What its volume comes to, as far as the body weight of its day was known when the list was read. */
  readonly volumeKg: number;
  /** What a search looks into where the database has no such session; null where it has, or nobody can read it. */
  readonly searched: TrainingSession | null;
};

/** Columns of the longest title and the longest plan. */
export type WidestColumns = { readonly title: number; readonly plan: number };

const UNTITLED = 'Training session';
const UNREADABLE = 'cannot be read';

/** The date in a name the store gives its files. */
const DATE_IN_FILE_NAME = /training_session_(\d{4})_(0[1-9]|1[0-2])_(0[1-9]|[12]\d|3[01])_[^/\\]*$/;

/** A session of the database. @param bodyWeightKg on its day; null where nobody knows */
export function listedFromSummary(
  summary: SessionSummary,
  copyState: CopyState,
  bodyWeightKg: number | null,
): ListedSession {
  return {
    ...summary,
    title: summary.focus ?? UNTITLED,
    plan: planText(summary),
    copyState,
    volumeKg: volumeKg(summary.volume, bodyWeightKg),
    searched: null,
  };
}

/**
 * A session known from a document alone.
 * @param bodyWeightKg on its day; null where nobody knows
 * @param countsPartials see `setVolume`
 */
export function listedFromSession(
  session: TrainingSession,
  copyState: CopyState,
  bodyWeightKg: number | null = null,
  countsPartials?: boolean,
): ListedSession {
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
      volume: sumVolumes(workingSets.map((set) => setVolume(set, countsPartials))),
      durationMinutes: session.sessionDurationMinutes,
    },
    copyState,
    bodyWeightKg,
  );
}

/** What a page says of a session: what was read just now, else what the list knows. */
export function shownSession(
  listed: ListedSession,
  session: TrainingSession | null,
  countsPartials?: boolean,
): ListedSession {
  return session === null ? listed : listedFromSession(session, listed.copyState, null, countsPartials);
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
    volumeKg: 0,
    searched: null,
  };
}

/** Columns of the longest title and plan that a list may have to show; as many or a few more. */
export function widestColumns(
  { focusBytes, isFocusMissing, phase, week, isDeloadWeek }: WidestValues,
  others: readonly ListedSession[],
): WidestColumns {
  const untitled = isFocusMissing ? UNTITLED.length : 0;
  return {
    title: Math.max(focusBytes, untitled, ...others.map(({ title }) => widthColumns(sanitizeLine(title)))),
    plan: Math.max(planText({ phase, week, isDeloadWeek }).length, ...others.map(({ plan }) => plan.length)),
  };
}

function planText({
  phase,
  week,
  isDeloadWeek,
}: Pick<SessionSummary, 'phase' | 'week' | 'isDeloadWeek'>): string {
  const parts = [phase === null ? '' : `p${phase}`, week === null ? '' : `w${week}`, isDeloadWeek ? 'd' : ''];
  return parts.filter(Boolean).join(' ');
}
