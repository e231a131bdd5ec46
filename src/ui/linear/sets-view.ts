/** Logging sets in linear mode: the exercise, last time, today's sets, and the set line. */
import { type SetPlace, setAt, setPlaces } from '../../domain/edit-session.js';
import type { Exercise } from '../../domain/record.js';
import { REST_STEP_SECONDS } from '../../domain/rest-clock.js';
import { displaySet } from '../../domain/set-notation/format-set.js';
import type { AppState } from '../../store/app-state.js';
import {
  bestEver,
  labelOfSuggested,
  lastTimeFollowing,
  nextSuggested,
  platesForLoad,
} from '../../store/log/exercise-hints.js';
import { lastTime } from '../../store/log/last-time.js';
import { questionText } from '../../store/log/line-question.js';
import { currentExercise } from '../../store/log/log-selectors.js';
import { planText } from '../../store/log/plan-in-unit.js';
import { plannedSetOf } from '../../store/log/planned-set.js';
import { restChanges } from '../../store/log/rest.js';
import { rotatesWith } from '../../store/log/superset-rotation.js';
import { beginningOf } from '../../text/beginning.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { clocksOf } from '../screens/log/clock-texts.js';
import { pastText } from '../screens/log/last-time-words.js';
import { moveHint } from '../screens/log/move-hint.js';
import { sessionTotals } from '../screens/log/session-totals.js';
import { keptPart, type LinearInput, type LinearPart, type LinearView, part, partOf } from './linear-view.js';

/** A width at which no text is cut. */
const ANY_COLUMNS = Number.MAX_SAFE_INTEGER;

const COMMAND_MODE = 'Command mode, ? lists the keys';
const REST_MENU = `Rest clock: + and - change it by ${REST_STEP_SECONDS} s, p pauses or resumes, s skips, Esc goes back`;

export function setsView(state: AppState): LinearView {
  const { log } = state;
  const exercise = currentExercise(log);
  if (!exercise) return { place: 'sets', parts: [], input: null };
  const parts = [
    part('exercise', headingOf(state, exercise)),
    ...pastParts(state, exercise),
    ...setParts(state, exercise),
    ...nextParts(state, exercise),
    ...(log.isChangedElsewhere ? [part('changed', CHANGED_ELSEWHERE)] : []),
    ...modeParts(state, exercise),
    ...lineParts(state),
  ];
  const isTyping = log.stage.kind === 'sets' && !log.isCommandMode;
  return { place: placeOf(state, exercise), parts, input: isTyping ? inputOf(state, exercise) : null };
}

/** Names the place. The menu of the rest clock has the same name, so the heading is not printed again. */
function placeOf({ log }: AppState, { Name }: Exercise): string {
  return `sets ${log.exerciseIndex} ${Name}`;
}

function headingOf(state: AppState, exercise: Exercise): string {
  const { log } = state;
  const goal = sanitizeLine(planText(exercise, state));
  const others = rotatesWith(log);
  return [
    sanitizeLine(exercise.Name),
    `exercise ${log.exerciseIndex + 1} of ${log.session?.exercises.length ?? 1}`,
    goal === '' ? '' : `goal ${goal}`,
    others === null ? '' : `superset with ${sanitizeLine(others)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The texts next to the sets on the drawn screen: last time and its note, the best set ever, cues. */
function pastParts(state: AppState, { formCues }: Exercise): readonly LinearPart[] {
  const best = bestEver(state);
  const texts = {
    past: pastText(state, ANY_COLUMNS),
    'past note': beginningOf(lastTime(state)?.notes ?? ''),
    best: best === null ? '' : `Best ${best}`,
    cues: formCues.length === 0 ? '' : `Cues: ${formCues.map((cue) => beginningOf(cue)).join('; ')}`,
  };
  return Object.entries(texts).flatMap(([id, text]) =>
    text === '' ? [] : [keptPart(id, sanitizeLine(text))],
  );
}

/** The suggested set with its reason; why the placeholder differs from last time's set; or what Enter opens next. */
function nextParts(state: AppState, { workingSets }: Exercise): readonly LinearPart[] {
  const next = nextSuggested(state);
  const following = lastTimeFollowing(state);
  const isDone = workingSets.length > 0 && !state.log.editing && plannedSetOf(state) === null;
  return [
    ...(next?.reason
      ? [keptPart('next', sanitizeLine(`${labelOfSuggested(state)} ${next.set}: ${next.reason}`))]
      : []),
    ...(following ? [keptPart('follows', `Placeholder: ${following}`)] : []),
    ...(isDone ? [keptPart('move', moveHint(state))] : []),
  ];
}

function setParts(state: AppState, exercise: Exercise): readonly LinearPart[] {
  const sets = setPlaces(exercise).map((place) => {
    return keptPart(`${place.kind} ${place.index}`, setWords(state, exercise, place));
  });
  const { notes } = exercise;
  return notes === null ? sets : [...sets, keptPart('note', `Note: ${sanitizeLine(beginningOf(notes))}`)];
}

/** `Set 2: 80 × 5 @8`, `Warm-up 1: 40 × 5`. */
function setWords({ athlete }: AppState, exercise: Exercise, place: SetPlace): string {
  const set = setAt(exercise, place);
  const name = `${place.kind === 'warmup' ? 'Warm-up' : 'Set'} ${place.index + 1}`;
  return set ? sanitizeLine(`${name}: ${displaySet(set, { unit: athlete.unit ?? 'kg' })}`) : name;
}

const CHANGED_ELSEWHERE =
  'This session was changed elsewhere. Saving keeps the text from there as a conflict.';

function modeParts(state: AppState, exercise: Exercise): readonly LinearPart[] {
  const { stage, isCommandMode, setCursor } = state.log;
  if (stage.kind === 'rest') {
    return [
      part('menu', REST_MENU),
      partOf('rest', restChanges(state.log), clocksOf(state).rest || 'no rest'),
    ];
  }
  if (!isCommandMode) return [];
  const place = setCursor === null ? undefined : setPlaces(exercise)[setCursor];
  const under = place ? [part('cursor', `Cursor on ${setWords(state, exercise, place)}`)] : [];
  return [part('mode', COMMAND_MODE), partOf('facts', ONCE, factsOf(state)), ...under];
}

/** A source that never changes, so that lines with clocks are not printed again when a clock advances. */
const ONCE = {};

/** `5 sets · 1 250 kg, 35 min, rest 1:20 of 3:00, plates 20 + 10 a side`: the session so far. */
function factsOf(state: AppState): string {
  const { session, isDraftSaved } = state.log;
  const { minutes, rest } = clocksOf(state);
  const total = session ? sessionTotals(session, state.athlete) : '';
  const unsaved = isDraftSaved ? '' : 'not on disk';
  const plates = platesForLoad(state);
  return (
    [unsaved, total, minutes, rest, plates === null ? '' : `plates ${plates}`].filter(Boolean).join(', ') ||
    'nothing logged'
  );
}

function lineParts({ log, athlete }: AppState): readonly LinearPart[] {
  const { lineError, lineQuestion } = log;
  if (lineQuestion) {
    return [
      partOf('question', lineQuestion, `Question: ${questionText(lineQuestion, athlete.unit ?? 'kg')}`),
    ];
  }
  if (!lineError) return [];
  const { column, message } = lineError;
  return [partOf('error', lineError, `Error at character ${column}: ${sanitizeLine(message)}`)];
}

/** `Set 3, Enter logs 80 × 5: `. */
function inputOf(state: AppState, exercise: Exercise): LinearInput {
  const { log, athlete } = state;
  const buffer = log.line;
  if (log.editing) {
    const name = log.editing.kind === 'warmup' ? 'warm-up' : 'set';
    return { prompt: `Edit ${name} ${log.editing.index + 1}: `, buffer };
  }
  const planned = plannedSetOf(state);
  const logs = planned ? `, Enter logs ${displaySet(planned, { unit: athlete.unit ?? 'kg' })}` : '';
  return { prompt: sanitizeLine(`Set ${exercise.workingSets.length + 1}${logs}: `), buffer };
}
