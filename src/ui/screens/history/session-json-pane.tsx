import { Box, Text } from 'ink';
import { jsonRowCount, type SessionJson } from '../../../store/history/session-json.js';
import { groupThousands } from '../../../text/group-thousands.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateStart } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { documentSpans } from '../files/document-spans.js';
import { PaneLine } from '../files/pane-line.js';
import { cutSpans } from '../files/spans.js';

type SessionJsonPaneProps = {
  readonly json: SessionJson;
  /** First visible row. */
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
};

/** The JSON of a session, below the path of its file. */
export function SessionJsonPane({ json, top, columns, rows }: SessionJsonPaneProps) {
  const count = jsonRowCount(json);
  const shown = Math.max(0, Math.min(rows - 1, count - top));
  const position = `  ${groupThousands(top + 1)} of ${groupThousands(count)}`;
  const pathColumns = Math.max(0, columns - position.length);
  return (
    <Box flexDirection="column" width={columns} height={rows} flexShrink={0} overflow="hidden">
      <PaneLine columns={columns}>
        <Text {...theme.context}>
          {fitEnd(truncateStart(sanitizeLine(json.document.path), pathColumns), pathColumns)}
          {position}
        </Text>
      </PaneLine>
      {Array.from({ length: shown }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
        <PaneLine key={index} columns={columns}>
          {cutSpans(documentSpans(json.document, top + index, columns), 0, columns).map(
            ({ text, style }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity except their position
              <Text key={at} {...style}>
                {text}
              </Text>
            ),
          )}
        </PaneLine>
      ))}
    </Box>
  );
}
