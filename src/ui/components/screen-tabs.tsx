import { Box, Text } from 'ink';
import { SCREENS, type ScreenId } from '../../store/shell-state.js';
import { truncateEnd } from '../../text/truncate.js';
import { widthColumns } from '../../text/width.js';
import { numberTexts, PROGRAM_NAME, tabTexts } from '../tab-texts.js';
import { theme } from '../theme.js';

type ScreenTabsProps = {
  readonly current: ScreenId;
  /** Safe to draw, in fewer and fewer words: the first that fits is drawn; the last is cut where none does. */
  readonly facts: readonly string[];
  readonly columns: number;
};

/** Fewest blanks between the screens and the fact. */
const GAP_COLUMNS = 2;

/** The first line of a screen: its name among the others, and a fact about it at the right. */
export function ScreenTabs({ current, facts, columns }: ScreenTabsProps) {
  const needed = widthColumns(facts[0] ?? '') + GAP_COLUMNS;
  const whole = tabTexts(current, ' ');
  // The program's own name goes first where room is short.
  const isShort = PROGRAM_NAME.length + whole.join('').length + needed > columns;
  const tight = isShort ? tabTexts(current, '') : whole;
  const numbers = numberTexts(current);
  const roomBeside = (texts: readonly string[]) =>
    Math.max(0, columns - (isShort ? 0 : PROGRAM_NAME.length) - texts.join('').length - GAP_COLUMNS);
  const fitsBeside = (texts: readonly string[]) =>
    facts.find((each) => widthColumns(each) <= roomBeside(texts));
  // Where no fact has room beside the names the numbers do; where that is no help the fact is cut.
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
