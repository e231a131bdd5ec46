import { Box } from 'ink';
import { MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { type SavedStage, savedColumns, savedPage } from '../../../store/log/saved-page.js';
import { PageView } from '../../components/page-view.js';

type SavedReportProps = { readonly state: AppState; readonly stage: SavedStage };

/** The result of saving: the written files, or which copy is missing and why; and the report of the session. */
export function SavedReport({ state: { athlete, view }, stage }: SavedReportProps) {
  return (
    <Box paddingX={MARGIN_COLUMNS + 1}>
      <PageView page={savedPage(stage, athlete, view)} columns={savedColumns(view)} />
    </Box>
  );
}
