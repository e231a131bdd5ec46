import { Box } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { listPosition } from '../../../store/stats/exercise-list.js';
import { statsPage } from '../../../store/stats/stats-page.js';
import { WEIGHT_FOOT_ROWS } from '../../../store/stats/weight-lines.js';
import { PageView } from '../../components/page-view.js';
import { WeightField } from '../../components/weight-field.js';
import { SearchRow } from './search-row.js';

const SEARCH_ROWS = 1;

type StatsScreenProps = { readonly state: AppState; readonly layout: Layout };

/** The body of the Stats screen: the open page. */
export function StatsScreen({ state, layout: { columns, bodyRows } }: StatsScreenProps) {
  const room = Math.max(1, columns - 2 * MARGIN_COLUMNS);
  const { head, body, foot } = statsPage(state);
  const fixed = (lines: typeof head) => ({ lines, rows: lines.length, top: 0 });
  // The default position line contains a character that is not ASCII.
  const hidden = body.lines.length - body.top - body.rows;
  const position = state.athlete.ascii && hidden > 0 ? `${hidden} more` : undefined;
  const entry = state.stats.list === null && state.stats.page === 'weight' ? state.stats.weights.entry : null;
  const search = state.stats.list?.search ?? null;
  const below = Math.max(
    1,
    bodyRows - head.length - (search ? SEARCH_ROWS : 0) - (entry ? WEIGHT_FOOT_ROWS : foot.length),
  );
  return (
    <Box height={bodyRows} paddingX={MARGIN_COLUMNS} flexDirection="column">
      <PageView page={fixed(head)} columns={room} />
      {search ? <SearchRow search={search} found={listPosition(state.stats)} columns={room} /> : null}
      <Box height={below} flexShrink={0}>
        <PageView page={body} columns={room} position={position} />
      </Box>
      {entry ? <WeightField state={state} entry={entry} columns={room} /> : null}
      <PageView page={fixed(foot)} columns={room} />
    </Box>
  );
}
