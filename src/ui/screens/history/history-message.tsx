import { Box, Text } from 'ink';
import { sanitizeLine } from '../../../text/sanitize.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';
import { noSessionHeading, RESTORES } from './no-session-texts.js';

type NoSessionProps = {
  /** The number of sessions that were deleted on this screen and can be restored. */
  readonly deletedCount: number;
};

/** Shown instead of the list if there is no session: none was logged yet, or all were deleted. */
export function NoSession({ deletedCount }: NoSessionProps) {
  return (
    <Box flexDirection="column" padding={1}>
      <Text {...theme.heading}>{noSessionHeading(deletedCount)}</Text>
      <Text> </Text>
      {deletedCount > 0 ? <Key keys="u" does={RESTORES} /> : null}
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
