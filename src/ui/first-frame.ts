/** The frame shown while the program loads: the first rows of the Log screen, so that nothing moves later. */
import { MARGIN_COLUMNS, MIN_COLUMNS } from '../page/layout.js';
import { PROGRAM_NAME, tabTexts } from './tab-texts.js';

/** The row of the tabs and the rule below it; empty if the terminal is too narrow. */
export function firstFrame(columns: number): string {
  if (columns < MIN_COLUMNS) return '';
  const margin = ' '.repeat(MARGIN_COLUMNS);
  const whole = PROGRAM_NAME + tabTexts('log', ' ', 'digits').join('');
  const head = whole.length + 2 * MARGIN_COLUMNS <= columns ? whole : tabTexts('log', '', 'digits').join('');
  return [margin + head, '─'.repeat(columns)].join('\n');
}
