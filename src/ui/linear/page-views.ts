/** Screens that are pages, in linear mode: one exercise, Stats and Data. */
import type { Line } from '../../page/line.js';
import type { AppState } from '../../store/app-state.js';
import { dataField, dataPage, fieldExplanation } from '../../store/data/data-page.js';
import { dataScope } from '../../store/data/data-state.js';
import { exercisePage } from '../../store/exercise/exercise-page.js';
import type { OpenExercise } from '../../store/exercise/exercise-state.js';
import { listPosition } from '../../store/stats/exercise-list.js';
import { statsPage } from '../../store/stats/stats-page.js';
import { STATS_PAGES, statsText } from '../../store/stats/stats-state.js';
import type { EditBuffer } from '../../text/edit-buffer.js';
import { settingLabels } from '../screens/data/settings-texts.js';
import { formView } from './form-view.js';
import { type LinearInput, type LinearPart, type LinearView, part, replyPart } from './linear-view.js';
import { cursorText, PAGE_VIEW, pageTexts } from './page-texts.js';

/** The head of an exercise, and the occurrence under the cursor. */
export function exerciseView(state: AppState, exercise: OpenExercise): LinearView {
  const { head, position, window, blocks, list } = exercisePage(exercise, { ...state, view: PAGE_VIEW });
  const start = blocks.starts[window.cursor] ?? 0;
  const occurrence = list.lines.slice(start, blocks.starts[window.cursor + 1] ?? list.lines.length);
  const parts = [
    part('head', ...pageTexts(head)),
    part(`occurrence ${window.cursor}`, position, ...pageTexts(occurrence)),
  ];
  return { place: `exercise ${exercise.detail.name}`, parts, input: null };
}

export function statsView(state: AppState): LinearView {
  if (state.stats.list?.search) return statsSearchView(state, state.stats.list.search);
  const { head, body, foot } = statsPage({ ...state, view: PAGE_VIEW });
  const lines = [...head.slice(1), ...body.lines, ...foot];
  const { stats } = state;
  const page = stats.list ? 'list' : stats.page;
  const parts = [
    part('strip', ...stripTexts(head[0] ?? [])),
    part('page', ...pageTexts(lines)),
    ...cursorParts(body.lines),
  ];
  const buffer = statsText(stats);
  const error = stats.weights.entry?.error;
  const errors = buffer && error ? [part('error', `Error: The text ${error}.`)] : [];
  return {
    place: `stats ${page}`,
    parts: [...parts, ...errors],
    input: buffer && { prompt: 'Body weight: ', buffer },
  };
}

/** The search of the list of exercises: the exercise under the cursor. */
function statsSearchView(state: AppState, buffer: EditBuffer): LinearView {
  const { lines } = statsPage({ ...state, view: PAGE_VIEW }).body;
  const found = cursorText(lines);
  const title = part('title', 'Search the exercises: Enter shows the exercise, Esc lists all');
  const row = found === null ? pageTexts(lines) : [`${listPosition(state.stats)}: ${found}`];
  const parts = buffer.text === '' ? [title] : [title, replyPart('found', ...row)];
  return { place: 'stats search', parts, input: { prompt: 'Search: ', buffer } };
}

export function dataView({ data, athlete }: AppState): LinearView {
  const { stage, task } = data;
  if (stage.kind === 'settings') {
    return formView('settings', stage.form, 'Settings', settingLabels(athlete.unit ?? 'kg'));
  }
  const { lines } = dataPage({ data, athlete, view: PAGE_VIEW });
  const running = task ? [part('task', `${task.name} …, ${task.isStopping ? 'stopping' : 'Esc stops'}`)] : [];
  const parts = [part('page', ...pageTexts(lines)), ...cursorParts(lines), ...running];
  const field = dataField(data);
  if (!field) return { place: dataScope(data), parts, input: null };
  const input: LinearInput = { prompt: `${field.prompt}: `, buffer: field.text };
  if (stage.kind !== 'path') return { place: dataScope(data), parts, input };
  return { place: 'data path', parts: [part('why', ...fieldExplanation(field, PAGE_VIEW.columns))], input };
}

/** The open page and its range, without the names of the other pages. */
function stripTexts(strip: Line): readonly string[] {
  const range = strip.length > STATS_PAGES.length ? strip.slice(-1) : [];
  const open = strip.filter(({ tone }) => tone === 'accent');
  return pageTexts([[...open, { text: '  ', tone: 'plain' }, ...range]]);
}

function cursorParts(lines: Parameters<typeof cursorText>[0]): readonly LinearPart[] {
  const text = cursorText(lines);
  return text === null ? [] : [part('cursor', `Cursor on ${text}`)];
}
