/** The lines of an import preview. */

import { remarkText } from '../../domain/describe-import.js';
import { counted, formatCount } from '../../domain/format-session.js';
import type { ImportReport } from '../../domain/read-models/import-report.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { padStartColumns } from '../../text/truncate.js';

const COUNT_COLUMNS = 6;

/** Counts of what the import would do, then the skipped parts and their reasons. */
export function previewLines(
  path: string,
  report: ImportReport,
  columns: number,
  options: GroupOptions,
): readonly Line[] {
  const count = (amount: number, words: string) =>
    cutLine(`${padStartColumns(formatCount(amount, options), COUNT_COLUMNS)}  ${words}`, columns, 'plain');
  const { skipped } = report;
  return [
    ...wrappedLines('Import of ', path, columns, 'heading'),
    BLANK_LINE,
    count(report.new, report.new === 1 ? 'new session' : 'new sessions'),
    count(report.same, 'already saved, unchanged'),
    count(report.changed, 'already saved with different content, left unchanged'),
    count(report.sets, report.sets === 1 ? 'set' : 'sets'),
    count(skipped.length, 'skipped'),
    ...skipped.flatMap((each) =>
      wrappedLines(' '.repeat(COUNT_COLUMNS + 2), remarkText(each), columns, 'context'),
    ),
    ...report.notes.flatMap((each) => wrappedLines(' ', remarkText(each), columns, 'context')),
    BLANK_LINE,
    ...wrappedLines('', whatEnterDoes(report, options), columns, 'plain'),
  ];
}

function whatEnterDoes({ new: count }: ImportReport, options: GroupOptions): string {
  return count === 0
    ? 'No new sessions found. Esc goes back.'
    : `Enter imports ${counted(count, 'session', options)}; Esc goes back and imports nothing.`;
}
