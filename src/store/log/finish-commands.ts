/** Commands that end a session: notes, summary, saving, and what comes after. */
import { keepExercises, setExerciseNotes, setSessionNotes } from '../../domain/edit-session.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { complain, tell } from '../say.js';
import { currentExercise } from './log-selectors.js';
import { type NoteTarget, stageFrom } from './log-state.js';
import { changeSession, openExercise, openStart } from './session-steps.js';
import { summaryScroll } from './summary-scroll.js';

export type FinishCommandId =
  | 'note.exercise'
  | 'note.session'
  | 'note.accept'
  | 'summary.up'
  | 'summary.down'
  | 'session.finish'
  | 'session.save'
  | 'session.drop-empty'
  | 'session.go-on'
  | 'saved.again';

export const finishCommands: CommandTable<FinishCommandId> = {
  'note.exercise': openNoteCommand('exercise'),
  'note.session': openNoteCommand('session'),
  'note.accept': { run: acceptNote },
  'summary.up': { when: scrolls, run: (context) => scroll(context, -1) },
  'summary.down': { when: scrolls, run: (context) => scroll(context, 1) },
  'session.finish': {
    when: ({ log }) =>
      (log.session?.exercises.length ?? 0) > 0 || 'Nothing is logged yet: choose an exercise first.',
    run: finish,
  },
  'session.save': {
    when: ({ log }) =>
      (log.session?.exercises.length ?? 0) > 0 ||
      'Nothing is left to save: Esc goes back to log an exercise.',
    run: (context) => {
      const { session } = context.getState().log;
      if (session) saveAndReport(context, withDuration(session, context.ports.now()));
    },
  },
  'session.drop-empty': {
    when: ({ log }) => log.session?.exercises.some(isEmpty) ?? false,
    run: dropEmpty,
  },
  'session.go-on': { run: (context) => openExercise(context, context.getState().log.exerciseIndex) },
  'saved.again': {
    run: (context) => {
      context.dispatch({ type: 'log/session-closed' });
      openStart(context);
    },
  },
};

function dropEmpty(context: CommandContext): void {
  const { session } = context.getState().log;
  if (!session) return;
  const kept = keepExercises(session, (exercise) => !isEmpty(exercise));
  const dropped = session.exercises.length - kept.exercises.length;
  const what = dropped === 1 ? 'an exercise' : `${dropped} exercises`;
  changeSession(context, kept, `Dropped ${what} without sets. Esc, then Alt+U undoes`);
}

/** True where the summary has more exercises than rows. */
function scrolls(state: AppState): boolean {
  return state.log.stage.kind === 'summary' && lastSummaryTop(state) > 0;
}

function lastSummaryTop({ log, view }: AppState): number {
  return log.session ? summaryScroll(log.session, view.bodyRows).lastTop : 0;
}

function scroll({ getState, dispatch }: CommandContext, rows: number): void {
  const { stage } = getState().log;
  if (stage.kind !== 'summary') return;
  const last = lastSummaryTop(getState());
  const top = Math.max(0, Math.min(Math.min(stage.top, last) + rows, last));
  dispatch({ type: 'log/stage-opened', stage: { ...stage, top } });
}

/** A line that was typed and not logged would be missing from what is saved: it goes first. */
function finish(context: CommandContext): void {
  const { line, editing } = context.getState().log;
  const isPending = line.text.trim() !== '';
  context.dispatch({ type: 'log/stage-opened', stage: stageFrom(isPending ? 'sets' : 'summary') });
  if (!isPending) return;
  tell(
    context,
    editing
      ? 'The set is still being changed: Enter changes it, Esc leaves it as it was.'
      : 'The line is not logged yet: Enter logs it, Ctrl+U clears it.',
  );
}

/** True for an exercise without any set: skipped that day. */
export function isEmpty(exercise: Exercise): boolean {
  return exercise.warmupSets.length === 0 && exercise.workingSets.length === 0;
}

/**
 * Saves the session in progress, as it is given, through the one save path. It leaves the screen, and its draft
 * goes, only once a copy is on the disk.
 */
export function saveAndReport(context: CommandContext, session: TrainingSession): void {
  const result = context.ports.sessions.save(session);
  if (result.status === 'not-saved') {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom('summary') });
    complain(context, `Not saved: ${result.reason}`);
    return;
  }
  context.ports.drafts.remove(session._id);
  context.dispatch({ type: 'app/noticed', notice: null });
  context.dispatch({ type: 'log/stage-opened', stage: { kind: 'saved', result } });
}

const MS_PER_MINUTE = 60_000;
/** A session open for longer was left open, not trained. */
const LONGEST_SESSION_MINUTES = 6 * 60;

/** The minutes since a session of today began; a session logged after the fact has no clock. */
export function durationMinutes(session: TrainingSession, now: Date): number | null {
  const hasClock = /T.*(Z|[+-]\d{2}:\d{2})$/.test(session.date);
  if (session.sessionDurationMinutes !== null || !hasClock) return session.sessionDurationMinutes;
  const minutes = Math.round((now.getTime() - Date.parse(session.date)) / MS_PER_MINUTE);
  return minutes >= 0 && minutes <= LONGEST_SESSION_MINUTES ? minutes : null;
}

function withDuration(session: TrainingSession, now: Date): TrainingSession {
  return { ...session, sessionDurationMinutes: durationMinutes(session, now) };
}

function openNoteCommand(target: NoteTarget): Command {
  return {
    run: ({ getState, dispatch }) => {
      const { log } = getState();
      const exercise = currentExercise(log);
      const notes = target === 'session' ? log.session?.notes : exercise?.notes;
      const from = log.stage.kind === 'summary' ? 'summary' : 'sets';
      const text = createEditBuffer(notes ?? '');
      dispatch({ type: 'log/stage-opened', stage: { kind: 'note', target, text, from } });
    },
  };
}

/** Keeps the note that is being typed and leaves its field. */
export function acceptNote(context: CommandContext): void {
  const { log } = context.getState();
  const { session, exerciseIndex, stage } = log;
  if (stage.kind !== 'note' || !session) return;
  const text = stage.text.text.trim();
  const notes = text === '' ? null : text;
  const isOfSession = stage.target === 'session';
  const former = (isOfSession ? session.notes : currentExercise(log)?.notes) ?? null;
  closeNote(context);
  // A note left as it was is no change to be undone.
  if (notes === former) return;
  const changed = isOfSession
    ? setSessionNotes(session, notes)
    : setExerciseNotes(session, exerciseIndex, notes);
  changeSession(context, changed, notes === null ? 'The note is taken away.' : 'The note is kept.');
}

function closeNote({ getState, dispatch }: CommandContext): void {
  const { stage } = getState().log;
  if (stage.kind === 'note') dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
}
