import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../src/keys/check-table.js';
import { footerHints } from '../../../src/keys/footer-hints.js';
import { FILES_KEYS } from '../../../src/keys/keymap-files.js';
import { rowAt, rowCount } from '../../../src/store/files/file-rows.js';
import { entryUnderCursor, filterCounts } from '../../../src/store/files/file-tree.js';
import { filesCommands } from '../../../src/store/files/files-commands.js';
import {
  filesScope,
  filesScopes,
  isTypingInFiles,
  reduceFiles,
} from '../../../src/store/files/files-state.js';
import { createEditBuffer, insert } from '../../../src/text/edit-buffer.js';
import type { FilesHarness } from '../../support/files-harness.js';
import { DISK, opened } from './support-files.js';

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

  it('moves the cursor from a file to its folder first, and collapses the folder with the next key', () => {
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

  it('moves the cursor to the folder when the file under it is removed', () => {
    const harness = opened();
    harness.run('files.down');
    delete harness.disk['sessions/march.json'];
    harness.run('files.reload');
    expect(outline(harness)[0]).toBe('> sessions');
  });

  it('shows why a folder cannot be read, as a row of the tree and as a notice', () => {
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

  it('finds files by their state too, and only if every typed word matches', () => {
    const harness = opened({ ...DISK, 'sessions/march.conflict-20260301-101112.json': '{}' });
    harness.search('conflict');
    expect(outline(harness)).toEqual(['sessions', '> sessions/march.conflict-20260301-101112.json']);
    harness.run('files.find-cancel');
    harness.search('json deleted');
    expect(outline(harness)).toEqual(['trash', '> trash/gone.json']);
  });

  it('matches a typed date as one part of a name', () => {
    const dated = ['sessions/session_2026_11_09_fb41bf30.json', 'sessions/session_2026_11_30_00aa11bb.json'];
    const harness = opened(Object.fromEntries(dated.map((name) => [name, '{}'])));
    for (const typed of ['2026_11_30', '2026-11-30']) {
      harness.search(typed);
      expect(outline(harness)).toEqual(['sessions', `> ${dated[1]}`]);
      harness.run('files.find-cancel');
    }
    harness.search('11 30');
    expect(filterCounts(harness.files().tree).shown).toBe(2);
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
    harness.run('files.find-cancel');
    expect(filesCommands['files.next-match'].when?.(harness.state())).toBe('Nothing matches “nowhere”.');
  });

  it('is cleared by Ctrl+U, which the footer names only while there is a text', () => {
    const harness = opened();
    harness.search('old');
    expect(filesCommands['files.find-clear'].when?.(harness.state())).toBe(true);
    harness.run('files.find-clear');
    expect(filesScope(harness.files())).toBe('files.search');
    expect(outline(harness)).toHaveLength(5);
    expect(filesCommands['files.find-clear'].when?.(harness.state())).toBe(false);
  });

  it('is the previous filter again after Esc while it is typed', () => {
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

describe('the state of the Files screen', () => {
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

  it('have a hint for the key that shows all files, in a narrow footer too', () => {
    const harness = opened();
    const hints = () =>
      footerHints(
        FILES_KEYS,
        filesScopes(harness.files()),
        'navigation',
        (id) => filesCommands[id].when?.(harness.state()) ?? true,
        40,
      ).map(({ keys, label }) => `${keys} ${label}`);
    expect(hints()).not.toContain('Esc all files');
    harness.search('ARY');
    harness.run('files.find-accept');
    expect(hints()).toContain('Esc all files');
  });

  it('lead from the raw form to the pretty one', () => {
    const harness = opened();
    harness.run('files.down', 'files.open', 'files.raw');
    expect(filesScopes(harness.files())).toEqual(['files.raw', 'files.document']);
    const inRaw = FILES_KEYS.filter(({ scope }) => scope === 'files.raw');
    expect(inRaw.map(({ id, label }) => [id, label])).toEqual([['files.raw', 'pretty']]);
    harness.run('files.raw');
    expect(filesScopes(harness.files())).not.toContain('files.raw');
  });

  it('are valid', () => {
    expect(checkTable(FILES_KEYS)).toEqual([]);
  });

  it('run every command there is, and no other', () => {
    const bound = new Set<string>(FILES_KEYS.map((binding) => binding.id));
    expect([...bound].sort()).toEqual(Object.keys(filesCommands).sort());
  });
});
