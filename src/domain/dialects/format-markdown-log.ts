/** Writes a session as a markdown log, which `readMarkdownLogs` reads back to the same record. */
import type { TrainingSession } from '../record.js';
import { readMarkdownLogs } from './markdown-dialect.js';
import { extrasOf } from './markdown-differences.js';
import { formatAsComment, formatLines } from './markdown-log-lines.js';

/** The session as a markdown log. Every load has a unit. @param transport what the file format makes of a text */
export function formatMarkdownLog(
  session: TrainingSession,
  transport: (text: string) => string = (text) => text,
): string {
  const plain = formatLines(session, { session: {}, exercises: [] });
  const [log, ...others] = readMarkdownLogs(transport(plain), { userId: '', userName: '', unit: 'kg' });
  const extras = log?.ok && others.length === 0 ? extrasOf(log.value.session, session) : null;
  // Some sessions cannot be read back from lines, such as one without exercises. They are written as one comment.
  return extras ? formatLines(session, extras) : formatAsComment(session);
}
