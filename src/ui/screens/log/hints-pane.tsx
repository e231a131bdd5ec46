import { Box, Text } from 'ink';
import { dayLabel } from '../../../domain/date-labels.js';
import { counted, formatDaysAgo } from '../../../domain/format-session.js';
import type { ExerciseOccurrence } from '../../../domain/read-models/exercise-history.js';
import { daysBetween } from '../../../domain/session-date.js';
import { setsInOrder } from '../../../domain/set-order.js';
import type { Layout } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import {
  bestEver,
  labelOfSuggested,
  nextSuggested,
  platesForLoad,
} from '../../../store/log/exercise-hints.js';
import { lastTime, sinceLastTime } from '../../../store/log/last-time.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { suggestionOf } from '../../../store/log/planned-set.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import { TextLines } from '../../components/text-lines.js';
import { theme } from '../../theme.js';
import { earlierSameDay, lastTimeTitle, sinceLines } from './last-time-words.js';
import { NOTATION_ROWS, NotationCard } from './notation-card.js';
import { SetRow, setWidths } from './set-row.js';

type HintsPaneProps = { readonly state: AppState; readonly layout: Layout };

/** The pane next to the sets: last time's sets and note, the best set, the next set, plates, cues. */
export function HintsPane({ state, layout }: HintsPaneProps) {
  const { session } = state.log;
  const last = lastTime(state);
  const columns = layout.rightColumns - 1;
  const facts = factLines(state, columns);
  const since = sinceLines(state, columns);
  const rows = Math.max(1, layout.bodyRows - rowsWithGap(facts.length) - since.length);
  const formCues = currentExercise(state.log)?.formCues ?? [];
  // Leave room for the cues, because they matter more than the last examples of the notation.
  const setRows = last
    ? Math.min(rows, 1 + setCountOf(last))
    : Math.min(rows - rowsWithGap(Math.min(formCues.length, CUE_ROWS)), 1 + NOTATION_ROWS);
  const cues = cueLines(formCues, columns, rows - setRows - 1);
  const noteRows = rows - setRows - rowsWithGap(cues.length);
  return (
    <Box height={layout.bodyRows}>
      <Box flexDirection="column" flexShrink={0} width={1}>
        <Text {...theme.context}>{'│\n'.repeat(Math.max(0, layout.bodyRows - 1))}│</Text>
      </Box>
      <Box flexDirection="column" paddingLeft={1} width={layout.rightColumns + 1}>
        {last && session ? (
          <LastTime
            lastTime={last}
            today={state.today}
            performed={session.date}
            state={state}
            columns={columns}
            rows={setRows}
            noteRows={noteRows}
          />
        ) : (
          <NotationCard unit={state.athlete.unit ?? 'kg'} columns={columns} rows={setRows} />
        )}
        <TextLines lines={since} style={theme.context} />
        <Block lines={facts} />
        <Block lines={cues} />
      </Box>
    </Box>
  );
}

/** The rows of a block with the blank above it; an empty block has none. */
function rowsWithGap(rows: number): number {
  return rows === 0 ? 0 : rows + 1;
}

type BlockLine = { readonly text: string; readonly isContext: boolean };

/** Draws a blank line and the lines of a block. */
function Block({ lines }: { readonly lines: readonly BlockLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Box flexDirection="column" flexShrink={0} marginTop={1}>
      {lines.map(({ text, isContext }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity except their position
        <Text key={index} wrap="truncate-end" {...(isContext ? theme.context : {})}>
          {text}
        </Text>
      ))}
    </Box>
  );
}

/** Columns of `Plates` and two blanks. */
const LABEL_COLUMNS = 8;
const REASON_INDENT = '  ';

/** The facts below last time's sets; they are always visible. */
function factLines(state: AppState, columns: number): readonly BlockLine[] {
  const fact = (label: string, text: string | null): readonly BlockLine[] => {
    if (text === null) return [];
    const line = truncateEnd(`${label.padEnd(LABEL_COLUMNS)}${sanitizeLine(text)}`, columns);
    return [{ text: line, isContext: false }];
  };
  const next = nextSuggested(state);
  const reasons = next?.reason ? wrapText(sanitizeLine(next.reason), columns - REASON_INDENT.length) : [];
  return [
    ...fact('Best', bestEver(state)),
    ...fact(labelOfSuggested(state), next?.set ?? null),
    ...reasons.map((text) => ({ text: `${REASON_INDENT}${text}`, isContext: true })),
    ...fact('Plates', platesForLoad(state)),
  ];
}

/** The maximum number of rows reserved for the cues while examples of the notation are shown. */
const CUE_ROWS = 2;
const CUES_LABEL = 'Cues';
const CUE_SIGN = '· ';

/** The cues of the exercise in at most `rows` rows. The first cue is in the row of the label. */
function cueLines(cues: readonly string[], columns: number, rows: number): readonly BlockLine[] {
  if (rows < 1) return [];
  const lines = cues.flatMap((cue) =>
    wrapText(sanitizeLine(beginningOf(cue)), columns - LABEL_COLUMNS, rows).map(
      (line, index) => (index === 0 ? CUE_SIGN : ' '.repeat(CUE_SIGN.length)) + line,
    ),
  );
  return lines.slice(0, rows).map((line, index) => {
    const label = (index === 0 ? CUES_LABEL : '').padEnd(LABEL_COLUMNS - CUE_SIGN.length);
    return { text: label + line, isContext: index > 0 };
  });
}

function setCountOf({ warmupSets, workingSets }: ExerciseOccurrence): number {
  return warmupSets.length + workingSets.length;
}

type LastTimeProps = {
  readonly lastTime: ExerciseOccurrence;
  readonly today: string;
  /** The day of the session in progress. */
  readonly performed: string;
  readonly state: AppState;
  readonly columns: number;
  /** Rows for the heading and the sets. */
  readonly rows: number;
  readonly noteRows: number;
};

function LastTime({ lastTime, today, performed, state, columns, rows, noteRows }: LastTimeProps) {
  const unit = state.athlete.unit ?? 'kg';
  const notes =
    lastTime.notes === null || noteRows < 1
      ? []
      : wrapText(sanitizeLine(beginningOf(lastTime.notes)), columns, noteRows);
  const sets = setsInOrder(lastTime);
  const widths = setWidths(
    sets.map(({ set }) => set),
    unit,
  );
  const room = Math.max(0, rows - 1);
  const shownSets = sets.length > room ? sets.slice(sets.length - room) : sets;
  const title = lastTimeTitle(lastTime);
  // After a break, the reason of the suggested set already gives the time since the exercise was done.
  const isAgeInReason = wasDoneSince(state) && suggestionOf(state)?.rule === 'time-off';
  const when = isAgeInReason
    ? dayLabel(lastTime.date, today)
    : (earlierSameDay(lastTime, state) ??
      dayAndAge(lastTime.date, { today, performed }, columns - title.length - 1));
  return (
    <>
      <Text wrap="truncate-end">
        {title} <Text {...theme.context}>{when}</Text>
      </Text>
      {shownSets.map(({ kind, index, set }) => (
        <SetRow
          key={`${kind}${index}`}
          set={set}
          isWarmup={kind === 'warmup'}
          unit={unit}
          columns={columns}
          widths={widths}
        />
      ))}
      <TextLines lines={notes} style={theme.context} />
    </>
  );
}

function wasDoneSince(state: AppState): boolean {
  return sinceLastTime(state).some(({ workingSets }) => workingSets.length > 0);
}

/** `9 Feb 2026, 7 days ago`, or `9 Feb 2026, 6 days before` if the session in progress is not of today. */
function dayAndAge(
  date: string,
  { today, performed }: { readonly today: string; readonly performed: string },
  columns: number,
): string {
  const day = dayLabel(date, today);
  const days = daysBetween(date, performed);
  const isToday = daysBetween(performed, today) === 0;
  const age = isToday ? formatDaysAgo(days) : days === 0 ? 'the same day' : `${counted(days, 'day')} before`;
  const both = `${day}, ${age}`;
  return day === age || both.length > columns ? age : both;
}
