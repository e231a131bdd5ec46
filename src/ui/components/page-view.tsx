import { Box, Text } from 'ink';
import type { Line, Page, Tone } from '../../page/line.js';
import { groupThousands } from '../../text/group-thousands.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { styled } from '../styled.js';
import { type Style, theme } from '../theme.js';

type PageViewProps = {
  readonly page: Page;
  readonly columns: number;
  /** Empty columns before the position. The lines themselves must begin with as many columns. */
  readonly gutterColumns?: number;
  /** Replaces the position that is shown below a long page: the number of lines that follow, or of all lines. */
  readonly position?: string | undefined;
};

const STYLES = { ...theme, plain: {} } as const satisfies Readonly<Record<Tone, Style>>;

/** The visible part of a page, and the position below it if the page is long. */
export function PageView({
  page: { lines, rows, top },
  columns,
  gutterColumns = 0,
  position: ownPosition,
}: PageViewProps) {
  const shown = lines.slice(top, top + rows);
  const below = lines.length - top - rows;
  const gutter = ' '.repeat(gutterColumns);
  const position =
    gutter +
    (ownPosition ??
      (below > 0 ? `▾ ${groupThousands(below)} more` : `end of ${groupThousands(lines.length)} lines`));
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {shown.length > 0 ? <Text>{shown.map((line) => rowOf(line, columns)).join('\n')}</Text> : null}
      {lines.length > rows ? <Text {...theme.context}>{truncateEnd(position, columns)}</Text> : null}
    </Box>
  );
}

/** A line with its styles, cut to `columns`. An empty line becomes a blank, so that it takes a row. */
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
