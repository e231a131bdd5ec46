import { Box, Text } from 'ink';
import { PATH_PROMPTS } from '../../../store/data/action-words.js';
import { pathExplanation } from '../../../store/data/data-page.js';
import type { DataStage, DataState } from '../../../store/data/data-state.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';

type PathFieldProps = {
  readonly data: DataState;
  readonly stage: Extract<DataStage, { readonly kind: 'path' }>;
  readonly columns: number;
};

/** The field for a path, with an explanation above it. */
export function PathField({ data, stage, columns }: PathFieldProps) {
  const prompt = `${PATH_PROMPTS[stage.action]} › `;
  const room = Math.max(1, columns - prompt.length);
  return (
    <Box flexDirection="column" width={columns} flexShrink={0}>
      {pathExplanation(data, columns).map((line) => (
        <Text key={line} {...theme.context}>
          {line}
        </Text>
      ))}
      <Box height={1}>
        <Text {...theme.accent}>{prompt}</Text>
        <Box width={room} height={1}>
          <TextLine buffer={stage.text} columns={room} isFocused placeholder="a path" />
        </Box>
      </Box>
    </Box>
  );
}
