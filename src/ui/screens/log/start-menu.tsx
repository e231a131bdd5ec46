import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { LogState } from '../../../store/log/log-state.js';
import { startChoices } from '../../../store/log/start-choices.js';
import { startMenuRows, visibleChoices } from '../../../store/log/start-menu-rows.js';
import { truncateEnd } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { describeChoice, menuTitle, whatItDoes } from './start-texts.js';

type StartMenuProps = {
  readonly log: LogState;
  /** The local day. */
  readonly today: string;
  readonly choice: number;
  readonly layout: Layout;
};

const INDICATOR_COLUMNS = 2;

/** The menu: drafts to resume, past sessions to repeat, and a new session. It scrolls if it must. */
export function StartMenu({ log, today, choice, layout }: StartMenuProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const choices = startChoices(log);
  const { topRows, limit } = startMenuRows(layout);
  const { start, end } = visibleChoices(choice, limit, choices.length);
  const labels = { today, isOneOfSeveral: log.drafts.length > 1, columns: columns - INDICATOR_COLUMNS };
  const does = truncateEnd(whatItDoes(choices[choice] ?? { kind: 'new' }), columns);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={topRows}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{menuTitle(log.drafts.length)}</Text>
        <Text {...theme.context}>{choices.length > limit ? `${choice + 1} of ${choices.length}` : ''}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        {choices.slice(start, end).map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
          <Text key={start + index} {...(start + index === choice ? theme.accent : {})}>
            {start + index === choice ? '▸ ' : '  '}
            {describeChoice(each, labels)}
          </Text>
        ))}
      </Box>
      <Box marginTop={1}>
        <Text {...theme.context}>{does}</Text>
      </Box>
    </Box>
  );
}
