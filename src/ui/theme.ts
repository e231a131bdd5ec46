/** Colours by meaning; a word or sign always carries the meaning too. */
import type { ForegroundColorName } from 'chalk';
import type { TextProps } from 'ink';

export type Style = Pick<TextProps, 'bold' | 'dimColor' | 'inverse' | 'underline'> & {
  readonly color?: ForegroundColorName;
};

export const theme = {
  /** The cursor and the focused element. */
  accent: { color: 'cyan' },
  heading: { bold: true },
  /** Secondary text. */
  context: { dimColor: true },
  success: { color: 'green' },
  warning: { color: 'yellow' },
  error: { color: 'red' },
  /** Tokens of JSON. */
  jsonKey: { color: 'blue' },
  jsonString: { color: 'green' },
  jsonNumber: { color: 'yellow' },
  jsonLiteral: { color: 'magenta' },
  jsonPunctuation: { dimColor: true },
} as const satisfies Record<string, Style>;
