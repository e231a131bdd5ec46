import { Box, Text } from 'ink';
import { type DataField as Field, fieldExplanation } from '../../../store/data/data-page.js';
import { TextLine } from '../../components/text-line.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';

type DataFieldProps = { readonly field: Field; readonly columns: number };

/** The open field of the Data screen, with an explanation above it. */
export function DataField({ field, columns }: DataFieldProps) {
  const prompt = `${field.prompt} › `;
  const room = Math.max(1, columns - prompt.length);
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      <TextLines lines={fieldExplanation(field, columns)} style={theme.context} />
      <Box height={1}>
        <Text {...theme.accent}>{prompt}</Text>
        <Box width={room} height={1}>
          <TextLine buffer={field.text} columns={room} isFocused placeholder={field.placeholder} />
        </Box>
      </Box>
    </Box>
  );
}
