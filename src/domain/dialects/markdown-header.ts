/** The head of a hand-typed log: bullets of date, phase, week, deload, focus and duration, in any order. */
import { isSessionDate, timeOf } from '../session-date.js';
import { readDate } from './fields.js';
import { type MarkdownLine, parseHeaderField, parseHeading, withoutBullet } from './markdown-lines.js';
import { parseDurationMinutes, parseYesNo } from './markdown-values.js';
import { type ReadProblem, type ReadResult, readFailure, readOk } from './read-result.js';

export type MarkdownHeader = {
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
  readonly focus: string | null;
  readonly sessionDurationMinutes: number | null;
  readonly program?: string;
  readonly programAuthor?: string;
  readonly programLengthWeeks?: number;
  /** Lines that are no known field; they become notes of the session. */
  readonly notes: string[];
  readonly warnings: readonly ReadProblem[];
};

/** What has been read so far; a time of its own (`T18:02`) joins the day once both are known. */
type Draft = { -readonly [Key in keyof MarkdownHeader]?: MarkdownHeader[Key] } & { time?: string };
/** Takes one value into the header, or says why it cannot. */
type FieldReader = (draft: Draft, value: string) => string | null;

/** The header in `lines`, those before the first exercise. A log without a date is refused. */
export function readHeader(
  lines: readonly MarkdownLine[],
  firstExercise: MarkdownLine | undefined,
): ReadResult<MarkdownHeader> {
  const draft: Draft = {};
  const notes: string[] = [];
  const warnings: ReadProblem[] = [];
  for (const line of lines) {
    const heading = parseHeading(line.text);
    if (line.text === '' || (heading && /^(training log|(session )?notes)?$/i.test(heading.title))) continue;
    const field = heading ? null : parseHeaderField(line.text);
    const read = field && FIELD_READERS.get(field.key.toLowerCase().replace(/\s+/g, ' '));
    if (!field || !read) {
      notes.push(heading ? heading.title : withoutBullet(line.text));
      if (field || heading) {
        warnings.push({
          place: placeOf(line),
          reason: `${field?.key ?? 'this heading'} is not known; kept as a note`,
        });
      }
      continue;
    }
    const problem = read(draft, field.value.trim());
    if (problem) return readFailure(problem, placeOf(line, line.text.lastIndexOf(field.value) + 1));
  }
  const { date, time, ...known } = draft;
  if (date === undefined) {
    return readFailure(
      'there is no date: write "- Date: 2026-02-16" at the top',
      placeOf(firstExercise ?? { number: 1 }),
    );
  }
  return readOk({
    phase: null,
    week: null,
    isDeloadWeek: false,
    focus: null,
    sessionDurationMinutes: null,
    ...known,
    date: date + (time ?? ''),
    notes,
    warnings,
  });
}

function placeOf(line: Pick<MarkdownLine, 'number'>, column = 1): string {
  return `line ${line.number}, column ${column}`;
}

const FIELD_READERS: ReadonlyMap<string, FieldReader> = new Map([
  ['date', readDateField],
  ['time', readTimeField],
  ['phase', ordinalField('phase')],
  ['week', ordinalField('week')],
  ['deload', readDeloadField],
  ['deload week', readDeloadField],
  ['focus', readFocusField],
  ['duration', readDurationField],
  ['program', textField('program')],
  ['program author', textField('programAuthor')],
]);

const TWO_TIMES = 'there are two times: one behind the date and one of its own';

function readDateField(draft: Draft, value: string): string | null {
  const date = readDate(value);
  if (typeof date !== 'string' || date === '') return 'the date is missing: write "- Date: 2026-02-16"';
  if (!isSessionDate(date)) return `${JSON.stringify(value)} is not a date: write "- Date: 2026-02-16"`;
  if (draft.date !== undefined) return 'there are two dates: a log is of one session';
  if (draft.time !== undefined && timeOf(date) !== null) return TWO_TIMES;
  draft.date = date;
  return null;
}

function readTimeField(draft: Draft, value: string): string | null {
  if (value === '') return null;
  const time = `T${/^\d:/.test(value) ? '0' : ''}${value}`;
  if (!isSessionDate(`2000-01-01${time}`)) {
    return `${JSON.stringify(value)} is not a time: write "- Time: 18:02"`;
  }
  if (draft.date !== undefined && timeOf(draft.date) !== null) return TWO_TIMES;
  draft.time = time;
  return null;
}

function readFocusField(draft: Draft, value: string): string | null {
  draft.focus = value === '' ? null : value;
  return null;
}

function readDurationField(draft: Draft, value: string): string | null {
  const minutes = parseDurationMinutes(value);
  if (value !== '' && minutes === null) {
    return `${JSON.stringify(value)} is not a duration: write "- Duration: 75 min"`;
  }
  draft.sessionDurationMinutes = minutes;
  return null;
}

function textField(name: 'program' | 'programAuthor'): FieldReader {
  return (draft, value) => {
    if (value !== '') draft[name] = value;
    return null;
  };
}

function readDeloadField(draft: Draft, value: string): string | null {
  const isDeload = parseYesNo(value);
  if (isDeload === null) return `"${value}" is neither yes nor no`;
  draft.isDeloadWeek = isDeload;
  return null;
}

function ordinalField(name: 'phase' | 'week'): FieldReader {
  return (draft, value) => {
    if (value === '') return null;
    if (!/^[1-9]\d{0,5}$/.test(value)) return `"${value}" is not a ${name}: write a whole number from 1`;
    draft[name] = Number(value);
    return null;
  };
}
