/** Imports Liftoscript in tests, and shows the program as its text. */
import { expect } from 'vitest';
import { EMPTY_LIBRARY } from '../../../../src/domain/exercise-library.js';
import { formatProgram } from '../../../../src/domain/program/format-program.js';
import { parseProgram } from '../../../../src/domain/program/parse-program.js';
import type { Program } from '../../../../src/domain/program/program.js';
import type { WeightUnit } from '../../../../src/domain/weight.js';
import { readLiftoscript } from '../../../../src/interchange/liftoscript/read-liftoscript.js';

/** The program, its text without the title, and the notes as `2:5 reason`. */
export function importText(source: string) {
  const { program, notes } = readLiftoscript(source, { name: 'P', library: EMPTY_LIBRARY });
  const text = program === null ? '' : formatProgram(program, 'kg');
  if (program !== null) expectReadsBack(program, text);
  return {
    program,
    text: text.replace('# P\n', ''),
    notes: notes.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
  };
}

/** Expects that the text has no errors and gives the same program again. */
export function expectReadsBack(program: Program, text: string, unit: WeightUnit = 'kg'): void {
  const { program: again, errors } = parseProgram(text, { unit, fallbackName: '' });
  expect(errors, text).toEqual([]);
  expect(again).toEqual(program);
}

/** Imports a text without headings, and returns the lines of its exercises. */
export function exercises(source: string): readonly string[] {
  return importText(source)
    .text.split('\n')
    .filter((line) => line !== '' && !line.startsWith('## '));
}
