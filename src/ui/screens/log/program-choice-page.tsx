import { Box } from 'ink';
import { MARGIN_COLUMNS } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import {
  type ProgramChoiceStage,
  programChoiceColumns,
  programChoicePage,
} from '../../../store/log/program-choice.js';
import { PageView } from '../../components/page-view.js';

type ProgramChoicePageProps = { readonly state: AppState; readonly stage: ProgramChoiceStage };

/** The programs that come with traininglogs. */
export function ProgramChoicePage({ state: { view }, stage }: ProgramChoicePageProps) {
  return (
    <Box paddingX={MARGIN_COLUMNS + 1}>
      <PageView page={programChoicePage(stage, view)} columns={programChoiceColumns(view)} />
    </Box>
  );
}
