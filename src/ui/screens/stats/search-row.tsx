import { Box, Text } from 'ink';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { widthColumns } from '../../../text/width.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';

type SearchRowProps = {
  readonly search: EditBuffer;
  /** `1 of 3`, the position in what was found. */
  readonly found: string;
  readonly columns: number;
};

const PROMPT = 'Search › ';
const GAP_COLUMNS = 2;

/** The search of the list of exercises, with the position at the right end. One row. */
export function SearchRow({ search, found, columns }: SearchRowProps) {
  const fieldColumns = Math.max(1, columns - PROMPT.length - GAP_COLUMNS - widthColumns(found));
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text {...theme.accent}>{PROMPT}</Text>
      <Box width={fieldColumns + GAP_COLUMNS} height={1}>
        <TextLine buffer={search} columns={fieldColumns} isFocused placeholder="bench, ohp, lat pull" />
      </Box>
      <Text {...theme.context}>{found}</Text>
    </Box>
  );
}
