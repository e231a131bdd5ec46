/** Errors in the text of a program. */

/** Line and column are from 1. The reason is a clause that ends with what to write instead. */
export type ProgramError = { readonly line: number; readonly column: number; readonly reason: string };

/** The result of reading a line: `read`, an error, or null for a line of another kind. */
export type LineResult = 'read' | Omit<ProgramError, 'line'> | null;

/** The first error and the number of the others: `Line 4 has an error: …. 2 more.`; null without errors. */
export function describeFirstError([first, ...others]: readonly ProgramError[]): string | null {
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` ${others.length} more.`;
  return `Line ${first.line} has an error: ${first.reason}.${more}`;
}

/** `5x5.md, line 4, column 12: x and the reps are missing: write 3 x 6-8 @8.` */
export function describeErrors(file: string, errors: readonly ProgramError[]): readonly string[] {
  return errors.map(({ line, column, reason }) => `${file}, line ${line}, column ${column}: ${reason}.`);
}
