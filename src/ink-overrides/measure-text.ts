/** The columns and rows of a text. Ink's own module caches the size of every text for ever. */
import { widestLine } from './styled-text.js';

export function measureText(text: string): { readonly width: number; readonly height: number } {
  if (text === '') return { width: 0, height: 0 };
  return { width: widestLine(text), height: text.split('\n').length };
}
