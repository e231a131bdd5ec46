/** Of what Ink is given to draw, only text and styles reach a row. */
import { stripVTControlCharacters } from 'node:util';
import { CONTROLS, isPlainlyStyled, STYLE } from './styled-text.js';

export function sanitizeAnsi(text: string): string {
  if (isPlainlyStyled(text)) return text;
  // The parts at odd places are the styles.
  const parts = text.split(new RegExp(`(${STYLE.source})`, 'g'));
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutControls(part))).join('');
}

function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replace(new RegExp(CONTROLS.source, 'g'), '');
}
