/** Keeps the titles of a table visible above its rows while the page scrolls. */
import type { Page } from './line.js';

/** A table in a page: the index of its title line, and the number of rows below it. */
export type TableOfPage = { readonly titleAt: number; readonly rows: number };

/**
 * Replaces the first visible row of a table by the titles. Paging shows this row too, because it scrolls one line
 * less.
 */
export function withTitles(page: Page, table: TableOfPage | null): Page {
  const titles = table && page.lines[table.titleAt];
  const isScrolledPast = table && page.top > table.titleAt && page.top < table.titleAt + table.rows;
  return titles && isScrolledPast ? { ...page, lines: page.lines.with(page.top, titles) } : page;
}
