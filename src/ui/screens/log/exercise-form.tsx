import { Box, Text } from 'ink';
import { isLow, type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { type ExerciseFormStage, PLAN_FIELDS, type PlanField } from '../../../store/log/exercise-form.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';

type ExerciseFormProps = {
  readonly state: AppState;
  readonly stage: ExerciseFormStage;
  readonly layout: Layout;
};

const LABELS: Readonly<Record<PlanField, string>> = {
  weight: 'Weight',
  sets: 'Sets',
  reps: 'Reps',
  rest: 'Rest',
  cues: 'Cues',
};

const HINTS: Readonly<Record<PlanField, string>> = {
  weight: '80, 225lb, bw+10, or empty',
  sets: 'how many working sets, or empty',
  reps: '6-8, or 5, or empty',
  rest: 'minutes: 3, 2:30, 90s, 3-5, or empty',
  cues: 'what to think of while lifting; a semicolon between two',
};

const LABEL_COLUMNS = 8;
/** Columns of the sign before a label. */
const SIGN_COLUMNS = 2;
/** Rows for what is wrong with a field. */
const MESSAGE_ROWS = 2;

/** Goal and cues of the exercise that is logged. */
export function ExerciseForm({ state, stage, layout }: ExerciseFormProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const name = sanitizeLine(currentExercise(state.log)?.Name ?? '');
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={isLow(layout) ? 0 : 1}>
      <Text {...theme.heading}>{truncateEnd(`Goal and cues of ${name}`, columns)}</Text>
      <Box marginTop={1} flexDirection="column">
        {PLAN_FIELDS.map((field) => (
          <FieldRow key={field} field={field} stage={stage} columns={columns} />
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

function messageLines({ problem, field }: ExerciseFormStage, columns: number): readonly string[] {
  if (!problem) return [truncateEnd(HINTS[field], columns)];
  return wrapText(`× ${LABELS[problem.field]}: ${sanitizeLine(problem.reason)}`, columns).slice(
    0,
    MESSAGE_ROWS,
  );
}

type FieldRowProps = {
  readonly field: PlanField;
  readonly stage: ExerciseFormStage;
  readonly columns: number;
};

function FieldRow({ field, stage, columns }: FieldRowProps) {
  const isFocused = field === stage.field;
  const room = columns - LABEL_COLUMNS - SIGN_COLUMNS;
  const text = stage.texts[field];
  return (
    <Box height={1} flexShrink={0}>
      <Text {...(isFocused ? theme.accent : {})}>
        {isFocused ? '▸ ' : '  '}
        {LABELS[field].padEnd(LABEL_COLUMNS)}
      </Text>
      {isFocused ? (
        <TextLine buffer={text} columns={room} isFocused />
      ) : (
        <Text wrap="truncate-end">{truncateEnd(sanitizeLine(text.text), room) || '–'}</Text>
      )}
    </Box>
  );
}
