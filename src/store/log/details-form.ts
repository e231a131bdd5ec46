/** The form for the details of a session: its fields, and how their texts are read. */
import { parseYesNo } from '../../domain/dialects/markdown-values.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf } from '../../domain/session-date.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { FieldError, FieldValues, Form } from './form.js';

export const DETAIL_FIELDS = [
  'date',
  'focus',
  'phase',
  'week',
  'deload',
  'program',
  'author',
  'length',
] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

/** The fields in which typing replaces the text. */
export const SELECTED_DETAILS = DETAIL_FIELDS;

export type DetailValues = FieldValues<DetailField>;

export type DetailsStage = {
  readonly kind: 'details';
  readonly form: Form<DetailField>;
  /** The stage to return to; null for a new session. */
  readonly from: 'sets' | 'summary' | null;
  /** True if the form opened with guesses; false if it opened with the details of a session. */
  readonly isGuessed: boolean;
};

export type ReadDetails = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly focus: string | null;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
  /** Null if there is no program; so are its author and length. */
  readonly program: string | null;
  readonly programAuthor: string | null;
  readonly programLengthWeeks: number | null;
};

/** The values of a session that the form edits. */
export const DETAIL_KEYS = [
  'date',
  'focus',
  'phase',
  'week',
  'isDeloadWeek',
  'program',
  'programAuthor',
  'programLengthWeeks',
] as const;

export function textsOf(session: Pick<TrainingSession, (typeof DETAIL_KEYS)[number]>): DetailValues {
  return {
    date: dayOf(session.date),
    // Texts read from a file may contain line ends, and a field has one line.
    focus: flattenPaste(session.focus ?? ''),
    phase: session.phase?.toString() ?? '',
    week: session.week?.toString() ?? '',
    deload: session.isDeloadWeek ? 'yes' : 'no',
    program: flattenPaste(session.program ?? ''),
    author: flattenPaste(session.programAuthor ?? ''),
    length: session.programLengthWeeks?.toString() ?? '',
  };
}

/**
 * The text of a field after a key; in Deload, y or n replaces the answer.
 * @param typed the text with the key's edit
 */
export function completeDetail(field: string, previous: string, typed: string): string {
  if (field !== 'deload') return typed;
  // A single letter that the previous text starts with is the result of Backspace, so it stays.
  if (typed.length === 1 && !previous.startsWith(typed)) return YES_NO[typed.toLowerCase()] ?? typed;
  if (typed.length !== previous.length + 1) return typed;
  const at = [...typed].findIndex((letter, index) => letter !== previous[index]);
  const letter = typed[at]?.toLowerCase() ?? '';
  const answer = YES_NO[letter];
  if (answer !== undefined) return answer;
  // The user types the rest of a word that one letter already completed.
  const isRest = (previous === 'yes' && 'es'.includes(letter)) || (previous === 'no' && letter === 'o');
  return isRest ? previous : typed;
}

const YES_NO: Readonly<Record<string, string>> = { y: 'yes', n: 'no' };

/**
 * The details, or the first invalid field.
 * @param initial the texts when the form opened
 * @param now local time with its offset
 */
export function readDetails(
  { values, initial }: Pick<Form<DetailField>, 'values' | 'initial'>,
  now: string,
): { readonly details: ReadDetails } | { readonly error: FieldError<DetailField> } {
  if (values.date.trim() === '') return invalid('date', `the date is empty: ${DATES}`);
  const day = readSessionDate(values.date, now);
  if (day === null) {
    return invalid('date', `"${values.date}" is not a date: ${DATES}`);
  }
  const phase = readOrdinal(values.phase);
  if (phase === undefined) return invalid('phase', notOrdinal(values.phase));
  const week = readOrdinal(values.week);
  if (week === undefined) return invalid('week', notOrdinal(values.week));
  const isDeloadWeek = parseYesNo(values.deload);
  if (isDeloadWeek === null) return invalid('deload', `"${values.deload}" is neither yes nor no`);
  const programLengthWeeks = readWeeks(values.length);
  if (programLengthWeeks === undefined) {
    return invalid('length', `"${values.length}" is not a number of weeks; empty means none`);
  }
  if (programLengthWeeks === 0 && values.length !== initial.length) {
    return invalid('length', 'a program has more than 0 weeks; empty means none');
  }
  return {
    details: {
      day,
      focus: readText(values.focus),
      phase,
      week,
      isDeloadWeek,
      program: readText(values.program),
      programAuthor: readText(values.author),
      programLengthWeeks,
    },
  };
}

const DATES = 'write 2026-02-16, today, yesterday or -3 for days ago';

/** The text without blanks around it; null if nothing is left. */
export function readText(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

function invalid(field: DetailField, reason: string): { readonly error: FieldError<DetailField> } {
  return { error: { field, reason } };
}

function notOrdinal(text: string): string {
  return `"${text}" is not a whole number from 1; empty means none`;
}

/** The number, null for an empty field, undefined if the text is not a whole number from 1. */
export function readOrdinal(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[1-9]\d{0,5}$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** As `readOrdinal`, for a number of weeks. It may be 0 or a fraction, because other applications write fractions. */
function readWeeks(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^\d{1,6}([.,]\d{1,3})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}
