import { Text } from 'ink';
import type { EditBuffer } from '../../../text/edit-buffer.js';
import { sliceColumns, truncateEnd } from '../../../text/truncate.js';
import { viewport } from '../../../text/viewport.js';
import { widthColumns } from '../../../text/width.js';
import { theme } from '../../theme.js';

type SearchFieldProps = {
  readonly search: EditBuffer;
  readonly isFocused: boolean;
  readonly columns: number;
};

const HINT = '/ bench, Feb, 2026-02, phase:2 week:5';

/** The search above the list: what it takes, what is typed, or what narrows the list. */
export function SearchField({ search, isFocused, columns }: SearchFieldProps) {
  if (!isFocused && search.text === '') {
    return <Text {...theme.context}> {truncateEnd(HINT, columns - 1)}</Text>;
  }
  const lead = isFocused ? ' Search › ' : ' Search   ';
  const { text, cursorColumn, cursorColumns } = viewport(search, columns - lead.length);
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
      {/* Behind the end the cursor is a sign, which shows without colours too. */}
      {covered === '' ? <Text {...theme.accent}>_</Text> : <Text inverse>{covered}</Text>}
      {sliceColumns(text, cursorColumn + cursorColumns, widthColumns(text))}
    </Text>
  );
}
