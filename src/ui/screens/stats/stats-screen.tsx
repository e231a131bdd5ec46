import { Box } from 'ink';
import type { AppState } from '../../../store/app-state.js';
import { statsLines } from '../../../store/stats/stats-lines.js';
import { PageView } from '../../components/page-view.js';
import { type Layout, MARGIN_COLUMNS } from '../../layout.js';

type StatsScreenProps = { readonly state: AppState; readonly layout: Layout };

/** The body of the Stats screen: charts in as many rows as there are. */
export function StatsScreen({ state, layout: { columns, bodyRows } }: StatsScreenProps) {
  const room = Math.max(1, columns - 2 * MARGIN_COLUMNS);
  const lines = statsLines(state, room).slice(0, bodyRows);
  return (
    <Box height={bodyRows} paddingX={MARGIN_COLUMNS}>
      <PageView page={{ lines, rows: bodyRows, top: 0 }} columns={room} />
    </Box>
  );
}
