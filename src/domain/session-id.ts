/** Ids of sessions, derived from the source of the session. */
import { v5 as uuidV5 } from 'uuid';
import { dayOf } from './session-date.js';

/** The namespace of all derived ids. It must never change, because ids on disk depend on it. */
const SOURCE_NAMESPACE = '5f9d3c1e-6b7a-4e0f-9a52-3d8c1b7e4f60';

/** The id of a session whose imported file has a `session_id`: UUID v5 of `user_id\nsession_id`. */
export function idOfNamedSession(userId: string, sessionId: string): string {
  return idOf(`${userId}\n${sessionId}`);
}

/** The id of a session from a markdown log without an id: UUID v5 of `markdown` and its `source.id`. */
export function idOfMarkdownSession(sourceId: string): string {
  return idOf(`markdown\n${sourceId}`);
}

/**
 * The `source.id` of a markdown session: `date\nfocus`.
 * @param number among the sessions with this date and focus; from 2 on, part of the id
 */
export function markdownSourceId(date: string, focus: string | null, number = 1): string {
  const folded = (focus ?? '').toLowerCase().split(/\s+/u).filter(Boolean).join(' ');
  return `${date}\n${folded}${number > 1 ? `\n${number}` : ''}`;
}

/** The number of the next session with the same date and focus as the markdown session `sourceId`. */
export function nextSessionNumber(sourceId: string): number {
  return Number(sourceId.split('\n')[2] ?? 1) + 1;
}

/** The UUID v5 of a workout in an app's export without ids: the same in all exports. */
export function idOfExportedSession(format: string, sourceId: string): string {
  return idOf(`${format}\n${sourceId}`);
}

/**
 * The `source.id` of an exported workout: its start, and its name if it has one, ignoring case and repeated blanks.
 */
export function exportedSourceId(date: string, name: string | null): string {
  // Some versions of an app write seconds and others do not.
  const start = date.replace(/(T\d{2}:\d{2}):00(?=$|[Z+-])/, '$1');
  return name === null ? start : markdownSourceId(start, name);
}

/** The UUID v5 of a planned session before it is logged, so that the same plan saved twice is one session. */
export function idOfPlannedSession(
  program: string,
  { cycle, phase, week, dayKey }: { cycle: number; phase: number | null; week: number; dayKey: string },
  date: string,
): string {
  return idOf(['program', program, cycle, phase ?? '', week, dayKey, dayOf(date)].join('\n'));
}

/** Hashes bytes instead of the text, because the library rejects lone surrogates, which JSON allows. */
function idOf(source: string): string {
  return uuidV5(new TextEncoder().encode(source), SOURCE_NAMESPACE);
}
