import { Box } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { statsPage } from '../../../store/stats/stats-page.js';
import { PageView } from '../../components/page-view.js';

type StatsScreenProps = { readonly state: AppState; readonly layout: Layout };

/** The body of the Stats screen: the open page. */
export function StatsScreen({ state, layout: { columns, bodyRows } }: StatsScreenProps) {
  const room = Math.max(1, columns - 2 * MARGIN_COLUMNS);
  const { head, body, foot } = statsPage(state);
  const fixed = (lines: typeof head) => ({ lines, rows: lines.length, top: 0 });
  // The default position line contains a character that is not ASCII.
  const hidden = body.lines.length - body.top - body.rows;
  const position = state.athlete.ascii && hidden > 0 ? `${hidden} more` : undefined;
  const below = Math.max(1, bodyRows - head.length - foot.length);
  return (
    <Box height={bodyRows} paddingX={MARGIN_COLUMNS} flexDirection="column">
      <PageView page={fixed(head)} columns={room} />
      <Box height={below} flexShrink={0}>
        <PageView page={body} columns={room} position={position} />
      </Box>
      <PageView page={fixed(foot)} columns={room} />
    </Box>
  );
}
