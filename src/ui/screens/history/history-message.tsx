import { Box, Text } from 'ink';
import { sanitizeLine } from '../../../text/sanitize.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';

/** Shown instead of the list if nothing is logged yet. */
export function NoSessionYet() {
  return (
    <Box flexDirection="column" padding={1}>
      <Text {...theme.heading}>No saved session yet.</Text>
      <Text> </Text>
      <Key keys="1" does="opens Log; a session is listed here when it is saved." />
      <Key keys="traininglogs log FILE" does="saves sessions you already have." />
    </Box>
  );
}

/** Shown instead of the list if the sessions cannot be read. */
export function ListUnreadable({ reason, columns }: { readonly reason: string; readonly columns: number }) {
  return (
    <Box flexDirection="column" padding={1}>
      <Text {...theme.error}>× The sessions could not be read.</Text>
      <TextLines lines={wrapText(sanitizeLine(reason), columns)} />
      <Text> </Text>
      <Key keys="2" does="tries again." />
      <Key keys="3" does="opens Files: each session is a JSON file too." />
    </Box>
  );
}

function Key({ keys, does }: { readonly keys: string; readonly does: string }) {
  return (
    <Text wrap="truncate-end">
      <Text {...theme.accent}>{keys}</Text> {does}
    </Text>
  );
}
