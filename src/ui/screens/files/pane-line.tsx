import { Box, Text } from 'ink';
import type { ReactNode } from 'react';

/** Exactly one row of a pane. */
export function PaneLine({ columns, children }: { readonly columns: number; readonly children?: ReactNode }) {
  return (
    <Box width={columns} height={1} flexShrink={0} overflow="hidden">
      <Text wrap="truncate-end">{children || ' '}</Text>
    </Box>
  );
}
