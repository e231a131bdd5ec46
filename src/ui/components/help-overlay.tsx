import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../page/layout.js';
import type { AppState } from '../../store/app-state.js';
import type { Store } from '../../store/store.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { fitEnd, truncateEnd, truncateStart } from '../../text/truncate.js';
import { type HelpLine, KEY_COLUMNS, KEY_MARGIN_COLUMNS, visibleHelp } from '../help-lines.js';
import { theme } from '../theme.js';

type HelpOverlayProps = {
  readonly state: AppState;
  readonly when: Store['when'];
  readonly layout: Layout;
};

const HELP_TITLE = 'Keys of this screen';
const PALETTE_TITLE = 'Commands';
const FILTER = '   find › ';

/** The help, or the command palette while a name is typed: commands with their keys. */
export function HelpOverlay({ state, when, layout }: HelpOverlayProps) {
  const columns = layout.columns - 2 * MARGIN_COLUMNS;
  const { count, cursor, lines } = visibleHelp(state, when, layout);
  const position = cursor === null ? ` ${count} commands` : ` ${cursor + 1} of ${count}`;
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS}>
      <Box height={1} flexShrink={0} justifyContent="space-between">
        <Title state={state} columns={columns - position.length} />
        <Text {...theme.context}>{position}</Text>
      </Box>
      <Box height={1} flexShrink={0} />
      {lines.length === 0 ? <Text {...theme.context}>No command matches.</Text> : null}
      {lines.map((each, index) => (
        <HelpRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
          key={index}
          line={each}
          isUnderCursor={each.place === cursor && each.kind !== 'heading'}
          columns={columns}
        />
      ))}
    </Box>
  );
}

function Title({ state: { help }, columns }: { readonly state: AppState; readonly columns: number }) {
  const title = help?.isTyping ? PALETTE_TITLE : HELP_TITLE;
  const query = sanitizeLine(help?.query ?? '');
  if (!help?.isTyping) return <Text {...theme.heading}>{title}</Text>;
  return (
    <Text>
      <Text {...theme.heading}>{title}</Text>
      {FILTER}
      {truncateStart(query, columns - title.length - FILTER.length - 1)}
      <Text inverse> </Text>
    </Text>
  );
}

type HelpRowProps = {
  readonly line: HelpLine;
  readonly isUnderCursor: boolean;
  readonly columns: number;
};

function HelpRow({ line, isUnderCursor, columns }: HelpRowProps) {
  if (line.kind === 'heading') return <Text {...theme.heading}>{truncateEnd(line.text, columns)}</Text>;
  return (
    <Text wrap="truncate-end">
      <Text {...theme.accent}>{isUnderCursor && line.kind === 'key' ? '▸ ' : '  '}</Text>
      <Text {...theme.accent}>{fitEnd(line.keys, KEY_COLUMNS)}</Text>{' '}
      <Text {...(isUnderCursor ? theme.accent : {})}>
        {truncateEnd(line.text, columns - KEY_COLUMNS - KEY_MARGIN_COLUMNS)}
      </Text>
    </Text>
  );
}
