import { setPlaces } from '../../domain/edit-session.js';
import { exerciseKey } from '../../domain/exercise-name.js';
import type { PrescribedDay } from '../../domain/program/prescribe-day.js';
import type { KnownExercise } from '../../domain/read-models/exercise-history.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { type NameChange, withNames } from '../../domain/rename-exercise.js';
import { withRestChanges } from '../../domain/rest-clock.js';
import { createEditBuffer } from '../../text/edit-buffer.js';
import type { AppEvent } from '../app-event.js';
import { indexOfPlace, placeOfNextSet, placeUnderCursor } from './log-selectors.js';
import { initialLog, type LogState, ON_SET_LINE } from './log-state.js';
import { reduceStage } from './reduce-stage.js';
import { withOffers, withProgramOffers } from './start-choices.js';

/** The state of the Log screen after an event; the same object if nothing changed. */
export function reduceLog(log: LogState, event: AppEvent): LogState {
  switch (event.type) {
    case 'log/start-read':
      return { ...log, drafts: event.drafts, repeats: event.repeats, programs: [] };
    case 'log/start-reread':
      return withOffers(log, { drafts: event.drafts, repeats: event.repeats });
    case 'log/programs-read':
      return withProgramOffers(log, event);
    case 'log/prescribed':
      return { ...log, prescribed: event.day };
    case 'log/library-read':
      return { ...log, library: event.library };
    case 'log/history-read':
      return {
        ...log,
        known: keepUnchanged(log.known, event.known),
        planned: event.planned,
        library: event.library,
      };
    case 'log/session-opened':
      return {
        ...withoutSession(log),
        session: event.session,
        base: event.base,
        isStarted: event.isStarted,
        clock: event.clock,
      };
    case 'log/session-repeated': {
      const { session, base, repeated, isStarted, clock } = event;
      return { ...withoutSession(log), session, base, repeated, isStarted, clock };
    }
    case 'log/edit-opened': {
      const { session, base, original, isStarted } = event;
      return { ...withoutSession(log), session, base, original, isStarted };
    }
    case 'log/changed-elsewhere':
      return log.isChangedElsewhere === event.isChanged
        ? log
        : { ...log, isChangedElsewhere: event.isChanged };
    case 'log/draft-discarded':
      return { ...log, discarded: [...log.discarded, event.name] };
    case 'log/draft-restored':
      return { ...log, discarded: log.discarded.filter((name) => name !== event.name) };
    case 'log/session-closed':
      return { ...withoutSession(log), left: placeOf(log) };
    case 'log/form-discarded':
      return { ...log, discardedForm: event.form };
    case 'log/form-restored': {
      if (log.discardedForm === null) return log;
      const { edit, ...form } = log.discardedForm;
      const restored = { ...log, ...form, discardedForm: null };
      if (!edit) return restored;
      return reduceLog(restored, { type: 'log/set-opened', place: edit.place, line: edit.line });
    }
    case 'log/discarded-form-dropped':
      return { ...log, discardedForm: null };
    case 'log/session-changed':
      return {
        ...withSession(log, event.session),
        isStarted: true,
        undo: log.session ? [...log.undo, log.session] : log.undo,
        redo: [],
      };
    case 'log/names-changed': {
      const renamed = (session: TrainingSession) => withNames(session, event.changes);
      const { session, prescribed, undo, redo } = log;
      return {
        ...log,
        session: session && renamed(session),
        repeated: event.repeated,
        prescribed: prescribed && withNewNames(prescribed, event.changes),
        undo: undo.map(renamed),
        redo: redo.map(renamed),
        ...(event.saved && {
          original: event.saved.session,
          base: { kind: 'saved', hash: event.saved.hash },
        }),
      };
    }
    case 'log/renamed':
      return {
        ...log,
        renames: [...log.renames, { renaming: event.renaming, undoLength: log.undo.length }],
      };
    case 'log/rename-undone':
      return { ...log, renames: log.renames.slice(0, -1) };
    case 'log/draft-saved':
      return log.isDraftSaved === event.isSaved && log.draftWrite === 'none'
        ? log
        : { ...log, isDraftSaved: event.isSaved, draftWrite: 'none' };
    case 'log/draft-writing':
      return { ...log, draftWrite: event.isSlow ? 'slow' : 'begun' };
    case 'log/undone':
    case 'log/redone': {
      const isUndo = event.type === 'log/undone';
      const [from, to] = isUndo ? [log.undo, log.redo] : [log.redo, log.undo];
      const session = from.at(-1);
      if (!session || !log.session) return log;
      const [left, grown] = [from.slice(0, -1), [...to, log.session]];
      const stacks = isUndo ? { undo: left, redo: grown } : { undo: grown, redo: left };
      // The index of the edited set may now belong to another set, so the edit ends.
      const line = log.editing ? withNextLine(log) : log;
      return { ...withSession(line, session), ...stacks };
    }
    case 'log/exercise-opened':
      return {
        // Keep the typed line, in case it was typed while the wrong exercise was open.
        ...(log.editing ? withNextLine(log) : { ...log, ...ON_SET_LINE }),
        ...UNCHECKED,
        exerciseIndex: event.index,
        past: event.past,
        stage: { kind: 'sets' },
      };
    case 'log/past-read':
      return { ...log, pasts: new Map(log.pasts).set(exerciseKey(event.name), event.past) };
    case 'log/past-read-again':
      return { ...log, past: event.past, pasts: new Map([[exerciseKey(event.name), event.past]]) };
    case 'log/line-edited':
      return { ...log, line: event.line, recalled: null, ...UNCHECKED, ...ON_SET_LINE };
    case 'log/line-recalled':
      return { ...log, line: event.line, recalled: event.recalled, ...UNCHECKED, ...ON_SET_LINE };
    case 'log/rest-changed':
      return { ...log, rests: withRestChanges(log.rests, log.session, event.rest) };
    case 'log/ticked':
      return log.nowMs === event.nowMs ? log : { ...log, nowMs: event.nowMs };
    case 'log/placeholder-chosen':
      return { ...log, placeholder: event.source, placeholderChosenAt: placeOfNextSet(log) };
    case 'log/lines-pasted':
      return { ...log, line: event.line, waitingLines: event.rest, ...UNCHECKED, ...ON_SET_LINE };
    case 'log/line-taken':
      return withNextLine({
        ...log,
        pastLines: withLine(log.pastLines, log.line.text.trim() || event.planned),
      });
    case 'log/line-rejected':
      return { ...log, lineError: event.error, lineQuestion: null };
    case 'log/load-questioned':
      return { ...log, lineError: null, lineQuestion: event.question };
    case 'log/line-opened':
      return log.editing ? withNextLine(log) : { ...log, ...ON_SET_LINE };
    case 'log/set-opened':
      return {
        ...log,
        // After the edit, the typed line returns to the set line.
        waitingLines:
          log.editing || log.line.text === '' ? log.waitingLines : [log.line.text, ...log.waitingLines],
        editing: event.place,
        line: event.line,
        ...UNCHECKED,
        ...ON_SET_LINE,
      };
    case 'log/command-mode-entered':
      return { ...log, lineQuestion: null, ...ON_SET_LINE, isCommandMode: true };
    case 'log/set-cursor-moved':
      return {
        ...(log.editing ? withNextLine(log) : log),
        isCommandMode: true,
        setCursor: event.cursor,
        isCursorKept: true,
      };
    case 'log/set-marked':
      return { ...log, isCommandMode: true, setCursor: event.cursor, isCursorKept: false };
    case 'app/screen-opened':
      return log.isCommandMode ? { ...log, ...ON_SET_LINE } : log;
    default: {
      const stage = reduceStage(log.stage, event);
      if (stage === log.stage) return log;
      // The menu has no open session: a saved session that stayed open would be changed instead of a new one.
      if (stage.kind === 'start' && log.session) return { ...withoutSession(log), stage, left: placeOf(log) };
      const isBodyWeightAsked = log.isBodyWeightAsked || stage.kind === 'body-weight';
      // After saving, an edit of a set cannot be restored, because no session is in progress.
      const discardedForm = stage.kind === 'saved' ? null : log.discardedForm;
      return { ...log, stage, isBodyWeightAsked, discardedForm };
    }
  }
}

/** No error and no question, because the line, or what it refers to, changed since Enter was pressed. */
const UNCHECKED = { lineError: null, lineQuestion: null };

/** Replaces the session. If `isCursorKept`, the cursor stays in the sets; otherwise the set line gets the focus. */
function withSession(log: LogState, session: TrainingSession): LogState {
  const exerciseIndex = within(log.exerciseIndex, session.exercises.length);
  const exercise = session.exercises[exerciseIndex];
  const cursor = log.isCursorKept
    ? { isCommandMode: true, isCursorKept: true, setCursor: exercise ? cursorIn(exercise, log) : null }
    : ON_SET_LINE;
  return { ...log, ...cursor, lineQuestion: null, session, exerciseIndex };
}

/** The cursor on the same set, otherwise near its former place; null if the exercise has no set. */
function cursorIn(exercise: Exercise, log: LogState): number | null {
  const count = setPlaces(exercise).length;
  if (count === 0) return null;
  const place = placeUnderCursor(log);
  const same = place === null ? -1 : indexOfPlace(exercise, place);
  return same === -1 ? within(log.setCursor ?? count - 1, count) : same;
}

function withoutSession(log: LogState): LogState {
  const { stage, drafts, discarded, repeats, programs, left, known, isBodyWeightAsked } = log;
  return { ...initialLog, stage, drafts, discarded, repeats, programs, left, known, isBodyWeightAsked };
}

function placeOf({ session, exerciseIndex, left }: LogState): LogState['left'] {
  return session ? { id: session._id, exerciseIndex } : left;
}

function withNewNames(day: PrescribedDay, changes: readonly NameChange[]): PrescribedDay {
  const nameOf = (name: string) => changes.find(({ from }) => from === name)?.to ?? name;
  return { ...day, exercises: day.exercises.map((each) => ({ ...each, name: nameOf(each.name) })) };
}

/** The state after an edit or a logged line: the set line shows the next waiting line, or is empty. */
function withNextLine(log: LogState): LogState {
  const [next = '', ...waitingLines] = log.waitingLines;
  const line = createEditBuffer(next);
  return { ...log, line, waitingLines, recalled: null, ...UNCHECKED, editing: null, ...ON_SET_LINE };
}

function withLine(lines: readonly string[], line: string): readonly string[] {
  return line === '' || line === lines.at(-1) ? lines : [...lines, line];
}

/** Equal exercises stay the same objects, so that names prepared for searching are reused. */
function keepUnchanged(
  before: readonly KnownExercise[],
  read: readonly KnownExercise[],
): readonly KnownExercise[] {
  const byName = new Map(before.map((exercise) => [exercise.name, exercise]));
  return read.map((exercise) => {
    const old = byName.get(exercise.name);
    return old?.count === exercise.count && old.lastDate === exercise.lastDate ? old : exercise;
  });
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
