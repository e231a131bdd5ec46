/** Reads a hand-typed log: a header of bullets, then `## Exercise` blocks with bold keys and `###` sections. */
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { idOfMarkdownSession, markdownSourceId } from '../session-id.js';
import { parseSetLine } from '../set-notation/parse-set-line.js';
import type { JsonObject } from './fields.js';
import { readExercise } from './markdown-exercise.js';
import { readHeader } from './markdown-header.js';
import {
  type MarkdownHeading,
  type MarkdownLine,
  parseHeading,
  splitLines,
  unescapeHeading,
  withoutLastRules,
  withoutNumber,
} from './markdown-lines.js';
import { isNumberedExercise, sectionOf } from './markdown-sections.js';
import type { ReadError, ReaderContext, ReadResult, ReadSession } from './read-result.js';
import { readFailure, readOk } from './read-result.js';
import { validateRecord } from './validate-record.js';

/** The result for each session in a markdown text. A session begins with `# Training Log`; the first may omit it. */
export function readMarkdownLogs(text: string, context: ReaderContext): readonly ReadResult<ReadSession>[] {
  return splitLogs(splitLines(text)).map((lines) => readMarkdownLog(lines, context));
}

/** A second heading `# Training Log` begins a second log. */
function splitLogs(lines: readonly MarkdownLine[]): readonly (readonly MarkdownLine[])[] {
  const starts = [...lines.keys()].filter((at) =>
    /^\s{0,3}#\s*training\s+log\s*#*$/i.test(lines[at]?.text ?? ''),
  );
  return [0, ...starts.slice(1)].map((start, log, all) => lines.slice(start, all[log + 1]));
}

/** The session in one log. A log without an id always gets the same derived id. */
function readMarkdownLog(lines: readonly MarkdownLine[], context: ReaderContext): ReadResult<ReadSession> {
  const { head, blocks } = splitBlocks(lines);
  const header = readHeader(head, blocks[0]?.heading);
  if (!header.ok) return header;
  const { notes, warnings: headerWarnings, extras, id, sessionNumber, ...fields } = header.value;
  const sourceId = markdownSourceId(fields.date, fields.focus, sessionNumber);
  const exercises: JsonObject[] = [];
  const warnings: ReadError[] = [...headerWarnings];
  for (const block of blocks) {
    if (isNotesHeading(block.heading)) {
      for (const line of block.lines) notes.push(unescapeHeading(line.text));
      continue;
    }
    const read = readExercise(block.heading, block.lines, exercises.length + 1, context.unit);
    if (!read.ok) return read;
    exercises.push(read.value.exercise);
    for (const warning of read.value.warnings) warnings.push(warning);
  }
  if (exercises.length === 0 && extras.exercises === undefined) return withoutExercises(head);
  const sessionNotes = withoutLastRules(notes).join('\n').trim();
  const record = validateRecord({
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: id ?? idOfMarkdownSession(sourceId),
    userId: context.userId,
    userName: context.userName,
    ...fields,
    exercises,
    ...(sessionNotes === '' ? {} : { notes: sessionNotes }),
    ...(id === undefined && { source: { format: 'markdown', id: sourceId } }),
    ...extras,
  });
  return record.ok ? readOk({ session: record.value, warnings }) : record;
}

/** The error for a log without exercises, at the first set, or else at the last line. */
function withoutExercises(head: readonly MarkdownLine[]): ReadResult<never> {
  const isSet = ({ text }: MarkdownLine) =>
    parseSetLine(withoutNumber(text).text, { unit: 'kg', place: 'file' }).ok;
  const line = head.find(isSet) ?? head.findLast(({ text }) => text !== '');
  return readFailure(
    'there is no exercise: write "## Exercise 1" and "**Name:** Squat" above its sets',
    `line ${line?.number ?? 1}, column 1`,
  );
}

type Block = { readonly heading: MarkdownLine; readonly lines: MarkdownLine[] };

/** The lines before the first block, and the blocks: exercises and session notes. */
function splitBlocks(lines: readonly MarkdownLine[]): { head: MarkdownLine[]; blocks: Block[] } {
  const head: MarkdownLine[] = [];
  const blocks: Block[] = [];
  const headings = lines.map((line) => parseHeading(line.text));
  const sectionLevels = new Set(headings.filter(isExerciseSection).map((heading) => heading?.level));
  let blockLevel: number | null = null;
  for (const [index, line] of lines.entries()) {
    const heading = headings[index];
    if (heading && beginsBlock(heading, blockLevel, sectionLevels)) {
      blocks.push({ heading: line, lines: [] });
      blockLevel = heading.level;
    } else (blocks.at(-1)?.lines ?? head).push(line);
  }
  return { head, blocks };
}

/** True for a section that belongs to an exercise. Notes do not count, because they may be those of the session. */
function isExerciseSection(heading: MarkdownHeading | null): boolean {
  const section = sectionOf(heading?.title ?? '');
  return section !== null && section !== 'notes';
}

/** True for the heading of an exercise, or of notes that belong to no exercise. */
function beginsBlock(
  { level, title }: MarkdownHeading,
  blockLevel: number | null,
  sectionLevels: ReadonlySet<number | undefined>,
): boolean {
  if (isNumberedExercise(title)) return true;
  const section = sectionOf(title);
  if (section === 'notes')
    return blockLevel === null ? level === 2 : level <= blockLevel && !sectionLevels.has(level);
  return section === null && level === 2 && blockLevel !== 1;
}

function isNotesHeading(line: MarkdownLine): boolean {
  const title = parseHeading(line.text)?.title ?? '';
  return /^session notes$/i.test(title) || (sectionOf(title) === 'notes' && !isNumberedExercise(title));
}
