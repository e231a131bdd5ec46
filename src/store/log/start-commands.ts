/** Commands of the menu a session begins from. */

import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { CommandContext, CommandTable } from '../command.js';
import { notify, notifySuccess } from '../notices.js';
import { openDetails, openDetailsOfAnotherDay } from './details-commands.js';
import { discardDraft } from './discard-draft.js';
import { compareDraft, originalOf } from './draft-conflict.js';
import { isEmpty, saveAndReport } from './finish-commands.js';
import { stageFrom } from './log-state.js';
import { repeatSession, resumeDraft } from './past-session.js';
import { openStart } from './session-steps.js';
import { type StartChoice, startChoices } from './start-choices.js';
import { startClock } from './workout-time.js';

export type StartCommandId = 'start.choose' | 'start.new' | 'start.another-day' | 'start.retry';

export const startCommands: CommandTable<StartCommandId> = {
  'start.choose': {
    run: (context) => {
      const { log } = context.getState();
      if (log.stage.kind === 'start') take(context, startChoices(log)[log.stage.choice] ?? { kind: 'new' });
    },
  },
  'start.new': { run: (context) => take(context, { kind: 'new' }) },
  'start.another-day': { run: (context) => take(context, { kind: 'another-day' }) },
  'start.retry': { run: retryStart },
};

/** Where another running app logged here: whether it still does. */
export function retryStart(context: CommandContext): void {
  if (context.getState().log.stage.kind !== 'locked') return;
  openStart(context);
  if (context.getState().log.stage.kind === 'locked') notify(context, STILL_LOCKED);
}

const STILL_LOCKED = 'The other traininglogs is still open.';

function take(context: CommandContext, choice: StartChoice): void {
  switch (choice.kind) {
    case 'new':
      openDetails(context);
      return;
    case 'another-day':
      openDetailsOfAnotherDay(context);
      return;
    case 'repeat':
      repeatSession(context, choice.offer.session, choice.offer);
      return;
    case 'resume':
      resumeDraft(context, choice.draft);
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
      notifySuccess(context, 'Discarded: the draft is in the trash. u undoes');
  }
}

/** Of a session that was left nobody knows how long it took; an exercise without sets is asked about first. */
export function saveAsItIs(context: CommandContext, draft: OfferedDraft): void {
  const { session, base } = draft;
  const original = originalOf(draft);
  context.dispatch(
    original
      ? { type: 'log/edit-opened', session, base, original, isBegun: true }
      : {
          type: 'log/session-opened',
          session,
          base,
          isBegun: true,
          clock: startClock(context.ports, session),
        },
  );
  if (session.exercises.some(isEmpty)) {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') });
  } else saveAndReport(context, session);
}
