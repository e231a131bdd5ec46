/** Commands of the open document: folding, the raw form, copying, jumping to errors, moving sideways. */
import { formatSize } from '../../text/format-size.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { truncateEnd, truncateStart } from '../../text/truncate.js';
import type { AppState } from '../app-state.js';
import type { Command, CommandContext, CommandTable } from '../command.js';
import { notifySuccess, notifyTransientError } from '../notices.js';
import { cursorRow, isUnread, jsonOf } from './document.js';
import { pathUnderCursor, valueUnderCursor } from './document-copy.js';
import { nextErrorRow } from './document-errors.js';
import { canShift, type SidewaysStep } from './document-sideways.js';
import { readToEnd } from './files-reading.js';
import { type FoldStep, reduceFiles } from './files-state.js';
import type { OpenDocument } from './open-document.js';

export type DocumentCommandId =
  | 'files.fold'
  | 'files.unfold'
  | 'files.toggle-fold'
  | 'files.toggle-all'
  | 'files.fold-siblings'
  | 'files.fold-deeper'
  | 'files.fold-shallower'
  | 'files.raw'
  | 'files.copy-path'
  | 'files.copy-value'
  | 'files.next-error'
  | 'files.shift-left'
  | 'files.shift-right'
  | 'files.line-start'
  | 'files.line-end';

/** A notice shows at most this many columns of a copied text. */
const SHOWN_COLUMNS = 40;
/** For a value with more characters, the notice shows the beginning and the size. */
const SHOWN_CHARS = 60;

export const documentCommands: CommandTable<DocumentCommandId> = {
  'files.fold': foldCommand('fold', 'This is the outermost value.'),
  'files.unfold': foldCommand('unfold', 'This line has nothing to unfold.'),
  'files.toggle-fold': foldCommand('toggle', 'This line has nothing to fold.'),
  'files.toggle-all': { when: canFold, run: toggleAll },
  'files.fold-siblings': wholeFoldCommand('siblings', 'Neither this value nor one next to it can be folded.'),
  'files.fold-deeper': wholeFoldCommand('deeper', 'Every level is visible.'),
  'files.fold-shallower': wholeFoldCommand('shallower', 'No visible level can be folded.'),
  'files.raw': {
    when: (state) => hasJson(state) || 'Only JSON has a pretty and a raw form.',
    run: (context) => {
      readToEnd(context);
      context.dispatch({ type: 'files/raw-toggled' });
    },
  },
  'files.copy-path': {
    when: (state) => hasJson(state) || 'Only JSON has paths; Y copies the line.',
    run: (context) => {
      const path = withDocument(context, pathUnderCursor);
      if (path) copy(context, path, truncateStart(path, SHOWN_COLUMNS));
    },
  },
  'files.copy-value': {
    run: (context) => {
      readToEnd(context);
      const value = withDocument(context, valueUnderCursor) ?? '';
      copy(context, value, shortenedValue(value));
    },
  },
  'files.next-error': {
    // The part that is not read yet may have errors.
    when: ({ files: { document } }) =>
      document !== null && (nextErrorRow(document, 0) !== null || isUnread(document)),
    run: (context) => {
      readToEnd(context);
      const row = withDocument(context, (document) => nextErrorRow(document, cursorRow(document)));
      if (row !== null) context.dispatch({ type: 'files/row-shown', row });
      else notifyTransientError(context, 'No errors in this file.');
    },
  },
  'files.shift-left': shiftCommand('left'),
  'files.shift-right': shiftCommand('right'),
  'files.line-start': shiftCommand('start'),
  'files.line-end': shiftCommand('end'),
};

/** @param reason why the command cannot run if it would change nothing */
function foldCommand(step: FoldStep, reason: string): Command {
  return {
    when: (state) => {
      const answer = canFold(state);
      return answer === true ? changesFolds(state, step) || reason : answer;
    },
    run: ({ dispatch }) => dispatch({ type: 'files/folded', step }),
  };
}

function changesFolds({ files }: AppState, step: FoldStep): boolean {
  return reduceFiles(files, { type: 'files/folded', step }) !== files;
}

function canFold(state: AppState): boolean | string {
  if (!hasJson(state)) return false;
  return state.files.document?.content.kind === 'json' || 'Only the pretty form folds; p shows it.';
}

/**
 * Reads the whole document first, because the step folds rows far from the cursor.
 * @param reason shown if nothing would change
 */
function wholeFoldCommand(step: FoldStep, reason: string): Command {
  return {
    when: (state) => {
      const { document } = state.files;
      const answer = canFold(state);
      if (answer !== true || document === null) return answer;
      return isUnread(document) || changesFolds(state, step) || reason;
    },
    run: (context) => {
      readToEnd(context);
      context.dispatch({ type: 'files/folded', step });
    },
  };
}

/** Whether it changes anything is found out only here, because the footer asks for `when` each time it is drawn. */
function toggleAll(context: CommandContext): void {
  readToEnd(context);
  const isChanged = changesFolds(context.getState(), 'toggle-all');
  if (isChanged) context.dispatch({ type: 'files/folded', step: 'toggle-all' });
  else notifyTransientError(context, 'No value inside the outermost one can be folded.');
}

function shiftCommand(step: SidewaysStep): Command {
  return {
    when: ({ files }) => files.document !== null && canShift(files.document, step, files.view),
    run: ({ dispatch }) => dispatch({ type: 'files/shifted', step }),
  };
}

function hasJson({ files }: AppState): boolean {
  return files.document !== null && jsonOf(files.document) !== null;
}

function withDocument<T>({ getState }: CommandContext, ask: (document: OpenDocument) => T): T | null {
  const { document } = getState().files;
  return document && ask(document);
}

function copy(context: CommandContext, text: string, shown: string): void {
  if (text === '') notifyTransientError(context, 'Nothing to copy: the line is empty.');
  else if (context.ports.copyToClipboard(text)) notifySuccess(context, `Copied ${shown}`);
  else {
    const size = formatSize(Buffer.byteLength(text));
    notifyTransientError(context, `Not copied: the text has ${size}, and terminals take 75 KB at most.`);
  }
}

/** A short value as it is; of a longer value, the beginning and the size. */
function shortenedValue(value: string): string {
  const line = sanitizeLine(value.slice(0, SHOWN_CHARS).replace(/\s+/g, ' '));
  if (value.length <= SHOWN_CHARS) return truncateEnd(line, SHOWN_COLUMNS);
  return `${truncateEnd(`${line}…`, SHOWN_COLUMNS)} (${formatSize(Buffer.byteLength(value))})`;
}
