/** Commands on drafts in the menu: deciding a conflict, and undoing a discard. */

import type { Page } from '../../page/line.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { attempt, notifySuccess } from '../notices.js';
import { discardDraft } from './discard-draft.js';
import { draftConflictPage } from './draft-conflict-page.js';
import { pageScroll } from './page-scroll.js';
import { openStart } from './session-steps.js';
import { saveAsItIs } from './start-commands.js';

export type DraftCommandId =
  | 'draft.undo-discard'
  | 'draft.keep-saved'
  | 'draft.keep-draft'
  | 'draft.back'
  | 'draft.scroll-up'
  | 'draft.scroll-down'
  | 'draft.scroll-page-up'
  | 'draft.scroll-page-down';

const scroll = pageScroll(pageOf);

export const draftCommands: CommandTable<DraftCommandId> = {
  'draft.undo-discard': {
    when: ({ log }) =>
      log.discarded.length > 0 ||
      'No draft was discarded since traininglogs was started; Data restores older ones from the trash.',
    run: undoDiscard,
  },
  'draft.keep-saved': { run: keepSaved },
  'draft.keep-draft': {
    when: ({ log: { stage } }) =>
      stage.kind !== 'draft-conflict' ||
      stage.draft.session.exercises.length > 0 ||
      'The draft has no exercise to save: s keeps the saved session.',
    run: keepDraft,
  },
  'draft.back': { run: (context) => openStart(context) },
  'draft.scroll-up': scroll('up'),
  'draft.scroll-down': scroll('down'),
  'draft.scroll-page-up': scroll('page-up'),
  'draft.scroll-page-down': scroll('page-down'),
};

function undoDiscard(context: CommandContext): void {
  const name = context.getState().log.discarded.at(-1);
  if (name === undefined) return;
  const isDone = attempt(context, () => context.ports.drafts.restore(name) ?? true);
  // A draft that cannot be restored stays in the trash, which the Data screen lists.
  context.dispatch({ type: 'log/draft-restored', name });
  if (isDone === null) return;
  openStart(context);
  notifySuccess(context, 'Draft restored.');
}

function keepSaved(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'draft-conflict' || !discardDraft(context, stage.draft.id)) return;
  openStart(context);
  notifySuccess(context, 'Saved session kept; the draft is in the trash. u undoes');
}

/** Replaces the compared saved session with the draft. The saved text moves to `trash/replaced/`. */
function keepDraft(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'draft-conflict') return;
  const { draft } = stage;
  const { saved } = draft.relation;
  saveAsItIs(context, {
    ...draft,
    base: { kind: 'saved', hash: saved.hash },
    relation: { kind: 'edit', saved },
  });
}

function pageOf({ log: { stage }, view }: AppState): Page | null {
  return stage.kind === 'draft-conflict' ? draftConflictPage(stage, view) : null;
}
