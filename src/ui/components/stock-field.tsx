import { Box, Text, Transform } from 'ink';
import TextInput from 'ink-text-input';
import { useRef } from 'react';
import { flattenPaste } from '../../text/sanitize.js';
import { scrolledToCursor } from './scrolled-to-cursor.js';

type StockFieldProps = {
  readonly value: string;
  readonly columns: number;
  readonly onChange: (text: string) => void;
};

/**
 * A one-line field that keeps its own cursor. A text wider than the field scrolls with the cursor. A deletion
 * never leaves half a character. If `value` changes from outside, the cursor moves to its end.
 */
export function StockField({ value, columns, onChange }: StockFieldProps) {
  const typed = useRef(value);
  const revision = useRef(0);
  if (typed.current !== value) {
    typed.current = value;
    revision.current += 1;
  }
  const take = (text: string) => {
    typed.current = flattenPaste(text);
    onChange(typed.current);
  };
  return (
    <Box width={columns} height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        <Transform transform={(line) => scrolledToCursor(line, columns)}>
          <TextInput key={revision.current} value={value} onChange={take} />
        </Transform>
      </Text>
    </Box>
  );
}
