/** The details of a session as typed into their fields, read and judged. */
import { parseYesNo } from '../../domain/dialects/markdown-values.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import type { DetailField, DetailValues, FieldError } from './log-state.js';

export type ReadDetails = {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly focus: string | null;
  readonly phase: number | null;
  readonly week: number | null;
  readonly isDeloadWeek: boolean;
};

/**
 * The text of a field after a key: in Deload one letter is the whole answer, whatever stood there.
 * @param typed the text with what was typed or deleted in it
 */
export function takeDetail(field: DetailField, former: string, typed: string): string {
  if (field !== 'deload' || typed.length !== former.length + 1) return typed;
  const at = [...typed].findIndex((letter, index) => letter !== former[index]);
  const letter = typed[at]?.toLowerCase() ?? '';
  if (letter === 'y') return 'yes';
  if (letter === 'n') return 'no';
  // The rest of a word that stands there already.
  const isRest = (former === 'yes' && 'es'.includes(letter)) || (former === 'no' && letter === 'o');
  return isRest ? former : typed;
}

/** The details, or the first field whose text cannot be taken. @param now local time with its offset */
export function readDetails(
  values: DetailValues,
  now: string,
): { readonly details: ReadDetails } | { readonly problem: FieldError } {
  const day = readSessionDate(values.date, now);
  if (day === null) {
    return refuse(
      'date',
      `"${values.date}" is no day: write 2026-02-16, today, yesterday or -3 for days ago`,
    );
  }
  const phase = readOrdinal(values.phase);
  if (phase === undefined)
    return refuse('phase', `"${values.phase}" is not a whole number from 1; empty means none`);
  const week = readOrdinal(values.week);
  if (week === undefined)
    return refuse('week', `"${values.week}" is not a whole number from 1; empty means none`);
  const isDeloadWeek = parseYesNo(values.deload);
  if (isDeloadWeek === null) return refuse('deload', `"${values.deload}" is neither yes nor no`);
  const focus = values.focus.trim();
  return { details: { day, focus: focus === '' ? null : focus, phase, week, isDeloadWeek } };
}

function refuse(field: FieldError['field'], reason: string): { readonly problem: FieldError } {
  return { problem: { field, reason } };
}

/** The number, null for an empty field, undefined for what is no number. */
function readOrdinal(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  return /^[1-9]\d{0,5}$/.test(trimmed) ? Number(trimmed) : undefined;
}
