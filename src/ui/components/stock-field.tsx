import { Box, Text, Transform } from 'ink';
import TextInput from 'ink-text-input';
import { useRef } from 'react';
import {
  clear,
  createEditBuffer,
  type EditBuffer,
  home,
  insert,
  textBefore,
} from '../../text/edit-buffer.js';
import { flattenPaste } from '../../text/sanitize.js';
import { scrolledToCursor } from './scrolled-to-cursor.js';

type StockFieldProps = {
  readonly buffer: EditBuffer;
  readonly columns: number;
  readonly onChange: (buffer: EditBuffer) => void;
};

/**
 * A one-line field. Ink's input holds only the text before the cursor, because Ink's cursor cannot be moved from
 * outside.
 */
export function StockField({ buffer, columns, onChange }: StockFieldProps) {
  // A selected text is replaced by the typed text.
  const edited = buffer.isSelected ? clear(buffer) : buffer;
  const before = textBefore(edited);
  const typed = useRef(before);
  const revision = useRef(0);
  // If the text was changed from outside, mount a new input, whose cursor is at the end of the text.
  if (typed.current !== before) {
    typed.current = before;
    revision.current += 1;
  }
  const take = (text: string) => {
    const after = createEditBuffer(edited.text.slice(before.length));
    const changed = insert(home(after), flattenPaste(text));
    typed.current = textBefore(changed);
    onChange(changed);
  };
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        <Transform transform={() => scrolledToCursor(buffer, columns)}>
          <TextInput key={revision.current} value={before} onChange={take} />
        </Transform>
      </Text>
    </Box>
  );
}
