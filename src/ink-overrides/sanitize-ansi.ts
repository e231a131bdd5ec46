/** Removes everything except text and styles from what Ink draws. */
import { stripVTControlCharacters } from 'node:util';
import { CONTROLS, isPlainlyStyled, STYLE } from './styled-text.js';

export function sanitizeAnsi(text: string): string {
  if (isPlainlyStyled(text)) return text;
  // Because the pattern has a group, `split` puts the styles at the odd indexes.
  const parts = text.split(new RegExp(`(${STYLE.source})`, 'g'));
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutControls(part))).join('');
}

function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replace(new RegExp(CONTROLS.source, 'g'), '');
}
