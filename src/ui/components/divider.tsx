import { Box, Text } from 'ink';
import { theme } from '../theme.js';

type DividerProps = {
  readonly rows: number;
  /** 1 if the pane to the right starts with a blank of its own. */
  readonly columns?: 1 | 2;
};

/** The vertical line between two panes. By default, a blank follows the line. */
export function Divider({ rows, columns = 2 }: DividerProps) {
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
        <Text key={row} {...theme.context}>
          │
        </Text>
      ))}
    </Box>
  );
}
