/** Reading the log a person types: a head of bullets, then `## Exercise` with bold keys and `###` sections. */
import type { Exercise } from '../record.js';
import { DATA_MODEL_TYPE, DATA_MODEL_VERSION } from '../record.js';
import { idOfMarkdownSession, markdownSourceId } from '../session-id.js';
import { readExercise } from './markdown-exercise.js';
import { readHeader } from './markdown-header.js';
import { type MarkdownLine, parseHeading, splitLines } from './markdown-lines.js';
import type { ReaderContext, ReadProblem, ReadResult, ReadSession } from './read-result.js';
import { readOk } from './read-result.js';
import { validateRecord } from './validate-record.js';

/** The session a markdown log holds. Its id follows from date and focus, so the same log is the same session. */
export function readMarkdownLog(text: string, context: ReaderContext): ReadResult<ReadSession> {
  const { head, blocks } = splitBlocks(splitLines(text));
  const header = readHeader(head, blocks[0]?.heading);
  if (!header.ok) return header;
  const { notes, warnings: headerWarnings, ...fields } = header.value;
  const exercises: Exercise[] = [];
  const warnings: ReadProblem[] = [...headerWarnings];
  for (const block of blocks) {
    if (isNotesHeading(block.heading)) {
      notes.push(...block.lines.map((line) => line.text));
      continue;
    }
    const read = readExercise(block.heading, block.lines, exercises.length + 1, context.unit);
    if (!read.ok) return read;
    exercises.push(read.value.exercise);
    warnings.push(...read.value.warnings);
  }
  const sessionNotes = notes.join('\n').trim();
  const record = validateRecord({
    dataModelVersion: DATA_MODEL_VERSION,
    dataModelType: DATA_MODEL_TYPE,
    _id: idOfMarkdownSession(fields.date, fields.focus),
    userId: context.userId,
    userName: context.userName,
    ...fields,
    exercises,
    ...(sessionNotes === '' ? {} : { notes: sessionNotes }),
    source: { format: 'markdown', id: markdownSourceId(fields.date, fields.focus) },
  });
  return record.ok ? readOk({ session: record.value, warnings }) : record;
}

type Block = { readonly heading: MarkdownLine; readonly lines: MarkdownLine[] };

/** The lines before the first `##`, and each `##` with the lines below it. */
function splitBlocks(lines: readonly MarkdownLine[]): { head: MarkdownLine[]; blocks: Block[] } {
  const head: MarkdownLine[] = [];
  const blocks: Block[] = [];
  for (const line of lines) {
    if (parseHeading(line.text)?.level === 2) blocks.push({ heading: line, lines: [] });
    else (blocks.at(-1)?.lines ?? head).push(line);
  }
  return { head, blocks };
}

function isNotesHeading(line: MarkdownLine): boolean {
  return /^(session )?notes$/i.test(parseHeading(line.text)?.title ?? '');
}
