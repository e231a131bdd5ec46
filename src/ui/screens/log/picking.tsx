import { Box, Text } from 'ink';
import { visibleRange } from '../../../list/window.js';
import type { AppState } from '../../../store/app-state.js';
import { type PickChoice, pickChoices } from '../../../store/log/exercise-search.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, padStartColumns } from '../../../text/truncate.js';
import { TextLine } from '../../components/text-line.js';
import { type Layout, MARGIN_COLUMNS } from '../../layout.js';
import { theme } from '../../theme.js';

type PickingProps = {
  readonly state: AppState;
  readonly stage: Extract<LogStage, { kind: 'picking' }>;
  readonly layout: Layout;
};

/** Field, blank above and below it. */
const HEAD_ROWS = 3;
/** Columns of the day and "12 ×" behind a name. */
const FACT_COLUMNS = 18;
const COUNT_COLUMNS = 4;
/** Columns before the name that is typed: "Exercise › ". */
const PROMPT_COLUMNS = 12;

/** Choosing an exercise: the name as it is typed, and what it may mean. */
export function Picking({ state, stage, layout }: PickingProps) {
  const choices = pickChoices(state);
  const columns = layout.columns - 2 * MARGIN_COLUMNS - 3;
  const height = Math.max(1, layout.bodyRows - HEAD_ROWS);
  const last = choices.at(-1);
  // The new name stays in sight below the list, however long that is.
  const newChoice = last?.kind === 'new' ? last : null;
  const known = newChoice ? choices.slice(0, -1) : choices;
  const room = height - (newChoice ? 1 : 0);
  const { start, end } = visibleRange({ cursor: stage.cursor ?? 0, top: 0 }, room, known.length);
  const place = known.length > room ? `${start + 1}-${end} of ${known.length}` : '';
  const fieldColumns = columns - PROMPT_COLUMNS - place.length;
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS} paddingTop={1}>
      <Box height={1} flexShrink={0}>
        <Text> Exercise </Text>
        <Text {...theme.accent}>› </Text>
        <TextLine
          buffer={stage.query}
          columns={fieldColumns}
          isFocused
          placeholder={state.log.known.length > 0 ? 'type a name, or choose one of yours' : 'type a name'}
        />
        <Box flexGrow={1} />
        <Text {...theme.context}>{place}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        {choices.length === 0 ? <Text {...theme.context}> {emptyHint(state)}</Text> : null}
        {known.slice(start, end).map((choice, index) => (
          <ChoiceRow
            key={choice.kind === 'new' ? '+' : choice.exercise.name}
            choice={choice}
            isUnderCursor={start + index === stage.cursor}
            columns={columns}
          />
        ))}
        {newChoice ? (
          <ChoiceRow choice={newChoice} isUnderCursor={stage.cursor === known.length} columns={columns} />
        ) : null}
      </Box>
    </Box>
  );
}

function emptyHint({ log }: AppState): string {
  const isFirst = log.known.length === 0 && log.session?.exercises.length === 0;
  return isFirst
    ? 'No exercise yet: type the name of one and press Enter.'
    : 'All of yours are in this session: type a name.';
}

type ChoiceRowProps = {
  readonly choice: PickChoice;
  readonly isUnderCursor: boolean;
  readonly columns: number;
};

function ChoiceRow({ choice, isUnderCursor, columns }: ChoiceRowProps) {
  const name =
    choice.kind === 'new'
      ? `+ new exercise “${sanitizeLine(choice.name)}”`
      : sanitizeLine(choice.exercise.name);
  const nameColumns = columns - FACT_COLUMNS;
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        <Text {...theme.accent}>{isUnderCursor ? ' ▸ ' : '   '}</Text>
        <Text {...(isUnderCursor ? theme.accent : {})}>{fitEnd(name, nameColumns)}</Text>
        <Text {...theme.context}> {factOf(choice)}</Text>
      </Text>
    </Box>
  );
}

function factOf(choice: PickChoice): string {
  if (choice.kind === 'new') return '';
  if (choice.isInSession) return 'in this session';
  const { lastDate, count } = choice.exercise;
  return `${lastDate.slice(0, 10)} ${padStartColumns(String(count), COUNT_COLUMNS)} ×`;
}
