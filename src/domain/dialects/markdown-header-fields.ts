/** The fields in the head of a hand-typed log, each with the values people give it. */
import { isSessionDate, timeOf } from '../session-date.js';
import { readDate } from './fields.js';
import type { MarkdownHeader } from './markdown-header.js';
import { parseDurationMinutes, parseYesNo } from './markdown-values.js';

/** What has been read so far; a time of its own (`T18:02`) joins the day once both are known. */
export type HeaderDraft = { -readonly [Key in keyof MarkdownHeader]?: MarkdownHeader[Key] } & {
  time?: string;
};

/**
 * What is to be done beside taking the value: keep a text as a note of the session, keep the whole line as one
 * because not all of it was understood, or refuse the log. Null: nothing.
 */
export type FieldOutcome =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'doubt'; readonly reason: string }
  | { readonly kind: 'refusal'; readonly reason: string }
  | null;

export interface FieldReader {
  /** Takes one value, which may be empty, into the header. */
  readonly take: (draft: HeaderDraft, value: string) => FieldOutcome;
  /** True where a second value is not for `take` to judge: it becomes a note. */
  readonly isOnce: boolean;
}

const doubt = (reason: string): FieldOutcome => ({ kind: 'doubt', reason });
const refusal = (reason: string): FieldOutcome => ({ kind: 'refusal', reason });

/** An optional field: a word for nothing is as good as none. */
function optional(take: FieldReader['take']): FieldReader {
  return { isOnce: true, take: (draft, value) => (isNothing(value) ? null : take(draft, value)) };
}

function isNothing(value: string): boolean {
  return /^(?:[-–—?]*|n\/?a\.?|none\.?)$/i.test(value);
}

const deload = optional((draft, value) => {
  const [word = '', rest = ''] = splitAt(value, /^[a-z]+|^[01](?![\d.,])/i);
  const isDeload = parseYesNo(word);
  if (word === '' || isDeload === null) return doubt(`"${value}" is neither yes nor no`);
  draft.isDeloadWeek = isDeload;
  return restOf(rest, value);
});

export const FIELD_READERS: ReadonlyMap<string, FieldReader> = new Map([
  ['date', { take: readDateField, isOnce: false }],
  ['time', optional(readTimeField)],
  ['phase', ordinalField('phase')],
  ['week', ordinalField('week')],
  ['deload', deload],
  ['deload week', deload],
  ['focus', textField('focus')],
  ['duration', optional(readDurationField)],
  ['program', textField('program')],
  ['program author', textField('programAuthor')],
  ['program length', optional(readProgramLength)],
  ['notes', { take: readNotesField, isOnce: false }],
]);

const TWO_TIMES = 'there are two times: one behind the date and one of its own';

/** `18:02-19:30`: a time of day, and another after a dash. */
const TIME_RANGE = /(\d{1,2}:\d{2})\s*(?:-|–|—|\bto\b)\s*\d{1,2}(?::?\d{2})?$/i;
const IS_RANGE = 'a range of times; its start is the time';

function readDateField(draft: HeaderDraft, value: string): FieldOutcome {
  // Behind a `T` stands what a program wrote: there a minus and hours that exist are an offset.
  const asWritten = /\dT\d/.test(value) && isSessionDate(String(readDate(value)));
  const range = asWritten ? null : TIME_RANGE.exec(value);
  const date = readDate(range ? value.slice(0, range.index) + range[1] : value);
  if (typeof date !== 'string' || date === '') {
    return refusal('the date is missing: write "- Date: 2026-02-16"');
  }
  if (!isSessionDate(date))
    return refusal(`${JSON.stringify(value)} is not a date: write "- Date: 2026-02-16"`);
  if (draft.date !== undefined) return refusal('there are two dates: a log is of one session');
  if (draft.time !== undefined && timeOf(date) !== null) return refusal(TWO_TIMES);
  draft.date = date;
  return range ? doubt(IS_RANGE) : null;
}

function readTimeField(draft: HeaderDraft, value: string): FieldOutcome {
  const range = TIME_RANGE.exec(value);
  const start = range?.index === 0 ? (range[1] ?? '') : value;
  const date = readDate(`2000-01-01T${/^\d:/.test(start) ? '0' : ''}${start}`);
  if (typeof date !== 'string' || !isSessionDate(date)) {
    return refusal(`${JSON.stringify(value)} is not a time: write "- Time: 18:02"`);
  }
  if (draft.date !== undefined && timeOf(draft.date) !== null) return refusal(TWO_TIMES);
  draft.time = date.slice('2000-01-01'.length);
  return start === value ? null : doubt(IS_RANGE);
}

/** The longest beginning of the value that is a duration; a bare number only before a bracket or a sign. */
function readDurationField(draft: HeaderDraft, value: string): FieldOutcome {
  const text = value.replace(/^(?:~|≈|ca\.?|about)\s*/i, '');
  const ends = [...text.matchAll(/\s+|(?=[(,;])/g)].map(({ index }) => index).reverse();
  for (const end of [text.length, ...ends]) {
    const [beginning, rest] = [text.slice(0, end), text.slice(end).trim()];
    const minutes = parseDurationMinutes(beginning);
    if (minutes === null || (/^[\p{L}\d]/u.test(rest) && !/[:\p{L}]/u.test(beginning))) continue;
    draft.sessionDurationMinutes = minutes;
    return restOf(rest, value);
  }
  return doubt(`"${value}" is not a duration`);
}

function readProgramLength(draft: HeaderDraft, value: string): FieldOutcome {
  const match = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:w|wks?|weeks?)?(?![\p{L}\d])\.?(.*)$/iu.exec(value);
  if (!match) return doubt(`"${value}" is no number of weeks`);
  draft.programLengthWeeks = Number(match[1]?.replace(',', '.'));
  return restOf(match[2] ?? '', value);
}

function readNotesField(_draft: HeaderDraft, value: string): FieldOutcome {
  return value === '' ? null : { kind: 'note', text: value };
}

function textField(name: 'focus' | 'program' | 'programAuthor'): FieldReader {
  return optional((draft, value) => {
    draft[name] = value;
    return null;
  });
}

function ordinalField(name: 'phase' | 'week'): FieldReader {
  return optional((draft, value) => {
    const [digits = '', rest = ''] = splitAt(value, /^0*[1-9]\d{0,5}(?!\d|[.,]\d)/);
    if (digits === '') return doubt(`"${value}" is not a ${name}`);
    draft[name] = Number(digits);
    return restOf(rest, value);
  });
}

/** What matches at the front and what follows it, both empty where nothing matches. */
function splitAt(value: string, pattern: RegExp): readonly string[] {
  const match = pattern.exec(value)?.[0];
  return match === undefined ? [] : [match, value.slice(match.length)];
}

/** What follows a value that was read; a full stop says nothing. */
function restOf(rest: string, value: string): FieldOutcome {
  return /^\s*\.?\s*$/.test(rest) ? null : doubt(`"${value}" says more than can be read`);
}
