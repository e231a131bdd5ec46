/** The lines of an import preview. */

import { remarkText } from '../../domain/describe-import.js';
import { counted, formatCount } from '../../domain/format-session.js';
import type { ImportedName } from '../../domain/imported-names.js';
import type { ImportRemark, ImportReport } from '../../domain/read-models/import-report.js';
import { BLANK_LINE, cutLine, type Line, wrappedLines } from '../../page/line.js';
import type { GroupOptions } from '../../text/group-thousands.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { padStartColumns } from '../../text/truncate.js';
import { decisionText } from './name-lines.js';
import { choiceOf, openSuggestions, type PreviewStage } from './preview-state.js';

const COUNT_COLUMNS = 6;
const INDENT = ' '.repeat(COUNT_COLUMNS + 2);

/** True if the import would save or complete a session. */
export function hasSessions({ new: count, merged }: ImportReport): boolean {
  return count + merged > 0;
}

/** True if Enter does something: it saves sessions or choices of names. */
export function hasWork({ report, choices }: PreviewStage): boolean {
  return hasSessions(report) || choices.length > 0;
}

/** Counts of what the import would do, the names to decide on, then the skipped parts and their reasons. */
export function previewLines(stage: PreviewStage, columns: number, options: GroupOptions): readonly Line[] {
  const { path, report } = stage;
  const count = (amount: number, words: string) =>
    cutLine(`${padStartColumns(formatCount(amount, options), COUNT_COLUMNS)}  ${words}`, columns, 'plain');
  const { skipped } = report;
  const remarks = (lead: string, all: readonly ImportRemark[]) =>
    all.flatMap((each) => wrappedLines(lead, remarkText(each), columns, 'context'));
  return [
    ...wrappedLines('Import of ', path, columns, 'heading'),
    ...wrappedLines('', whatEnterDoes(stage, options), columns, 'plain'),
    BLANK_LINE,
    count(report.new, report.new === 1 ? 'new session' : 'new sessions'),
    count(report.same, 'already saved, unchanged'),
    ...(report.merged > 0 ? [count(report.merged, 'already saved, will be completed')] : []),
    count(report.changed, 'already saved with different content, left unchanged'),
    count(report.sets, report.sets === 1 ? 'set' : 'sets'),
    ...namesLines(stage, columns, count),
    count(skipped.length, 'skipped'),
    ...remarks(INDENT, skipped),
    ...remarks(' ', [...report.filled, ...report.differing]),
    ...remarks(' ', report.notes),
  ];
}

/** The names with a suggestion or a choice; the new exercises are only counted. */
function namesLines(
  stage: PreviewStage,
  columns: number,
  count: (amount: number, words: string) => Line,
): readonly Line[] {
  const { names } = stage.report;
  if (names.length === 0) return [];
  const open = openSuggestions(stage).length;
  const isListed = (each: ImportedName) => each.suggestion !== null || choiceOf(stage, each) !== null;
  const listed = names.filter(isListed).map((each) => {
    const { text, tone } = decisionText(each, choiceOf(stage, each));
    return cutLine(`${INDENT}${sanitizeLine(each.name)} ${text}`, columns, tone);
  });
  const fresh = names.filter((each) => !isListed(each)).length;
  return [
    ...(listed.length > 0 ? [count(open, `${open === 1 ? 'name' : 'names'} to decide`), ...listed] : []),
    ...(fresh > 0 ? [count(fresh, fresh === 1 ? 'new exercise' : 'new exercises')] : []),
  ];
}

function whatEnterDoes(stage: PreviewStage, options: GroupOptions): string {
  const { report, choices } = stage;
  const saved = choices.length === 0 ? '' : counted(choices.length, 'name choice', options);
  if (!hasSessions(report)) {
    return saved === ''
      ? 'No new sessions found. Esc goes back.'
      : `No new sessions found. Enter saves ${saved}; Esc goes back.`;
  }
  const work = [
    report.new > 0 ? `imports ${counted(report.new, 'session', options)}` : '',
    report.merged > 0 ? `completes ${counted(report.merged, 'session', options)}` : '',
    saved && `saves ${saved}`,
  ];
  return `Enter ${work.filter(Boolean).join(' and ')}; Esc goes back and imports nothing.`;
}
