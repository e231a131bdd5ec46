/** Reads the text of a program. A line with an error is left out, with the lines that belong to it. */
import { Scanner } from '../set-notation/scanner.js';
import type { WeightUnit } from '../weight.js';
import { checkProgram } from './check-program.js';
import { readExercise, readWeekLine } from './parse-exercise.js';
import { readHeading } from './parse-heading.js';
import { readSetting } from './parse-setting.js';
import type { Program } from './program.js';
import { type NamedExercise, ProgramDraft } from './program-draft.js';
import type { LineResult, ProgramError } from './program-error.js';
import { linesOfProgram, type ProgramLine } from './program-lines.js';

export type ReadProgram = {
  /** What could be read. */
  readonly program: Program;
  /** The errors in the order of the text. */
  readonly errors: readonly ProgramError[];
  /** Every exercise that was read, with its place. */
  readonly named: readonly NamedExercise[];
};

export type ProgramContext = {
  /** The unit of weights without a written unit. */
  readonly unit: WeightUnit;
  /** The name of the program if its text has no title: the name of its file. */
  readonly fallbackName: string;
};

/** Reads a program. Never throws. */
export function parseProgram(text: string, { unit, fallbackName }: ProgramContext): ReadProgram {
  const draft = new ProgramDraft();
  for (const line of linesOfProgram(text)) {
    readLine(draft, line, unit);
    draft.addComments(line.comments);
  }
  const errors = [...draft.errors, ...checkProgram(draft)].sort(
    (one, other) => one.line - other.line || one.column - other.column,
  );
  return { program: draft.build(fallbackName), errors, named: draft.named };
}

const NO_LINE =
  'this is not a line of a program: write NAME | 3 x 6-8, ## before a day, > before a cue, or <!-- a comment -->';

function readLine(draft: ProgramDraft, { number, text }: ProgramLine, unit: WeightUnit): void {
  const scanner = new Scanner(text);
  scanner.skipBlanks();
  if (scanner.atEnd) return;
  const { column } = scanner;
  const error =
    readHeading(draft, scanner, number) ??
    readCue(draft, scanner) ??
    readSetting(draft, scanner, number) ??
    readWeekLine(draft, scanner, number, unit) ??
    readExercise(draft, scanner, number, unit);
  if (error === 'read') return;
  draft.errors.push({ line: number, ...(error ?? { column, reason: NO_LINE }) });
}

function readCue(draft: ProgramDraft, scanner: Scanner): LineResult {
  if (!scanner.take(/>\s*/y)) return null;
  const { column } = scanner;
  const cue = scanner.slice(scanner.position);
  if (cue === '') return { column, reason: 'the cue is empty: write it after >' };
  if (!draft.exercise) return { column, reason: 'a cue belongs below an exercise: write it there' };
  draft.exercise.cues.push(cue);
  return 'read';
}
