import { Box, Text } from 'ink';
import { theme } from '../theme.js';

type DividerProps = {
  readonly rows: number;
  /** 1 where what stands behind it begins with a blank of its own. */
  readonly columns?: 1 | 2;
};

/** The line between two panes, and the blank behind it. */
export function Divider({ rows, columns = 2 }: DividerProps) {
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Text key={row} {...theme.context}>
          │
        </Text>
      ))}
    </Box>
  );
}
