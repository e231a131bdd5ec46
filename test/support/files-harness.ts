/** The Files screen without disk and terminal: its slice and commands, with files in memory. */

import type {
  FileDetails,
  FileError,
  FileRead,
  FileState,
  FileStates,
  FileValidity,
  FolderContent,
} from '../../src/domain/read-models/file-state.js';
import { describeJsonError } from '../../src/json/describe-json-error.js';
import type { AppEvent } from '../../src/store/app-event.js';
import type { AppState } from '../../src/store/app-state.js';
import type { CommandContext } from '../../src/store/command.js';
import { type FilesCommandId, filesCommands } from '../../src/store/files/files-commands.js';
import { type FilesState, initialFiles, reduceFiles } from '../../src/store/files/files-state.js';
import { readVisibleFiles } from '../../src/store/files/visible-files.js';
import { notifyError } from '../../src/store/notices.js';
import type { Notice, ScreenId, View } from '../../src/store/shell-state.js';
import { TaskRunner } from '../../src/store/task-runner.js';
import { insert } from '../../src/text/edit-buffer.js';

/** For each path, the text of the file, or the error of a file or folder that cannot be read. */
export type FakeFiles = Record<string, string | Error>;

export type FilesHarness = {
  readonly context: CommandContext;
  readonly files: () => FilesState;
  readonly state: () => AppState;
  readonly notice: () => Notice | null;
  readonly screen: () => ScreenId;
  /** Runs commands like keys do: only those that are available. */
  readonly run: (...ids: readonly FilesCommandId[]) => void;
  /** Opens the search and types into it. */
  readonly search: (query: string) => void;
  readonly dispatch: (event: AppEvent) => void;
  /** All texts copied to the clipboard. */
  readonly copied: readonly string[];
  /** The paths whose details were requested. */
  readonly requested: string[];
  /** The fake disk, which a test can change. */
  readonly disk: FakeFiles;
};

/** The size limit of the clipboard in characters. */
const LONGEST_COPY = 1000;
const VALID: FileValidity = { status: 'valid' };
const MODIFIED_MS = Date.UTC(2026, 2, 24, 18, 5);

/**
 * @param errors the schema errors of every session that is read
 * @param sessionStates the result of examining all session files
 */
export function aFilesHarness(
  disk: FakeFiles,
  view: View = { columns: 80, bodyRows: 19 },
  errors: readonly FileError[] = [],
  sessionStates: () => FileStates = () => ({ usual: 'equal', others: new Map() }),
): FilesHarness {
  let files = initialFiles;
  let notice: Notice | null = null;
  let screen: ScreenId = 'history';
  // The slice and its commands use only these parts of the state.
  const state = () => ({ files, view, notice, screen, help: null }) as unknown as AppState;
  const dispatch = (event: AppEvent) => {
    files = reduceFiles(files, event as Parameters<typeof reduceFiles>[1]);
    if (event.type === 'app/noticed') notice = event.notice;
    if (event.type === 'app/screen-opened') screen = event.screen;
  };
  const copied: string[] = [];
  const requested: string[] = [];
  // The slice uses no other port.
  const ports = {
    files: {
      content: contentOf(disk),
      details: (paths) => {
        requested.push(...paths);
        return detailsOf(disk, paths);
      },
      sessionStates: async function* () {
        yield { done: 0, total: 1 };
        return sessionStates();
      },
      read: readOf(disk, errors),
    },
    copyToClipboard: (text: string) => text.length <= LONGEST_COPY && copied.push(text) > 0,
  } as CommandContext['ports'];
  const tasks = new TaskRunner(
    (text) => notifyError(context, text),
    () => 0,
  );
  const context: CommandContext = { getState: state, dispatch, ports, tasks };
  return {
    context,
    copied,
    requested,
    disk,
    dispatch,
    state,
    files: () => files,
    notice: () => notice,
    screen: () => screen,
    run: (...ids) => {
      for (const id of ids) {
        const { when, run } = filesCommands[id];
        if ((when?.(state()) ?? true) === true) run(context);
        readVisibleFiles(context);
      }
    },
    search: (query) => {
      filesCommands['files.find'].run(context);
      for (const letter of query) {
        dispatch({ type: 'files/search-edited', search: insert(files.search.text, letter) });
        readVisibleFiles(context);
      }
    },
  };
}

function contentOf(disk: FakeFiles) {
  return (folder: string): FolderContent => {
    const blocked = disk[folder || '/'];
    if (blocked instanceof Error) throw blocked;
    const inside = folder === '' ? '' : `${folder}/`;
    const folders = new Set<string>();
    const files = new Set<string>();
    for (const [path, text] of Object.entries(disk)) {
      if (path === '/' || !path.startsWith(inside) || path === folder) continue;
      const [name = '', ...below] = path.slice(inside.length).split('/');
      const isFolder = below.length > 0 || (text instanceof Error && !name.includes('.'));
      if (name) (isFolder ? folders : files).add(name);
    }
    const usual = stateOf(inside);
    const states = [...files].map((name) => [name, stateOf(inside + name)] as const);
    const others = new Map(states.filter(([, state]) => state !== usual));
    return { folders: [...folders], files: [...files], states: { usual, others } };
  };
}

function detailsOf(disk: FakeFiles, paths: readonly string[]): readonly FileDetails[] {
  return paths.flatMap((path): readonly FileDetails[] => {
    const text = disk[path];
    const isFolder = Object.keys(disk).some((other) => other.startsWith(`${path}/`));
    if (text === undefined && !isFolder) return [];
    const sizeBytes = typeof text === 'string' ? Buffer.byteLength(text) : 0;
    return [{ path, sizeBytes, modifiedMs: MODIFIED_MS, state: isFolder ? null : stateOf(path) }];
  });
}

function stateOf(path: string): FileState | null {
  if (path.includes('.conflict-')) return 'conflict';
  if (path.startsWith('trash/')) return path.startsWith('trash/replaced/') ? 'replaced' : 'deleted';
  return path.startsWith('sessions/') ? 'equal' : null;
}

function readOf(disk: FakeFiles, errors: readonly FileError[]) {
  return (path: string): FileRead => {
    const text = disk[path];
    if (text === undefined) return { status: 'unreadable', reason: 'it no longer exists' };
    if (text instanceof Error) return { status: 'unreadable', reason: text.message };
    const validity = validityOf(path, text, errors);
    return { status: 'read', text, sizeBytes: Buffer.byteLength(text), validity };
  };
}

function validityOf(path: string, text: string, errors: readonly FileError[]): FileValidity {
  if (!path.startsWith('sessions/')) return { status: 'none' };
  const [first] = errors;
  if (first) return { status: 'invalid', reason: `${first.path.join(', ')}: ${first.reason}`, errors };
  try {
    JSON.parse(text);
    return VALID;
  } catch {
    const { place, reason } = describeJsonError(text);
    return { status: 'invalid', reason: `${place}: ${reason}`, errors: [] };
  }
}
