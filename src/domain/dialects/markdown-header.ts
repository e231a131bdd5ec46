/** Reads the header of a hand-typed log: its fields and notes, in any order. */
import type { JsonObject } from './fields.js';
import { parseExtras } from './markdown-extras.js';
import {
  dateOfHeader,
  FIELD_READERS,
  type FieldReader,
  type HeaderDraft,
  type HeaderFields,
} from './markdown-header-fields.js';
import {
  isRule,
  type MarkdownLine,
  parseHeaderField,
  parseHeading,
  parseKeyWithoutColon,
  withoutBullet,
} from './markdown-lines.js';
import { type ReadError, type ReadResult, readFailure, readOk } from './read-result.js';

export type MarkdownHeader = HeaderFields & {
  /** Notes of the session; lines that are not a known field become notes. */
  readonly notes: string[];
  readonly warnings: readonly ReadError[];
  /** Keys of the session from a comment of this program. */
  readonly extras: JsonObject;
};

/** Reads the header from `lines`, the lines before the first exercise. A log without a date is an error. */
export function readHeader(
  lines: readonly MarkdownLine[],
  firstExercise: MarkdownLine | undefined,
): ReadResult<MarkdownHeader> {
  const draft: HeaderDraft = {};
  const fieldsRead = new Set<FieldReader>();
  const notes: string[] = [];
  const warnings: ReadError[] = [];
  const keepAsNote = (line: MarkdownLine, reason: string) => {
    notes.push(withoutBullet(line.text).replaceAll('**', ''));
    warnings.push({ place: placeOf(line), reason: `${reason}; kept as a note` });
  };
  let extras: JsonObject = {};
  for (const line of lines) {
    const comment = parseExtras(line.text);
    if (comment) {
      extras = { ...extras, ...comment };
      continue;
    }
    const heading = parseHeading(line.text);
    if (
      line.text === '' ||
      isRule(line.text) ||
      (heading && /^(training\s+log|(session\s+)?notes)?$/i.test(heading.title))
    )
      continue;
    const field = heading ? null : parseHeaderField(line.text);
    const reader = field && FIELD_READERS.get(field.key.toLowerCase().replace(/\s+/g, ' '));
    if (!field && readWithoutColon(draft, line.text, fieldsRead)) continue;
    if (!field || !reader) {
      notes.push(heading ? heading.title : withoutBullet(line.text));
      if (field || heading) {
        warnings.push({
          place: placeOf(line),
          reason: `${field ? `"${field.key}" is not a known field` : 'the heading is not a known section'}; kept as a note`,
        });
      }
      continue;
    }
    const value = field.value.trim();
    if (value !== '' && fieldsRead.has(reader) && reader.isOnce) {
      keepAsNote(line, `${field.key} was already given`);
      continue;
    }
    const outcome = reader.read(draft, value);
    if (value !== '') fieldsRead.add(reader);
    if (!outcome) continue;
    if (outcome.kind === 'note') notes.push(outcome.text);
    else if (outcome.kind === 'keep-line') keepAsNote(line, outcome.reason);
    else return readFailure(outcome.reason, placeOf(line, line.text.lastIndexOf(field.value) + 1));
  }
  const { date: _date, time: _time, start: _start, ...known } = draft;
  const date = dateOfHeader(draft);
  if (date === null) {
    return readFailure(
      'there is no date: write "- Date: 2026-02-16" at the top',
      placeOf(firstExercise ?? { number: 1 }),
    );
  }
  if (typeof date !== 'string') return readFailure(date.error, placeOf(lines[0] ?? { number: 1 }));
  return readOk({
    phase: null,
    week: null,
    isDeloadWeek: false,
    focus: null,
    sessionDurationMinutes: null,
    ...known,
    date,
    notes,
    warnings,
    extras,
  });
}

/** Fields whose values are unmistakable, so that they need no colon. */
const KEYS_WITHOUT_COLON = ['date', 'phase', 'week', 'deload', 'duration'];

/** Reads `- Week 3`. Returns false and changes nothing if this is not a new, valid field. */
function readWithoutColon(draft: HeaderDraft, text: string, fieldsRead: Set<FieldReader>): boolean {
  const field = parseKeyWithoutColon(text, KEYS_WITHOUT_COLON);
  const reader = field && FIELD_READERS.get(field.key.toLowerCase());
  if (!field || !reader || fieldsRead.has(reader)) return false;
  const read = { ...draft };
  if (reader.read(read, field.value.trim()) !== null) return false;
  Object.assign(draft, read);
  fieldsRead.add(reader);
  return true;
}

function placeOf(line: Pick<MarkdownLine, 'number'>, column = 1): string {
  return `line ${line.number}, column ${column}`;
}
