/** Splits a hand-typed log into lines, and recognises headings, bullets and bold keys. */
import { sectionOf } from './markdown-sections.js';

/** A line of a log. */
export type MarkdownLine = {
  /** The line number, from 1. */
  readonly number: number;
  /** Without trailing blanks. */
  readonly text: string;
};

/** A heading; `level` is the number of `#`. */
export type MarkdownHeading = { readonly level: number; readonly title: string };

/** The lines of a text with any line ending, each without trailing blanks (including U+00A0). */
export function splitLines(text: string): readonly MarkdownLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}

/**
 * Level and title of a heading, `### Working Sets`; null if the line is not one. A single `#` without a blank after
 * it is a hashtag or a number, unless a section name or `Exercise` follows.
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

const ESCAPED_SIGN = /^(\s{0,3})\\(?=\\*#)/;

/** A line of text without the backslash that `escapeHeading` added. */
export function unescapeHeading(text: string): string {
  return ESCAPED_SIGN.test(text) && isEscapable(text) ? text.replace(ESCAPED_SIGN, '$1') : text;
}

/** A line of text that is not a heading: with a backslash before its `#` if it looks like one. */
export function escapeHeading(text: string): string {
  return isEscapable(text) ? text.replace(/^\s{0,3}/, '$&\\') : text;
}

/** True if the line is a heading apart from backslashes before it. */
function isEscapable(text: string): boolean {
  return parseHeading(text.replace(/^(\s{0,3})\\+(?=#)/, '$1')) !== null;
}

/** Key and value of `**Goal:** 30 kg …`; null for other lines. The colon may be inside or outside the bold text. */
export function parseBoldKey(text: string): { readonly key: string; readonly value: string } | null {
  const match = /^\s*(?:[-*•]\s+)?\*\*\s*([^*:]+?)\s*(?::\s*\*\*|\*\*\s*:)\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** Key and value of `- Date: 2026-02-16`, with or without the bullet; null for other lines. */
export function parseHeaderField(text: string): { readonly key: string; readonly value: string } | null {
  const bold = parseBoldKey(text);
  if (bold) return bold;
  const match = /^\s*(?:[-*•]\s*)?([A-Za-z][A-Za-z ]*?)\s*:\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** The text after a bullet (`* `, `- `, `•`, or `-` with U+00A0); the whole text if there is none. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[-*](?:\s+|$)|•\s*)/, '').trim();
}

const LIST_MARK = /^\s*(?:\d+\)\s*|\d+\.(?!\d)\s*|#\d+[.):]?\s+|[-*](?:\s+|$)|•\s*)?\s*/;
const GLUED_NUMBER = /^\s*\d+\.(?=\d)/;

/**
 * A set line without its list number or bullet, and the number of characters removed.
 * @param isNumberAttached true if the digits before a point are a list number, as in `1.80x5`, not part of a decimal
 */
export function withoutNumber(
  text: string,
  isNumberAttached = false,
): { readonly text: string; readonly offset: number } {
  const mark = (isNumberAttached ? GLUED_NUMBER : LIST_MARK).exec(text);
  const offset = mark?.[0].length ?? 0;
  return { text: text.slice(offset), offset };
}

/** True for lines that are neither a set nor a cue: a rule, a comment, a code fence, or a word such as `none`. */
export function isFiller(text: string): boolean {
  const { text: words } = withoutNumber(text);
  return (
    /^\s*(?:-{2,}|\*{3,}|_{3,}|(?:```|~~~).*|<!--.*-->)$/.test(text) ||
    /^(?:none\.?|n\/a\.?|[-–—])$/i.test(words)
  );
}

/**
 * The line numbers on which a list number directly precedes a weight, `1.80x5`. Digits before a point are a list
 * number only if all lines of the section are numbered, counting up from 1; otherwise they belong to a decimal.
 */
export function linesWithAttachedNumber(lines: readonly MarkdownLine[]): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const section of sectionsIn(lines)) {
    const numbers = section.map(({ text }) => /^\s*#?(\d+)(?:[.)]|(?<=#\d+)\s)/.exec(text)?.[1]);
    if (!numbers.every((number, index) => Number(number) === index + 1)) continue;
    for (const line of section) if (GLUED_NUMBER.test(line.text)) glued.add(line.number);
  }
  return glued;
}

/** The lines with content, grouped by the headings between them. */
function sectionsIn(lines: readonly MarkdownLine[]): readonly (readonly MarkdownLine[])[] {
  const sections: MarkdownLine[][] = [[]];
  for (const line of lines) {
    if (parseHeading(line.text)) sections.push([]);
    else if (line.text !== '' && !isFiller(line.text)) sections.at(-1)?.push(line);
  }
  return sections;
}
