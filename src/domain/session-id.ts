/** Ids of sessions: made here at random, or derived from what a source says of itself, always the same. */
import { v5 as uuidV5 } from 'uuid';

/** The namespace of every id derived from a source. It must never change: ids on disk depend on it. */
const SOURCE_NAMESPACE = '5f9d3c1e-6b7a-4e0f-9a52-3d8c1b7e4f60';

/** The id of a session that its own log names, by user: UUID v5 of `user_id\nsession_id`. */
export function idOfNamedSession(userId: string, sessionId: string): string {
  return idOf(`${userId}\n${sessionId}`);
}

/**
 * The id of a session typed as markdown, which has none: UUID v5 of `markdown\ndate\nfocus`, case and blanks
 * of the focus folded, so that tidying the heading does not make another session of it.
 */
export function idOfMarkdownSession(date: string, focus: string | null): string {
  return idOf(`markdown\n${markdownSourceId(date, focus)}`);
}

/** What `source.id` says of a markdown session. */
export function markdownSourceId(date: string, focus: string | null): string {
  return `${date}\n${(focus ?? '').toLowerCase().split(/\s+/u).filter(Boolean).join(' ')}`;
}

/**
 * The id of a workout in the export of an app, which has none: UUID v5 of the app's format and `source.id`, the same
 * from every export of the app that holds the workout.
 */
export function idOfExportedSession(format: string, sourceId: string): string {
  return idOf(`${format}\n${sourceId}`);
}

/** What `source.id` says of it: when it began, and its name, where it has one, with case and blanks folded. */
export function exportedSourceId(date: string, name: string | null): string {
  // Some versions of an app write seconds and others do not.
  const start = date.replace(/(T\d{2}:\d{2}):00(?=$|[Z+-])/, '$1');
  return name === null ? start : markdownSourceId(start, name);
}

/** Of the text's bytes: given a text, the library refuses half a surrogate pair, which JSON can spell. */
function idOf(source: string): string {
  return uuidV5(new TextEncoder().encode(source), SOURCE_NAMESPACE);
}
