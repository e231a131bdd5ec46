/** What an import would bring, line by line, and what it brought, in a sentence. */
import { counted } from '../../domain/session-words.js';
import { padStartColumns } from '../../text/truncate.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../history/styled-line.js';
import type { ImportRemark, ImportReport } from '../ports/data-port.js';

const COUNT_COLUMNS = 6;

/** What is in the path for this data root, then what could not be read and why. */
export function previewLines(path: string, report: ImportReport, columns: number): readonly Line[] {
  const count = (amount: number, words: string) =>
    cutLine(`${padStartColumns(String(amount), COUNT_COLUMNS)}  ${words}`, columns, 'plain');
  const { skipped } = report;
  return [
    ...wrappedLines('Import of ', path, columns, 'heading'),
    BLANK_LINE,
    count(report.new, report.new === 1 ? 'new session' : 'new sessions'),
    count(report.same, 'there already, nothing to do'),
    count(report.changed, 'there with another record, left as they are'),
    count(report.sets, report.sets === 1 ? 'set' : 'sets'),
    count(skipped.length, 'skipped'),
    ...skipped.flatMap((each) =>
      wrappedLines(' '.repeat(COUNT_COLUMNS + 2), remarkText(each), columns, 'context'),
    ),
    ...report.notes.flatMap((each) => wrappedLines(' ', remarkText(each), columns, 'context')),
    BLANK_LINE,
    ...wrappedLines('', whatEnterDoes(report), columns, 'plain'),
  ];
}

function whatEnterDoes({ new: count }: ImportReport): string {
  return count === 0
    ? 'Nothing in it is new. Esc goes back.'
    : `Enter imports ${counted(count, 'session')}; Esc goes back and leaves everything as it is.`;
}

/**
 * `Imported 12 sessions, 230 sets. Besides: 3 there already, 1 skipped.`
 * @param isReplacing whether those that were there with another record were replaced
 */
export function describeImport(
  { new: count, same, changed, sets, skipped }: ImportReport,
  isReplacing = false,
): string {
  const fate = isReplacing ? 'replaced' : `left as ${changed === 1 ? 'it is' : 'they are'}`;
  const others = [
    same === 0 ? '' : `${same} there already`,
    changed === 0 ? '' : `${changed} there with another record and ${fate}`,
    skipped.length === 0 ? '' : `${skipped.length} skipped`,
  ].filter(Boolean);
  const done = `Imported ${counted(count, 'session')}, ${counted(sets, 'set')}.`;
  return others.length === 0 ? done : `${done} Besides: ${others.join(', ')}.`;
}

/** `log.csv: line 12: it has no date` */
export function remarkText({ file, place, reason }: ImportRemark): string {
  return [file, place, reason].filter(Boolean).join(': ');
}
