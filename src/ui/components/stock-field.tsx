import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { useRef } from 'react';
import { flattenPaste } from '../../text/sanitize.js';

type StockFieldProps = {
  readonly value: string;
  readonly columns: number;
  readonly onChange: (text: string) => void;
};

/**
 * A field of one line that holds its own cursor. A text wider than the field shows its end, where it is typed;
 * half a character, left by a deletion, goes altogether. A text that others put there has the cursor at its end.
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
    <Box width={columns} height={1} overflow="hidden" flexDirection="column" justifyContent="flex-end">
      <Box flexShrink={0}>
        <TextInput key={revision.current} value={value} onChange={take} />
      </Box>
    </Box>
  );
}
