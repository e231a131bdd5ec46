/** Commands for renaming an exercise in all sessions. */

import type { Athlete } from '../../domain/athlete.js';
import type { SavedSession } from '../../domain/draft-relation.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { RenamePreview, RenameReport } from '../../domain/read-models/rename-preview.js';
import type { TrainingSession } from '../../domain/record.js';
import {
  type NameChange,
  nameChangesIn,
  type Renaming,
  reversed,
  withNames,
} from '../../domain/rename-exercise.js';
import { withOwnNames } from '../../domain/repeat-session.js';
import { isSameRecord } from '../../domain/same-record.js';
import { createSelectedBuffer, EMPTY_BUFFER, set } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { CommandContext, CommandTable } from '../command.js';
import { startTask } from '../data/exclusive-task.js';
import { whyBusy } from '../data/task-commands.js';
import { attempt, notify, notifySuccess, notifyTransientError } from '../notices.js';
import { markChangedElsewhere } from './changed-elsewhere.js';
import { discardForm, restoreForm } from './discarded-form.js';
import { findKnown, markedChoice } from './exercise-search.js';
import { currentExercise } from './log-selectors.js';
import { stageFrom } from './log-state.js';

import { RENAMING, type RenameStage, renamedPlaces } from './rename-stage.js';
import { openPicking, saveDraft } from './session-steps.js';

export type RenameCommandId =
  | 'exercise.rename'
  | 'rename.complete'
  | 'rename.preview'
  | 'rename.apply'
  | 'rename.undo'
  | 'rename.back';

export const renameCommands: CommandTable<RenameCommandId> = {
  'exercise.rename': { when: whyNotRenamed, run: openRename },
  'rename.complete': { when: (state) => otherName(state) !== null, run: complete },
  'rename.preview': { run: preview },
  'rename.apply': { when: whyBusy, run: apply },
  'rename.undo': { when: whyBusy, run: undo },
  'rename.back': { when: whyNotLeft, run: back },
};

/** Resumes a rename that an earlier run did not finish. */
export function resumeRenaming(context: CommandContext): void {
  const { exercises } = context.ports;
  // Another process holds the drafts, and may be renaming.
  if (context.getState().log.stage.kind === 'locked') return;
  const renaming = attempt(context, () => exercises.unfinishedRename());
  if (renaming === null) return;
  const start = () => exercises.finishRename(renaming);
  startTask(context, RENAMING, start, (report) => {
    applyRenaming(context, renaming, report);
    notifySuccess(
      context,
      [`Resumed: ${describeRenaming(context, renaming)}`, report.missing].filter(Boolean).join(' '),
    );
  });
}

/** The user's exercise that best matches the typed name, other than the exercise to rename; null if none matches. */
export function otherName(state: AppState): string | null {
  const { stage } = state.log;
  if (stage.kind !== 'rename' || stage.step.kind !== 'name') return null;
  const typed = stage.name.text.trim();
  const others = findKnown(state, typed).filter(({ name }) => name !== stage.from && name !== typed);
  return typed === stage.from ? null : (others[0]?.name ?? null);
}

function stageOf({ getState }: CommandContext): RenameStage | null {
  const { stage } = getState().log;
  return stage.kind === 'rename' ? stage : null;
}

function whyNotRenamed(state: AppState): true | string {
  if (state.log.stage.kind !== 'picking') return whyBusy(state);
  return (
    isRenameDiscarded(state) ||
    markedChoice(state)?.kind === 'known' ||
    'Only your own exercises can be renamed. Choose one with ↓.'
  );
}

/** True if the user has just left a rename for the search; the rename key then opens that rename again. */
function isRenameDiscarded({ log }: AppState): boolean {
  return log.stage.kind === 'picking' && log.discardedForm?.stage.kind === 'rename';
}

/** Asks for the new name of the exercise under the cursor of the search, otherwise of the open exercise. */
function openRename(context: CommandContext): void {
  const state = context.getState();
  if (isRenameDiscarded(state)) {
    restoreForm(context);
    return;
  }
  const { stage } = state.log;
  const choice = markedChoice(state);
  const from = choice?.kind === 'known' ? choice.exercise.name : currentExercise(state.log)?.Name;
  if (from === undefined) return;
  const query = stage.kind === 'picking' ? stage.query : null;
  open(context, { kind: 'rename', from, name: createSelectedBuffer(from), query, step: { kind: 'name' } });
}

function leave(context: CommandContext, { query }: RenameStage): void {
  if (query) openPicking(context, query);
  else context.dispatch({ type: 'log/stage-opened', stage: stageFrom('sets') });
}

function open({ dispatch }: CommandContext, stage: RenameStage): void {
  dispatch({ type: 'log/stage-opened', stage });
}

function complete(context: CommandContext): void {
  const stage = stageOf(context);
  const name = otherName(context.getState());
  if (stage && name !== null) context.dispatch({ type: 'log/new-name-typed', name: set(stage.name, name) });
}

function preview(context: CommandContext): void {
  const stage = stageOf(context);
  if (!stage) return;
  const to = stage.name.text.trim();
  if (to === '') notifyTransientError(context, 'Enter a name, or press Esc to keep the old one.');
  else if (to === stage.from) notify(context, 'The exercise already has this name. Esc goes back.');
  else {
    const found = attempt(context, () => context.ports.exercises.previewRename(stage.from, to));
    if (found) open(context, { ...stage, step: { kind: 'preview', preview: withSession(context, found) } });
  }
}

/** The preview with the session in progress as on the screen, because its draft may be older. */
function withSession({ getState }: CommandContext, found: RenamePreview): RenamePreview {
  const { session } = getState().log;
  if (!session) return found;
  const { renaming } = found;
  const changes = nameChangesIn(session, renaming.from, renaming.to);
  const others = renaming.drafts.filter(({ id }) => id !== session._id);
  const drafts = changes.length === 0 ? others : [{ id: session._id, changes }, ...others];
  return { ...found, renaming: { ...renaming, drafts } };
}

function apply(context: CommandContext): void {
  const stage = stageOf(context);
  if (stage?.step.kind !== 'preview') return;
  const { renaming } = stage.step.preview;
  startTask(
    context,
    RENAMING,
    () => context.ports.exercises.rename(renaming),
    (report) => {
      applyRenaming(context, renaming, report);
      context.dispatch({ type: 'log/renamed', renaming });
      notifySuccess(context, describeRenaming(context, renaming));
      const { missing } = report;
      if (stageOf(context)) open(context, { ...stage, step: { kind: 'done', renaming, missing } });
    },
  );
}

/** Undoes a rename. Its page is open while the undo runs, so that no key changes the session. */
export function undoRename(context: CommandContext, renaming: Renaming): void {
  const step = { kind: 'done', renaming, missing: null } as const;
  open(context, { kind: 'rename', from: renaming.from, name: EMPTY_BUFFER, query: null, step });
  undo(context);
}

function undo(context: CommandContext): void {
  const stage = stageOf(context);
  if (stage?.step.kind !== 'done') return;
  const renaming = reversed(stage.step.renaming);
  startTask(
    context,
    RENAMING,
    () => context.ports.exercises.rename(renaming),
    (report) => {
      applyRenaming(context, renaming, report);
      context.dispatch({ type: 'log/rename-undone' });
      if (stageOf(context)) leave(context, stage);
      notifySuccess(
        context,
        [`Undone: ${stage.from} has its old name again; a rename cannot be redone.`, report.missing]
          .filter(Boolean)
          .join(' '),
      );
    },
  );
}

/** Applies to the screen what was renamed on disk. */
function applyRenaming(
  context: CommandContext,
  { drafts, sessions }: Renaming,
  { athlete }: RenameReport,
): void {
  context.dispatch({ type: 'app/athlete-changed', athlete });
  const { session, repeated, original } = context.getState().log;
  if (!session) return;
  const changes = drafts.find(({ id }) => id === session._id)?.changes ?? [];
  const repeatedAfter = repeated && repeatedAgain(context, repeated, athlete);
  const inOriginal = sessions.find(({ id }) => id === original?._id)?.changes ?? [];
  const saved = inOriginal.length === 0 ? null : renamedOriginal(context, inOriginal);
  if (changes.length > 0 || repeatedAfter || saved) {
    context.dispatch({ type: 'log/names-changed', changes, repeated: repeatedAfter, saved });
  }
  if (changes.length > 0 || saved) saveDraft(context);
  if (inOriginal.length > 0) markChangedElsewhere(context);
}

/** The repeated session read again, with names in place of aliases. The same object if it cannot be read. */
function repeatedAgain(
  { ports }: CommandContext,
  repeated: TrainingSession,
  { aliases }: Athlete,
): TrainingSession {
  const saved = ports.sessions.saved(repeated._id, repeated.date);
  return saved ? withOwnNames(saved.session, joinedNames(aliases)) : repeated;
}

/** The saved session of an edit after a rename; null if another process changed more than the names. */
function renamedOriginal(
  { getState, ports }: CommandContext,
  changes: readonly NameChange[],
): SavedSession | null {
  const { original } = getState().log;
  const saved = original && ports.sessions.saved(original._id, original.date);
  return saved && isSameRecord(saved.session, withNames(original, changes)) ? saved : null;
}

function describeRenaming({ getState }: CommandContext, renaming: Renaming): string {
  const { from, to } = renaming;
  return `Renamed ${from} to ${to} in ${renamedPlaces(renaming, getState().log.session?._id ?? null)}.`;
}

function whyNotLeft({ data: { task } }: AppState): true | string {
  return task?.name !== RENAMING || 'The rename is still running.';
}

/** Returns from the preview to the name; otherwise, to the stage from which the rename was opened. */
function back(context: CommandContext): void {
  const stage = stageOf(context);
  if (!stage) return;
  if (stage.step.kind === 'preview') open(context, { ...stage, step: { kind: 'name' } });
  else {
    const isTyped = stage.step.kind === 'name' && stage.name.text.trim() !== stage.from;
    discardForm(context, isTyped, () => leave(context, stage));
  }
}
