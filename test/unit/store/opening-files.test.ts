import { describe, expect, it } from 'vitest';
import { entryUnderCursor } from '../../../src/store/files/file-tree.js';
import { filesCommands, openFile, openFiles } from '../../../src/store/files/files-commands.js';
import { filesScope } from '../../../src/store/files/files-state.js';
import { aFilesHarness } from '../../support/files-harness.js';
import { DISK, opened } from './support-files.js';

describe('opening a file', () => {
  it('shows the file under the cursor, and going back leaves the cursor on the file', () => {
    const harness = opened();
    harness.run('files.down', 'files.open');
    expect(harness.files().document?.path).toBe('sessions/march.json');
    expect(filesScope(harness.files())).toBe('files.document');
    harness.run('files.back');
    expect(filesScope(harness.files())).toBe('files');
    expect(entryUnderCursor(harness.files().tree)?.path).toBe('sessions/march.json');
  });

  it('says that no document is open if the other pane has none', () => {
    const when = filesCommands['files.other-pane'].when;
    expect(when?.(opened().state())).toBe('No document is open. Enter on a file opens it.');
  });

  it('keeps the position in the document while the tree is focused', () => {
    const harness = opened();
    harness.run('files.down', 'files.open', 'files.down', 'files.back', 'files.other-pane');
    expect(filesScope(harness.files())).toBe('files.document');
    expect(harness.files().document?.window.cursor).toBe(1);
  });

  it('keeps the position in the document if the same file is opened again, unless another was open since', () => {
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

  it('from History leads back to the tree if another screen was open since', () => {
    const harness = aFilesHarness({ ...DISK });
    openFile(harness.context, 'trash/replaced/old.json');
    harness.dispatch({ type: 'app/screen-opened', screen: 'log' });
    harness.dispatch({ type: 'app/screen-opened', screen: 'files' });
    harness.run('files.back');
    expect(harness.screen()).toBe('files');
  });

  it('leaves the current screen open, with a notice, if the file is missing', () => {
    const harness = aFilesHarness({});
    openFile(harness.context, 'sessions/gone.json');
    expect(harness.screen()).toBe('history');
    expect(harness.notice()?.text).toBe('Not shown because it no longer exists: sessions/gone.json');
  });
});

describe('opening the Files screen', () => {
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
