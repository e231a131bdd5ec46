/** The rows of the Log screen that a click selects: choices, fields, exercises and sets. */
import { namedKey } from '../keys/key-event.js';
import type { Layout } from '../page/layout.js';
import type { AppState } from '../store/app-state.js';
import type { Form } from '../store/log/form.js';
import { currentExercise } from '../store/log/log-selectors.js';
import type { LogStage } from '../store/log/log-state.js';
import { startChoices } from '../store/log/start-choices.js';
import { startMenuRows, visibleChoices } from '../store/log/start-menu-rows.js';
import { arrows, arrowsAfter, type ClickTarget, repeated, stepsTo, targetsOfRows } from './click-target.js';
import { formRows } from './screens/log/form-rows.js';
import { PICK_HEAD_ROWS, pickRows } from './screens/log/pick-rows.js';
import { sessionListHeight, visibleExercises } from './screens/log/session-list-rows.js';
import { setsLayout } from './screens/log/sets-layout.js';

/** The cursor while no choice is selected: Down selects the first choice. */
export const NOT_SELECTED = -1;

export function logTargets(state: AppState, layout: Layout): readonly ClickTarget[] {
  const { stage } = state.log;
  switch (stage.kind) {
    case 'start':
      return menuTargets(state, stage, layout);
    case 'details':
    case 'goal':
      return fieldTargets<string>(stage.form, layout);
    case 'picking':
      return choiceTargets(state, stage, layout);
    case 'sets':
      return [...exerciseTargets(state.log, layout), ...setTargets(state, layout)];
    default:
      return [];
  }
}

type Stage<Kind extends LogStage['kind']> = Extract<LogStage, { readonly kind: Kind }>;

function menuTargets({ log }: AppState, { choice }: Stage<'start'>, layout: Layout): readonly ClickTarget[] {
  const { firstRow, limit } = startMenuRows(layout);
  const visible = visibleChoices(choice, limit, startChoices(log).length);
  return targetsOfRows({ firstRow, steps: stepsTo(visible, choice) });
}

/** The targets of the fields. The focused field has no keys, because Enter would accept the form. */
export function fieldTargets<Field extends string>(
  form: Form<Field>,
  layout: Layout,
): readonly ClickTarget[] {
  const { firstRow, cursor, ...visible } = formRows(form, layout);
  return targetsOfRows({ firstRow, steps: stepsTo(visible, cursor) }, arrows);
}

function choiceTargets(
  state: AppState,
  { cursor, question }: Stage<'picking'>,
  { bodyRows }: Layout,
): readonly ClickTarget[] {
  if (question !== undefined) return [];
  const { known, newChoice, start, end } = pickRows(state, cursor, bodyRows);
  const from = cursor ?? NOT_SELECTED;
  const newSteps = newChoice === null ? [] : [known.length - from];
  return targetsOfRows({ firstRow: PICK_HEAD_ROWS, steps: [...stepsTo({ start, end }, from), ...newSteps] });
}

const PREVIOUS_EXERCISE = namedKey('pageUp');
const NEXT_EXERCISE = namedKey('pageDown');

function exerciseTargets(log: AppState['log'], layout: Layout): readonly ClickTarget[] {
  const visible = visibleExercises(log, sessionListHeight(log, layout));
  return targetsOfRows(
    { firstRow: 0, end: layout.leftColumns, steps: stepsTo(visible, log.exerciseIndex) },
    repeated(PREVIOUS_EXERCISE, NEXT_EXERCISE),
  );
}

const COMMAND_MODE = namedKey('escape');

/** The targets of the sets; none while a set is edited, because leaving the edit would discard the line. */
function setTargets(state: AppState, layout: Layout): readonly ClickTarget[] {
  const { log } = state;
  const exercise = currentExercise(log);
  if (!exercise || log.editing !== null) return [];
  const { firstSetRow, sets, setCount } = setsLayout(state, exercise, layout);
  // If the cursor is on no set, Up selects the last set.
  const steps = stepsTo(sets, log.setCursor ?? setCount);
  return targetsOfRows(
    { firstRow: firstSetRow, end: layout.leftColumns, steps },
    log.isCommandMode ? arrows : arrowsAfter(COMMAND_MODE),
  );
}
