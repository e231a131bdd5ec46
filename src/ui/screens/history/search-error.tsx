import { Box, Text } from 'ink';
import type { QueryError } from '../../../domain/query/parse-query.js';
import { SEARCH_ERROR_ROWS } from '../../../store/history/history-panes.js';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { wrapText } from '../../../text/wrap.js';
import { columnInLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import { SEARCH_LEAD_COLUMNS } from './search-field.js';

type SearchErrorProps = {
  readonly search: EditBuffer;
  readonly error: QueryError;
  /** True while the user types; an incomplete end of the text is then no error. */
  readonly isTyping: boolean;
  /** Names what the list shows instead of a result: `all sessions`, or the previous query. */
  readonly shown: string;
  readonly columns: number;
};

/** Below the search field: a mark under the invalid part, and the reason. */
export function SearchError({ search, error, isTyping, shown, columns }: SearchErrorProps) {
  const isUnfinished = isTyping && error.isAtEnd;
  const style = isUnfinished ? theme.context : theme.error;
  const fieldColumns = columns - SEARCH_LEAD_COLUMNS;
  const start = columnInLine(search, fieldColumns, error.column);
  const last = columnInLine(search, fieldColumns, error.column + error.length - 1);
  const text = isUnfinished ? error.message : `× ${error.message}; the list shows ${shown}`;
  const message = wrapText(sanitizeLine(text), columns - 1);
  return (
    <Box flexDirection="column" height={1 + SEARCH_ERROR_ROWS}>
      <Text {...style}>{' '.repeat(SEARCH_LEAD_COLUMNS + start) + '^'.repeat(1 + last - start)}</Text>
      {message.slice(0, SEARCH_ERROR_ROWS).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
        <Text key={index} {...style}>
          {' '}
          {line}
        </Text>
      ))}
    </Box>
  );
}
