/** The Log screen in linear mode: the open stage. */
import type { AppState } from '../../store/app-state.js';
import { draftConflictPage } from '../../store/log/draft-conflict-page.js';
import { currentExercise, isEmpty } from '../../store/log/log-selectors.js';
import type { LogStage } from '../../store/log/log-state.js';
import { programChoicePage } from '../../store/log/program-choice.js';
import { programDayPage } from '../../store/log/program-day-page.js';
import { otherName } from '../../store/log/rename-commands.js';
import { RENAMING, type RenameStage, renamedPlaces } from '../../store/log/rename-stage.js';
import { savedPage } from '../../store/log/saved-page.js';
import { setsWithWarmups } from '../../store/log/sets-text.js';
import { startChoices } from '../../store/log/start-choices.js';
import { beginningOf } from '../../text/beginning.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { QUESTION, WHY as WHY_BODY_WEIGHT } from '../screens/log/body-weight-texts.js';
import { DETAIL_TEXTS, goalTexts } from '../screens/log/form-texts.js';
import { LOCKED, WHAT_TO_DO, WHY } from '../screens/log/locked-texts.js';
import { noteTargetWords } from '../screens/log/note-target-words.js';
import {
  aliasWords,
  changedText,
  mergeWords,
  NAME_IS_SELECTED,
  renameHead,
  SAVED_TEXTS,
} from '../screens/log/rename-texts.js';
import { describeChoice, menuTitle, whatItDoes } from '../screens/log/start-texts.js';
import { summaryHead, summaryQuestion } from '../screens/log/summary-texts.js';
import { formView } from './form-view.js';
import { type LinearInput, type LinearPart, type LinearView, part } from './linear-view.js';
import { PAGE_VIEW, pageTexts } from './page-texts.js';
import { pickView } from './pick-view.js';
import { setsView } from './sets-view.js';

/** A width at which no text is cut. */
const ANY_COLUMNS = Number.MAX_SAFE_INTEGER;

export function logView(state: AppState): LinearView {
  const { stage } = state.log;
  switch (stage.kind) {
    case 'first-start':
      return viewOf(
        stage,
        [
          part('title', 'Welcome. Two questions before you start: your name and the unit of weights.'),
          part('unit', `Unit ${stage.unit}. Down switches the unit, Enter accepts both.`),
          part('root', `Your log will be in ${sanitizeLine(stage.root)}.`),
        ],
        { prompt: 'Your name: ', buffer: stage.name },
      );
    case 'locked':
      return viewOf(stage, [part('title', LOCKED, WHY, WHAT_TO_DO)]);
    case 'start':
      return startView(state, stage.choice);
    case 'program-day': {
      const { lines } = programDayPage(stage, state.athlete, PAGE_VIEW);
      return viewOf(stage, [part('page', ...pageTexts(lines), 'Enter starts it.')]);
    }
    case 'program-choice':
      return viewOf(stage, [part('page', ...pageTexts(programChoicePage(stage, PAGE_VIEW).lines))]);
    case 'draft-conflict':
      return viewOf(stage, [part('page', ...pageTexts(draftConflictPage(stage, PAGE_VIEW).lines))]);
    case 'details':
      return formView(
        'details',
        stage.form,
        stage.from === null ? 'New session' : 'Session details',
        DETAIL_TEXTS,
      );
    case 'goal': {
      const name = sanitizeLine(currentExercise(state.log)?.Name ?? '');
      return formView('goal', stage.form, `Goal and cues of ${name}`, goalTexts(state.athlete.unit ?? 'kg'));
    }
    case 'picking':
      return pickView(state, stage);
    case 'rename':
      return renameView(state, stage);
    case 'sets':
    case 'rest':
      return setsView(state);
    case 'note':
      return viewOf(stage, [part('title', `Note on ${sanitizeLine(noteTargetWords(state, stage.target))}`)], {
        prompt: 'Note: ',
        buffer: stage.text,
      });
    case 'summary':
      return summaryView(state);
    case 'body-weight': {
      const error = stage.error === null ? [] : [part('error', `Error: The answer ${stage.error}.`)];
      return viewOf(stage, [part('title', QUESTION, WHY_BODY_WEIGHT), ...error], {
        prompt: 'Body weight: ',
        buffer: stage.line,
      });
    }
    case 'saved':
      return viewOf(stage, [part('page', ...pageTexts(savedPage(stage, state.athlete, PAGE_VIEW).lines))]);
  }
}

function viewOf(
  { kind }: Pick<LogStage, 'kind'>,
  parts: readonly LinearPart[],
  input: LinearInput | null = null,
): LinearView {
  return { place: kind, parts, input };
}

function startView({ log, today }: AppState, choice: number): LinearView {
  const choices = startChoices(log);
  const current = choices[choice] ?? { kind: 'new' };
  const labels = { today, isOneOfSeveral: log.drafts.length > 1, columns: ANY_COLUMNS };
  const title = `${menuTitle(log.drafts.length)}: the arrow keys choose, Enter starts`;
  const item = `${choice + 1} of ${choices.length}: ${describeChoice(current, labels)}. ${whatItDoes(current, log)}`;
  return { place: 'start', parts: [part('title', title), part('item', item)], input: null };
}

function renameView(state: AppState, stage: RenameStage): LinearView {
  const { step } = stage;
  const head = part('title', renameHead(stage));
  const place = `rename ${step.kind}`;
  switch (step.kind) {
    case 'name': {
      const other = otherName(state);
      const merge =
        other === null ? [] : [part('other', `Tab takes ${sanitizeLine(other)} and merges both.`)];
      const selected = stage.name.isSelected ? [part('selected', NAME_IS_SELECTED)] : [];
      return {
        place,
        parts: [head, ...selected, ...merge],
        input: { prompt: 'New name: ', buffer: stage.name },
      };
    }
    case 'preview': {
      const isRunning = state.data.task?.name === RENAMING;
      const texts = [
        changedText(step.preview, state.athlete).replace(/:$/, '.'),
        ...mergeWords(step.preview, state.athlete),
        aliasWords(stage.from, step.preview),
      ].map(sanitizeLine);
      const running = isRunning ? [part('task', 'Renaming …')] : [];
      return { place, parts: [head, part('preview', ...texts), ...running], input: null };
    }
    case 'done': {
      const places = renamedPlaces(step.renaming, state.log.session?._id ?? null);
      const texts = [
        `Renamed in ${places}.`,
        ...(step.renaming.sessions.length === 0 ? [] : [SAVED_TEXTS]),
        ...(step.missing === null ? [] : [step.missing]),
        'u undoes the rename.',
      ].map(sanitizeLine);
      return { place, parts: [head, part('done', ...texts)], input: null };
    }
  }
}

function summaryView(state: AppState): LinearView {
  const { session } = state.log;
  if (!session) return { place: 'summary', parts: [], input: null };
  const unit = state.athlete.unit ?? 'kg';
  const exercises = session.exercises.map(
    (exercise) => `${sanitizeLine(exercise.Name)}: ${setsWithWarmups(exercise, unit)}`,
  );
  const note = session.notes === undefined ? [] : [`Note: ${sanitizeLine(beginningOf(session.notes))}`];
  const question = summaryQuestion(session, session.exercises.filter(isEmpty), ANY_COLUMNS);
  const parts = [
    part('title', summaryHead(session, state)),
    part('exercises', ...exercises, ...note),
    part('question', question),
  ];
  return { place: 'summary', parts, input: null };
}
