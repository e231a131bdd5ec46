/** Commands of the page after saving: scrolling its report, and leaving it. */
import { reportSession } from '../../domain/read-models/session-report.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import type { Motion } from '../../list/motion.js';
import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { DETAIL_START } from '../history/detail-place.js';
import { motionCommands } from '../motion-commands.js';
import { attempt } from '../notices.js';
import type { SaveResult } from '../ports/sessions-port.js';
import { backToHistory } from './leave-session.js';
import { pageScroll } from './page-scroll.js';
import { savedPage } from './saved-page.js';
import { openStart } from './session-steps.js';

export type SavedCommandId = 'saved.again' | 'saved.show' | `saved.${Motion}`;

export const savedCommands: CommandTable<SavedCommandId> = {
  ...motionCommands('saved.', pageScroll(pageOf)),
  'saved.again': {
    run: (context) => {
      context.dispatch({ type: 'log/session-closed' });
      openStart(context);
    },
  },
  'saved.show': {
    run: (context) => {
      if (!backToHistory(context)) return;
      context.dispatch({ type: 'history/detail-opened', origin: null });
      context.dispatch({ type: 'history/detail-moved', detail: DETAIL_START });
    },
  },
};

/** Opens the page of a saved session; with its files only, after a notice, if its report cannot be read. */
export function openSaved(context: CommandContext, session: TrainingSession, result: SaveResult): void {
  const { athlete } = context.getState();
  const { now, sessions } = context.ports;
  const report = attempt(context, () =>
    reportSession(session, sessions.lastOfSameDay(session), athlete, (name) =>
      sessions.personalBests(name, session),
    ),
  );
  const today = dayOf(localTimeWithOffset(now()));
  context.dispatch({
    type: 'log/stage-opened',
    stage: { kind: 'saved', result, report, today, top: 0 },
  });
}

function pageOf({ log: { stage }, athlete, view }: AppState): Page | null {
  return stage.kind === 'saved' ? savedPage(stage, athlete, view) : null;
}
