/** The fields in the header of a hand-typed log, and a reader for each. */
import { isSessionId } from '../record.js';
import { dayOf, isSessionDate, timeOf } from '../session-date.js';
import { readDate } from './fields.js';
import { isPlaceholder, parseDurationMinutes, parseYesNo } from './markdown-values.js';
import { withIsoDay } from './written-date.js';

/** The values of a header. A value that the log lacks is null or absent, as in the record. */
export type HeaderFields = {
  /** The id of the session. Logs that this program wrote have it. */
  readonly id?: string;
  /** The number of the session among those with the same date and focus, from 1. */
  readonly sessionNumber?: number;
  readonly date: string;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
  readonly focus: string | null;
  readonly sessionDurationMinutes: number | null;
  readonly program?: string;
  readonly programAuthor?: string;
  readonly programLengthWeeks?: number;
  readonly programDay?: string;
};

/** The fields read so far. `time` is from the field `Time` or `Start`: `T18:02`; `start` is a whole date. */
export type HeaderDraft = { -readonly [Key in keyof HeaderFields]?: HeaderFields[Key] } & {
  time?: string;
  start?: string;
};

/** What to do after reading a field: add a note, keep the line as a note, or reject the log; null for nothing. */
export type FieldOutcome =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'keep-line'; readonly reason: string }
  | { readonly kind: 'error'; readonly reason: string }
  | null;

export interface FieldReader {
  /** Reads one value, which may be empty, into the draft. */
  readonly read: (draft: HeaderDraft, value: string) => FieldOutcome;
  /** True if a second value becomes a note without a call of `read`. */
  readonly isOnce: boolean;
}

const keepLine = (reason: string): FieldOutcome => ({ kind: 'keep-line', reason });
const error = (reason: string): FieldOutcome => ({ kind: 'error', reason });

/** An optional field: a placeholder such as `-` or `n/a` counts as absent. */
function optional(read: FieldReader['read']): FieldReader {
  return { isOnce: true, read: (draft, value) => (isPlaceholder(value) ? null : read(draft, value)) };
}

const deload = optional((draft, value) => {
  const [word = '', rest = ''] = splitAt(value, /^[a-z]+|^[01](?![\d.,])/i);
  const isDeload = parseYesNo(word);
  if (word === '' || isDeload === null) return keepLine(`"${value}" is neither yes nor no`);
  draft.isDeloadWeek = isDeload;
  return restOf(rest, value);
});

export const FIELD_READERS: ReadonlyMap<string, FieldReader> = new Map([
  ['date', { read: readDateField, isOnce: false }],
  ['time', optional(readTimeField)],
  ['start', optional(readStartField)],
  ['id', optional(readIdField)],
  ['session', ordinalField('sessionNumber', 'session number')],
  ['phase', ordinalField('phase')],
  ['week', ordinalField('week')],
  ['deload', deload],
  ['deload week', deload],
  ['focus', textField('focus')],
  ['duration', optional(readDurationField)],
  ['program', textField('program')],
  ['program author', textField('programAuthor')],
  ['program length', optional(readProgramLength)],
  ['program day', textField('programDay')],
  ['notes', { read: readNotesField, isOnce: false }],
]);

const TWO_TIMES = 'the time is given twice, after the date and in its own field: write it once';

/** `18:02-19:30`: a start and an end time. */
const TIME_RANGE = /(\d{1,2}:\d{2})\s*(?:-|–|—|\bto\b)\s*\d{1,2}(?::?\d{2})?$/i;
const IS_RANGE = 'the time is a range: its start is used';

function readDateField(draft: HeaderDraft, written: string): FieldOutcome {
  const value = withIsoDay(written);
  // In a date with a `T`, a minus and hours after the time are a UTC offset, not a range.
  const asWritten = /\dT\d/.test(value) && isSessionDate(String(readDate(value)));
  const range = asWritten ? null : TIME_RANGE.exec(value);
  const date = readDate(range ? value.slice(0, range.index) + range[1] : value);
  if (typeof date !== 'string' || date === '') {
    return error('the date is missing: write "- Date: 2026-02-16"');
  }
  if (!isSessionDate(date))
    return error(`${JSON.stringify(written)} is not a date: write "- Date: 2026-02-16"`);
  if (draft.date !== undefined) return error('there are two dates: write one file per session');
  if (draft.time !== undefined && timeOf(date) !== null) return error(TWO_TIMES);
  draft.date = date;
  return range ? keepLine(IS_RANGE) : null;
}

function readTimeField(draft: HeaderDraft, value: string): FieldOutcome {
  const range = TIME_RANGE.exec(value);
  const start = range?.index === 0 ? (range[1] ?? '') : value;
  const date = readDate(`2000-01-01T${/^\d:/.test(start) ? '0' : ''}${start}`);
  if (typeof date !== 'string' || !isSessionDate(date)) {
    return readTimeAsDuration(draft, value);
  }
  if (draft.time !== undefined) return error(TWO_TIMES);
  if (draft.date !== undefined && timeOf(draft.date) !== null) return error(TWO_TIMES);
  draft.time = date.slice('2000-01-01'.length);
  return start === value ? null : keepLine(IS_RANGE);
}

/** `- Time: 75 min` is the duration of the session. */
function readTimeAsDuration(draft: HeaderDraft, value: string): FieldOutcome {
  const minutes = /[a-z]/i.test(value) ? parseDurationMinutes(value) : null;
  if (minutes === null) return error(`${JSON.stringify(value)} is not a time: write "- Time: 18:02"`);
  if (typeof draft.sessionDurationMinutes === 'number') return keepLine('the duration is given twice');
  draft.sessionDurationMinutes = minutes;
  return null;
}

/** A whole date, `2026-02-16T18:02:11+05:30`, or a time, `18:02`. */
function readStartField(draft: HeaderDraft, value: string): FieldOutcome {
  const date = String(readDate(value));
  if (!isSessionDate(date)) return readTimeField(draft, value);
  draft.start = date;
  return null;
}

function readIdField(draft: HeaderDraft, value: string): FieldOutcome {
  const id = value.toLowerCase();
  if (!isSessionId(id)) return keepLine(`"${value}" is not the id of a session`);
  draft.id = id;
  return null;
}

/** The date of a header, or the contradiction between its fields; null if the header has no date. */
export function dateOfHeader({ date, time, start }: HeaderDraft): string | null | { readonly error: string } {
  if (start === undefined) return date === undefined ? null : date + (time ?? '');
  if (date !== undefined && dayOf(date) !== dayOf(start)) {
    return { error: `the start is not on the day of the date, ${dayOf(date)}` };
  }
  const isTwice = time !== undefined || (date !== undefined && timeOf(date) !== null && date !== start);
  return isTwice ? { error: TWO_TIMES } : start;
}

/** Reads the longest prefix that is a duration. A bare number before a word is none: `60 sets`. */
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
  return keepLine(`"${value}" is not a duration`);
}

function readProgramLength(draft: HeaderDraft, value: string): FieldOutcome {
  const match = /^(\d{1,4}(?:[.,]\d{1,3})?)\s*(?:w|wks?|weeks?)?(?![\p{L}\d])\.?(.*)$/iu.exec(value);
  if (!match) return keepLine(`"${value}" is not a number of weeks`);
  draft.programLengthWeeks = Number(match[1]?.replace(',', '.'));
  return restOf(match[2] ?? '', value);
}

function readNotesField(_draft: HeaderDraft, value: string): FieldOutcome {
  return value === '' ? null : { kind: 'note', text: value };
}

function textField(name: 'focus' | 'program' | 'programAuthor' | 'programDay'): FieldReader {
  return optional((draft, value) => {
    draft[name] = value;
    return null;
  });
}

function ordinalField(name: 'phase' | 'week' | 'sessionNumber', words: string = name): FieldReader {
  return optional((draft, value) => {
    const [digits = '', rest = ''] = splitAt(
      value.replace(/^(?:#|phase|week)\s*/i, ''),
      /^0*[1-9]\d{0,5}(?!\d|[.,]\d)/,
    );
    if (digits === '') return keepLine(`"${value}" is not a ${words}`);
    draft[name] = Number(digits);
    return restOf(rest, value);
  });
}

/** The matched start of a value and its rest; an empty array if the pattern does not match. */
function splitAt(value: string, pattern: RegExp): readonly string[] {
  const match = pattern.exec(value)?.[0];
  return match === undefined ? [] : [match, value.slice(match.length)];
}

/** Null if nothing but blanks or a full stop follows the value. Otherwise the whole line becomes a note. */
function restOf(rest: string, value: string): FieldOutcome {
  return /^\s*\.?\s*$/.test(rest) ? null : keepLine(`only the beginning of "${value}" was understood`);
}
