import { Text } from 'ink';
import type { Style } from '../theme.js';

type TextLinesProps = {
  readonly lines: readonly string[];
  readonly style?: Style;
};

/** Lines of text, one below the other; two of them may be equal. */
export function TextLines({ lines, style }: TextLinesProps) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity except their position
    <Text key={index} {...style} wrap="truncate-end">
      {line}
    </Text>
  ));
}
