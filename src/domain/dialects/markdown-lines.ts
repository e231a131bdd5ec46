/** The lines of a hand-typed log, and what its headings, bullets and bold keys look like. */

export type MarkdownLine = {
  /** From 1, as editors count. */
  readonly number: number;
  /** Without the blanks after it. */
  readonly text: string;
};

/** The lines of a text, whatever ends them, each without trailing blanks (U+00A0 among them). */
export function splitLines(text: string): readonly MarkdownLine[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  return lines.map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}

/** A heading's level and words, or null: `### Working Sets` is 3 and `Working Sets`. */
export function parseHeading(text: string): { readonly level: number; readonly title: string } | null {
  const match = /^\s{0,3}(#{1,6})\s*(.*?)\s*#*$/.exec(text);
  return match ? { level: match[1]?.length ?? 0, title: match[2] ?? '' } : null;
}

/** `**Goal:** 30 kg …` as key and value, or null. The colon may stand inside or outside the bold. */
export function parseBoldKey(text: string): { readonly key: string; readonly value: string } | null {
  const match = /^\s*(?:[-*]\s+)?\*\*\s*([^*:]+?)\s*(?::\s*\*\*|\*\*\s*:)\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** `- Date: 2026-02-16` as key and value, with or without its bullet, or null. */
export function parseHeaderField(text: string): { readonly key: string; readonly value: string } | null {
  const bold = parseBoldKey(text);
  if (bold) return bold;
  const match = /^\s*(?:[-*]\s*)?([A-Za-z][A-Za-z ]*?)\s*:\s*(.*)$/.exec(text);
  return match ? { key: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** The text behind a bullet (`* `, `- `, `-` and U+00A0), or the text itself. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*[-*](?:\s+|$)/, '').trim();
}

/** A set line without its number or bullet, and how many characters stood before it. */
export function withoutNumber(text: string): { readonly text: string; readonly offset: number } {
  const before = /^\s*(?:\d+[.)](?:\s+|$)|[-*](?:\s+|$))?\s*/.exec(text)?.[0].length ?? 0;
  return { text: text.slice(before), offset: before };
}
