import { Box, Text } from 'ink';
import { SCREENS, type ScreenId } from '../../store/shell-state.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { numberTexts, PROGRAM_NAME, type TabKeys, tabTexts } from '../tab-texts.js';
import { theme } from '../theme.js';

type ScreenTabsProps = {
  readonly current: ScreenId;
  /** Facts safe to draw, from long to short. The first that fits is drawn; if none does, the last one is cut. */
  readonly facts: readonly string[];
  readonly columns: number;
  readonly keys: TabKeys;
};

/** Least number of blanks between the tabs and the fact. */
const GAP_COLUMNS = 2;

/** The first line of a screen: the tabs, and a fact on the right. */
export function ScreenTabs({ current, facts, columns, keys }: ScreenTabsProps) {
  const needed = widthColumns(facts[0] ?? '') + GAP_COLUMNS;
  const whole = tabTexts(current, ' ', keys);
  // In a narrow terminal, the program's name is left out first.
  const isShort = PROGRAM_NAME.length + whole.join('').length + needed > columns;
  const tight = isShort ? tabTexts(current, '', keys) : whole;
  const numbers = numberTexts(current, keys);
  const roomBeside = (texts: readonly string[]) =>
    Math.max(0, columns - (isShort ? 0 : PROGRAM_NAME.length) - texts.join('').length - GAP_COLUMNS);
  const fitsBeside = (texts: readonly string[]) =>
    facts.find((each) => widthColumns(each) <= roomBeside(texts));
  // Then the tabs are only numbers; if that is not enough, the fact is cut.
  const tabs = fitsBeside(tight) === undefined && fitsBeside(numbers) !== undefined ? numbers : tight;
  const room = roomBeside(tabs);
  const fact = fitsBeside(tabs) ?? facts.at(-1) ?? '';
  return (
    <Box flexGrow={1} justifyContent="space-between">
      <Text>
        <Text {...theme.heading}>{isShort ? '' : PROGRAM_NAME}</Text>
        {SCREENS.map((screen, index) => (
          <Text
            key={screen}
            {...(screen === current ? theme.accent : theme.context)}
            bold={screen === current}
          >
            {tabs[index]}
          </Text>
        ))}
      </Text>
      <Text>{truncateEnd(fact, room)}</Text>
    </Box>
  );
}
