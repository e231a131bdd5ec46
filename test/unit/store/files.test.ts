import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/keys/check-table.js';
import { FILES_KEYS } from '../../../src/keys/keymap-files.js';
import { rowAt, rowCount } from '../../../src/store/files/file-rows.js';
import { entryUnderCursor, filterCounts } from '../../../src/store/files/file-tree.js';
import { filesCommands, openFile, openFiles } from '../../../src/store/files/files-commands.js';
import { filesScope, isTypingInFiles, reduceFiles } from '../../../src/store/files/files-state.js';
import { createEditBuffer, insert } from '../../../src/text/edit-buffer.js';
import { aFilesWorld, type FakeFiles, type FilesWorld } from '../../support/files-environment.js';

const DISK: FakeFiles = {
  'sessions/march.json': '{"focus": "push"}',
  'sessions/february.json': '{"focus": "pull"}',
  'trash/replaced/old.json': '{}',
  'trash/gone.json': '{}',
  'notes.md': 'one\ntwo\n',
};

function opened(disk: FakeFiles = { ...DISK }): FilesWorld {
  const world = aFilesWorld(disk);
  openFiles(world.context);
  return world;
}

/** The rows of the tree, each as its path or its note, the cursor's marked. */
function outline(world: FilesWorld): readonly string[] {
  const { tree } = world.files();
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

  it('opens with the cursor on the sessions, whatever comes before them', () => {
    const world = opened({ 'drafts/a.json': '{}', ...DISK });
    expect(outline(world).slice(0, 2)).toEqual(['drafts', '> sessions']);
  });

  it('expands a folder in place, then enters it', () => {
    const world = opened();
    world.run('files.down', 'files.down', 'files.down', 'files.expand');
    expect(outline(world).slice(3)).toEqual(['> trash', 'trash/replaced', 'trash/gone.json', 'notes.md']);
    world.run('files.expand');
    expect(entryUnderCursor(world.files().tree)?.path).toBe('trash/replaced');
  });

  it('moves from a file to its folder first, and collapses that with the next key', () => {
    const world = opened();
    world.run('files.down', 'files.down', 'files.collapse');
    expect(outline(world)).toHaveLength(5);
    expect(entryUnderCursor(world.files().tree)?.path).toBe('sessions');
    world.run('files.collapse');
    expect(outline(world)).toEqual(['> sessions', 'trash', 'notes.md']);
  });

  it('expands and collapses a folder with Enter', () => {
    const world = opened();
    world.run('files.open');
    expect(outline(world)).toHaveLength(3);
    world.run('files.open');
    expect(outline(world)).toHaveLength(5);
  });

  it('keeps the cursor on its file when files come and go', () => {
    const world = opened();
    world.run('files.last');
    world.disk['sessions/april.json'] = '{}';
    world.run('files.reload');
    expect(outline(world).at(-1)).toBe('> notes.md');
    expect(outline(world)).toHaveLength(6);
  });

  it('moves to the folder when the file under the cursor is removed', () => {
    const world = opened();
    world.run('files.down');
    delete world.disk['sessions/march.json'];
    world.run('files.reload');
    expect(outline(world)[0]).toBe('> sessions');
  });

  it('shows an unreadable folder in its place and as an error', () => {
    const world = opened({ ...DISK, drafts: new Error('data/output/drafts cannot be listed: no.') });
    world.run('files.last', 'files.up', 'files.open');
    expect(outline(world)).toContain('× data/output/drafts cannot be listed: no.');
    expect(world.notice()).toMatchObject({ kind: 'error', text: 'data/output/drafts cannot be listed: no.' });
  });

  it('has no rows and shows an error if the root folder cannot be read', () => {
    const world = opened({ '/': new Error('data/output cannot be listed: no.') });
    expect(outline(world)).toEqual([]);
    expect(world.notice()).toMatchObject({ kind: 'error', text: 'data/output cannot be listed: no.' });
    world.run('files.down', 'files.last', 'files.open', 'files.find', 'files.collapse');
    expect(filesScope(world.files())).toBe('files');
  });
});

describe('the filter of the tree', () => {
  it('shows matching files below their folders, with the cursor on the first', () => {
    const world = opened();
    world.search('old');
    expect(outline(world)).toEqual(['trash', 'trash/replaced', '> trash/replaced/old.json']);
    expect(filterCounts(world.files().tree)).toEqual({ shown: 1, all: 5 });
  });

  it('matches states, and every word', () => {
    const world = opened({ ...DISK, 'sessions/march.conflict-20260301-101112.json': '{}' });
    world.search('conflict');
    expect(outline(world)).toEqual(['sessions', '> sessions/march.conflict-20260301-101112.json']);
    world.run('files.find-cancel');
    world.search('json deleted');
    expect(outline(world)).toEqual(['trash', '> trash/gone.json']);
  });

  it('stays after Enter until Esc, with the cursor on its file', () => {
    const world = opened();
    world.search('ARY');
    world.run('files.find-accept');
    expect(outline(world)).toEqual(['sessions', '> sessions/february.json']);
    world.run('files.open', 'files.back');
    expect(outline(world)).toHaveLength(2);
    world.run('files.clear-filter');
    expect(outline(world)).toHaveLength(5);
    expect(entryUnderCursor(world.files().tree)?.path).toBe('sessions/february.json');
  });

  it('is undone by Esc while it is typed', () => {
    const world = opened();
    world.search('gone');
    world.run('files.find-accept');
    world.search('x');
    expect(outline(world)).toEqual([]);
    world.run('files.find-cancel');
    expect(outline(world)).toEqual(['trash', '> trash/gone.json']);
  });

  it('continues from the current text, and shows all files when it is empty', () => {
    const world = opened();
    world.search('gone');
    world.run('files.find-accept', 'files.find');
    expect(world.files().search.text.text).toBe('gone');
    world.dispatch({ type: 'files/search-edited', search: createEditBuffer() });
    world.run('files.find-accept');
    expect(outline(world)).toHaveLength(5);
  });

  it('does not follow a circular link', () => {
    const world = opened();
    const { files } = world.context.ports;
    Object.assign(files, {
      content: () => ({ folders: ['a'], files: [], states: { usual: null, others: new Map() } }),
    });
    world.run('files.reload', 'files.find');
    expect(filterCounts(world.files().tree).shown).toBe(0);
  });
});

describe('opening a file', () => {
  it('shows the file under the cursor and goes back to it', () => {
    const world = opened();
    world.run('files.down', 'files.open');
    expect(world.files().document?.path).toBe('sessions/march.json');
    expect(filesScope(world.files())).toBe('files.document');
    world.run('files.back');
    expect(filesScope(world.files())).toBe('files');
    expect(entryUnderCursor(world.files().tree)?.path).toBe('sessions/march.json');
  });

  it('keeps the position in the document while the tree is focused', () => {
    const world = opened();
    world.run('files.down', 'files.open', 'files.down', 'files.back', 'files.other-pane');
    expect(filesScope(world.files())).toBe('files.document');
    expect(world.files().document?.window.cursor).toBe(1);
  });

  it('notifies why a file cannot be shown, and stays', () => {
    const world = opened({ ...DISK, 'sessions/march.json': new Error('it is not text') });
    world.run('files.down', 'files.open');
    expect(world.notice()).toEqual({
      kind: 'error',
      isTransient: true,
      text: 'Not shown because it is not text: sessions/march.json',
    });
    expect(filesScope(world.files())).toBe('files');
  });

  it('from History shows the document and leads back there, with the tree at its file', () => {
    const world = aFilesWorld({ ...DISK });
    openFile(world.context, 'trash/replaced/old.json');
    expect(world.screen()).toBe('files');
    expect(filesScope(world.files())).toBe('files.document');
    world.run('files.back');
    expect(world.screen()).toBe('history');
    expect(filesScope(world.files())).toBe('files');
    expect(entryUnderCursor(world.files().tree)?.path).toBe('trash/replaced/old.json');
  });

  it('from the tree leads back to the tree, also after one that History opened', () => {
    const world = aFilesWorld({ ...DISK });
    openFile(world.context, 'trash/replaced/old.json');
    world.run('files.other-pane', 'files.open', 'files.back');
    expect([world.screen(), filesScope(world.files())]).toEqual(['files', 'files']);
  });

  it('leads to the tree if another screen was open since History opened it', () => {
    const world = aFilesWorld({ ...DISK });
    openFile(world.context, 'trash/replaced/old.json');
    world.dispatch({ type: 'app/screen-opened', screen: 'log' });
    world.dispatch({ type: 'app/screen-opened', screen: 'files' });
    world.run('files.back');
    expect(world.screen()).toBe('files');
  });

  it('from elsewhere stays there if the file is missing', () => {
    const world = aFilesWorld({});
    openFile(world.context, 'sessions/gone.json');
    expect(world.screen()).toBe('history');
    expect(world.notice()?.text).toBe('Not shown because it no longer exists: sessions/gone.json');
  });

  it('reads an open document again when its file changed, and keeps the cursor', () => {
    const world = opened();
    world.run('files.down', 'files.open', 'files.down');
    const before = world.files().document;
    openFiles(world.context);
    expect(world.files().document).toBe(before);
    world.disk['sessions/march.json'] = '{"focus": "legs"}';
    openFiles(world.context);
    expect(world.files().document).not.toBe(before);
    expect(world.files().document?.window.cursor).toBe(1);
  });

  it('closes a document whose file was removed', () => {
    const world = opened();
    world.run('files.down', 'files.open');
    delete world.disk['sessions/march.json'];
    openFiles(world.context);
    expect(world.files().document).toBeNull();
    expect(filesScope(world.files())).toBe('files');
    expect(world.notice()?.kind).toBe('error');
  });
});

describe('the slice', () => {
  it('stays the same object if nothing changed', () => {
    const world = opened();
    world.run('files.last');
    const files = world.files();
    for (const event of [
      { type: 'files/moved', motion: 'down' },
      { type: 'files/folded', step: 'fold' },
      { type: 'files/search-left' },
      { type: 'files/focused', pane: 'document' },
      { type: 'files/search-edited', search: insert(files.search.text, 'x') },
      { type: 'files/folder-collapsed', path: 'trash' },
      { type: 'app/resized', view: { ...files.view } },
      { type: 'help/opened' },
    ] as const) {
      expect(reduceFiles(files, event)).toBe(files);
    }
  });

  it('keeps the cursor visible when the terminal shrinks', () => {
    const world = opened();
    world.run('files.last');
    world.dispatch({ type: 'app/resized', view: { columns: 60, bodyRows: 5 } });
    const { cursor, top } = world.files().tree.window;
    expect(cursor - top).toBeLessThan(3);
  });

  it('types while the search is open and at no other time', () => {
    const world = opened();
    expect(isTypingInFiles(world.files())).toBe(false);
    world.search('a');
    expect(isTypingInFiles(world.files())).toBe(true);
    expect(filesScope(world.files())).toBe('files.search');
    world.run('files.find-accept');
    expect(isTypingInFiles(world.files())).toBe(false);
  });
});

describe('the keys of the screen', () => {
  it('are without a fault', () => {
    expect(checkTable(FILES_KEYS)).toEqual([]);
  });

  it('run every command there is, and no other', () => {
    const bound = new Set<string>(FILES_KEYS.map((binding) => binding.id));
    expect([...bound].sort()).toEqual(Object.keys(filesCommands).sort());
  });
});
