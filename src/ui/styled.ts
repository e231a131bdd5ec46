/**
 * Styles within a text. Every element costs a frame, so a list of many rows is one text whose parts have their styles
 * in them, as Ink would put them there.
 */
import chalk, { type ChalkInstance } from 'chalk';
import type { Style } from './theme.js';

export function styled(text: string, { color, bold, dimColor, inverse, underline }: Style): string {
  let style: ChalkInstance = chalk;
  if (inverse) style = style.inverse;
  if (underline) style = style.underline;
  if (bold) style = style.bold;
  if (color) style = style[color];
  if (dimColor) style = style.dim;
  return style === chalk ? text : style(text);
}
