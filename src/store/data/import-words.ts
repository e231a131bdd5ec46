/** The lines of an import preview. */

import { remarkText } from '../../domain/describe-import.js';
import { exerciseKey } from '../../domain/exercise-name.js';
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
const INDENT = '  ';

/** True if the import would save or complete a session. */
export function hasSessions({ new: count, merged }: ImportReport): boolean {
  return count + merged > 0;
}

/** True if Enter does something: it saves sessions or choices of names. */
export function hasWork({ report, choices }: PreviewStage): boolean {
  return hasSessions(report) || choices.length > 0;
}

/** The lines of the preview: what Enter does, then counts, then lists such as skipped rows. */
export function previewLines(stage: PreviewStage, columns: number, options: GroupOptions): readonly Line[] {
  const { path, report } = stage;
  const count = (amount: number, words: string) =>
    cutLine(`${padStartColumns(formatCount(amount, options), COUNT_COLUMNS)}  ${words}`, columns, 'plain');
  const countIfAny = (amount: number, words: string) => (amount > 0 ? [count(amount, words)] : []);
  const open = openSuggestions(stage).length;
  const fresh = freshNames(stage).length + report.newSeparate.length;
  return [
    ...wrappedLines('Import of ', path, columns, 'heading'),
    ...wrappedLines('', whatEnterDoes(stage, options), columns, 'plain'),
    ...unitLines(stage, columns),
    ...distanceLines(stage, columns),
    BLANK_LINE,
    count(report.new, report.new === 1 ? 'new session' : 'new sessions'),
    ...countIfAny(report.merged, 'already saved, will be completed'),
    ...countIfAny(report.changed, 'already saved with different content, left unchanged'),
    count(report.same, 'already saved, unchanged'),
    ...countIfAny(open, open === 1 ? 'name to decide' : 'names to decide'),
    ...countIfAny(report.skipped.length, 'skipped'),
    count(report.sets, report.sets === 1 ? 'set' : 'sets'),
    ...countIfAny(fresh, fresh === 1 ? 'new exercise' : 'new exercises'),
    ...section('Names', nameLinesOf(stage, columns)),
    ...section('Will be completed', remarkLines(report.filled, columns)),
    ...section('Different, left unchanged', remarkLines(report.differing, columns)),
    ...section('Weights without a unit', report.units.length > 1 ? remarkLines(report.units, columns) : []),
    ...section('Skipped', remarkLines(report.skipped, columns)),
    ...section('Notes', [...remarkLines(report.notes, columns), ...optionLines(report.notes, columns)]),
  ];
}

/**
 * The names that become new exercises: unknown, not joined to another name, and without an open suggestion.
 */
function freshNames(stage: PreviewStage): readonly ImportedName[] {
  const { names, own, library } = stage.report;
  const ownKeys = new Set(own.map(exerciseKey));
  return names.filter((each) => {
    const choice = choiceOf(stage, each);
    const isJoined = choice === null ? each.suggestion !== null : choice.kind === 'joined';
    return !isJoined && !ownKeys.has(exerciseKey(each.name)) && library.findExactly(each.name) === null;
  });
}

/** The first assumed unit, and the number of other files with an assumed unit. */
function unitLines({ report: { units } }: PreviewStage, columns: number): readonly Line[] {
  const [first, ...others] = units;
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and in ${counted(others.length, 'other file')})`;
  return wrappedLines('! ', `${remarkText(first)}${more}; u changes the unit`, columns, 'warning');
}

/** True if the user may choose the unit of distances, because some have none in the file. */
export function canChooseDistanceUnit({ report, units }: PreviewStage): boolean {
  return report.bareDistances > 0 || units.distance !== null;
}

function distanceLines({ report, units }: PreviewStage, columns: number): readonly Line[] {
  const { distance } = units;
  if (distance !== null) {
    const other = distance === 'km' ? 'mi' : 'km';
    const text = `distances without a unit are read as ${distance}; press m to read them as ${other}`;
    return wrappedLines('! ', text, columns, 'warning');
  }
  if (report.bareDistances === 0) return [];
  const text = `${counted(report.bareDistances, 'distance')} without a unit; press m to read them as km, m again as mi`;
  return wrappedLines('! ', text, columns, 'warning');
}

function section(title: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [BLANK_LINE, [{ text: title, tone: 'heading' }], ...lines];
}

function remarkLines(remarks: readonly ImportRemark[], columns: number): readonly Line[] {
  return remarks.flatMap((each) => wrappedLines(INDENT, remarkText(each), columns, 'context'));
}

/** A line that explains that options with `--` are for the shell; none if no note names an option. */
function optionLines(notes: readonly ImportRemark[], columns: number): readonly Line[] {
  if (!notes.some(({ reason }) => reason.includes(' --'))) return [];
  const text = 'Options with -- are given in the shell: traininglogs import FILE OPTION';
  return wrappedLines(INDENT, text, columns, 'plain');
}

function listedNames(stage: PreviewStage): readonly ImportedName[] {
  return stage.report.names.filter((each) => each.suggestion !== null || choiceOf(stage, each) !== null);
}

function nameLinesOf(stage: PreviewStage, columns: number): readonly Line[] {
  return listedNames(stage).map((each) => {
    const { text, tone } = decisionText(each, choiceOf(stage, each));
    return cutLine(`${INDENT}${sanitizeLine(each.name)} ${text}`, columns, tone);
  });
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
  const undecided = openSuggestions(stage).length;
  const question =
    undecided > 0 ? `asks about ${counted(undecided, 'undecided name', options)} first, then ` : '';
  return `Enter ${question}${work.filter(Boolean).join(' and ')}; Esc goes back and imports nothing.`;
}
