/** Opens and accepts the form for the details of a session. */
import { guessNextSession } from '../../domain/guess-session.js';
import { readSessionDate } from '../../domain/read-session-date.js';
import type { TrainingSession } from '../../domain/record.js';
import { dayOf, localTimeWithOffset } from '../../domain/session-date.js';
import { flattenPaste } from '../../text/sanitize.js';
import type { CommandContext, CommandTable } from '../command.js';
import { attempt } from '../notices.js';
import type { Ports } from '../ports/ports.js';
import {
  DETAIL_FIELDS,
  type DetailsStage,
  type DetailValues,
  type ReadDetails,
  readDetails,
} from './details-form.js';
import { discardDraft } from './discard-draft.js';
import { createForm, isFormChanged } from './form.js';
import { stageFrom } from './log-state.js';
import { newSession } from './new-session.js';
import { recentSessions } from './recent-sessions.js';
import { changeSession, openPicking, openStart, saveDraft } from './session-steps.js';
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
 * Opens the form with the details of the session in progress, or with guessed ones for a new session.
 * @param from the stage to return to; null for a new session
 */
export function openDetails(context: CommandContext, from: DetailsStage['from'] = null): void {
  const { session } = context.getState().log;
  const values = session ? valuesOf(session) : guessedValues(context);
  const stage = { kind: 'details', form: createForm(DETAIL_FIELDS, values, 'focus'), from } as const;
  context.dispatch({ type: 'log/stage-opened', stage });
}

/** Opens the form for a new session of another day, with yesterday in its date field. */
export function openDetailsOfAnotherDay(context: CommandContext): void {
  openDetails(context);
  const { stage } = context.getState().log;
  if (stage.kind !== 'details') return;
  const { values } = stage.form;
  const day = readSessionDate('yesterday', localTimeWithOffset(context.ports.now()));
  const form = createForm(DETAIL_FIELDS, { ...values, date: day ?? values.date }, 'date');
  context.dispatch({ type: 'log/stage-opened', stage: { ...stage, form } });
}

function valuesOf({ date, focus, phase, week, isDeloadWeek }: TrainingSession): DetailValues {
  return {
    date: dayOf(date),
    // A focus read from a file may contain line ends, and a field has one line.
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
 * Leaves the form and changes nothing: back to the stage it was opened from, else to the menu. A started session
 * without exercises is then discarded.
 */
export function leaveDetails(context: CommandContext): void {
  const { stage, session, isStarted } = context.getState().log;
  if (stage.kind === 'details' && stage.from !== null) {
    context.dispatch({ type: 'log/stage-opened', stage: stageFrom(stage.from) });
    return;
  }
  if (session && isStarted && !session.notes) discardDraft(context, session._id);
  context.dispatch({ type: 'log/session-closed' });
  openStart(context);
}

/** Starts the session with the details, or changes those of the session; an invalid field keeps the form open. */
export function acceptDetails(context: CommandContext, stage: DetailsStage): void {
  const { log } = context.getState();
  const read = readDetails(stage.form.values, localTimeWithOffset(context.ports.now()));
  if ('error' in read) {
    context.dispatch({ type: 'log/form-rejected', error: read.error });
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
function changeDetails(context: CommandContext, session: TrainingSession, details: ReadDetails): void {
  const { day, ...others } = details;
  const date = startOf(day, context.ports, session);
  const changed: TrainingSession = { ...session, ...others, date };
  const keys = ['date', 'phase', 'week', 'isDeloadWeek', 'focus'] as const;
  if (keys.every((key) => changed[key] === session[key])) return;
  changeSession(context, changed, 'The details are changed.');
}

/** The date of a session: with the current time if its day is today, else the day alone. */
function startOf(day: string, { now }: Ports, session: TrainingSession | null): string {
  if (session && dayOf(session.date) === day) return session.date;
  const current = localTimeWithOffset(now());
  return dayOf(current) === day ? current : day;
}
