import { Box, Text } from 'ink';
import { SCREENS } from '../../store/shell-state.js';
import { fitTabs, type HeaderContent } from '../fit-tabs.js';
import { theme } from '../theme.js';

type ScreenTabsProps = { readonly content: HeaderContent; readonly columns: number };

/** The first line of a screen: the tabs, and a fact on the right. */
export function ScreenTabs({ content, columns }: ScreenTabsProps) {
  const { name, tabs, fact } = fitTabs(content, columns);
  return (
    <Box flexGrow={1} justifyContent="space-between">
      <Text>
        <Text {...theme.heading}>{name}</Text>
        {SCREENS.map((screen, index) => (
          <Text
            key={screen}
            {...(screen === content.current ? theme.accent : theme.context)}
            bold={screen === content.current}
          >
            {tabs[index]}
          </Text>
        ))}
      </Text>
      <Text>{fact}</Text>
    </Box>
  );
}
