import { Box, Text } from 'ink';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import { DETAIL_FIELDS, type DetailField, type LogStage } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { StockField } from '../../components/stock-field.js';
import { theme } from '../../theme.js';
import type { LogActions } from './log-actions.js';

type DetailsFormProps = {
  readonly stage: Extract<LogStage, { kind: 'details' }>;
  readonly layout: Layout;
  readonly actions: LogActions;
};

const LABELS: Readonly<Record<DetailField, string>> = {
  date: 'Date',
  focus: 'Focus',
  phase: 'Phase',
  week: 'Week',
  deload: 'Deload',
};

const HINTS: Readonly<Record<DetailField, string>> = {
  date: 'today, yesterday, -3 or 2026-02-16',
  focus: 'what the session is for, for example Upper strength',
  phase: 'a number, or empty',
  week: 'a number, or empty',
  deload: 'yes or no',
};

const LABEL_COLUMNS = 8;

/** Date, focus, phase, week and deload of a session, guessed from those before it. */
export function DetailsForm({ stage, layout, actions }: DetailsFormProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={isLow(layout) ? 0 : 1}>
      <Text {...theme.heading}>{stage.from === null ? 'New session' : 'Session details'}</Text>
      <Box marginTop={1} flexDirection="column">
        {DETAIL_FIELDS.map((field) => (
          <FieldRow key={field} field={field} stage={stage} actions={actions} columns={columns} />
        ))}
      </Box>
      <Box marginTop={1} flexDirection="column">
        {messageLines(stage, columns).map((line) => (
          <Text key={line} {...(stage.problem ? theme.error : theme.context)}>
            {line}
          </Text>
        ))}
      </Box>
    </Box>
  );
}

/** Rows for what is wrong with a field. */
const MESSAGE_ROWS = 2;

function messageLines({ problem, field }: DetailsFormProps['stage'], columns: number): readonly string[] {
  if (!problem) return [truncateEnd(HINTS[field], columns)];
  const lines = wrapText(`× ${LABELS[problem.field]}: ${sanitizeLine(problem.reason)}`, columns);
  const [first = '', ...others] = lines;
  return [first, truncateEnd(others.join(' '), columns)].slice(0, Math.min(lines.length, MESSAGE_ROWS));
}

type FieldRowProps = Omit<DetailsFormProps, 'layout'> & {
  readonly field: DetailField;
  readonly columns: number;
};

function FieldRow({ field, stage, actions, columns }: FieldRowProps) {
  const isFocused = field === stage.field;
  const value = stage.values[field];
  return (
    <Box height={1} flexShrink={0}>
      <Text {...(isFocused ? theme.accent : {})}>
        {isFocused ? '▸ ' : '  '}
        {LABELS[field].padEnd(LABEL_COLUMNS)}
      </Text>
      {isFocused ? (
        <StockField
          value={value}
          columns={columns - LABEL_COLUMNS - 2}
          onChange={(text) => actions.detailTyped(field, text)}
        />
      ) : (
        <Text wrap="truncate-end">
          {truncateEnd(sanitizeLine(value), columns - LABEL_COLUMNS - 2) || '–'}
        </Text>
      )}
    </Box>
  );
}
