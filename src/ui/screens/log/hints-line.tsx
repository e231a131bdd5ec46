import { Text } from 'ink';
import { theme } from '../../theme.js';

/** The lines of `hintTexts`. */
export function HintsLine({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
    <Text key={index} {...theme.context} wrap="truncate-end">
      {line}
    </Text>
  ));
}
