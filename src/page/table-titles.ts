/** Keeps the titles of a table visible above its rows while the page scrolls. */
import type { Page } from './line.js';

/** A table in a page: the index of the line with its titles, and the number of rows below that line. */
export type TableOfPage = { readonly titleAt: number; readonly rows: number };

/**
 * Replaces the first visible line of the page by the titles, if this line is a row of the table. Paging down still
 * shows every row, because it scrolls by one line less than are visible.
 */
export function withTitles(page: Page, table: TableOfPage | null): Page {
  const titles = table && page.lines[table.titleAt];
  const isScrolledPast = table && page.top > table.titleAt && page.top < table.titleAt + table.rows;
  return titles && isScrolledPast ? { ...page, lines: page.lines.with(page.top, titles) } : page;
}
