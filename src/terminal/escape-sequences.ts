/** The control sequences that the terminal layer writes. Rows and columns are 1-based. */

const ESC = '\u001B';

export const HIDE_CURSOR = `${ESC}[?25l`;
export const SHOW_CURSOR = `${ESC}[?25h`;
export const CLEAR_SCREEN = `${ESC}[2J`;
export const ERASE_ROW = `${ESC}[2K`;
/** Erases from the cursor to the end of its row. */
export const ERASE_TO_END = `${ESC}[K`;
export const RESET_STYLE = `${ESC}[0m`;

/** Between these two the terminal shows no partial frame (DEC private mode 2026; terminals without it ignore both). */
export const BEGIN_SYNCHRONIZED = `${ESC}[?2026h`;
export const END_SYNCHRONIZED = `${ESC}[?2026l`;

/** Reports presses and the wheel as SGR sequences (DEC private modes 1000 and 1006). */
export const MOUSE_ON = `${ESC}[?1000h${ESC}[?1006h`;
export const MOUSE_OFF = `${ESC}[?1006l${ESC}[?1000l`;

/**
 * Alternate buffer, no wrapping (a row measured wrong must not affect others), no cursor, bracketed paste,
 * cleared.
 */
export const ENTER_SCREEN = `${ESC}[?1049h${ESC}[?7l${HIDE_CURSOR}${ESC}[?2004h${CLEAR_SCREEN}${ESC}[H`;

/** Undoes {@link ENTER_SCREEN} and {@link MOUSE_ON}. It can be sent at any moment, also inside a frame. */
export const LEAVE_SCREEN = `${END_SYNCHRONIZED}${MOUSE_OFF}${ESC}[?2004l${SHOW_CURSOR}${ESC}[?7h${RESET_STYLE}${ESC}[?1049l`;

/** Asks for the background colour (OSC 11). The terminal answers with `11;rgb:ffff/ffff/ffff`. */
export const QUERY_BACKGROUND = `${ESC}]11;?${ESC}\\`;

/** Moves to the first column of a row. */
export function toRow(row: number): string {
  return `${ESC}[${row}H`;
}

export function toCell(row: number, column: number): string {
  return `${ESC}[${row};${column}H`;
}

/** Moves to a column of the same row. @param column from 1 */
export function toColumn(column: number): string {
  return `${ESC}[${column}G`;
}

/** Moves to the right within a row. @param columns at least 1 */
export function toRight(columns: number): string {
  return columns === 1 ? `${ESC}[C` : `${ESC}[${columns}C`;
}

/** Sets the style of the following text. @param codes such as `1;36`; a leading 0 resets the previous style */
export function toStyle(codes: string): string {
  return `${ESC}[${codes}m`;
}
