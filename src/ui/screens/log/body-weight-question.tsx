import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLines } from '../../components/text-lines.js';
import { WeightField } from '../../components/weight-field.js';
import { theme } from '../../theme.js';
import { QUESTION, WHY } from './body-weight-texts.js';

type BodyWeightQuestionProps = {
  readonly state: AppState;
  readonly stage: Extract<LogStage, { kind: 'body-weight' }>;
  readonly layout: Layout;
};

export function BodyWeightQuestion({ state, stage, layout }: BodyWeightQuestionProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading}>{QUESTION}</Text>
      <Box marginTop={1} flexDirection="column">
        <TextLines lines={wrapText(WHY, columns)} />
      </Box>
      <Box marginTop={1}>
        <WeightField state={state} entry={stage} columns={columns} />
      </Box>
    </Box>
  );
}
