import { Box } from 'ink';
import type { Layout } from '../../../page/layout.js';
import type { AppState } from '../../../store/app-state.js';
import { currentExercise } from '../../../store/log/log-selectors.js';
import { BodyWeightQuestion } from './body-weight-question.js';
import { DraftConflict } from './draft-conflict.js';
import { FirstStart } from './first-start.js';
import { FormPage } from './form-page.js';
import { DETAIL_TEXTS, goalTexts } from './form-texts.js';
import { Locked } from './locked.js';
import type { LogActions } from './log-actions.js';
import { NoteEditor } from './note-editor.js';
import { Picking } from './picking.js';
import { ProgramChoicePage } from './program-choice-page.js';
import { ProgramDayPage } from './program-day-page.js';
import { RenamePage } from './rename-page.js';
import { SavedReport } from './saved-report.js';
import { SetsPane } from './sets-pane.js';
import { StartMenu } from './start-menu.js';
import { Summary } from './summary.js';

export type LogScreenProps = {
  readonly state: AppState;
  readonly layout: Layout;
  readonly actions: LogActions;
};

/** The body of the Log screen: the open stage. */
export function LogScreen(props: LogScreenProps) {
  return (
    <Box flexDirection="column" width={props.layout.columns} height={props.layout.bodyRows} overflow="hidden">
      <Stage {...props} />
    </Box>
  );
}

function Stage({ state, layout, actions }: LogScreenProps) {
  const { stage } = state.log;
  switch (stage.kind) {
    case 'first-start':
      return <FirstStart stage={stage} layout={layout} actions={actions} ascii={state.athlete.ascii} />;
    case 'locked':
      return <Locked layout={layout} />;
    case 'start':
      return <StartMenu log={state.log} today={state.today} choice={stage.choice} layout={layout} />;
    case 'program-day':
      return <ProgramDayPage state={state} stage={stage} />;
    case 'program-choice':
      return <ProgramChoicePage state={state} stage={stage} />;
    case 'draft-conflict':
      return <DraftConflict stage={stage} layout={layout} />;
    case 'details':
      return (
        <FormPage
          title={stage.from === null ? 'New session' : 'Session details'}
          form={stage.form}
          texts={DETAIL_TEXTS}
          layout={layout}
          onTyped={actions.fieldTyped}
        />
      );
    case 'picking':
      return <Picking state={state} stage={stage} layout={layout} />;
    case 'rename':
      return <RenamePage state={state} stage={stage} layout={layout} />;
    case 'sets':
    case 'rest':
      return <SetsPane state={state} layout={layout} />;
    case 'note':
      return <NoteEditor state={state} stage={stage} layout={layout} />;
    case 'goal':
      return (
        <FormPage
          title={`Goal and cues of ${currentExercise(state.log)?.Name ?? ''}`}
          form={stage.form}
          texts={goalTexts(state.athlete.unit ?? 'kg')}
          layout={layout}
          onTyped={actions.fieldTyped}
        />
      );
    case 'summary':
      return <Summary state={state} top={stage.top} layout={layout} />;
    case 'body-weight':
      return <BodyWeightQuestion state={state} stage={stage} layout={layout} />;
    case 'saved':
      return <SavedReport state={state} stage={stage} />;
  }
}
