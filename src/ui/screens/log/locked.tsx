import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';
import { LOCKED, WHAT_TO_DO, WHY } from './locked-texts.js';

/** Explains that another process is logging in this data root. */
export function Locked({ layout }: { readonly layout: Layout }) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading}>{LOCKED}</Text>
      <Box marginTop={1} flexDirection="column">
        <TextLines lines={wrapText(WHY, columns)} />
      </Box>
      <Box marginTop={1} flexDirection="column">
        <TextLines lines={wrapText(WHAT_TO_DO, columns)} style={theme.context} />
      </Box>
    </Box>
  );
}
