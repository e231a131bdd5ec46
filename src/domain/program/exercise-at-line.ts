/** Finds the exercise that a line of a program's text belongs to. */
import { Scanner } from '../set-notation/scanner.js';
import { isWeekLine, scanName } from './parse-exercise.js';
import { linesOfProgram } from './program-lines.js';

/** The name of the exercise on a line, or above a cue or week line; null for other lines. @param line from 1 */
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
