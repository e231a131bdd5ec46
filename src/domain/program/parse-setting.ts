/** Reads the settings of a program: `- Author: Ann`, `- Weeks: 6`, `- Deload: every 4`. */
import { capitalized } from '../../text/capitalized.js';
import { found, type Scan, type Scanner } from '../set-notation/scanner.js';
import { MOST_WEEKS } from './parse-heading.js';
import type { Deload } from './program.js';
import type { ProgramDraft } from './program-draft.js';
import type { LineResult } from './program-error.js';
import { scanCount } from './scan-rule.js';

const WEEKS = `the number of weeks goes from 1 to ${MOST_WEEKS}: write - Weeks: 6`;
const DELOAD = `a deload week goes from 1 to ${MOST_WEEKS}: write - Deload: 6 or - Deload: every 4`;

/** A setting below the title, or the number of weeks below a phase. */
export function readSetting(draft: ProgramDraft, scanner: Scanner, line: number): LineResult {
  if (!scanner.take(/[-*]\s*/y)) return null;
  const { column } = scanner;
  const name = scanner.take(/([a-z]+)\s*:\s*/iy)?.[1]?.toLowerCase();
  const { section, sections } = draft;
  const isOfProgram = section === sections[0];
  const isOfPhase = !isOfProgram && section.week === null;
  if (!['author', 'weeks', 'deload'].includes(name ?? '')) {
    return { column, reason: 'this is not a setting: write - Author:, - Weeks: or - Deload:' };
  }
  if (draft.day || !(isOfProgram || (isOfPhase && name === 'weeks'))) {
    return { column, reason: `- ${capitalized(name ?? '')}: belongs below the title: write it there` };
  }
  if (name === 'author') return readAuthor(draft, scanner);
  return name === 'weeks' ? readWeeks(draft, scanner, isOfPhase) : readDeload(draft, scanner, line);
}

function readAuthor(draft: ProgramDraft, scanner: Scanner): LineResult {
  const { column } = scanner;
  const author = scanner.slice(scanner.position);
  if (author === '') return { column, reason: 'the name of the author is missing: write it after - Author:' };
  if (draft.author !== null) return { column, reason: 'there is an author already: write one line' };
  draft.author = author;
  return 'read';
}

function readWeeks(draft: ProgramDraft, scanner: Scanner, isOfPhase: boolean): LineResult {
  const owner = isOfPhase ? draft.section : draft;
  const { column } = scanner;
  const weeks = scanCount(scanner, MOST_WEEKS, WEEKS);
  const error = errorAfter(scanner, weeks);
  if (error || !weeks.ok) return error;
  if (owner.weeks !== null) return { column, reason: 'there is a number of weeks already: write one line' };
  owner.weeks = weeks.value;
  return 'read';
}

function readDeload(draft: ProgramDraft, scanner: Scanner, line: number): LineResult {
  const { column } = scanner;
  const deload = scanDeload(scanner);
  const error = errorAfter(scanner, deload);
  if (error || !deload.ok) return error;
  if (draft.deload !== null) return { column, reason: 'there are deload weeks already: write one line' };
  draft.deload = deload.value;
  const weeks = deload.value.kind === 'weeks' ? deload.value.weeks : [];
  draft.namedWeeks.push(...weeks.map((week) => ({ phase: null, week, line, column })));
  return 'read';
}

function scanDeload(scanner: Scanner): Scan<Deload> {
  if (scanner.take(/every(?:\s+|$)/iy)) {
    const weeks = scanCount(scanner, MOST_WEEKS, DELOAD);
    if (!weeks.ok) return weeks;
    scanner.takeAfterBlanks(/weeks?/iy);
    return found({ kind: 'every', weeks: weeks.value });
  }
  const weeks: number[] = [];
  do {
    const week = scanCount(scanner, MOST_WEEKS, DELOAD);
    if (!week.ok) return week;
    weeks.push(week.value);
  } while (scanner.takeAfterBlanks(/,/y));
  return found({ kind: 'weeks', weeks });
}

function errorAfter(scanner: Scanner, scan: Scan<unknown>): LineResult {
  if (!scan.ok) return { column: scan.error.column, reason: scan.error.message };
  scanner.skipBlanks();
  return scanner.atEnd
    ? null
    : { column: scanner.column, reason: 'there is text after the number: delete the text' };
}
