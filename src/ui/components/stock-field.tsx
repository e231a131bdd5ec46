import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { flattenPaste } from '../../text/sanitize.js';

type StockFieldProps = {
  readonly value: string;
  readonly columns: number;
  readonly onChange: (text: string) => void;
};

/**
 * A field of one line that holds its own cursor. A text wider than the field shows its end, where it is typed;
 * half a character, left by a deletion, goes altogether.
 */
export function StockField({ value, columns, onChange }: StockFieldProps) {
  return (
    <Box width={columns} height={1} overflow="hidden" flexDirection="column" justifyContent="flex-end">
      <Box flexShrink={0}>
        <TextInput value={value} onChange={(text) => onChange(flattenPaste(text))} />
      </Box>
    </Box>
  );
}
