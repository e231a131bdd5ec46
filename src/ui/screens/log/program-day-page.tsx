import { Box } from 'ink';
import { MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import {
  type ProgramDayStage,
  programDayColumns,
  programDayPage,
} from '../../../store/log/program-day-page.js';
import { PageView } from '../../components/page-view.js';

type ProgramDayPageProps = { readonly state: AppState; readonly stage: ProgramDayStage };

/** A day of a program before it begins. */
export function ProgramDayPage({ state: { athlete, view }, stage }: ProgramDayPageProps) {
  return (
    <Box paddingX={MARGIN_COLUMNS + 1}>
      <PageView page={programDayPage(stage, athlete, view)} columns={programDayColumns(view)} />
    </Box>
  );
}
