import { Box, Text } from 'ink';
import { helpRows, type Layout, MARGIN_COLUMNS } from '../../page/layout.js';
import type { AppState } from '../../store/app-state.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, truncateEnd, truncateStart } from '../../text/truncate.js';
import { type HelpLine, helpLines, helpTop, KEY_COLUMNS, KEY_MARGIN_COLUMNS } from '../help-lines.js';
import { theme } from '../theme.js';

type HelpOverlayProps = { readonly state: AppState; readonly layout: Layout };

const TITLE = 'Keys of this screen';
const FILTER = '   filter › ';

/** The keys of the screen below, by group, filtered by what is typed; generated from the key table. */
export function HelpOverlay({ state, layout }: HelpOverlayProps) {
  const columns = layout.columns - 2 * MARGIN_COLUMNS;
  const lines = helpLines(state, columns);
  const rows = helpRows(layout.bodyRows);
  const top = helpTop(state, lines.length, rows);
  const end = Math.min(top + rows, lines.length);
  const place = lines.length > rows ? ` ${top + 1}-${end} of ${lines.length}` : '';
  const queryColumns = columns - TITLE.length - FILTER.length - 1 - place.length;
  const query = truncateStart(sanitizeLine(state.help?.query ?? ''), queryColumns);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS}>
      <Box height={1} flexShrink={0} justifyContent="space-between">
        <Text>
          <Text {...theme.heading}>{TITLE}</Text>
          {FILTER}
          {query}
          <Text inverse> </Text>
        </Text>
        <Text {...theme.context}>{place}</Text>
      </Box>
      <Box height={1} flexShrink={0} />
      {lines.length === 0 ? <Text {...theme.context}>No key does that.</Text> : null}
      {lines.slice(top, end).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
        <HelpRow key={index} line={line} columns={columns} />
      ))}
    </Box>
  );
}

function HelpRow({ line, columns }: { readonly line: HelpLine; readonly columns: number }) {
  if (line.kind === 'heading') return <Text {...theme.heading}>{truncateEnd(line.text, columns)}</Text>;
  return (
    <Text wrap="truncate-end">
      {'  '}
      <Text {...theme.accent}>{fitEnd(line.keys, KEY_COLUMNS)}</Text>{' '}
      {truncateEnd(line.text, columns - KEY_COLUMNS - KEY_MARGIN_COLUMNS)}
    </Text>
  );
}
