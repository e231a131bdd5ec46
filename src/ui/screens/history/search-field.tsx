import { Text } from 'ink';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { sliceColumns, truncateEnd } from '../../../text/truncate.js';
import { viewport } from '../../../text/viewport.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';

type SearchFieldProps = {
  readonly search: EditBuffer;
  readonly isFocused: boolean;
  /** True if no session is saved, so that there is nothing to search. */
  readonly isEmptyLog: boolean;
  readonly columns: number;
};

const HINT = '/ searches: bench, last month, rpe>=9';
const FOCUSED_HINT = ' 23 nov, rpe>=9; F1: all';
/** The labels before the text, with and without the focus. */
const FOCUSED_LEAD = ' Search › ';
const LEAD = ' Search   ';
export const SEARCH_LEAD_COLUMNS = FOCUSED_LEAD.length;

/** The search field above the list. An empty field shows examples; without the focus, only if there are sessions. */
export function SearchField({ search, isFocused, isEmptyLog, columns }: SearchFieldProps) {
  if (!isFocused && search.text === '') {
    return <Text {...theme.context}> {isEmptyLog ? '' : truncateEnd(HINT, columns - 1)}</Text>;
  }
  const lead = isFocused ? FOCUSED_LEAD : LEAD;
  const { text, cursorColumn, cursorColumns } = viewport(search, columns - SEARCH_LEAD_COLUMNS);
  if (!isFocused) {
    return (
      <Text wrap="truncate-end">
        <Text {...theme.context}>{lead}</Text>
        {text}
      </Text>
    );
  }
  const covered = sliceColumns(text, cursorColumn, cursorColumns);
  return (
    <Text wrap="truncate-end">
      <Text {...theme.accent}>{lead}</Text>
      {sliceColumns(text, 0, cursorColumn)}
      {/* At the end of the text the cursor is a character, visible without colours too. */}
      {covered === '' ? <Text {...theme.accent}>_</Text> : <Text inverse>{covered}</Text>}
      {sliceColumns(text, cursorColumn + cursorColumns, widthColumns(text))}
      {search.text === '' ? (
        <Text {...theme.context}>
          {truncateEnd(FOCUSED_HINT, Math.max(0, columns - SEARCH_LEAD_COLUMNS - 1))}
        </Text>
      ) : null}
    </Text>
  );
}
