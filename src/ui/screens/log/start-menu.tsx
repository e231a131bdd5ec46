import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { LogState } from '../../../store/log/log-state.js';
import { startChoices } from '../../../store/log/start-choices.js';
import { startMenuRows, visibleChoices } from '../../../store/log/start-menu-rows.js';
import { fittedLines } from '../../../text/fitted-lines.js';
import { hiddenSign } from '../../components/hidden-sign.js';
import { theme } from '../../theme.js';
import { describeChoice, menuOrder, menuTitle, whatItDoes } from './start-texts.js';

type StartMenuProps = {
  readonly log: LogState;
  /** The local day. */
  readonly today: string;
  readonly choice: number;
  readonly layout: Layout;
};

const INDICATOR_COLUMNS = 2;

/** The menu for resuming, repeating or starting a session. It scrolls if there are not enough rows. */
export function StartMenu({ log, today, choice, layout }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const choices = startChoices(log);
  const { topRows, firstRow, limit } = startMenuRows(layout);
  const { start, end } = visibleChoices(choice, limit, choices.length);
  const labels = { today, isOneOfSeveral: log.drafts.length > 1, columns: columns - INDICATOR_COLUMNS };
  const items = choices.map((each, index) => ({
    key: String(index),
    label: describeChoice(each, labels),
    value: index,
  }));
  // One row separates the menu from the description. If choices are hidden, this row shows how many.
  const rowsBelow = layout.bodyRows - firstRow - (end - start) - 1;
  const does = fittedLines(whatItDoes(choices[choice] ?? { kind: 'new' }, log), columns, rowsBelow);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={topRows}>
      <Box justifyContent="space-between">
        <Text>
          <Text {...theme.heading}>{menuTitle(log.drafts.length)}</Text>
          <Text {...theme.context}>{menuOrder(log)}</Text>
        </Text>
        <Text {...theme.context}>{choices.length > limit ? `${choice + 1} of ${choices.length}` : ''}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        <SelectInput
          // SelectInput has a cursor of its own. A new React key mounts it again, with the cursor of the state.
          key={`${start} ${choice}`}
          items={items.slice(start, end)}
          initialIndex={choice - start}
          isFocused={false}
          indicatorComponent={Indicator}
          itemComponent={Item}
        />
      </Box>
      <Text {...theme.context}>{` ${hiddenSign(start, choices.length - end)}`}</Text>
      <Box flexDirection="column">
        {does.map((line) => (
          <Text key={line} {...theme.context}>
            {line}
          </Text>
        ))}
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
