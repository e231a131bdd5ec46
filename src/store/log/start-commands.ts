/** Commands of the menu. */

import type { OfferedDraft } from '../../domain/read-models/draft.js';
import { type Motion, moveIndex } from '../../list/motion.js';
import { layoutOfBody } from '../../page/layout.js';
import type { CommandContext, CommandTable } from '../command.js';
import { openImport } from '../data/open-import.js';
import { motionCommands } from '../motion-commands.js';
import { attempt, notify, notifySuccess } from '../notices.js';
import { openDetails, openDetailsOfAnotherDay } from './details-commands.js';
import { discardDraft } from './discard-draft.js';
import { compareDraft, isConflicting, originalOf } from './draft-conflict.js';
import { saveAndReport } from './finish-commands.js';
import { isEmpty } from './log-selectors.js';
import { stageFrom } from './log-state.js';
import { repeatOffered, resumeDraft } from './past-session.js';
import { openProgramChoice } from './program-choice-commands.js';
import { openProgramDay, rereadProgramDay } from './program-day.js';
import { openStart } from './session-steps.js';
import { type StartChoice, startChoices } from './start-choices.js';
import { startMenuRows } from './start-menu-rows.js';
import { startClock } from './workout-time.js';

export type StartCommandId =
  | 'start.choose'
  | 'start.new'
  | 'start.another-day'
  | 'start.programs'
  | 'start.retry'
  | `start.${Motion}`;

export const startCommands: CommandTable<StartCommandId> = {
  'start.choose': {
    run: (context) => {
      const { log } = context.getState();
      if (log.stage.kind === 'start') take(context, startChoices(log)[log.stage.choice] ?? { kind: 'new' });
    },
  },
  'start.new': { run: (context) => take(context, { kind: 'new' }) },
  'start.another-day': { run: (context) => take(context, { kind: 'another-day' }) },
  'start.programs': { run: (context) => take(context, { kind: 'programs' }) },
  'start.retry': { run: retryStart },
  ...motionCommands('start.', (motion) => ({ run: (context) => move(context, motion) })),
};

/** Reads the open menu or program day again. In the `locked` stage, tries to open the menu. */
export function refreshStart(context: CommandContext): void {
  const { kind } = context.getState().log.stage;
  if (kind === 'start') openStart(context);
  if (kind === 'locked') retryStart(context);
  rereadProgramDay(context);
}

/** Tries to open the menu again after another process logged here. */
function retryStart(context: CommandContext): void {
  if (context.getState().log.stage.kind !== 'locked') return;
  openStart(context);
  if (context.getState().log.stage.kind === 'locked') notify(context, STILL_LOCKED);
}

const STILL_LOCKED = 'The other traininglogs is still open. Close it, then try again.';

function move({ getState, dispatch }: CommandContext, motion: Motion): void {
  const { log, view } = getState();
  if (log.stage.kind !== 'start') return;
  const { limit } = startMenuRows(layoutOfBody(view));
  const choice = moveIndex(log.stage.choice, motion, limit, startChoices(log).length);
  dispatch({ type: 'log/choice-moved', choice });
}

function take(context: CommandContext, choice: StartChoice): void {
  switch (choice.kind) {
    case 'new':
      openDetails(context);
      return;
    case 'another-day':
      openDetailsOfAnotherDay(context);
      return;
    case 'programs':
      openProgramChoice(context);
      return;
    case 'import':
      openImport(context);
      return;
    case 'program':
      openProgramDay(context, choice.offer);
      return;
    case 'repeat':
      repeatOffered(context, choice.offer);
      return;
    case 'resume':
      resumeDraft(context, choice.draft);
      return;
    case 'take-over':
      takeOver(context, choice.draft);
      return;
    case 'save':
      saveAsItIs(context, choice.draft);
      return;
    case 'compare':
      context.dispatch({ type: 'log/stage-opened', stage: compareDraft(choice.draft) });
      return;
    case 'discard':
      if (!discardDraft(context, choice.draft.id)) return;
      openStart(context);
      notifySuccess(context, 'Draft moved to the trash. u undoes');
  }
}

/** Takes over a draft of another machine, and resumes it or compares it with its conflicting session. */
function takeOver(context: CommandContext, { id }: OfferedDraft): void {
  const isDone = attempt(context, () => context.ports.drafts.takeOver(id) ?? true);
  const reason = context.getState().notice;
  openStart(context);
  if (isDone === null) {
    context.dispatch({ type: 'app/noticed', notice: reason });
    return;
  }
  const draft = context.getState().log.drafts.find((each) => each.id === id);
  if (draft === undefined) return;
  if (isConflicting(draft)) context.dispatch({ type: 'log/stage-opened', stage: compareDraft(draft) });
  else resumeDraft(context, draft);
}

/**
 * Saves a draft without a new duration, because the end is unknown. With empty exercises, opens the summary
 * instead.
 */
export function saveAsItIs(context: CommandContext, draft: OfferedDraft): void {
  const { session, base } = draft;
  if (session.exercises.some(isEmpty)) {
    resumeDraft(context, draft);
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') });
    return;
  }
  const original = originalOf(draft);
  context.dispatch(
    original
      ? { type: 'log/edit-opened', session, base, original, isStarted: true }
      : {
          type: 'log/session-opened',
          session,
          base,
          isStarted: true,
          clock: startClock(context.ports, session),
        },
  );
  saveAndReport(context, session);
}
