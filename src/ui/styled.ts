/**
 * Styles within a text. A list of many rows is one text with escape sequences, because every React element costs
 * time.
 */
import chalk, { type ChalkInstance } from 'chalk';
import type { Style } from './theme.js';

export function styled(text: string, { color, bold, inverse, underline }: Style): string {
  let style: ChalkInstance = chalk;
  if (inverse) style = style.inverse;
  if (underline) style = style.underline;
  if (bold) style = style.bold;
  if (color) style = style[color];
  return style === chalk ? text : style(text);
}
