/** What shows while the program loads: the first rows of the screen that follows, which is the Log screen. */
import { MARGIN_COLUMNS, MIN_COLUMNS } from '../page/layout.js';
import { PROGRAM_NAME, tabTexts } from './tab-texts.js';

/** Set beside each other, the names of the screens stay where they are as the rest comes. */
export function firstFrame(columns: number): string {
  if (columns < MIN_COLUMNS) return '';
  const margin = ' '.repeat(MARGIN_COLUMNS);
  const whole = PROGRAM_NAME + tabTexts('log', ' ').join('');
  const head = whole.length + 2 * MARGIN_COLUMNS <= columns ? whole : tabTexts('log', '').join('');
  return [margin + head, '─'.repeat(columns)].join('\n');
}
