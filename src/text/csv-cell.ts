/** Cells of CSV files: quotes, and texts that a spreadsheet would take for formulas. */

/** The start of a formula in a spreadsheet: one of these signs, also full-width, after any number of apostrophes. */
const FORMULA = /^'*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/;

/** Puts an apostrophe before a text that starts a formula. `unescapeFormula` removes the apostrophe. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `escapeFormula` added. */
export function unescapeFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

const NEEDS_QUOTES = /["\n\r,;\t]/;

/** The text as one cell (RFC 4180): in quotes if it contains a quote, a line end or a delimiter. */
export function quoteCell(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
