import { Box, Text } from 'ink';
import type { Line, Page, Tone } from '../../page/line.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { styled } from '../styled.js';
import { type Style, theme } from '../theme.js';

type PageViewProps = {
  readonly page: Page;
  readonly columns: number;
  /** Columns at the left that its lines keep free of text. */
  readonly gutterColumns?: number;
  /** Where in a long page one is, where that is not to be said in lines. */
  readonly position?: string | undefined;
};

const STYLES = { ...theme, plain: {} } as const satisfies Readonly<Record<Tone, Style>>;

/** The part of a page that is in sight, and below a long one how much of it there is. */
export function PageView({
  page: { lines, rows, top },
  columns,
  gutterColumns = 0,
  position: told,
}: PageViewProps) {
  const shown = lines.slice(top, top + rows);
  const below = lines.length - top - rows;
  const gutter = ' '.repeat(gutterColumns);
  const position = gutter + (told ?? (below > 0 ? `▾ ${below} more` : `end of ${lines.length} lines`));
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {shown.length > 0 ? <Text>{shown.map((line) => rowOf(line, columns)).join('\n')}</Text> : null}
      {lines.length > rows ? <Text {...theme.context}>{truncateEnd(position, columns)}</Text> : null}
    </Box>
  );
}

/** A line in its styles; never wider than the page, which would wrap it, and never nothing, which would take no row. */
function rowOf(line: Line, columns: number): string {
  let room = columns;
  let row = '';
  for (const { text, tone } of line) {
    const shown = truncateEnd(text, room);
    row += styled(shown, STYLES[tone]);
    room -= widthColumns(shown);
    if (room <= 0) break;
  }
  return row || ' ';
}
