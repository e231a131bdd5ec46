/** Reads the headings of a program: its title, phases, weeks and days. */
import { foldText } from '../../text/fold.js';
import type { Scanner } from '../set-notation/scanner.js';
import type { ProgramDraft } from './program-draft.js';
import type { LineResult } from './program-error.js';

/** The most weeks of a phase: ten years. */
export const MOST_WEEKS = 520;
const MOST_PHASES = 99;
const MOST_DAYS = 99;

const NUMBERED = /^(phase|week)\s+(\d+)(.*)$/i;
/** Matches a former name at the end of a text, in only one way, so that long texts need no backtracking. */
const FORMER_NAME = /\(was\s([^()]+)\)$/i;

/** Reads a heading: `# Title (was Old)`, `## Phase 2`, `## Week 3`, `## Upper A (was Day 1)`. */
export function readHeading(draft: ProgramDraft, scanner: Scanner, line: number): LineResult {
  const hashes = scanner.take(/#+\s*/y)?.[0].trim();
  if (hashes === undefined) return null;
  const { column } = scanner;
  const text = scanner.slice(scanner.position);
  if (hashes.length === 1) return readTitle(draft, text, column);
  const numbered = NUMBERED.exec(text);
  const reason = numbered ? readSection(draft, numbered, line, column) : readDay(draft, text, line, column);
  return reason === null ? 'read' : { column, reason };
}

function readTitle(draft: ProgramDraft, text: string, column: number): LineResult {
  const { name, formerNames } = splitFormerNames(text);
  if (name === '') return { column, reason: 'the title is empty: write # and the name of the program' };
  if (draft.name !== null) return { column, reason: 'there is a title already: write ## before a day' };
  draft.name = name;
  draft.formerNames = formerNames;
  return 'read';
}

/** Splits `Upper A (was Day 1)` into the name and the former names. */
function splitFormerNames(text: string): { readonly name: string; readonly formerNames: readonly string[] } {
  let name = text;
  const formerNames: string[] = [];
  for (let former = FORMER_NAME.exec(name); former; former = FORMER_NAME.exec(name)) {
    formerNames.unshift(former[1]?.trim() ?? '');
    name = name.slice(0, former.index).trim();
  }
  return { name, formerNames };
}

function readSection(
  draft: ProgramDraft,
  [, word = '', digits = '', rest = '']: RegExpExecArray,
  line: number,
  column: number,
): string | null {
  const isPhase = word.toLowerCase() === 'phase';
  const number = Number(digits);
  const phase = isPhase ? number : draft.section.phase;
  const week = isPhase ? null : number;
  const reason = sectionError(draft, { phase, week }, rest);
  draft.beginSection(phase, week, reason !== null);
  if (reason !== null) return reason;
  if (week !== null) draft.namedWeeks.push({ phase, week, line, column });
  else draft.namedPhases.push({ phase: number, line, column });
  return null;
}

function sectionError(
  { sections }: ProgramDraft,
  { phase, week }: { readonly phase: number | null; readonly week: number | null },
  rest: string,
): string | null {
  const [word, number, most] =
    week === null ? ['Phase', phase ?? 0, MOST_PHASES] : ['Week', week, MOST_WEEKS];
  if (rest.trim() !== '') return `there is text after the number: write ## ${word} ${number}`;
  if (number < 1 || number > most) return `${word} numbers go from 1 to ${most}: write ## ${word} 1`;
  const isThere = sections.some((section) => section.phase === phase && section.week === week);
  return isThere ? `## ${word} ${number} is there already: write its days below the first heading` : null;
}

function readDay(draft: ProgramDraft, text: string, line: number, column: number): string | null {
  const { name, formerNames } = splitFormerNames(text);
  const key = foldText(name);
  const isThere = draft.section.days.some((day) => foldText(day.name) === key);
  const isTooMany = draft.section.days.length >= MOST_DAYS;
  draft.beginDay(name, formerNames, key === '' || isThere || isTooMany);
  draft.namedDays.push({ line, column, isEmpty: key !== '' });
  if (key === '') return 'the day has no name: write ## Upper A';
  if (isTooMany) return `there are more than ${MOST_DAYS} days: write fewer`;
  return isThere ? `there is a day ${name} already: write another name` : null;
}
