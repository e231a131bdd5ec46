/** Opens and accepts the form for the details of a session. */
import { readSessionDate } from '../../domain/read-session-date.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import type { CommandContext, CommandTable } from '../command.js';
import { hasError, notify } from '../notices.js';
import {
  DETAIL_FIELDS,
  DETAIL_KEYS,
  type DetailField,
  type DetailsStage,
  type ReadDetails,
  readDetails,
  SELECTED_DETAILS,
  textsOf,
} from './details-form.js';
import { guessedValues } from './details-guess.js';
import { discardDraft } from './discard-draft.js';
import { createForm, type Form, isFormChanged } from './form.js';
import { stageFrom } from './log-state.js';
import { newSession } from './new-session.js';
import { rereadPast } from './read-past.js';
import { changeSession, openPicking, openStart, saveDraft, undoKeysIn } from './session-steps.js';
import { startClock } from './workout-time.js';

export type DetailsCommandId = 'session.details';

export const detailsCommands: CommandTable<DetailsCommandId> = {
  'session.details': {
    run: (context) => {
      const isInSummary = context.getState().log.stage.kind === 'summary';
      openDetails(context, isInSummary ? 'summary' : 'sets');
    },
  },
};

/**
 * Opens the form with the details of the session, guessed for a new one.
 * @param from the stage to return to; null for a new session
 */
export function openDetails(context: CommandContext, from: DetailsStage['from'] = null): void {
  const { session } = context.getState().log;
  const today = dayOf(localTimeWithOffset(context.ports.now()));
  const values = session ? textsOf(session) : guessedValues(context, today);
  const stage = {
    kind: 'details',
    form: createForm(DETAIL_FIELDS, values, 'focus', SELECTED_DETAILS),
    from,
    isGuessed: session === null,
  } as const;
  context.dispatch({ type: 'log/stage-opened', stage });
}

/** Opens the form for a new session of another day, with yesterday in its date field. */
export function openDetailsOfAnotherDay(context: CommandContext): void {
  const now = localTimeWithOffset(context.ports.now());
  const values = guessedValues(context, readSessionDate('yesterday', now) ?? dayOf(now));
  const stage = {
    kind: 'details',
    form: createForm(DETAIL_FIELDS, values, 'date', SELECTED_DETAILS),
    from: null,
    isGuessed: true,
  } as const;
  context.dispatch({ type: 'log/stage-opened', stage });
}

/** Leaves the form without changes. A new session is closed; its draft is discarded unless it has notes. */
export function leaveDetails(context: CommandContext): void {
  const { stage, session, isStarted } = context.getState().log;
  if (stage.kind === 'details' && stage.from !== null) {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
    return;
  }
  const isDiscarded = session && isStarted && !session.notes && discardDraft(context, session._id);
  context.dispatch({ type: 'log/session-closed' });
  openStart(context);
  if (isDiscarded && !hasError(context))
    notify(context, 'Nothing was logged, so the draft moved to the trash. u undoes');
}

/** Starts a session with the details, or changes the current one. An invalid field keeps the form open. */
export function acceptDetails(context: CommandContext, stage: DetailsStage): void {
  const { log } = context.getState();
  const read = readDetails(stage.form, localTimeWithOffset(context.ports.now()));
  if ('error' in read) {
    context.dispatch({ type: 'log/form-rejected', error: read.error });
    return;
  }
  const { details } = read;
  if (stage.from !== null && log.session) {
    const changed = withDetails(context, log.session, stage.form, details);
    changeDetails(context, log.session, changed, stage.from);
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
    return;
  }
  const session = log.session
    ? withDetails(context, log.session, stage.form, details)
    : newSessionOf(context, details);
  context.dispatch({
    type: 'log/session-opened',
    session,
    base: log.base,
    isStarted: log.isStarted || isFormChanged(stage.form),
    clock: startClock(context.ports, session),
  });
  saveDraft(context);
  openPicking(context);
}

/** Changes the details of the session in progress; unchanged details add no step to undo. */
function changeDetails(
  context: CommandContext,
  session: TrainingSession,
  changed: TrainingSession,
  from: 'sets' | 'summary',
): void {
  if (DETAIL_KEYS.every((key) => changed[key] === session[key])) return;
  changeSession(context, changed, `The details are changed. ${undoKeysIn(from)} undoes`);
  rereadPast(context, session);
}

function newSessionOf(context: CommandContext, details: ReadDetails): TrainingSession {
  const date = startOf(context, details.day, null);
  return withProgram(newSession(context, { ...details, date }), details);
}

/** The session with the fields that were changed. A text that was not changed keeps its exact value. */
function withDetails(
  context: CommandContext,
  session: TrainingSession,
  form: Form<DetailField>,
  details: ReadDetails,
): TrainingSession {
  const isChanged = (field: DetailField) => form.values[field] !== form.initial[field];
  const { phase, week, isDeloadWeek } = details;
  const changed = {
    ...session,
    phase,
    week,
    isDeloadWeek,
    date: startOf(context, details.day, session),
    focus: isChanged('focus') ? details.focus : session.focus,
  };
  return withProgram(changed, {
    program: isChanged('program') ? details.program : (session.program ?? null),
    programAuthor: isChanged('author') ? details.programAuthor : (session.programAuthor ?? null),
    programLengthWeeks: isChanged('length')
      ? details.programLengthWeeks
      : (session.programLengthWeeks ?? null),
  });
}

/** The session with the program of the form. Another program removes the day of the former one. */
function withProgram(
  session: TrainingSession,
  details: Pick<ReadDetails, 'program' | 'programAuthor' | 'programLengthWeeks'>,
): TrainingSession {
  const { program: before, programAuthor: _, programLengthWeeks: __, programDay, ...others } = session;
  const { program, programAuthor, programLengthWeeks } = details;
  return {
    ...others,
    ...(program !== null && { program }),
    ...(programAuthor !== null && { programAuthor }),
    ...(programLengthWeeks !== null && { programLengthWeeks }),
    ...(programDay !== undefined && program === before && { programDay }),
  };
}

/**
 * The date of a session that moves to `day`; a day alone if the time is unknown.
 * @param session null for a new session
 */
function startOf({ ports, getState }: CommandContext, day: string, session: TrainingSession | null): string {
  if (session && dayOf(session.date) === day) return session.date;
  if (session && getState().log.original) return day + session.date.slice(dayOf(session.date).length);
  const current = localTimeWithOffset(ports.now());
  return dayOf(current) === day ? current : day;
}
