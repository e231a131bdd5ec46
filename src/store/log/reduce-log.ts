import { setPlaces } from '../../domain/edit-session.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppEvent } from '../app-event.js';
import { initialLog, type LogState } from './log-state.js';

/** The Log screen's part of the state after an event; the same object where nothing changed. */
export function reduceLog(log: LogState, event: AppEvent): LogState {
  switch (event.type) {
    case 'log/stage-opened':
      return { ...log, stage: event.stage };
    case 'log/drafts-found':
      return { ...log, drafts: event.drafts };
    case 'log/history-read':
      return { ...log, known: event.known, planned: event.planned };
    case 'log/session-opened':
      return { ...withoutSession(log), session: event.session, isBegun: event.isBegun };
    case 'log/session-closed':
      return withoutSession(log);
    case 'log/session-changed':
      return {
        ...log,
        setCursor: null,
        session: event.session,
        isBegun: true,
        undo: log.session ? [...log.undo, log.session] : log.undo,
        exerciseIndex: within(log.exerciseIndex, event.session.exercises.length),
      };
    case 'log/draft-kept':
      return log.isDraftKept === event.isKept ? log : { ...log, isDraftKept: event.isKept };
    case 'log/undone': {
      const session = log.undo.at(-1);
      if (!session) return log;
      const exerciseIndex = within(log.exerciseIndex, session.exercises.length);
      // The set that was being changed may be another one now.
      const line = log.editing ? withNextLine(log) : log;
      const exercise = session.exercises[exerciseIndex];
      const sets = exercise ? setPlaces(exercise).length : 0;
      const setCursor = line.setCursor === null || sets === 0 ? null : within(line.setCursor, sets);
      return { ...line, setCursor, session, undo: log.undo.slice(0, -1), exerciseIndex };
    }
    case 'log/exercise-opened':
      return {
        // A line typed for the wrong exercise is not typed again.
        ...(log.editing ? withNextLine(log) : { ...log, setCursor: null }),
        exerciseIndex: event.index,
        lastTime: event.lastTime,
        stage: { kind: 'sets' },
      };
    case 'log/line-edited':
      return { ...log, line: event.line, lineProblem: null, setCursor: null };
    case 'log/lines-pasted':
      return { ...log, line: event.line, waitingLines: event.rest, lineProblem: null, setCursor: null };
    case 'log/line-taken':
      return withNextLine(log);
    case 'log/line-refused':
      return { ...log, lineProblem: event.problem };
    case 'log/line-opened':
      return log.editing ? withNextLine(log) : { ...log, setCursor: null };
    case 'log/set-opened':
      return {
        ...log,
        // What was being typed comes back when the set is changed.
        waitingLines:
          log.editing || log.line.text === '' ? log.waitingLines : [log.line.text, ...log.waitingLines],
        editing: event.place,
        line: event.line,
        lineProblem: null,
        setCursor: null,
      };
    case 'log/set-cursor-moved':
      return { ...(log.editing ? withNextLine(log) : log), setCursor: event.cursor };
    default:
      return log;
  }
}

function withoutSession({ stage, drafts, known }: LogState): LogState {
  return { ...initialLog, stage, drafts, known };
}

/** The line after it was taken or left: the next of the waiting ones, or empty. */
function withNextLine(log: LogState): LogState {
  const [next = '', ...waitingLines] = log.waitingLines;
  const line = createEditBuffer(next);
  return { ...log, line, waitingLines, lineProblem: null, editing: null, setCursor: null };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
