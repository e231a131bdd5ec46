import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { wrapText } from '../../../text/wrap.js';
import { theme } from '../../theme.js';

const WHY =
  'Only one traininglogs can log in a data root at a time, because both would change the same session in progress. The other screens work as usual.';
const WHAT_TO_DO =
  'Continue in the other one, or close it and press Enter here. If it was suspended with Ctrl+Z, fg resumes it.';

/** Explains that another process is logging in this data root. */
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
