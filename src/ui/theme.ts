/** Colours by what they mean; meaning is always in a word or sign as well. */
import type { ForegroundColorName } from 'chalk';
import type { TextProps } from 'ink';

export type Style = Pick<TextProps, 'bold' | 'dimColor' | 'inverse' | 'underline'> & {
  readonly color?: ForegroundColorName;
};

export const theme = {
  /** The cursor and the focused thing. */
  accent: { color: 'cyan' },
  heading: { bold: true },
  /** Context, never what must be read. */
  context: { dimColor: true },
  success: { color: 'green' },
  warning: { color: 'yellow' },
  error: { color: 'red' },
  /** Parts of JSON. */
  jsonKey: { color: 'blue' },
  jsonString: { color: 'green' },
  jsonNumber: { color: 'yellow' },
  jsonLiteral: { color: 'magenta' },
  jsonPunctuation: { dimColor: true },
} as const satisfies Record<string, Style>;
