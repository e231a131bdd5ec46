/** Splits a hand-typed log into lines, and recognises headings, bullets and bold keys. */
import { sectionOf } from './markdown-sections.js';

export type MarkdownLine = {
  /** The line number, from 1. */
  readonly number: number;
  /** Without trailing blanks. */
  readonly text: string;
};

/** A heading; `level` is the number of `#`, or the level of a label without `#` (see `parseHeading`). */
export type MarkdownHeading = { readonly level: number; readonly title: string };

/** The lines of a text with any line ending, each without trailing blanks (including U+00A0). */
export function splitLines(text: string): readonly MarkdownLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}

/**
 * Level and title of a heading; null for other lines. A label such as `**Working Sets**` or `Exercise 1` is a heading
 * too.
 */
export function parseHeading(text: string): MarkdownHeading | null {
  const match = /^\s{0,3}(#{1,6})(?!#)(\s*)(.*)$/.exec(text);
  if (!match) return parseLabel(text);
  const [, signs = '', blank = '', words = ''] = match;
  const title = withoutEmphasis(words.replace(/(?:^|\s+)#+\s*$/, '').trim());
  // A single `#` without a blank after it is often a hashtag or a number.
  const isGluedTitle =
    (signs.length > 1 && /^\p{L}/u.test(title)) ||
    sectionOf(title) !== null ||
    /^(?:exercise|training\s+log$)/i.test(title);
  return blank === '' && words !== '' && !isGluedTitle ? null : { level: signs.length, title };
}

/** The deepest level, so that the label of a section belongs to the block before it. */
const LABEL_LEVEL = 6;
/** Names of sections that need neither bold nor a colon. */
const PLAIN_LABEL = /^(?:working sets?|work sets|top sets?|warm[- ]?ups?(?: sets| notes)?|form cues)$/i;

/** In characters, more than any label has. On a very long line the patterns of labels would take too long. */
const MAX_LABEL = 300;

function parseLabel(text: string): MarkdownHeading | null {
  if (text.length > MAX_LABEL) return null;
  const exercise = /^\s{0,3}(\*\*|__)\s*(exercise\s*#?\s*\d.*?)\s*:?\s*\1\s*:?$/i.exec(text)?.[2];
  if (exercise !== undefined) return { level: 2, title: exercise };
  const match = /^\s{0,3}(\*\*|__)?\s*(\p{L}[^*_:：]*?)\s*([:：])?\s*(\*\*|__)?\s*([:：])?$/u.exec(text);
  if (!match) return null;
  const [, begin = '', title = '', colon, end = '', lastColon] = match;
  if (begin !== end) return null;
  const isMarked = begin !== '' || colon !== undefined || lastColon !== undefined;
  if (/^exercise\s*#?\s*\d+\.?$/i.test(title)) return { level: 2, title };
  if (sectionOf(title) === null || !(isMarked || PLAIN_LABEL.test(title))) return null;
  return { level: LABEL_LEVEL, title };
}

/** A text without the signs of bold, italic or code text around all of it. */
function withoutEmphasis(text: string): string {
  return /^(\*{1,3}|_{1,3}|`)(?!\s)([^*_`]+)(?<!\s)\1$/.exec(text)?.[2] ?? text;
}

const ESCAPED_SIGN = /^(\s{0,3})\\(?=\\*[#*_\p{L}])/u;

/** A line of text without the backslash that `escapeHeading` added. */
export function unescapeHeading(text: string): string {
  return ESCAPED_SIGN.test(text) && isEscapable(text) ? text.replace(ESCAPED_SIGN, '$1') : text;
}

/** A line with a backslash at its start if it would otherwise be read as a heading or a section. */
export function escapeHeading(text: string): string {
  return isEscapable(text) ? text.replace(/^\s{0,3}/, '$&\\') : text;
}

/** True if the line, without backslashes at its start, is a heading or begins with a section name in bold. */
function isEscapable(text: string): boolean {
  const plain = text.replace(/^(\s{0,3})\\+(?=[#*_\p{L}])/u, '$1');
  return parseHeading(plain) !== null || isLabelledSection(plain);
}

/** True for the name of a section in bold with text after it, `**Notes:** felt good`. */
function isLabelledSection(text: string): boolean {
  const label = parseBoldKey(text);
  return label !== null && sectionOf(label.key) !== null;
}

type KeyAndValue = { readonly key: string; readonly value: string };

const BULLET = String.raw`(?:[-*•–—]\s+)?`;
/** Matches `**Goal:** 30 kg`, `**Goal**: 30 kg` and `__Goal:__ 30 kg`. */
const BOLD_KEY = new RegExp(
  String.raw`^\s*${BULLET}(\*{1,3}|_{2,3})\s*((?:(?!\1)[^:：]){1,60}?)\s*(?:[:：]\s*\1|\1\s*[:：])\s*(.*)$`,
);
/** Matches `**Goal: 30 kg**`. */
const BOLD_LINE = new RegExp(
  String.raw`^\s*${BULLET}(\*{2,3}|_{2,3})\s*((?:(?!\1)[^:：])+?)\s*[:：]\s*((?:(?!\1).)+?)\s*\1$`,
);

/** Key and value of `**Goal:** 30 kg`, with the colon inside or outside the bold text; null for other lines. */
export function parseBoldKey(text: string): KeyAndValue | null {
  const match = BOLD_KEY.exec(text) ?? (text.length > MAX_LABEL ? null : BOLD_LINE.exec(text));
  return match ? { key: match[2] ?? '', value: withoutEmphasis(match[3] ?? '') } : null;
}

/** Key and value of `- Date: 2026-02-16`, with or without the bullet; null for other lines. */
export function parseHeaderField(text: string): KeyAndValue | null {
  const bold = parseBoldKey(text);
  if (bold) return bold;
  const match = /^\s*(?:[-*•–—]\s*)?([A-Za-z][A-Za-z ]*?)\s*[:：]\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** Key and value without a colon, as in `- Week 3`; null if the line begins with none of `keys`. */
export function parseKeyWithoutColon(text: string, keys: readonly string[]): KeyAndValue | null {
  for (const key of keys) {
    const line = new RegExp(
      String.raw`^\s*(?:[-*•–—]\s*)?(\*\*|__)?(${key})\1(?:\s*[-–—]\s+|\s+)(\S.*)$`,
      'i',
    ).exec(text);
    if (line) return { key: line[2] ?? '', value: withoutEmphasis(line[3] ?? '') };
  }
  return null;
}

/** The text after a bullet (`* `, `- ` or `•`); the whole text if there is none. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[-*](?:\s+|$)|•\s*)/, '').trim();
}

const BEFORE_SET = String.raw`(?:[-*–—](?:\s+|$)|•\s*)?(?:\[[ x]\]\s+)?`;
const SET_NUMBER = String.raw`(?:set\s*#?\d+\s*(?:[:.)]|[-–—](?=\s))?\s*|\(\d+\)\s*|\d+\)\s*|\d+\.(?!\d)\s*(?:[-–—]\s+)?|#\d+[.):]?\s+|\d+\s*:\s+)?`;
const LIST_MARK = new RegExp(String.raw`^\s*${BEFORE_SET}${SET_NUMBER}\s*`, 'i');
const LIST_NUMBER = /^\s*(?:#(\d+)[.)\s]|(\d+)[.)])/;
const GLUED_NUMBER = /^\s*\d+\.(?=\d)/;

/**
 * A set line without its list number or bullet, and the number of characters removed.
 * @param isNumberAttached true if `1.` in `1.80x5` is a list number
 */
export function withoutNumber(
  text: string,
  isNumberAttached = false,
): { readonly text: string; readonly offset: number } {
  const mark = (isNumberAttached ? GLUED_NUMBER : LIST_MARK).exec(text);
  const offset = mark?.[0].length ?? 0;
  return { text: text.slice(offset), offset };
}

/** True for a line that only separates parts of a log: `---`. */
export function isRule(text: string): boolean {
  return /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(text);
}

/** Lines without the rules and blank lines at their end, which separate them from what follows. */
export function withoutLastRules(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '' && !isRule(line));
  return lines.slice(0, last + 1);
}

/** True for a rule, a comment, a code fence, or a word such as `none`. */
export function isFiller(text: string): boolean {
  const { text: words } = withoutNumber(text);
  return (
    /^\s*(?:-{2,}|\*{3,}|_{3,}|(?:```|~~~).*|<!--.*-->)$/.test(text) ||
    /^(?:none\.?|n\/a\.?|[-–—])$/i.test(words)
  );
}

/** The numbers of lines such as `1.80x5` whose `1.` is a list number: all lines of the section are numbered from 1. */
export function linesWithAttachedNumber(lines: readonly MarkdownLine[]): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const section of sectionsIn(lines)) {
    const numbers = section.map(({ text }) => LIST_NUMBER.exec(text)).map((mark) => mark?.[1] ?? mark?.[2]);
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

/** Joins sections with line breaks, without the blank lines around them. Null if no text remains. */
export function joinTexts(sections: readonly (readonly string[])[]): string | null {
  const texts = sections.map((lines) =>
    withoutLastRules(lines)
      .join('\n')
      .replace(/^\s*\n/, '')
      .trim(),
  );
  return texts.filter((text) => text !== '').join('\n') || null;
}
