import { Box, Text } from 'ink';
import { dayLabel } from '../../../domain/date-labels.js';
import type { ExerciseMuscles, LibraryExercise } from '../../../domain/exercise-library.js';
import { counted } from '../../../domain/format-session.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { nameOfChoice, type PickChoice } from '../../../store/log/exercise-search.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { padEndColumns, padStartColumns, truncateList, truncateWords } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import { pickRows } from './pick-rows.js';
import { EMPTY_HINT, placeholderText, questionText } from './pick-texts.js';

type PickingProps = {
  readonly state: AppState;
  readonly stage: Extract<LogStage, { kind: 'picking' }>;
  readonly layout: Layout;
};

/** Columns of the day and "in 12 sessions" after a name. */
const FACT_COLUMNS = 29;
/** Columns of two muscles and "library". */
const MUSCLES_COLUMNS = 30;
/** Columns before the name that is typed: "Exercise › ", "Swap for › ". */
const PROMPT_COLUMNS = 12;

/** Choosing an exercise: the typed name and its matches. */
export function Picking({ state, stage, layout }: PickingProps) {
  const { count, known, newChoice, start, end } = pickRows(state, stage.cursor, layout.bodyRows);
  const columns = layout.columns - 2 * MARGIN_COLUMNS - 3;
  const place = known.length > end - start && !stage.question ? `${start + 1}-${end} of ${known.length}` : '';
  const fieldColumns = columns - PROMPT_COLUMNS - place.length;
  const swapped = stage.swaps === undefined ? undefined : state.log.session?.exercises[stage.swaps]?.Name;
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS} paddingTop={1}>
      <Box height={1} flexShrink={0}>
        <Text>{swapped === undefined ? ' Exercise ' : ' Swap for '}</Text>
        <Text {...theme.accent}>› </Text>
        <TextLine
          buffer={stage.query}
          columns={fieldColumns}
          isFocused={stage.question === undefined}
          placeholder={placeholderText(state.log.known.length > 0, swapped, fieldColumns)}
        />
        <Box flexGrow={1} />
        <Text {...theme.context}>{place}</Text>
      </Box>
      {stage.question ? (
        <Question text={questionText(state, stage, newChoice?.name ?? '', columns)} columns={columns} />
      ) : (
        <Box marginTop={1} flexDirection="column">
          {count === 0 ? <Text {...theme.context}> {EMPTY_HINT}</Text> : null}
          {known.slice(start, end).map((choice, index) => (
            <ChoiceRow
              key={`${choice.kind} ${nameOfChoice(choice)}`}
              choice={choice}
              today={state.today}
              isUnderCursor={start + index === stage.cursor}
              columns={columns}
              isWide={layout.isWide}
            />
          ))}
          {newChoice ? (
            <ChoiceRow
              choice={newChoice}
              today={state.today}
              isUnderCursor={stage.cursor === known.length}
              columns={columns}
              isWide={layout.isWide}
            />
          ) : null}
        </Box>
      )}
    </Box>
  );
}

function Question({ text, columns }: { readonly text: string; readonly columns: number }) {
  return (
    <Box marginTop={1} flexDirection="column">
      {wrapText(text, columns).map((row) => (
        <Text key={row} {...theme.warning}>{` ${row}`}</Text>
      ))}
    </Box>
  );
}

type ChoiceRowProps = {
  readonly choice: PickChoice;
  readonly today: string;
  readonly isUnderCursor: boolean;
  readonly columns: number;
  readonly isWide: boolean;
};

function ChoiceRow({ choice, today, isUnderCursor, columns, isWide }: ChoiceRowProps) {
  const plain = sanitizeLine(nameOfChoice(choice));
  // Muscles need more columns than a day and a count.
  const saysMuscles = choice.kind === 'library' || (choice.kind === 'new' && choice.muscles !== null);
  const factColumns = saysMuscles ? Math.max(MUSCLES_COLUMNS, Math.floor(columns / 2)) : FACT_COLUMNS;
  const nameColumns = columns - factColumns;
  const name =
    choice.kind === 'new'
      ? `${NEW_NAME}${truncateWords(plain, nameColumns - NEW_NAME.length - 1)}”`
      : truncateWords(plain, nameColumns);
  const fact =
    choice.kind === 'library'
      ? libraryFact(choice.exercise, factColumns - 1, isWide)
      : choiceFact(choice, today, factColumns - 1);
  return (
    <Box height={1} flexShrink={0}>
      <Text wrap="truncate-end">
        <Text {...theme.accent}>{isUnderCursor ? ' ▸ ' : '   '}</Text>
        <Text {...(isUnderCursor ? theme.accent : {})}>{padEndColumns(name, nameColumns)}</Text>
        <Text {...theme.context}> {fact}</Text>
      </Text>
    </Box>
  );
}

const NEW_NAME = '+ new exercise “';
const LIBRARY_WORD = '  library';

/** `chest, shoulders, triceps  library`; a wide screen has room for the equipment. */
function libraryFact({ muscles, equipment }: LibraryExercise, columns: number, isWide: boolean): string {
  const words =
    isWide && equipment !== null ? `${equipment} · ${musclesText(muscles)}` : musclesText(muscles);
  const room = columns - LIBRARY_WORD.length;
  return padEndColumns(truncateList(words, room), room) + LIBRARY_WORD;
}

function musclesText({ primary, secondary }: ExerciseMuscles): string {
  return [...primary, ...secondary].join(', ');
}

/** The width of `24 Mar 2026`. */
const DATE_COLUMNS = 11;

function choiceFact(
  choice: Exclude<PickChoice, { kind: 'library' }>,
  today: string,
  columns: number,
): string {
  if (choice.kind === 'new') return choice.muscles ? truncateList(musclesText(choice.muscles), columns) : '';
  if (choice.isInSession) return 'in this session';
  const { lastDate, count } = choice.exercise;
  if (count === 0) return 'by its alias';
  if (lastDate === '') return 'not done yet';
  // The count includes sessions in which the exercise was skipped, so the text does not say that it was done.
  return `${padStartColumns(dayLabel(lastDate, today), DATE_COLUMNS)} in ${counted(count, 'session')}`;
}
