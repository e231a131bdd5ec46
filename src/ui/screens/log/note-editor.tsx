import { Box, Text } from 'ink';
import { setAt } from '../../../domain/edit-session.js';
import { displaySet } from '../../../domain/set-notation/format-set.js';
import { valuesOf } from '../../../domain/set-notation/values-of.js';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { currentExercise, placeUnderCursor } from '../../../store/log/log-selectors.js';
import type { LogStage, NoteTarget } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';

type NoteEditorProps = {
  readonly state: AppState;
  readonly stage: Extract<LogStage, { kind: 'note' }>;
  readonly layout: Layout;
};

/** The field for a note on a set, an exercise or the session. */
export function NoteEditor({ state, stage, layout }: NoteEditorProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const target = targetWords(state, stage.target);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Text {...theme.heading} wrap="truncate-end">
        {truncateEnd(`Note on ${sanitizeLine(target)}`, columns)}
      </Text>
      <Box marginTop={1} height={1}>
        <Text {...theme.accent}>› </Text>
        <TextLine
          buffer={stage.text}
          columns={columns - 3}
          isFocused
          placeholder="how it went, what to change"
        />
      </Box>
    </Box>
  );
}

function targetWords({ log, athlete }: AppState, target: NoteTarget): string {
  const exercise = currentExercise(log);
  const place = placeUnderCursor(log);
  const set = exercise && place && setAt(exercise, place);
  if (target === 'session') return 'the session';
  if (target === 'exercise' || !set) return exercise?.Name ?? 'the exercise';
  const options = { unit: athlete.unit ?? 'kg', warmup: place.kind === 'warmup' } as const;
  return `${displaySet({ ...valuesOf(set), notes: null }, options)}, ${exercise.Name}`;
}
