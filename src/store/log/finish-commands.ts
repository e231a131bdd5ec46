/** Commands for notes, for the summary, and for saving the session. */
import {
  keepExercises,
  setAt,
  setExerciseNotes,
  setSessionNotes,
  setSetNotes,
} from '../../domain/edit-session.js';
import type { TrainingSession } from '../../domain/record.js';
import { isSameRecord } from '../../domain/same-record.js';
import { durationMinutes } from '../../domain/session-clock.js';
import { moveIndex } from '../../list/motion.js';
import { isTooLongToEdit, TOO_LONG_TO_EDIT } from '../../text/beginning.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { endOfPage } from '../motion-commands.js';
import { notifyUnsaved } from '../notices.js';
import { leaveEdit } from './leave-session.js';
import { linePendingText } from './line-reading.js';
import { currentExercise, hasLineText, isEmpty, placeOfLast, placeUnderCursor } from './log-selectors.js';
import { type LogStage, type LogState, type NoteTarget, stageFrom } from './log-state.js';
import { openSaved } from './saved-commands.js';
import { changeSession, returnToExercise, undoKeysIn } from './session-steps.js';
import { markLastSet } from './set-commands.js';
import { summaryPage } from './summary-page.js';
import { workoutTime } from './workout-time.js';

export type FinishCommandId =
  | 'note.set'
  | 'note.exercise'
  | 'note.session'
  | 'note.accept'
  | 'summary.up'
  | 'summary.down'
  | 'session.finish'
  | 'session.save'
  | 'session.drop-empty'
  | 'session.continue';

export const finishCommands: CommandTable<FinishCommandId> = {
  'note.set': {
    ...openNoteCommand('set'),
    when: ({ log }) =>
      (placeUnderCursor(log) ?? placeOfLast(log)) === null
        ? 'No set to write a note on yet.'
        : whyNoteNotOpened(log, 'set'),
  },
  'note.exercise': openNoteCommand('exercise'),
  'note.session': openNoteCommand('session'),
  'note.accept': { run: acceptNote },
  'summary.up': summaryScrollCommand('up'),
  'summary.down': summaryScrollCommand('down'),
  'session.finish': {
    when: (state) => whyNotFinished(state.log) ?? (!hasLineText(state.log) || linePendingText(state)),
    run: ({ dispatch }) => dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') }),
  },
  'session.save': {
    when: ({ log }) =>
      (log.session?.exercises.length ?? 0) === 0
        ? 'No exercise left to save. Esc goes back to log one.'
        : (whyNotFinished(log) ?? true),
    run: save,
  },
  'session.drop-empty': {
    when: ({ log }) => log.session?.exercises.some(isEmpty) || 'Every exercise has sets.',
    run: dropEmpty,
  },
  'session.continue': { run: returnToExercise },
};

function whyNotFinished({ session, isStarted, original }: LogState): string | null {
  if (!session || session.exercises.length === 0) return 'Nothing is logged yet. Choose an exercise first.';
  return isStarted || original
    ? null
    : 'Nothing is logged yet. Enter on the empty line logs the planned set.';
}

/** Saves the session. An edit keeps its duration, and is not saved if it changes nothing. */
function save(context: CommandContext): void {
  const { session, original } = context.getState().log;
  if (!session) return;
  if (!original) saveAndReport(context, withDuration(session, workoutTime(context)));
  else if (isSameRecord(session, original)) leaveEdit(context);
  else saveAndReport(context, session);
}

function dropEmpty(context: CommandContext): void {
  const { session } = context.getState().log;
  if (!session) return;
  const kept = keepExercises(session, (exercise) => !isEmpty(exercise));
  const dropped = session.exercises.length - kept.exercises.length;
  const what = dropped === 1 ? 'an exercise' : `${dropped} exercises`;
  changeSession(context, kept, `Removed ${what} without sets. u undoes`);
}

/** The command that scrolls the summary. It does not apply if all lines are visible. */
function summaryScrollCommand(motion: 'up' | 'down'): Command {
  const topAfter = (state: AppState) => {
    const { log, view } = state;
    const lastTop = log.session ? summaryPage(state, log.session, view).lastTop : 0;
    const before = log.stage.kind === 'summary' ? Math.min(log.stage.top, lastTop) : 0;
    return { lastTop, before, after: moveIndex(before, motion, 1, lastTop + 1) };
  };
  return {
    when: (state) => {
      const { lastTop, before, after } = topAfter(state);
      if (state.log.stage.kind !== 'summary' || lastTop === 0) return false;
      return after !== before || endOfPage(motion);
    },
    run: ({ getState, dispatch }) => dispatch({ type: 'log/page-scrolled', top: topAfter(getState()).after }),
  };
}

/** Saves the session. Until a copy is on disk, the session stays on the screen and its draft is kept. */
export function saveAndReport(context: CommandContext, session: TrainingSession): void {
  const result = context.ports.sessions.save(session, context.getState().log.base);
  if (result.status === 'not-saved') {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') });
    notifyUnsaved(context, `Not saved: ${result.reason}`);
    return;
  }
  context.ports.drafts.remove(session._id);
  // The saved session also has the changes that a failed write of the draft left unsaved.
  context.dispatch({ type: 'log/draft-saved', isSaved: true });
  context.dispatch({ type: 'app/noticed', notice: null });
  openSaved(context, session, result);
  if (!result.conflicts) return;
  const files = result.conflicts.map((path) => path.split('/').at(-1)).join(', ');
  notifyUnsaved(context, `Another program changed this session too; decide on the Data screen: ${files}.`);
}

function withDuration(session: TrainingSession, now: Date): TrainingSession {
  return { ...session, sessionDurationMinutes: durationMinutes(session, now) };
}

function openNoteCommand(target: NoteTarget): Command {
  return {
    when: ({ log }) => whyNoteNotOpened(log, target),
    run: (context) => {
      const { getState, dispatch } = context;
      if (target === 'set' && getState().log.setCursor === null) markLastSet(context);
      const { log } = getState();
      const from = log.stage.kind === 'summary' ? 'summary' : 'sets';
      const text = createEditBuffer(noteOn(log, target) ?? '');
      dispatch({ type: 'log/stage-opened', stage: { kind: 'note', target, text, from } });
    },
  };
}

/** True, or why not: each key in a note of megabytes would take seconds. */
function whyNoteNotOpened(log: LogState, target: NoteTarget): true | string {
  return isTooLongToEdit(noteOn(log, target)) ? TOO_LONG_TO_EDIT : true;
}

function noteOn(log: LogState, target: NoteTarget): string | null {
  const exercise = currentExercise(log);
  switch (target) {
    case 'session':
      return log.session?.notes ?? null;
    case 'exercise':
      return exercise?.notes ?? null;
    case 'set': {
      const place = placeUnderCursor(log) ?? placeOfLast(log);
      return (exercise && place && setAt(exercise, place)?.notes) ?? null;
    }
  }
}

export function isNoteChanged(log: LogState): boolean {
  const { stage } = log;
  return stage.kind === 'note' && typedNote(stage) !== noteOn(log, stage.target);
}

/** The typed note; null if only blanks are typed. */
function typedNote({ text }: Extract<LogStage, { kind: 'note' }>): string | null {
  return text.text.trim() || null;
}

export function acceptNote(context: CommandContext): void {
  const { log } = context.getState();
  const { session, stage } = log;
  if (stage.kind !== 'note' || !session) return;
  const notes = typedNote(stage);
  leaveNote(context);
  // An unchanged note adds no step to undo.
  if (!isNoteChanged(log)) return;
  const changed = withNote(log, session, stage.target, notes);
  const done = notes === null ? 'Note removed' : 'Note saved';
  changeSession(context, changed, `${done}. ${undoKeysIn(stage.from)} undoes`);
}

function withNote(
  log: LogState,
  session: TrainingSession,
  target: NoteTarget,
  notes: string | null,
): TrainingSession {
  switch (target) {
    case 'session':
      return setSessionNotes(session, notes);
    case 'exercise':
      return setExerciseNotes(session, log.exerciseIndex, notes);
    case 'set': {
      const place = placeUnderCursor(log);
      return place ? setSetNotes(session, log.exerciseIndex, place, notes) : session;
    }
  }
}

/** Closes the field of the note and changes nothing. */
export function leaveNote({ getState, dispatch }: CommandContext): void {
  const { stage } = getState().log;
  if (stage.kind === 'note') dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
}
