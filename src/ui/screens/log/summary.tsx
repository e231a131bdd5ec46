import { Box, Text } from 'ink';
import type { Layout } from '../../../page/layout.js';
import { MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { isEmpty } from '../../../store/log/log-selectors.js';
import { missingSets } from '../../../store/log/missing-sets.js';
import { summaryColumns, summaryPage } from '../../../store/log/summary-page.js';
import { beginningOf } from '../../../text/beginning.js';
import { sanitizeLine } from '../../../text/sanitize.js';
import { truncateWords } from '../../../text/truncate.js';
import { theme } from '../../theme.js';
import { missingText, summaryHead, summaryQuestion } from './summary-texts.js';

type SummaryProps = { readonly state: AppState; readonly top: number; readonly layout: Layout };

/** The session before it is saved: its totals and exercises, and a warning about exercises without sets. */
export function Summary({ state, top, layout }: SummaryProps) {
  const { session } = state.log;
  if (!session) return null;
  const columns = summaryColumns(layout.columns);
  const { lines, rows, lastTop } = summaryPage(state, session, layout);
  const { exercises } = session;
  const start = Math.min(top, lastTop);
  const shown = lines.slice(start, start + rows);
  const [first, last] = [shown[0], shown.at(-1)].map((line) => (line?.index ?? 0) + 1);
  const place = lastTop > 0 ? ` ${first}-${last} of ${exercises.length}` : '';
  const empty = exercises.filter(isEmpty);
  const missing = missingSets(state);
  return (
    <Box flexDirection="column" paddingX={MARGIN_COLUMNS + 1} paddingTop={1}>
      <Box justifyContent="space-between">
        <Text {...theme.heading}>{summaryHead(session, state, columns - place.length)}</Text>
        <Text {...theme.context}>{place}</Text>
      </Box>
      <Box marginTop={1} flexDirection="column">
        {shown.map(({ text, tone }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity except their position
          <Text key={index} wrap="truncate-end" {...(tone === 'plain' ? {} : theme[tone])}>
            {text}
          </Text>
        ))}
      </Box>
      {session.notes === undefined ? null : (
        <Text {...theme.context} wrap="truncate-end">
          {truncateWords(`note: ${sanitizeLine(beginningOf(session.notes))}`, columns)}
        </Text>
      )}
      <Box marginTop={1} flexDirection="column">
        {missing.length === 0 ? null : (
          <Text {...theme.warning} wrap="truncate-end">
            {missingText(missing, columns)}
          </Text>
        )}
        <Text wrap="truncate-end" {...(empty.length > 0 ? theme.warning : theme.accent)}>
          {summaryQuestion(session, empty, columns)}
        </Text>
      </Box>
    </Box>
  );
}
