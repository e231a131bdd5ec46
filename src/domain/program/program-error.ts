/** Errors in the text of a program. */

/** An error and its place; line and column from 1. The reason is a clause with what to write instead. */
export type ProgramError = { readonly line: number; readonly column: number; readonly reason: string };

/**
 * The result of a reader for one kind of line: that the line was read, its error, or null for a line of another kind.
 */
export type LineResult = 'read' | Omit<ProgramError, 'line'> | null;

/** A sentence for each error: `5x5.md, line 4, column 12: the reps are missing: write 3 x 6-8.` */
export function describeErrors(file: string, errors: readonly ProgramError[]): readonly string[] {
  return errors.map(({ line, column, reason }) => `${file}, line ${line}, column ${column}: ${reason}.`);
}
