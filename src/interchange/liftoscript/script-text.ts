/** Splits a text in Liftoscript into headings, descriptions, and the lines of exercises, each with its offset. */
import type { Place, ScriptNote } from './script.js';

/** A piece of the text, with the offset of its first character. */
export type ScriptPiece = {
  readonly kind: 'week' | 'day' | 'exercise' | 'description' | 'comment';
  readonly text: string;
  readonly offset: number;
};

const HEADING = /^\s*(#+)\s*/;
const COMMENT = /^\s*(\/{2,3})[ \t]?/;
const CONTINUED = /\\[^\S\n]*(?:\n|$)/y;

/** A text, with the line and column of each offset. */
export class ScriptText {
  readonly text: string;
  private readonly lineStarts: readonly number[];
  private readonly lastScriptEnd: number;

  constructor(source: string) {
    this.text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    this.lineStarts = [0, ...[...this.text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    this.lastScriptEnd = this.text.lastIndexOf('~}');
  }

  placeOf(offset: number): Place {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] ?? 0) + 1 };
  }

  noteAt(offset: number, reason: string): ScriptNote {
    return { ...this.placeOf(offset), reason };
  }

  /** The pieces in the order of the text, without empty lines. */
  pieces(): { readonly pieces: readonly ScriptPiece[]; readonly notes: readonly ScriptNote[] } {
    const pieces: ScriptPiece[] = [];
    const notes: ScriptNote[] = [];
    let offset = 0;
    while (offset < this.text.length) {
      const end = this.endOfLine(offset);
      const line = this.text.slice(offset, end);
      const heading = HEADING.exec(line);
      const comment = COMMENT.exec(line);
      let next = end + 1;
      if (heading) {
        const kind = heading[1] === '#' ? 'week' : 'day';
        pieces.push(pieceOf(kind, line, offset, heading[0].length));
      } else if (comment) {
        const kind = comment[1] === '//' ? 'description' : 'comment';
        pieces.push(pieceOf(kind, line, offset, comment[0].length));
      } else if (line.trim() !== '') {
        const logical = this.readExercise(offset, notes);
        for (const each of logical.comments) pieces.push(each);
        pieces.push({ kind: 'exercise', text: logical.text, offset });
        next = logical.end + 1;
      }
      offset = next;
    }
    return { pieces, notes };
  }

  private endOfLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end;
  }

  /**
   * The line at `offset` with the lines that continue it. Blanks replace comments and backslashes to keep the
   * offsets.
   */
  private readExercise(offset: number, notes: ScriptNote[]) {
    const comments: ScriptPiece[] = [];
    const parts: string[] = [];
    let kept = offset;
    let at = offset;
    const blankTo = (end: number) => {
      parts.push(this.text.slice(kept, at), this.text.slice(at, end).replace(/[^\n]/g, ' '));
      kept = end;
      at = end;
    };
    const takeComment = () => {
      const end = this.endOfLine(at);
      const line = this.text.slice(at, end);
      const comment = COMMENT.exec(line);
      if (comment) comments.push(pieceOf('comment', line, at, comment[0].length));
      if (comment) blankTo(end);
      return comment !== null;
    };
    while (at < this.text.length && this.text[at] !== '\n') {
      if (this.text.startsWith('{~', at)) at = this.endOfScript(at, notes);
      else if (this.text.startsWith('//', at)) takeComment();
      else if (this.text[at] === '\\') {
        CONTINUED.lastIndex = at;
        const continued = CONTINUED.exec(this.text);
        if (continued) blankTo(at + continued[0].length);
        else at += 1;
        while (continued && takeComment()) if (this.text[at] === '\n') at += 1;
      } else at += 1;
    }
    parts.push(this.text.slice(kept, at));
    return { text: parts.join(''), end: at, comments };
  }

  private endOfScript(offset: number, notes: ScriptNote[]): number {
    if (offset + 2 <= this.lastScriptEnd) return this.text.indexOf('~}', offset + 2) + 2;
    notes.push(this.noteAt(offset, 'the script has no end: write ~} after the script'));
    return this.endOfLine(offset);
  }
}

function pieceOf(kind: ScriptPiece['kind'], line: string, offset: number, skipped: number): ScriptPiece {
  return { kind, text: line.slice(skipped).trim(), offset: offset + skipped };
}

/** A part of the line of an exercise, between slashes. */
export type ScriptSection = { readonly text: string; readonly offset: number };

/** The sections of a line. A slash in parentheses, braces or a script does not separate sections. */
export function sectionsOf({ text, offset }: ScriptPiece): readonly ScriptSection[] {
  const sections: ScriptSection[] = [];
  let start = 0;
  let at = 0;
  const last = new Map(['~}', '}', ')'].map((close) => [close, text.lastIndexOf(close)]));
  const skipTo = (close: string, from: number) =>
    from <= (last.get(close) ?? -1) ? text.indexOf(close, from) + close.length : at + 1;
  while (at < text.length) {
    if (text[at] === '/') {
      sections.push({ text: text.slice(start, at), offset: offset + start });
      start = at + 1;
    }
    if (text.startsWith('{~', at)) at = skipTo('~}', at + 2);
    else if (text[at] === '{') at = skipTo('}', at);
    else if (text[at] === '(') at = skipTo(')', at);
    else at += 1;
  }
  return [...sections, { text: text.slice(start), offset: offset + start }];
}
