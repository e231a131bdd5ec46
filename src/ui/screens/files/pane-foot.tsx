import { Box, Text } from 'ink';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd, truncateStart } from '../../../text/truncate.js';
import { widthColumns } from '../../../text/width.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import { PaneLine } from './pane-line.js';

type PaneFootProps = {
  /** The path of what is under the cursor; its end is the most important part. External text of any length. */
  readonly place: string;
  readonly position: string;
  /** The search while it is typed in this pane, otherwise null. */
  readonly search: {
    readonly text: EditBuffer;
    readonly placeholder: string;
    readonly found: string;
  } | null;
  readonly columns: number;
};

const GAP_COLUMNS = 2;
const PROMPT = '/ ';
/** A longer path is cut before it is measured. */
const MAX_PLACE_CHARS = 2000;

/** The last row of a pane: the position, or the search being typed. */
export function PaneFoot({ place, position, search, columns }: PaneFootProps) {
  if (search) {
    const fieldColumns = Math.max(1, columns - PROMPT.length - GAP_COLUMNS - widthColumns(search.found));
    return (
      <Box width={columns} height={1} flexShrink={0}>
        <Text {...theme.accent}>{PROMPT}</Text>
        <Box width={fieldColumns + GAP_COLUMNS} height={1}>
          <TextLine buffer={search.text} columns={fieldColumns} isFocused placeholder={search.placeholder} />
        </Box>
        <Text wrap="truncate-end">{search.found}</Text>
      </Box>
    );
  }
  const right = truncateEnd(position, columns);
  const leftColumns = Math.max(0, columns - GAP_COLUMNS - widthColumns(right));
  const left = truncateStart(sanitizeLine(place.slice(-MAX_PLACE_CHARS)), leftColumns);
  return (
    <PaneLine columns={columns}>
      {fitEnd(left, leftColumns)}
      {' '.repeat(GAP_COLUMNS)}
      {right}
    </PaneLine>
  );
}
