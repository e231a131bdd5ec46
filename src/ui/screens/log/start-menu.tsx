import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { LogState } from '../../../store/log/log-state.js';
import { startChoices } from '../../../store/log/start-choices.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import type { LogActions } from './log-actions.js';
import { startMenuRows } from './start-menu-rows.js';
import { describeChoice, menuTitle, whatItDoes } from './start-texts.js';

type StartMenuProps = {
  readonly log: LogState;
  /** The local day. */
  readonly today: string;
  readonly choice: number;
  readonly layout: Layout;
  readonly actions: LogActions;
};

const INDICATOR_COLUMNS = 2;

/** The menu: drafts to resume, past sessions to repeat, and a new session. */
export function StartMenu({ log, today, choice, layout, actions }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const choices = startChoices(log);
  const { topRows, limit } = startMenuRows(layout);
  const labels = { today, isOneOfSeveral: log.drafts.length > 1, columns: columns - INDICATOR_COLUMNS };
  const items = choices.map((start, index) => ({
    key: String(index),
    label: describeChoice(start, labels),
    value: index,
  }));
  const does = truncateEnd(whatItDoes(choices[choice] ?? { kind: 'new' }), columns);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={topRows}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{menuTitle(log.drafts.length)}</Text>
        <Text {...theme.context}>{items.length > limit ? `${choice + 1} of ${items.length}` : ''}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        <SelectInput
          // When the window shrinks, SelectInput keeps a cursor below its last row; the key remounts it at the choice.
          key={limit}
          items={items}
          initialIndex={choice}
          limit={limit}
          indicatorComponent={Indicator}
          itemComponent={Item}
          onHighlight={(item) => actions.choiceMoved(item.value)}
        />
      </Box>
      <Box marginTop={1}>
        <Text {...theme.context}>{does}</Text>
      </Box>
    </Box>
  );
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
  return <Text {...theme.accent}>{isSelected ? '▸ ' : '  '}</Text>;
}

function Item({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  return <Text {...(isSelected ? theme.accent : {})}>{label}</Text>;
}
