/** Commands up to the first exercise: who you are, and the details of a session. */

import { guessNextSession } from '../../domain/guess-session.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import { createEditBuffer, deleteWordBack } from '../../text/edit-buffer.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { CommandContext, CommandTable } from '../command.js';
import { attempt, notifyError } from '../notices.js';
import type { Ports } from '../ports/ports.js';
import { type ReadDetails, readDetails } from './details-form.js';
import { discardDraft } from './discard-draft.js';
import { DETAIL_FIELDS, type DetailField, type DetailValues, stageFrom } from './log-state.js';
import { newSession } from './new-session.js';
import { changeSession, keepDraft, openPicking, openStart } from './session-steps.js';
import { recentSessions } from './start-choices.js';
import { startClock } from './workout-time.js';

export type BeginCommandId =
  | 'first.unit'
  | 'first.accept'
  | 'details.next'
  | 'details.previous'
  | 'details.accept'
  | 'details.keep'
  | 'session.details'
  | 'field.clear'
  | 'field.delete-word'
  | 'details.cancel';

export const beginCommands: CommandTable<BeginCommandId> = {
  'first.unit': {
    run: ({ getState, dispatch }) => {
      const { stage } = getState().log;
      if (stage.kind !== 'first-start') return;
      dispatch({ type: 'log/stage-opened', stage: { ...stage, unit: stage.unit === 'kg' ? 'lb' : 'kg' } });
    },
  },
  'first.accept': { run: acceptAthlete },
  'details.next': { run: (context) => moveField(context, 1) },
  'details.previous': { run: (context) => moveField(context, -1) },
  'details.accept': { run: acceptDetails },
  'details.keep': { run: acceptDetails },
  'session.details': {
    run: (context) => {
      const isInSummary = context.getState().log.stage.kind === 'summary';
      openDetails(context, isInSummary ? 'summary' : 'sets');
    },
  },
  'field.clear': { run: (context) => editField(context, () => '') },
  'field.delete-word': {
    run: (context) => editField(context, (text) => deleteWordBack(createEditBuffer(text)).text),
  },
  'details.cancel': { run: leaveDetails },
};

/** Opens the Log screen as it begins: asks who you are, else offers what was left in progress. */
export function beginLogging(context: CommandContext): void {
  const { athlete } = context.getState();
  if (athlete.unit === undefined) {
    const name = flattenPaste(athlete.userName ?? '');
    const stage = { kind: 'first-start', name, unit: 'kg' } as const;
    context.dispatch({ type: 'log/stage-opened', stage });
    return;
  }
  openStart(context);
}

function acceptAthlete(context: CommandContext): void {
  const { stage } = context.getState().log;
  if (stage.kind !== 'first-start') return;
  const userName = stage.name.trim();
  if (userName === '') {
    notifyError(context, 'A name is needed: it stands in every session you log.');
    return;
  }
  const athlete = attempt(context, () => {
    const { userId } = context.getState().athlete;
    return context.ports.athlete.answer({ userId: userId ?? userName, userName, unit: stage.unit });
  });
  if (!athlete) return;
  context.dispatch({ type: 'app/athlete-changed', athlete });
  context.dispatch({ type: 'app/noticed', notice: null });
  openStart(context);
}

/** Asks for the details of a session: those it has where it has begun, else a guess. @param from where it has begun */
export function openDetails(context: CommandContext, from: 'sets' | 'summary' | null = null): void {
  const { session } = context.getState().log;
  const values = session ? valuesOf(session) : guessedValues(context);
  const stage = { kind: 'details', values, given: values, field: 'focus', problem: null, from } as const;
  context.dispatch({ type: 'log/stage-opened', stage });
}

/** Asks for the details of a session of another day, from its date on: most often it was yesterday. */
export function openDetailsOfAnotherDay(context: CommandContext): void {
  openDetails(context);
  const { stage } = context.getState().log;
  if (stage.kind !== 'details') return;
  const day = readSessionDate('yesterday', localTimeWithOffset(context.ports.now()));
  const values = { ...stage.values, date: day ?? stage.values.date };
  context.dispatch({ type: 'log/stage-opened', stage: { ...stage, values, given: values, field: 'date' } });
}

function valuesOf({ date, focus, phase, week, isDeloadWeek }: TrainingSession): DetailValues {
  return {
    date: dayOf(date),
    // A focus read from a file may hold anything, and the field draws its text as it is.
    focus: flattenPaste(focus ?? ''),
    phase: phase?.toString() ?? '',
    week: week?.toString() ?? '',
    deload: isDeloadWeek ? 'yes' : 'no',
  };
}

function guessedValues(context: CommandContext): DetailValues {
  const guess = guessNextSession(attempt(context, () => recentSessions(context)) ?? []);
  return {
    date: dayOf(localTimeWithOffset(context.ports.now())),
    focus: flattenPaste(guess.focus ?? ''),
    phase: guess.phase?.toString() ?? '',
    week: guess.week?.toString() ?? '',
    deload: 'no',
  };
}

/**
 * Back to where they are changed from, as they were, or to the menu: a session in which nothing is logged is given up
 * then.
 */
function leaveDetails(context: CommandContext): void {
  const { stage, session, isBegun } = context.getState().log;
  if (stage.kind === 'details' && stage.from !== null) {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
    return;
  }
  if (session && isBegun && !session.notes) discardDraft(context, session._id);
  context.dispatch({ type: 'log/session-closed' });
  openStart(context);
}

function moveField({ getState, dispatch, ports }: CommandContext, step: number): void {
  const { stage } = getState().log;
  if (stage.kind !== 'details') return;
  const at = DETAIL_FIELDS.indexOf(stage.field) + step;
  const field = DETAIL_FIELDS[(at + DETAIL_FIELDS.length) % DETAIL_FIELDS.length] as DetailField; // within the list
  const read = readDetails(stage.values, localTimeWithOffset(ports.now()));
  // A field is judged when it is left; the text in it stays.
  const problem = 'problem' in read && read.problem.field === stage.field ? read.problem : null;
  dispatch({ type: 'log/stage-opened', stage: { ...stage, field, problem } });
}

function acceptDetails(context: CommandContext): void {
  const { log } = context.getState();
  const { stage } = log;
  if (stage.kind !== 'details') return;
  const read = readDetails(stage.values, localTimeWithOffset(context.ports.now()));
  if ('problem' in read) {
    const { problem } = read;
    context.dispatch({ type: 'log/stage-opened', stage: { ...stage, field: problem.field, problem } });
    return;
  }
  const { details } = read;
  if (stage.from !== null && log.session) {
    changeDetails(context, log.session, details);
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
    return;
  }
  const { day, ...others } = details;
  const date = startOf(day, context.ports, log.session);
  const session: TrainingSession = {
    ...(log.session ?? newSession(context, { ...others, date })),
    ...others,
    date,
  };
  const isTyped = DETAIL_FIELDS.some((field) => stage.values[field] !== stage.given[field]);
  context.dispatch({
    type: 'log/session-opened',
    session,
    base: log.base,
    isBegun: log.isBegun || isTyped,
    clock: startClock(context.ports, session),
  });
  keepDraft(context);
  openPicking(context);
}

/** Other details on a session in progress; as they were, they are no change to be undone. */
function changeDetails(context: CommandContext, session: TrainingSession, details: ReadDetails): void {
  const { day, ...others } = details;
  const date = startOf(day, context.ports, session);
  const changed: TrainingSession = { ...session, ...others, date };
  const keys = ['date', 'phase', 'week', 'isDeloadWeek', 'focus'] as const;
  if (keys.every((key) => changed[key] === session[key])) return;
  changeSession(context, changed, 'The details are changed.');
}

/** Changes the text of the stock field that has the focus; its cursor goes to the end. */
function editField({ getState, dispatch }: CommandContext, edit: (text: string) => string): void {
  const { stage } = getState().log;
  if (stage.kind === 'first-start') {
    dispatch({ type: 'log/stage-opened', stage: { ...stage, name: edit(stage.name) } });
  } else if (stage.kind === 'details') {
    const values = { ...stage.values, [stage.field]: edit(stage.values[stage.field]) };
    dispatch({ type: 'log/stage-opened', stage: { ...stage, values, problem: null } });
  }
}

/** A session of today begins now; one of another day knows only its day. */
function startOf(day: string, { now }: Ports, session: TrainingSession | null): string {
  if (session && dayOf(session.date) === day) return session.date;
  const current = localTimeWithOffset(now());
  return dayOf(current) === day ? current : day;
}
