/** The lines of a program's text, and the comments in it. */

/** A line in which blanks replace comments, so that columns match the text. */
export type ProgramLine = {
  /** The line number, from 1. */
  readonly number: number;
  readonly text: string;
  /** The texts of the comments that begin on this line. */
  readonly comments: readonly string[];
};

/** A comment that is not closed extends to the end of the text. */
const COMMENT = /<!--([\s\S]*?)(?:-->|$(?![\s\S]))/g;

/** The lines of the text, without its byte order mark. */
export function linesOfProgram(source: string): readonly ProgramLine[] {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const comments = new Map<number, string[]>();
  let number = 1;
  let counted = 0;
  const blanked = text.replace(COMMENT, (comment, inside: string, at: number) => {
    number += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    comments.set(number, [...(comments.get(number) ?? []), inside.trim()]);
    return comment.replace(/[^\n]/g, ' ');
  });
  return blanked
    .split('\n')
    .map((line, index) => ({ number: index + 1, text: line, comments: comments.get(index + 1) ?? [] }));
}
