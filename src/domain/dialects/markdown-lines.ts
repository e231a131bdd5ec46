/** The lines of a hand-typed log, and what its headings, bullets and bold keys look like. */
import { sectionOf } from './markdown-sections.js';

export type MarkdownLine = {
  /** From 1, as editors count. */
  readonly number: number;
  /** Without the blanks after it. */
  readonly text: string;
};

export type MarkdownHeading = { readonly level: number; readonly title: string };

/** The lines of a text, whatever ends them, each without trailing blanks (U+00A0 among them). */
export function splitLines(text: string): readonly MarkdownLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}

/**
 * A heading's level and words, or null: `### Working Sets` is 3 and `Working Sets`. Without a blank behind it
 * one `#` is a hashtag or a number, unless the name of a section or `Exercise` follows.
 */
export function parseHeading(text: string): MarkdownHeading | null {
  const match = /^\s{0,3}(#{1,6})(?!#)(\s*)(.*)$/.exec(text);
  if (!match) return null;
  const [, signs = '', blank = '', words = ''] = match;
  const title = words.replace(/(?:^|\s+)#+\s*$/, '').trim();
  const isGluedTitle =
    (signs.length > 1 && /^\p{L}/u.test(title)) || sectionOf(title) !== null || /^exercise/i.test(title);
  return blank === '' && words !== '' && !isGluedTitle ? null : { level: signs.length, title };
}

/** `**Goal:** 30 kg …` as key and value, or null. The colon may stand inside or outside the bold. */
export function parseBoldKey(text: string): { readonly key: string; readonly value: string } | null {
  const match = /^\s*(?:[-*•]\s+)?\*\*\s*([^*:]+?)\s*(?::\s*\*\*|\*\*\s*:)\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** `- Date: 2026-02-16` as key and value, with or without its bullet, or null. */
export function parseHeaderField(text: string): { readonly key: string; readonly value: string } | null {
  const bold = parseBoldKey(text);
  if (bold) return bold;
  const match = /^\s*(?:[-*•]\s*)?([A-Za-z][A-Za-z ]*?)\s*:\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** The text behind a bullet (`* `, `- `, `•`, `-` and U+00A0), or the text itself. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[-*](?:\s+|$)|•\s*)/, '').trim();
}

const LIST_MARK = /^\s*(?:\d+\)\s*|\d+\.(?!\d)\s*|#\d+[.):]?\s+|[-*](?:\s+|$)|•\s*)?\s*/;
const GLUED_NUMBER = /^\s*\d+\.(?=\d)/;

/**
 * A set line without its number or bullet, and how many characters stood before it.
 * @param isGlued whether the number before a point is that of a list, `1.80x5`, and no decimal
 */
export function withoutNumber(
  text: string,
  isGlued = false,
): { readonly text: string; readonly offset: number } {
  const mark = (isGlued ? GLUED_NUMBER : LIST_MARK).exec(text);
  const offset = mark?.[0].length ?? 0;
  return { text: text.slice(offset), offset };
}

/** True for what is no set and no cue: a rule, a comment, a fence, or a word for nothing. */
export function isFiller(text: string): boolean {
  const { text: words } = withoutNumber(text);
  return (
    /^\s*(?:-{2,}|\*{3,}|_{3,}|(?:```|~~~).*|<!--.*-->)$/.test(text) ||
    /^(?:none\.?|n\/a\.?|[-–—])$/i.test(words)
  );
}

/**
 * The numbers of those lines whose list number stands glued to a weight, `1.80x5`. A number before a point
 * is one of a list where all lines of its section are numbered and count up from 1; else it is a decimal.
 */
export function gluedListNumbers(lines: readonly MarkdownLine[]): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const section of sectionsIn(lines)) {
    const numbers = section.map(({ text }) => /^\s*#?(\d+)(?:[.)]|(?<=#\d+)\s)/.exec(text)?.[1]);
    if (!numbers.every((number, index) => Number(number) === index + 1)) continue;
    for (const line of section) if (GLUED_NUMBER.test(line.text)) glued.add(line.number);
  }
  return glued;
}

/** The lines that say something, by the headings between them. */
function sectionsIn(lines: readonly MarkdownLine[]): readonly (readonly MarkdownLine[])[] {
  const sections: MarkdownLine[][] = [[]];
  for (const line of lines) {
    if (parseHeading(line.text)) sections.push([]);
    else if (line.text !== '' && !isFiller(line.text)) sections.at(-1)?.push(line);
  }
  return sections;
}
