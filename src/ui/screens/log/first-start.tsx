import { Box, Text } from 'ink';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateStart } from '../../../text/truncate.js';
import { StockField } from '../../components/stock-field.js';
import { theme } from '../../theme.js';
import { TYPING_REPLACES } from './form-texts.js';
import type { LogActions } from './log-actions.js';

type FirstStartProps = {
  readonly stage: Extract<LogStage, { kind: 'first-start' }>;
  readonly layout: Layout;
  readonly actions: LogActions;
  /** True to show only ASCII. */
  readonly ascii?: boolean | undefined;
};

const PROMPT = 'Your name ';

/** Asks for name and unit, both with a guess, at the first start. */
export function FirstStart({ stage, layout, actions, ascii }: FirstStartProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1) - PROMPT.length - 2;
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={isLow(layout) ? 0 : 1}>
      <Text {...theme.heading}>Welcome. Two questions before you start.</Text>
      <Box marginTop={1}>
        <Text>{PROMPT}</Text>
        <Text {...theme.accent}>› </Text>
        <StockField buffer={stage.name} columns={columns} onChange={actions.nameTyped} />
      </Box>
      <Box>
        <Text>
          Unit {'      '}
          {(['kg', 'lb'] as const).map((unit) => (
            <Text key={unit} {...(unit === stage.unit ? theme.accent : theme.context)}>
              {unit === stage.unit ? `[${unit}]` : ` ${unit} `}{' '}
            </Text>
          ))}
          <Text {...theme.context}> {ascii ? 'Down' : '↓'} switches</Text>
        </Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        <Text {...theme.context}>
          {stage.name.isSelected ? `The name is guessed: ${TYPING_REPLACES}.` : ''}
        </Text>
        <Text {...theme.context}>Settings on the Data screen changes both later.</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        <Text>Your log, a database and readable files, will be in</Text>
        <Text>{truncateStart(sanitizeLine(stage.root), layout.columns - 2 * (MARGIN_COLUMNS + 1))}</Text>
      </Box>
    </Box>
  );
}
