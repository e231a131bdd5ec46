/** Repeating and editing past sessions on the Log screen, and resuming their drafts. */

import type { DraftBase } from '../../domain/draft-relation.js';
import { joinedNames } from '../../domain/joined-names.js';
import type { OfferedDraft } from '../../domain/read-models/draft.js';
import type { Exercise, TrainingSession } from '../../domain/record.js';
import { programOf, repeatExercises, withOwnNames } from '../../domain/repeat-session.js';
import { localTimeWithOffset } from '../../domain/session-date.js';
import { nextInRotation, type SetsLeft } from '../../domain/supersets.js';
import { sanitizeLine } from '../../text/sanitize.js';
import type { AppState } from '../app-state.js';
import type { CommandContext } from '../command.js';
import { attempt, hasError, notify } from '../notices.js';
import { isConflicting, originalOf } from './draft-conflict.js';
import { placeTrainedLast } from './last-logged.js';
import { isEmpty, isLinePending } from './log-selectors.js';
import type { RepeatOffer } from './log-state.js';
import { newSession } from './new-session.js';
import { plannedCount } from './planned-set.js';
import { withPrescription } from './prescribed-exercise.js';
import { readPrescribed } from './program-day.js';
import { readLastPlan } from './read-past.js';
import { recentSessions } from './recent-sessions.js';
import { sessionsBefore } from './repeat-offers.js';
import { type Repetition, repetitionOf } from './repetition.js';
import { openExercise, openStart } from './session-steps.js';
import { startClock } from './workout-time.js';

/** Why no other session can be opened now, in one sentence; null if another session can be opened. */
export function whyNotOpened({ log, athlete }: AppState): string | null {
  const { stage, session, isStarted } = log;
  if (stage.kind === 'locked') return 'Another traininglogs is logging in this data root. Close it first.';
  if (stage.kind === 'rename')
    return 'An exercise is being renamed on the Log screen. Finish the rename first.';
  if (session === null || stage.kind === 'saved') return null;
  if (!isStarted && !isLinePending(log, athlete.unit ?? 'kg')) return null;
  return 'A session is in progress. Finish it on the Log screen first.';
}

/** Starts a session with the exercises of a past session and with guessed details. */
export function repeatSession(context: CommandContext, past: TrainingSession): void {
  const recent = attempt(context, () => recentSessions(context)) ?? [];
  const earlier = attempt(context, () => recentSessions(context, past)) ?? [];
  startRepetition(context, repetitionOf(context, past, recent, earlier));
}

/** Starts the session that the menu offers. Opens the menu again if the past session can no longer be read. */
export function repeatOffered(context: CommandContext, offer: RepeatOffer): void {
  const saved = context.ports.sessions.saved(offer.id, offer.date);
  if (!saved) {
    openStart(context);
    notify(context, 'This session can no longer be read; the menu is read again.');
    return;
  }
  const recent = attempt(context, () => recentSessions(context)) ?? [];
  const earlier = sessionsBefore(recent, offer);
  startRepetition(context, repetitionOf(context, saved.session, recent, earlier));
}

/**
 * Starts a repetition. Goals and tempos come from the program, otherwise from the last plan, otherwise from
 * the repeated session.
 */
function startRepetition(context: CommandContext, repetition: Repetition): void {
  const { session: past, phase, week, isDeloadWeek } = repetition;
  const date = localTimeWithOffset(context.ports.now());
  const started = newSession(context, { date, phase, week, isDeloadWeek, focus: past.focus });
  const exercises = repeatExercises(repetition.exercises).map((exercise) => {
    return { ...exercise, ...readLastPlan(context, exercise.Name, started, past) };
  });
  const repeated = { ...started, exercises, ...programOf(past) };
  const day = readPrescribed(context, repeated);
  const session = day ? withPrescription(repeated, day) : repeated;
  context.dispatch({
    type: 'log/session-repeated',
    session,
    base: { kind: 'new', repeats: { _id: past._id, date: past.date } },
    repeated: past,
    isStarted: false,
    clock: startClock(context.ports, session),
  });
  if (day) context.dispatch({ type: 'log/prescribed', day });
  openExercise(context, 0);
  if (!day) notifyUsual(context, repetition);
}

/** Names the exercises of a repetition that the past session did not have. */
function notifyUsual(context: CommandContext, { session: past, exercises }: Repetition): void {
  const others = exercises.filter(({ Name }) => past.exercises.every((each) => each.Name !== Name));
  if (others.length === 0 || hasError(context)) return;
  const names = others.map(({ Name }) => sanitizeLine(Name)).join(', ');
  const [were, them] = others.length === 1 ? ['was', 'it'] : ['were', 'them'];
  const focus = sanitizeLine(past.focus ?? 'this day');
  notify(context, `${names} ${were} not in the repeated session; ${focus} usually has ${them}.`);
}

/**
 * Opens a saved session for editing, or resumes its draft.
 * @param shownPlace the index in `shown` of the exercise to open
 */
export function editSession(context: CommandContext, shown: TrainingSession, shownPlace = 0): void {
  const { drafts, sessions } = context.ports;
  const left = drafts.list().drafts.find(({ id }) => id === shown._id);
  if (left && left.otherHost !== null) {
    const host = sanitizeLine(left.otherHost) || 'another machine';
    notify(context, `This session is in progress on ${host}. Take it over on the Log screen first.`);
    return;
  }
  if (left && isConflicting(left)) {
    notify(context, 'A draft of this session differs from it. Compare both on the Log screen first.');
    return;
  }
  // The shown session may be stale; the edit starts from what is saved now.
  const saved = sessions.saved(shown._id, shown.date);
  const base: DraftBase = saved ? { kind: 'saved', hash: saved.hash } : { kind: 'unknown' };
  const original = saved?.session ?? shown;
  const edit = left ? { session: left.session, base: left.base } : { session: original, base };
  context.dispatch({ type: 'log/edit-opened', ...edit, original, isStarted: left !== undefined });
  const { exercises } = edit.session;
  const name = shown.exercises[shownPlace]?.Name;
  const isInPlace = exercises[shownPlace]?.Name === name;
  const place = isInPlace ? shownPlace : exercises.findIndex(({ Name }) => Name === name);
  openSets(context, Math.max(0, place));
  if (left) notify(context, 'Resumed the unfinished edit of this session.');
}

/** Resumes a draft at the exercise that was open when the user left it in this run, if any. */
export function resumeDraft(context: CommandContext, draft: OfferedDraft): void {
  const { session, base } = draft;
  const original = originalOf(draft);
  if (original) {
    context.dispatch({ type: 'log/edit-opened', session, base, original, isStarted: true });
    openSets(context, leftPlace(context) ?? 0);
    return;
  }
  const repeated = repeatedBy(context, draft);
  const clock = startClock(context.ports, session);
  context.dispatch(
    repeated
      ? { type: 'log/session-repeated', session, base, repeated, isStarted: true, clock }
      : { type: 'log/session-opened', session, base, isStarted: true, clock },
  );
  // If the program is missing, the goals of the session still contain the prescribed sets.
  const day = readPrescribed(context, session);
  if (day) context.dispatch({ type: 'log/prescribed', day });
  openExercise(context, leftPlace(context) ?? placeToResume(context));
}

/** The index of the exercise that was open when this session was left in this run; null if it was not. */
function leftPlace({ getState }: CommandContext): number | null {
  const { left, session } = getState().log;
  return left && left.id === session?._id && left.exerciseIndex in session.exercises
    ? left.exerciseIndex
    : null;
}

/** The index of the exercise to continue with; 0 if no exercise has sets. */
function placeToResume({ getState }: CommandContext): number {
  const state = getState();
  const exercises = state.log.session?.exercises ?? [];
  const trained = placeTrainedLast(exercises);
  if (trained === null) return 0;
  const isAdded = state.log.repeated === null && state.log.prescribed === null;
  const added = exercises[trained + 1];
  if (isAdded && added && trained + 2 === exercises.length && !hasSets(added)) return trained + 1;
  const setsLeft = (place: number) => setsLeftOf(state, exercises[place]);
  const inSuperset = nextInRotation(exercises, trained, setsLeft);
  if (inSuperset !== null) return inSuperset;
  if (setsLeft(trained) !== 'done') return trained;
  const isLeft = (place: number) => setsLeft(place) === 'left' || !hasSets(exercises[place]);
  const places = [...exercises.keys()];
  return [...places.slice(trained + 1), ...places.slice(0, trained)].find(isLeft) ?? trained;
}

function setsLeftOf(state: AppState, exercise: Exercise | undefined): SetsLeft {
  const planned = exercise ? plannedCount(state, exercise) : null;
  if (!exercise || planned === null) return 'unplanned';
  return exercise.workingSets.length < planned ? 'left' : 'done';
}

/**
 * The session that a draft repeats, with names in place of aliases; null if there is none or it is
 * unreadable.
 */
function repeatedBy({ ports, getState }: CommandContext, { base }: OfferedDraft): TrainingSession | null {
  if (base.kind !== 'new' || !base.repeats) return null;
  const saved = ports.sessions.saved(base.repeats._id, base.repeats.date);
  return saved && withOwnNames(saved.session, joinedNames(getState().athlete.aliases));
}

/** Opens an exercise and moves the cursor to its first set, if it has one. */
function openSets(context: CommandContext, index: number): void {
  openExercise(context, index);
  const opened = context.getState().log.session?.exercises[index];
  if (opened && hasSets(opened)) context.dispatch({ type: 'log/set-cursor-moved', cursor: 0 });
}

function hasSets(exercise: Exercise | undefined): boolean {
  return exercise !== undefined && !isEmpty(exercise);
}
