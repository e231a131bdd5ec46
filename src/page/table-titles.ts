/** Keeps the titles of a table visible above its rows while the page scrolls. */
import type { Page } from './line.js';

/** A table in a page: the line with its titles, and how many rows are below it. */
export type TableOfPage = { readonly titleAt: number; readonly rows: number };

/**
 * The titles replace the first visible line if that is a row of the table. No row is missed: a page moves by one line
 * less than are visible.
 */
export function withTitles(page: Page, table: TableOfPage | null): Page {
  const titles = table && page.lines[table.titleAt];
  const isScrolledPast = table && page.top > table.titleAt && page.top < table.titleAt + table.rows;
  return titles && isScrolledPast ? { ...page, lines: page.lines.with(page.top, titles) } : page;
}
