/** The Files screen in linear mode: the row under the cursor, of the tree or of the open document. */

import { isFolded } from '../../json/json-fold.js';
import { foldedRowText, rowText } from '../../json/json-row-text.js';
import type { AppState } from '../../store/app-state.js';
import { cursorRow, describeBreak, lineCount, reasonOf } from '../../store/files/document.js';
import { parentPath, stateIn } from '../../store/files/file-listing.js';
import { rowCount } from '../../store/files/file-rows.js';
import { FILE_STATE_WORDS } from '../../store/files/file-state-words.js';
import { rowUnderCursor } from '../../store/files/file-tree.js';
import { isDocumentFocused, isTypingInFiles } from '../../store/files/files-state.js';
import type { OpenDocument } from '../../store/files/open-document.js';
import { lineRange } from '../../store/files/text-lines.js';
import { beginningOf } from '../../text/beginning.js';
import { sanitizeLine } from '../../text/sanitize.js';
import { type LinearView, part, replyPart } from './linear-view.js';

export function filesView({ files }: AppState): LinearView {
  const document = isDocumentFocused(files) ? files.document : null;
  const row = document ? documentRow(document) : treeRow(files);
  const head = document ? [part('document', ...documentHead(document))] : [];
  const place = document ? `file ${document.path}` : 'files';
  if (!isTypingInFiles(files)) return { place, parts: [...head, part('row', row)], input: null };
  const parts = [...head, replyPart('row', row)];
  return { place, parts, input: { prompt: 'Search: ', buffer: files.search.text } };
}

function treeRow({ tree }: AppState['files']): string {
  const row = rowUnderCursor(tree);
  if (row === undefined) return tree.filter === '' ? 'No files.' : 'No file matches.';
  if (row.kind === 'note') return sanitizeLine(row.text);
  const { entry, isExpanded } = row;
  const state = entry.isFolder ? null : stateIn(tree, parentPath(entry.path))(entry.name);
  const kind = entry.isFolder
    ? `folder, ${isExpanded ? 'open' : 'closed'}`
    : state && FILE_STATE_WORDS[state].sentence;
  const name = [sanitizeLine(entry.name), kind].filter(Boolean).join(', ');
  return `${tree.window.cursor + 1} of ${rowCount(tree)}: ${name}`;
}

function documentHead(document: OpenDocument): readonly string[] {
  const reason = reasonOf(document);
  const validity = reason === null ? '' : `, invalid: ${sanitizeLine(reason)}`;
  return [`${sanitizeLine(document.path)}${validity}`];
}

function documentRow(document: OpenDocument): string {
  const { content, window } = document;
  const place = `${window.cursor + 1} of ${lineCount(document)}`;
  return `${place}: ${sanitizeLine(beginningOf(textAtCursor(document, content)))}`;
}

function textAtCursor(document: OpenDocument, content: OpenDocument['content']): string {
  const row = cursorRow(document);
  if (content.kind === 'text') {
    const { start, end } = lineRange(content.lines, row);
    return content.lines.source.slice(start, end);
  }
  const { fold } = content;
  if (row >= fold.rows.count) return describeBreak(document) ?? '';
  const segments = isFolded(fold, row) ? foldedRowText(fold.rows, row) : rowText(fold.rows, row);
  return segments.map(({ text }) => text).join('');
}
