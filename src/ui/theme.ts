/**
 * Colours by meaning. Each is a placeholder, which the palette of the chosen theme replaces before the frame is
 * drawn.
 */
import type { TextProps } from 'ink';

/** The placeholders, as chalk names them. */
export type ThemeColor = 'cyan' | 'gray' | 'green' | 'yellow' | 'red' | 'blue' | 'magenta';

export type Style = Pick<TextProps, 'bold' | 'inverse' | 'underline'> & {
  readonly color?: ThemeColor;
};

export const theme = {
  /** The cursor and the focused element. */
  accent: { color: 'cyan' },
  heading: { bold: true },
  /** Secondary text. */
  context: { color: 'gray' },
  success: { color: 'green' },
  warning: { color: 'yellow' },
  error: { color: 'red' },
  /** Tokens of JSON. */
  jsonKey: { color: 'blue' },
  jsonString: { color: 'green' },
  jsonNumber: { color: 'yellow' },
  jsonLiteral: { color: 'magenta' },
  jsonPunctuation: { color: 'gray' },
} as const satisfies Record<string, Style>;
