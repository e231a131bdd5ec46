import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';

const WHY =
  'Two at once would write over each other’s session in progress, so nothing is logged here until the other is closed. History, Files and the rest work as always.';
const WHAT_TO_DO =
  'Go on over there; or close it there and try again here. One that Ctrl+Z suspended is brought back by fg.';

/** Why nothing can be logged here: another running app does so already. */
export function Locked({ layout }: { readonly layout: Layout }) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading}>Another traininglogs is logging in this data root.</Text>
      <Box marginTop={1} flexDirection="column">
        {wrapText(WHY, columns).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </Box>
      <Box marginTop={1} flexDirection="column">
        {wrapText(WHAT_TO_DO, columns).map((line) => (
          <Text key={line} {...theme.context}>
            {line}
          </Text>
        ))}
      </Box>
    </Box>
  );
}
