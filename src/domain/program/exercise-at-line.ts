/** Finds the exercise that a line of a program's text belongs to. */
import { Scanner } from '../set-notation/scanner.js';
import { isWeekLine, scanName } from './parse-exercise.js';
import { linesOfProgram } from './program-lines.js';

/**
 * The name of the exercise on a line; for a cue or a week line, of the exercise above it. A line with an error counts
 * too. Null for any other line.
 * @param line the number of the line, from 1
 */
export function exerciseAtLine(source: string, line: number): string | null {
  const lines = linesOfProgram(source).slice(0, line);
  if (lines.at(-1)?.text.trim() === '') return null;
  for (const { text } of lines.reverse()) {
    const scanner = new Scanner(text);
    scanner.skipBlanks();
    if (scanner.atEnd || scanner.take(/>/y) || isWeekLine(scanner)) continue;
    if (scanner.take(/#/y)) return null;
    return scanName(scanner)?.name || null;
  }
  return null;
}
