import { Box, Text } from 'ink';
import type { Page, Tone } from '../../store/history/styled-line.js';
import { truncateEnd } from '../../text/truncate.js';
import { theme } from '../theme.js';

type PageViewProps = { readonly page: Page; readonly columns: number };

const STYLES = { ...theme, plain: {} } as const satisfies Readonly<Record<Tone, object>>;

/** The part of a page that is in sight, and below a long one how much of it there is. */
export function PageView({ page: { lines, rows, top }, columns }: PageViewProps) {
  const shown = lines.slice(top, top + rows);
  const below = lines.length - top - rows;
  const position = below > 0 ? `▾ ${below} more` : `end of ${lines.length} lines`;
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {shown.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen
        <Text key={index} wrap="truncate-end">
          {line.length === 0 ? ' ' : null}
          {line.map((segment, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the line
            <Text key={at} {...STYLES[segment.tone]}>
              {segment.text}
            </Text>
          ))}
        </Text>
      ))}
      {lines.length > rows ? <Text {...theme.context}>{truncateEnd(position, columns)}</Text> : null}
    </Box>
  );
}
