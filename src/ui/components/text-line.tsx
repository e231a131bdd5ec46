import { Text } from 'ink';
import type { EditBuffer } from '../../text/edit-buffer.js';
import { graphemes } from '../../text/graphemes.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { sliceColumns } from '../../text/truncate.js';
import { viewport } from '../../text/viewport.js';
import { widthColumns } from '../../text/width.js';
import { theme } from '../theme.js';

type TextLineProps = {
  readonly buffer: EditBuffer;
  readonly columns: number;
  readonly isFocused: boolean;
  /**
   * The placeholder while the text is empty. It is underlined, so that it differs from typed text without colour too.
   */
  readonly placeholder?: string;
};

/** One line of edited text, scrolled so that its cursor, an inverse cell, is visible. */
export function TextLine({ buffer, columns, isFocused, placeholder = '' }: TextLineProps) {
  if (buffer.text === '') {
    const [first = ' ', ...rest] = graphemes(sanitizeLine(placeholder));
    return (
      <Text wrap="truncate-end">
        <Text {...theme.context} inverse={isFocused}>
          {first}
        </Text>
        <Text {...theme.context} underline>
          {rest.join('')}
        </Text>
      </Text>
    );
  }
  const { text, cursorColumn, cursorColumns } = viewport(buffer, columns);
  if (buffer.isSelected) {
    return (
      <Text inverse={isFocused} wrap="truncate-end">
        {`${text} `}
      </Text>
    );
  }
  const behind = cursorColumn + cursorColumns;
  return (
    <Text wrap="truncate-end">
      {sliceColumns(text, 0, cursorColumn)}
      <Text inverse={isFocused}>{sliceColumns(text, cursorColumn, cursorColumns) || ' '}</Text>
      {sliceColumns(text, behind, Math.max(0, columns - behind))}
    </Text>
  );
}

/** The column of the character at `place` in the field. Columns count from 0, places from 1. */
export function columnInLine(buffer: EditBuffer, columns: number, place: number): number {
  const columnsBefore = (text: string) => widthColumns(sanitizeLine(text));
  const cursorAt = columnsBefore(graphemes(buffer.text).slice(0, buffer.cursor).join(''));
  const hidden = cursorAt - viewport(buffer, columns).cursorColumn;
  return Math.max(0, Math.min(columns - 1, columnsBefore(buffer.text.slice(0, place - 1)) - hidden));
}
