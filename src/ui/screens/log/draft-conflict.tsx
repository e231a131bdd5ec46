import { Box } from 'ink';
import { type Layout, MARGIN_COLUMNS } from '../../../page/layout.js';
import type { DraftConflictStage } from '../../../store/log/draft-conflict.js';
import { draftConflictColumns, draftConflictPage } from '../../../store/log/draft-conflict-page.js';
import { PageView } from '../../components/page-view.js';

type DraftConflictProps = { readonly stage: DraftConflictStage; readonly layout: Layout };

/** A draft next to its saved session; the user keeps one of them. */
export function DraftConflict({ stage, layout: { columns, bodyRows } }: DraftConflictProps) {
  const view = { columns, bodyRows };
  return (
    <Box paddingX={MARGIN_COLUMNS}>
      <PageView page={draftConflictPage(stage, view)} columns={draftConflictColumns(view)} />
    </Box>
  );
}
