/** The state of the Data screen: the overview of both stores, the running task, and the open page. */

import type { SettingChange } from '../../domain/change-setting.js';
import type {
  CopiesOverview,
  StoreIssue,
  StoresOverview,
  TrashedSession,
} from '../../domain/read-models/stores-overview.js';
import type { WrittenFormat } from '../../domain/written-format.js';
import { createSelectedBuffer, type EditBuffer } from '../../text/edit-buffer.js';
import { focusedText } from '../log/form.js';
import type { ShellEvent } from '../shell-state.js';
import { cursorAfterRead, dataItems } from './data-items.js';
import {
  conflictStage,
  type DataStage,
  LIST,
  type OpenConflict,
  stageAfterRead,
  trashStage,
} from './data-stage.js';
import { type FormatEvent, type PathAction, type PathStage, withFormat } from './path-stage.js';
import {
  openedPreview,
  type PreviewEvent,
  type PreviewStage,
  reducePreview,
  withSearchText,
} from './preview-state.js';
import { type RunningTask, reduceTask, type TaskEvent } from './running-task.js';
import { type FormEvent, reduceForm, type SettingsEvent, type SettingsStage } from './settings-form.js';

export type DataState = {
  /** Null before the stores were first read. */
  readonly overview: StoresOverview | null;
  /** True while the files are read; meanwhile the screen shows the previous result. */
  readonly isReadingFiles: boolean;
  /** When the stores were read, in milliseconds since 1970. */
  readonly readMs: number;
  readonly cursor: number;
  /** First visible line of the list. */
  readonly top: number;
  readonly stage: DataStage;
  readonly task: RunningTask | null;
  /** The page that was closed without running its action; null if no page can be restored. */
  readonly discarded: PathStage | PreviewStage | SettingsStage | null;
  /** The changes that undo the settings saved last. Null if none were saved, and after an undo or another action. */
  readonly formerSettings: readonly SettingChange[] | null;
  /** Typed paths by action, until the action succeeds. */
  readonly typed: Readonly<Partial<Record<PathAction, string>>>;
  readonly exportFormat: WrittenFormat;
};

export type DataEvent =
  /** If `overview.copies` is null, the known copies stay until `data/copies-read`. */
  | { readonly type: 'data/overview-read'; readonly overview: StoresOverview; readonly readMs: number }
  | { readonly type: 'data/copies-read'; readonly copies: CopiesOverview }
  | { readonly type: 'data/conflict-decided'; readonly file: string }
  /** Another action ran after the settings were saved, so u no longer undoes the settings. */
  | { readonly type: 'data/settings-undo-dropped' }
  /** The cursor moved in the open list: of issues and actions, of the trash, or of names. */
  | { readonly type: 'data/moved'; readonly cursor: number; readonly top: number }
  | { readonly type: 'data/path-asked'; readonly action: PathAction; readonly proposed: string }
  | { readonly type: 'data/path-edited'; readonly text: EditBuffer }
  | FormatEvent
  /** The field, preview or settings were closed, and can be restored with their changes. */
  | { readonly type: 'data/stage-discarded' }
  | { readonly type: 'data/stage-restored' }
  /** The action succeeded, so its typed path is forgotten. */
  | { readonly type: 'data/path-used'; readonly action: PathAction }
  | PreviewEvent
  | { readonly type: 'data/conflict-opened'; readonly conflict: OpenConflict }
  | { readonly type: 'data/trash-read'; readonly sessions: readonly TrashedSession[] }
  | { readonly type: 'data/scrolled'; readonly top: number }
  | SettingsEvent
  /** The list was opened again; a typed path is kept. */
  | { readonly type: 'data/stage-left' }
  | TaskEvent;

export const initialData: DataState = {
  overview: null,
  isReadingFiles: false,
  readMs: 0,
  cursor: 0,
  top: 0,
  stage: LIST,
  task: null,
  discarded: null,
  formerSettings: null,
  typed: {},
  exportFormat: 'json',
};

export function reduceData(state: DataState, event: ShellEvent | DataEvent): DataState {
  switch (event.type) {
    case 'data/overview-read':
      return withOverview(state, event.overview, event.readMs);
    case 'data/copies-read':
      return state.overview === null
        ? state
        : withOverview(state, { ...state.overview, copies: event.copies }, state.readMs);
    case 'data/moved':
      return moved(state, event);
    case 'data/path-asked': {
      const { action, proposed } = event;
      const text = createSelectedBuffer(proposed);
      const stage: PathStage = { kind: 'path', action, proposed, text, otherFormat: state.exportFormat };
      return { ...state, stage, discarded: null };
    }
    case 'data/stage-discarded': {
      const { stage } = state;
      const isKept = stage.kind === 'path' || stage.kind === 'preview' || stage.kind === 'settings';
      if (!isKept) return state;
      const { exportFormat, stage: discarded } = withExchangedFormat(state.exportFormat, stage);
      return { ...state, exportFormat, stage: LIST, discarded };
    }
    case 'data/stage-restored':
      if (state.discarded === null) return state;
      return { ...state, ...withExchangedFormat(state.exportFormat, state.discarded), discarded: null };
    case 'data/settings-opened':
      return {
        ...state,
        stage: { kind: 'settings', form: event.form },
        discarded: null,
      };
    case 'data/settings-saved':
      return { ...state, stage: LIST, formerSettings: event.former };
    case 'data/field-typed':
    case 'data/field-left':
    case 'data/form-rejected':
      return withForm(state, event);
    case 'data/path-edited':
      return edited(state, event.text);
    case 'data/format-chosen':
      return state.stage.kind === 'path'
        ? { ...state, exportFormat: event.format, stage: withFormat(state.stage, event) }
        : state;
    case 'data/path-used': {
      const { [event.action]: _, ...typed } = state.typed;
      return { ...state, typed };
    }
    case 'data/preview-opened':
      return { ...state, stage: openedPreview(event.path, event.report), discarded: null };
    case 'data/preview-read':
    case 'data/names-opened':
    case 'data/names-closed':
    case 'data/names-chosen':
    case 'data/name-choice-undone':
    case 'data/names-undecided':
    case 'data/name-search-opened':
    case 'data/name-search-moved':
    case 'data/name-search-closed':
      return state.stage.kind === 'preview' ? { ...state, stage: reducePreview(state.stage, event) } : state;
    case 'data/conflict-opened':
      return { ...state, stage: conflictStage(state.stage, event.conflict) };
    case 'data/conflict-decided':
      return withoutConflict(state, event.file);
    case 'data/settings-undo-dropped':
      return state.formerSettings === null ? state : { ...state, formerSettings: null };
    case 'data/trash-read':
      return { ...state, stage: trashStage(state.stage, event.sessions) };
    case 'data/scrolled':
      return scrolledTo(state, event.top);
    case 'data/stage-left':
      return leaveStage(state);
    case 'data/task-started':
    case 'data/task-progressed':
    case 'data/task-stopping':
    case 'data/task-ended':
      return withTask(state, reduceTask(state.task, event));
    default:
      return state;
  }
}

/** The scope of the open page in the key table. */
export function dataScope({ stage }: DataState) {
  switch (stage.kind) {
    case 'list':
      return 'data';
    case 'path':
      return 'data.path';
    case 'preview':
      if (stage.names === null) return 'data.preview';
      return stage.names.search === null ? 'data.names' : 'data.name-search';
    case 'conflict':
      return 'data.conflict';
    case 'trash':
      return 'data.trash';
    case 'settings':
      return 'data.settings';
  }
}

/** The active scopes of the key table, top first. */
export function dataScopes(data: DataState) {
  const { stage } = data;
  if (stage.kind === 'list' && data.discarded === null && data.formerSettings !== null)
    return ['data.saved-settings', 'data'] as const;
  if (stage.kind !== 'path' || stage.action === 'import') return [dataScope(data)] as const;
  return [stage.action === 'export' ? 'data.export-path' : 'data.restore-path', 'data.path'] as const;
}

export function isTypingInData(data: DataState): boolean {
  return dataText(data) !== null;
}

/** The typed path, the searched exercise or the text of a setting; null if no field is open. */
export function dataText({ stage }: DataState): EditBuffer | null {
  if (stage.kind === 'preview') return stage.names?.search?.text ?? null;
  if (stage.kind === 'settings') return focusedText(stage.form);
  return stage.kind === 'path' ? stage.text : null;
}

/** The state's export format and the page after the page was discarded or restored. */
function withExchangedFormat<T extends DataStage>(
  exportFormat: WrittenFormat,
  stage: T,
): { readonly exportFormat: WrittenFormat; readonly stage: T } {
  if (stage.kind !== 'path') return { exportFormat, stage };
  return { exportFormat: stage.otherFormat, stage: { ...stage, otherFormat: exportFormat } };
}

function withForm(state: DataState, event: FormEvent): DataState {
  const { stage } = state;
  if (stage.kind !== 'settings') return state;
  return { ...state, stage: { ...stage, form: reduceForm(stage.form, event) } };
}

function edited(state: DataState, text: EditBuffer): DataState {
  const { stage } = state;
  if (stage.kind === 'preview') {
    const searched = withSearchText(stage, text);
    return searched === stage ? state : { ...state, stage: searched };
  }
  if (stage.kind !== 'path' || stage.text === text) return state;
  return { ...state, stage: { ...stage, text } };
}

function withOverview(state: DataState, read: StoresOverview, readMs: number): DataState {
  const known = state.overview?.copies ?? null;
  const overview = read.copies !== null || known === null ? read : { ...read, copies: known };
  const cursor = cursorAfterRead(dataItems(state.overview), state.cursor, dataItems(overview));
  // A cursor at the top stays there when the files are first read, to select the first issue.
  const isFirst = state.overview === null || (known === null && state.cursor === 0);
  const stage = stageAfterRead(state.stage, overview);
  const isReadingFiles = read.copies === null;
  return { ...state, overview, isReadingFiles, readMs, stage, cursor: isFirst ? 0 : cursor };
}

function withoutConflict(state: DataState, file: string): DataState {
  const { overview } = state;
  if (!overview?.copies) return state;
  const isOther = (issue: StoreIssue) => issue.kind !== 'conflict' || issue.file !== file;
  const copies = { ...overview.copies, issues: overview.copies.issues.filter(isOther) };
  return { ...state, overview: { ...overview, copies } };
}

type Place = { readonly cursor: number; readonly top: number };

function moved(state: DataState, { cursor, top }: Place): DataState {
  const { stage } = state;
  if (stage.kind === 'preview' && stage.names)
    return { ...state, stage: { ...stage, names: { ...stage.names, cursor, top } } };
  const place = stage.kind === 'trash' ? stage : state;
  if (cursor === place.cursor && top === place.top) return state;
  return stage.kind === 'trash' ? { ...state, stage: { ...stage, cursor, top } } : { ...state, cursor, top };
}

function scrolledTo(state: DataState, top: number): DataState {
  const { stage } = state;
  if (stage.kind !== 'preview' && stage.kind !== 'conflict') return state;
  return top === stage.top ? state : { ...state, stage: { ...stage, top } };
}

function leaveStage(state: DataState): DataState {
  const { stage, typed } = state;
  if (stage.kind === 'list') return state;
  const isKept = stage.kind === 'path' && stage.text.text !== stage.proposed;
  return { ...state, stage: LIST, typed: isKept ? { ...typed, [stage.action]: stage.text.text } : typed };
}

function withTask(state: DataState, task: RunningTask | null): DataState {
  return task === state.task ? state : { ...state, task };
}
