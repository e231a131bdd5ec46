import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/keys/check-table.js';
import { FILES_KEYS } from '../../../src/keys/keymap-files.js';
import { rowAt, rowCount } from '../../../src/store/files/file-rows.js';
import { entryUnderCursor, filterCounts } from '../../../src/store/files/file-tree.js';
import { filesCommands, openFile, openFiles } from '../../../src/store/files/files-commands.js';
import {
  filesScope,
  filesScopes,
  isTypingInFiles,
  reduceFiles,
} from '../../../src/store/files/files-state.js';
import { createEditBuffer, insert } from '../../../src/text/edit-buffer.js';
import { aFilesHarness, type FakeFiles, type FilesHarness } from '../../support/files-harness.js';

const DISK: FakeFiles = {
  'sessions/march.json': '{"focus": "push"}',
  'sessions/february.json': '{"focus": "pull"}',
  'trash/replaced/old.json': '{}',
  'trash/gone.json': '{}',
  'notes.md': 'one\ntwo\n',
};

function opened(disk: FakeFiles = { ...DISK }): FilesHarness {
  const harness = aFilesHarness(disk);
  openFiles(harness.context);
  return harness;
}

/** The rows of the tree, each as its path or its note. The row with the cursor is marked. */
function outline(harness: FilesHarness): readonly string[] {
  const { tree } = harness.files();
  return Array.from({ length: rowCount(tree) }, (_, index) => {
    const row = rowAt(tree, index);
    const cursor = index === tree.window.cursor ? '> ' : '';
    return cursor + (row?.kind === 'entry' ? row.entry.path : row?.text);
  });
}

describe('the tree of files', () => {
  it('opens with the sessions expanded', () => {
    expect(outline(opened())).toEqual([
      '> sessions',
      'sessions/march.json',
      'sessions/february.json',
      'trash',
      'notes.md',
    ]);
  });

  it('opens with the cursor on the sessions, whatever folders come before them', () => {
    const harness = opened({ 'drafts/a.json': '{}', ...DISK });
    expect(outline(harness).slice(0, 2)).toEqual(['drafts', '> sessions']);
  });

  it('expands a folder in place, then enters it', () => {
    const harness = opened();
    harness.run('files.down', 'files.down', 'files.down', 'files.expand');
    expect(outline(harness).slice(3)).toEqual(['> trash', 'trash/replaced', 'trash/gone.json', 'notes.md']);
    harness.run('files.expand');
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('trash/replaced');
  });

  it('moves from a file to its folder first, and collapses that with the next key', () => {
    const harness = opened();
    harness.run('files.down', 'files.down', 'files.collapse');
    expect(outline(harness)).toHaveLength(5);
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions');
    harness.run('files.collapse');
    expect(outline(harness)).toEqual(['> sessions', 'trash', 'notes.md']);
  });

  it('expands and collapses a folder with Enter', () => {
    const harness = opened();
    harness.run('files.open');
    expect(outline(harness)).toHaveLength(3);
    harness.run('files.open');
    expect(outline(harness)).toHaveLength(5);
  });

  it('keeps the cursor on its file when files come and go', () => {
    const harness = opened();
    harness.run('files.last');
    harness.disk['sessions/april.json'] = '{}';
    harness.run('files.reload');
    expect(outline(harness).at(-1)).toBe('> notes.md');
    expect(outline(harness)).toHaveLength(6);
  });

  it('moves to the folder when the file under the cursor is removed', () => {
    const harness = opened();
    harness.run('files.down');
    delete harness.disk['sessions/march.json'];
    harness.run('files.reload');
    expect(outline(harness)[0]).toBe('> sessions');
  });

  it('shows an unreadable folder in its place and as an error', () => {
    const harness = opened({ ...DISK, drafts: new Error('data/output/drafts cannot be listed: no.') });
    harness.run('files.last', 'files.up', 'files.open');
    expect(outline(harness)).toContain('× data/output/drafts cannot be listed: no.');
    expect(harness.notice()).toMatchObject({
      kind: 'error',
      text: 'data/output/drafts cannot be listed: no.',
    });
  });

  it('has no rows and shows an error if the root folder cannot be read', () => {
    const harness = opened({ '/': new Error('data/output cannot be listed: no.') });
    expect(outline(harness)).toEqual([]);
    expect(harness.notice()).toMatchObject({ kind: 'error', text: 'data/output cannot be listed: no.' });
    harness.run('files.down', 'files.last', 'files.open', 'files.find', 'files.collapse');
    expect(filesScope(harness.files())).toBe('files');
  });
});

describe('the filter of the tree', () => {
  it('shows matching files below their folders, with the cursor on the first', () => {
    const harness = opened();
    harness.search('old');
    expect(outline(harness)).toEqual(['trash', 'trash/replaced', '> trash/replaced/old.json']);
    expect(filterCounts(harness.files().tree)).toEqual({ shown: 1, all: 5 });
  });

  it('matches states, and every word', () => {
    const harness = opened({ ...DISK, 'sessions/march.conflict-20260301-101112.json': '{}' });
    harness.search('conflict');
    expect(outline(harness)).toEqual(['sessions', '> sessions/march.conflict-20260301-101112.json']);
    harness.run('files.find-cancel');
    harness.search('json deleted');
    expect(outline(harness)).toEqual(['trash', '> trash/gone.json']);
  });

  it('stays after Enter until Esc, with the cursor on its file', () => {
    const harness = opened();
    harness.search('ARY');
    harness.run('files.find-accept');
    expect(outline(harness)).toEqual(['sessions', '> sessions/february.json']);
    harness.run('files.open', 'files.back');
    expect(outline(harness)).toHaveLength(2);
    harness.run('files.clear-filter');
    expect(outline(harness)).toHaveLength(5);
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions/february.json');
  });

  it('stays open at Enter without a match', () => {
    const harness = opened();
    harness.search('nowhere');
    harness.run('files.find-accept');
    expect(filesScope(harness.files())).toBe('files.search');
    harness.run('files.find-cancel', 'files.clear-filter', 'files.last', 'files.open');
    harness.search('nowhere');
    harness.run('files.find-accept');
    expect(filesScope(harness.files())).toBe('files.search');
    harness.run('files.find-cancel', 'files.next-match');
    expect(harness.notice()?.text).toBe('Nothing matches “nowhere”.');
  });

  it('is undone by Esc while it is typed', () => {
    const harness = opened();
    harness.search('gone');
    harness.run('files.find-accept');
    harness.search('x');
    expect(outline(harness)).toEqual([]);
    harness.run('files.find-cancel');
    expect(outline(harness)).toEqual(['trash', '> trash/gone.json']);
  });

  it('continues from the current text, and shows all files when it is empty', () => {
    const harness = opened();
    harness.search('gone');
    harness.run('files.find-accept', 'files.find');
    expect(harness.files().search.text.text).toBe('gone');
    harness.dispatch({ type: 'files/search-edited', search: createEditBuffer() });
    harness.run('files.find-accept');
    expect(outline(harness)).toHaveLength(5);
  });

  it('does not follow a circular link', () => {
    const harness = opened();
    const { files } = harness.context.ports;
    Object.assign(files, {
      content: () => ({ folders: ['a'], files: [], states: { usual: null, others: new Map() } }),
    });
    harness.run('files.reload', 'files.find');
    expect(filterCounts(harness.files().tree).shown).toBe(0);
  });
});

describe('opening a file', () => {
  it('shows the file under the cursor and goes back to it', () => {
    const harness = opened();
    harness.run('files.down', 'files.open');
    expect(harness.files().document?.path).toBe('sessions/march.json');
    expect(filesScope(harness.files())).toBe('files.document');
    harness.run('files.back');
    expect(filesScope(harness.files())).toBe('files');
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions/march.json');
  });

  it('keeps the position in the document while the tree is focused', () => {
    const harness = opened();
    harness.run('files.down', 'files.open', 'files.down', 'files.back', 'files.other-pane');
    expect(filesScope(harness.files())).toBe('files.document');
    expect(harness.files().document?.window.cursor).toBe(1);
  });

  it('keeps the position if the same file is opened again, until another one was open', () => {
    const harness = opened();
    harness.run('files.down', 'files.open', 'files.down', 'files.back', 'files.open');
    expect(filesScope(harness.files())).toBe('files.document');
    expect(harness.files().document?.window.cursor).toBe(1);
    harness.run('files.back', 'files.down', 'files.open', 'files.back', 'files.up', 'files.open');
    expect(harness.files().document?.window.cursor).toBe(0);
  });

  it("does not search the file for the text of the tree's filter", () => {
    const harness = opened();
    harness.search('march');
    harness.run('files.find-accept', 'files.clear-filter', 'files.open', 'files.next-match');
    expect(filesScope(harness.files())).toBe('files.document');
    expect(harness.notice()).toBeNull();
  });

  it('notifies why a file cannot be shown, and keeps the tree open', () => {
    const harness = opened({ ...DISK, 'sessions/march.json': new Error('it is not text') });
    harness.run('files.down', 'files.open');
    expect(harness.notice()).toEqual({
      kind: 'error',
      isTransient: true,
      text: 'Not shown because it is not text: sessions/march.json',
    });
    expect(filesScope(harness.files())).toBe('files');
  });

  it('from History shows the document and leads back there, with the tree at its file', () => {
    const harness = aFilesHarness({ ...DISK });
    openFile(harness.context, 'trash/replaced/old.json');
    expect(harness.screen()).toBe('files');
    expect(filesScope(harness.files())).toBe('files.document');
    harness.run('files.back');
    expect(harness.screen()).toBe('history');
    expect(filesScope(harness.files())).toBe('files');
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('trash/replaced/old.json');
  });

  it('from the tree leads back to the tree, also after one that History opened', () => {
    const harness = aFilesHarness({ ...DISK });
    openFile(harness.context, 'trash/replaced/old.json');
    harness.run('files.other-pane', 'files.open', 'files.back');
    expect([harness.screen(), filesScope(harness.files())]).toEqual(['files', 'files']);
  });

  it('leads to the tree if another screen was open since History opened it', () => {
    const harness = aFilesHarness({ ...DISK });
    openFile(harness.context, 'trash/replaced/old.json');
    harness.dispatch({ type: 'app/screen-opened', screen: 'log' });
    harness.dispatch({ type: 'app/screen-opened', screen: 'files' });
    harness.run('files.back');
    expect(harness.screen()).toBe('files');
  });

  it('stays on the present screen with a notice if the file is missing', () => {
    const harness = aFilesHarness({});
    openFile(harness.context, 'sessions/gone.json');
    expect(harness.screen()).toBe('history');
    expect(harness.notice()?.text).toBe('Not shown because it no longer exists: sessions/gone.json');
  });

  it('reads an open document again when its file changed, and keeps the cursor', () => {
    const harness = opened();
    harness.run('files.down', 'files.open', 'files.down');
    const before = harness.files().document;
    openFiles(harness.context);
    expect(harness.files().document).toBe(before);
    harness.disk['sessions/march.json'] = '{"focus": "legs"}';
    openFiles(harness.context);
    expect(harness.files().document).not.toBe(before);
    expect(harness.files().document?.window.cursor).toBe(1);
  });

  it('closes a document whose file was removed', () => {
    const harness = opened();
    harness.run('files.down', 'files.open');
    delete harness.disk['sessions/march.json'];
    openFiles(harness.context);
    expect(harness.files().document).toBeNull();
    expect(filesScope(harness.files())).toBe('files');
    expect(harness.notice()?.kind).toBe('error');
  });
});

describe('the slice', () => {
  it('stays the same object if nothing changed', () => {
    const harness = opened();
    harness.run('files.last');
    const files = harness.files();
    for (const event of [
      { type: 'files/moved', motion: 'down' },
      { type: 'files/folded', step: 'fold' },
      { type: 'files/search-left' },
      { type: 'files/focused', pane: 'document' },
      { type: 'files/search-edited', search: insert(files.search.text, 'x') },
      { type: 'files/folder-collapsed', path: 'trash' },
      { type: 'app/resized', view: { ...files.view } },
      { type: 'help/opened', isTyping: false },
    ] as const) {
      expect(reduceFiles(files, event)).toBe(files);
    }
  });

  it('keeps the cursor visible when the terminal shrinks', () => {
    const harness = opened();
    harness.run('files.last');
    harness.dispatch({ type: 'app/resized', view: { columns: 60, bodyRows: 5 } });
    const { cursor, top } = harness.files().tree.window;
    expect(cursor - top).toBeLessThan(3);
  });

  it('takes typed characters only while the search is open', () => {
    const harness = opened();
    expect(isTypingInFiles(harness.files())).toBe(false);
    harness.search('a');
    expect(isTypingInFiles(harness.files())).toBe(true);
    expect(filesScope(harness.files())).toBe('files.search');
    harness.run('files.find-accept');
    expect(isTypingInFiles(harness.files())).toBe(false);
  });
});

describe('the keys of the screen', () => {
  it('close and enter an open folder, and open a closed one', () => {
    const harness = opened();
    expect(filesScopes(harness.files())).toEqual(['files.open-folder', 'files']);
    harness.run('files.open');
    expect(filesScopes(harness.files())).toEqual(['files']);
    const label = (scope: string, id: string) =>
      FILES_KEYS.find((binding) => binding.scope === scope && binding.id === id)?.label;
    expect([label('files', 'files.open'), label('files.open-folder', 'files.open')]).toEqual([
      'open',
      'close',
    ]);
    expect(label('files.open-folder', 'files.expand')).toBe('enter');
  });

  it('are valid', () => {
    expect(checkTable(FILES_KEYS)).toEqual([]);
  });

  it('run every command there is, and no other', () => {
    const bound = new Set<string>(FILES_KEYS.map((binding) => binding.id));
    expect([...bound].sort()).toEqual(Object.keys(filesCommands).sort());
  });
});
