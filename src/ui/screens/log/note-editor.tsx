import { Box, Text } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import type { LogStage } from '../../../store/log/log-state.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateEnd } from '../../../text/truncate.js';
import { TextLine } from '../../components/text-line.js';
import { theme } from '../../theme.js';
import { noteTargetWords } from './note-target-words.js';

type NoteEditorProps = {
  readonly state: AppState;
  readonly stage: Extract<LogStage, { kind: 'note' }>;
  readonly layout: Layout;
};

/** The field for a note on a set, an exercise or the session. */
export function NoteEditor({ state, stage, layout }: NoteEditorProps) {
  const columns = layout.columns - 2 * (MARGIN_COLUMNS + 1);
  const target = noteTargetWords(state, stage.target);
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
