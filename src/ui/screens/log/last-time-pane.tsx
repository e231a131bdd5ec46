import { Box, Text } from 'ink';
import { dayOf, daysBetween } from '../../../domain/session-date.js';
import { carryOver } from '../../../domain/set-notation/set-values.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import type { AppState } from '../../../store/app-state.js';
import type { ExerciseOccurrence } from '../../../store/ports.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { fitEnd, truncateEnd } from '../../../text/truncate.js';
import { wrapText } from '../../../text/wrap.js';
import type { Layout } from '../../layout.js';
import { theme } from '../../theme.js';
import { SetRow, setWidths } from './set-row.js';
import { setsText } from './sets-text.js';

type LastTimePaneProps = { readonly state: AppState; readonly layout: Layout };

/** Beside the cursor, always: the same exercise the last time it was done, set by set, and its notes. */
export function LastTimePane({ state, layout }: LastTimePaneProps) {
  const { lastTime, session } = state.log;
  const columns = layout.rightColumns - 1;
  return (
    <Box height={layout.bodyRows}>
      <Box flexDirection="column" flexShrink={0} width={1}>
        <Text {...theme.context}>{'│\n'.repeat(Math.max(0, layout.bodyRows - 1))}│</Text>
      </Box>
      <Box flexDirection="column" paddingLeft={1} width={layout.rightColumns + 1}>
        {lastTime && session ? (
          <LastTime
            lastTime={lastTime}
            today={session.date}
            state={state}
            columns={columns}
            rows={layout.bodyRows}
          />
        ) : (
          <NotationCard columns={columns} rows={layout.bodyRows} />
        )}
      </Box>
    </Box>
  );
}

/** The first time an exercise is done there is nothing to compare with: the ways to write a set stand there. */
function NotationCard({ columns, rows }: { readonly columns: number; readonly rows: number }) {
  return (
    <>
      <Text wrap="truncate-end">First time. Ways to write a set:</Text>
      {NOTATION.slice(0, Math.max(0, rows - 1)).map(([line, meaning]) => (
        <Text key={line} wrap="truncate-end">
          <Text {...theme.accent}>{fitEnd(` ${line}`, NOTATION_COLUMNS)}</Text>
          <Text {...theme.context}>{truncateEnd(meaning, columns - NOTATION_COLUMNS)}</Text>
        </Text>
      ))}
    </>
  );
}

const NOTATION_COLUMNS = 18;
const NOTATION = [
  ['80x5 @8 good', 'load x reps, RPE'],
  ['w 40x5', 'a warm-up'],
  ['80x5+1', 'one partial rep'],
  ['80x5 *3', 'three such sets'],
  ['80x5 - text', 'a note on the set'],
  ['bw+10x8', 'bodyweight + 10'],
  ['20x10/9', 'left 10, right 9'],
  ['60s  20x60s', 'timed'],
  ['!myo 4,3,3', 'myo-reps after it'],
  ['!drop 60x8,40x6', 'drops after it'],
  ['!llp 6  !hold 30', 'partials, a hold'],
  ['rest 2:30', 'rest before it'],
] as const;

type LastTimeProps = {
  readonly lastTime: ExerciseOccurrence;
  readonly today: string;
  readonly state: AppState;
  readonly columns: number;
  readonly rows: number;
};

function LastTime({ lastTime, today, state, columns, rows }: LastTimeProps) {
  const unit = state.athlete.unit ?? 'kg';
  const notes = lastTime.notes === null ? [] : wrapText(sanitizeLine(lastTime.notes), columns);
  const sets = [
    ...lastTime.warmupSets.map((set) => ({ set, isWarmup: true })),
    ...lastTime.workingSets.map((set) => ({ set, isWarmup: false })),
  ];
  const widths = setWidths(
    sets.map(({ set }) => set),
    unit,
  );
  const room = Math.max(0, rows - 1);
  const shownSets = sets.length > room ? sets.slice(sets.length - room) : sets;
  return (
    <>
      <Text wrap="truncate-end">
        Last time <Text {...theme.context}>{`${dayOf(lastTime.date)}, ${ago(lastTime.date, today)}`}</Text>
      </Text>
      {shownSets.map(({ set, isWarmup }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a set is its place in the list
        <SetRow key={index} set={set} isWarmup={isWarmup} unit={unit} columns={columns} widths={widths} />
      ))}
      {notes.slice(0, Math.max(0, room - shownSets.length - 1)).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the note
        <Text key={index} {...theme.context} wrap="truncate-end">
          {line}
        </Text>
      ))}
    </>
  );
}

/** The sets of the last time in one line, for screens without room beside the sets. */
export function LastTimeLine({ state, columns }: { readonly state: AppState; readonly columns: number }) {
  const { lastTime } = state.log;
  const unit = state.athlete.unit ?? 'kg';
  const sets = lastTime?.workingSets.map((set) => ({ ...carryOver(valuesOf(set)), rpe: set.rpe })) ?? [];
  const text = lastTime
    ? `Last ${dayOf(lastTime.date)}: ${setsText(sets, unit) || 'no working sets'}`
    : 'First time. 80x5 @8 good, w 40x5, bw+10x8, 60s, 80x5 *3';
  return <Text {...theme.context}>{truncateEnd(sanitizeLine(text), columns)}</Text>;
}

function ago(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
