/** A session as the list shows it. */

import type { CopyState } from '../../domain/read-models/session-copies.js';
import type { WidestValues } from '../../domain/read-models/session-list.js';
import { type SessionSummary, summaryOf } from '../../domain/read-models/session-summary.js';
import type { TrainingSession } from '../../domain/record.js';
import { volumeKg } from '../../domain/volume.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { widthColumns } from '../../text/width.js';

export type SessionListRow = SessionSummary & {
  /** The focus, or a text for a session without a focus. */
  readonly title: string;
  /** `p3 w8`, `p3 w8 d` in a deload week; empty if the session has no phase and no week. */
  readonly plan: string;
  /** The state of the copies of the session when the list was read. */
  readonly copyState: CopyState;
  /** The volume, with the body weight if it was known when the list was read. */
  readonly volumeKg: number;
  /** What a search matches in a readable session that the database lacks; otherwise null. */
  readonly searched: TrainingSession | null;
};

export type WidestColumns = { readonly title: number; readonly plan: number };

const UNTITLED = 'Training session';
const UNREADABLE = 'cannot be read';

/** The date in the name of a session file. */
const DATE_IN_FILE_NAME = /training_session_(\d{4})_(0[1-9]|1[0-2])_(0[1-9]|[12]\d|3[01])_[^/\\]*$/;

/** @param bodyWeightKg on the day of the session; null if unknown */
export function listRowFromSummary(
  summary: SessionSummary,
  copyState: CopyState,
  bodyWeightKg: number | null,
): SessionListRow {
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
 * @param bodyWeightKg on the day of the session; null if unknown
 * @param countsPartials see `setVolume`
 */
export function listRowFromSession(
  session: TrainingSession,
  copyState: CopyState,
  bodyWeightKg: number | null = null,
  countsPartials?: boolean,
): SessionListRow {
  return listRowFromSummary(summaryOf(session, countsPartials), copyState, bodyWeightKg);
}

/** The head of a session's page: from `session`, read after the list, or from the list if that is null. */
export function pageRow(
  listed: SessionListRow,
  session: TrainingSession | null,
  countsPartials?: boolean,
): SessionListRow {
  return session === null ? listed : listRowFromSession(session, listed.copyState, null, countsPartials);
}

/** A session without a readable copy: only the date, from the name of its file. */
export function unreadableListRow(id: string, filePath: string): SessionListRow {
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

/** At least the columns that the longest title and the longest plan of the list need. */
export function widestColumns(
  { focusBytes, isFocusMissing, phase, week, isDeloadWeek }: WidestValues,
  fileOnly: readonly SessionListRow[],
): WidestColumns {
  const untitled = isFocusMissing ? UNTITLED.length : 0;
  return {
    title: Math.max(focusBytes, untitled, ...fileOnly.map(({ title }) => widthColumns(sanitizeLine(title)))),
    plan: Math.max(
      planText({ phase, week, isDeloadWeek }).length,
      ...fileOnly.map(({ plan }) => plan.length),
    ),
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
