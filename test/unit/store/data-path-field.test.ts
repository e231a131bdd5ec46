import { describe, expect, it } from 'vitest';
import { footerOf } from '../../../src/ui/footer.js';
import { dataHarness, goTo, WITHOUT_ISSUES } from '../../support/data-harness.js';
import { callsOf, pathOf, runs, stageOf } from './support-data-tasks.js';

describe('the path field', () => {
  it('proposes the last backup, nothing to import, and a dated file to export', () => {
    expect(pathOf(runs('restore'))).toBe('sessions_backup_20260214.tar.gz');
    expect(pathOf(runs('restore', { ...WITHOUT_ISSUES, lastBackup: null }))).toBe('');
    expect(pathOf(runs('import'))).toBe('');
    expect(pathOf(runs('export'))).toBe('traininglogs_export_20260216.json');
  });

  it('takes every key that types: digits, q and ? too, a burst and a paste', () => {
    const harness = runs('import').type('q5?/1');
    expect([pathOf(harness), harness.state.screen]).toEqual(['q5?/1', 'data']);
    harness.press('ctrl+u').paste('~/old logs/\n2025.md');
    expect(pathOf(harness)).toBe('~/old logs/ 2025.md');
    expect(pathOf(harness.type('x'.repeat(200)))).toHaveLength('~/old logs/ 2025.md'.length + 200);
    expect(pathOf(harness.press('ctrl+u').type('abc').press('left', 'backspace'))).toBe('ac');
  });

  it.each(['restore', 'import', 'export'])('of %s asks once before quitting loses a typed path', (action) => {
    expect(runs(action).press('ctrl+c').fake.count('quit')).toBe(1);
    const harness = runs(action).press('ctrl+u').type('my.json').press('ctrl+c');
    expect([harness.notice, harness.fake.count('quit')]).toEqual([
      'The typed path is not used yet; press again to leave without it.',
      0,
    ]);
    expect(harness.press('ctrl+c').fake.count('quit')).toBe(1);
  });

  it('runs nothing for an empty path, and shows how to leave', () => {
    const harness = runs('import').type('  ').press('enter');
    expect([harness.notice, stageOf(harness)]).toEqual(['Enter a path. Esc goes back.', 'path']);
    expect(callsOf(harness)).toEqual([]);
  });

  it('stays open if nothing is at the path, so that the next letters correct it', () => {
    const harness = runs('import');
    harness.fake.data.missing.push('strong.csv');
    harness.type('strong.csv').press('enter').type('s');
    expect([pathOf(harness), harness.state.screen]).toEqual(['strong.csvs', 'data']);
    expect(callsOf(harness)).toEqual([]);
    harness.press('backspace', 'enter');
    expect(harness.notice).toBe('No file or folder is at strong.csv.');
  });

  it.each([
    ['restore', 'restore /tmp/a b'],
    ['export', 'export /tmp/a b as json'],
  ])('of %s runs with the typed path, without the blanks around it', (action, call) => {
    const harness = runs(action).press('ctrl+u').type(' /tmp/a b ').press('enter');
    expect(callsOf(harness)).toEqual([call]);
    expect(stageOf(harness)).toBe('list');
  });

  it('drops its error when it is left', () => {
    const harness = runs('import');
    harness.fake.data.missing.push('strong.csv');
    harness.type('strong.csv').press('enter');
    expect(harness.notice).toBe('No file or folder is at strong.csv.');
    expect(harness.press('escape').notice).toBe('Discarded. u brings it back');
  });

  it('exports in the format that ↓ chooses, and ends the file name as that format needs', async () => {
    const harness = runs('export').press('down');
    expect(pathOf(harness)).toBe('traininglogs_export_20260216.md');
    expect(pathOf(harness.press('down', 'down'))).toBe('traininglogs_strong_20260216.csv');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/mine.csv').press('down'))).toBe('/tmp/mine.csv');
    expect(pathOf(harness.press('down'))).toBe('/tmp/mine.json');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/mine').press('down'))).toBe('/tmp/mine');
    harness.press('enter');
    expect(callsOf(harness)).toEqual(['export /tmp/mine as markdown']);
    await harness.fake.data.task.finish('Exported 121 sessions.');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.md');
  });

  it('resets the format of an export if Esc discards it, also with the proposed path, and u restores it', () => {
    for (const typed of ['', 'mine.csv']) {
      const harness = runs('export').press('down').type(typed);
      const path = pathOf(harness);
      expect(harness.press('escape').notice).toBe('Discarded. u brings it back');
      expect(harness.state.data.exportFormat).toBe('json');
      expect(pathOf(harness.press('u'))).toBe(path);
      expect(harness.state.data.exportFormat).toBe('markdown');
      expect(harness.press('escape').state.data.exportFormat).toBe('json');
    }
  });

  it('of an import or a restore has no format', () => {
    expect(pathOf(runs('import').type('/tmp/in').press('down'))).toBe('/tmp/in');
    expect(runs('restore').press('down').state.data.exportFormat).toBe('json');
  });

  it('is completed with Tab, which lists the names if several begin with the path', () => {
    const harness = runs('import');
    harness.fake.data.entries = [
      { name: 'strong.csv', isFolder: false },
      { name: 'strong-old.csv', isFolder: false },
      { name: 'logs', isFolder: true },
    ];
    expect(pathOf(harness.type('~/s').press('tab'))).toBe('~/strong');
    expect(harness.notice).toBeNull();
    expect(harness.press('tab').notice).toBe('2 names begin with this path: strong-old.csv  strong.csv');
    expect(pathOf(harness.type('.').press('tab'))).toBe('~/strong.csv');
    expect(harness.notice).toBeNull();
    expect(pathOf(harness.press('ctrl+u').type('/tmp/l').press('tab'))).toBe('/tmp/logs/');
    expect(pathOf(harness.press('ctrl+u').type('/tmp/x').press('tab'))).toBe('/tmp/x');
    expect(harness.notice).toBe('No file or folder begins with this path.');
  });

  it('discards the typed path with Esc, and u restores it', () => {
    const harness = runs('export').press('ctrl+u').type('/tmp/mine.json').press('escape');
    expect([stageOf(harness), callsOf(harness)]).toEqual(['list', []]);
    expect(harness.notice).toBe('Discarded. u brings it back');
    expect(pathOf(harness.press('down', 'u'))).toBe('/tmp/mine.json');
    harness.press('escape', 'up');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.json');
    // Nothing is restored, because another field was opened after the discarded one.
    expect(harness.press('escape').notice).toBeNull();
    expect(stageOf(harness.press('u'))).toBe('list');
  });

  it('replaces a proposed path by what is typed or pasted first, and edits it with Backspace', () => {
    expect(pathOf(runs('export').type('/'))).toBe('/');
    expect(pathOf(runs('restore').paste('/tmp/b.tar.gz').type('.old'))).toBe('/tmp/b.tar.gz.old');
    expect(pathOf(runs('export').press('backspace').type('x'))).toBe('traininglogs_export_20260216.jsox');
    expect(pathOf(runs('export').press('left').type('x'))).toBe('traininglogs_export_20260216.jsoxn');
  });

  it('proposes another name if the file exists, also after an export to a typed path failed', async () => {
    const harness = dataHarness(WITHOUT_ISSUES);
    harness.fake.data.existing.push('traininglogs_export_20260216.json');
    expect(pathOf(goTo(harness, 'export').press('enter'))).toBe('traininglogs_export_20260216-2.json');
    harness.press('ctrl+u').type('/tmp/mine.json').press('enter');
    harness.fake.data.existing.push('/tmp/mine.json');
    await harness.fake.data.task.fail('The file already exists.');
    expect(pathOf(harness.press('escape', 'enter'))).toBe('/tmp/mine-2.json');
  });

  it.each([
    ['export', 'export'],
    ['restore', 'restore'],
    ['import', 'preview'],
  ])('says in the footer what Enter does: %s', (action, label) => {
    const harness = runs(action);
    expect(footerOf(harness.state, harness.store.when, 80).hints[0]).toMatchObject({ keys: 'Enter', label });
  });

  it('keeps the path of an action until the action succeeds', async () => {
    const harness = runs('export').press('ctrl+u').type('/tmp/mine.json').press('enter');
    await harness.fake.data.task.fail('The disk is full.');
    expect(pathOf(harness.press('escape', 'enter'))).toBe('/tmp/mine.json');
    harness.press('enter');
    await harness.fake.data.task.finish('Exported 121 sessions.');
    expect(harness.notice).toBe('Exported 121 sessions.');
    expect(pathOf(harness.press('enter'))).toBe('traininglogs_export_20260216.json');
  });

  it('keeps the typed path when the task fails or is stopped', async () => {
    const harness = runs('restore').press('ctrl+u').type('/tmp/b.tar.gz').press('enter');
    await harness.fake.data.task.fail('/tmp/b.tar.gz is no backup.');
    expect(pathOf(harness.press('enter'))).toBe('/tmp/b.tar.gz');
    harness.press('enter', 'escape');
    await harness.fake.data.task.progress(1, 2);
    expect(pathOf(harness.press('enter'))).toBe('/tmp/b.tar.gz');
  });

  it('keeps the paths of different actions apart', async () => {
    const harness = runs('restore').press('ctrl+u').type('/tmp/in').press('enter');
    await harness.fake.data.task.fail('/tmp/in is no backup.');
    expect(pathOf(goTo(harness, 'export').press('enter'))).toBe('traininglogs_export_20260216.json');
    expect(pathOf(goTo(harness.press('escape'), 'restore').press('enter'))).toBe('/tmp/in');
  });

  it('is open with its text after a visit to another screen', () => {
    const harness = runs('import').type('/tmp/in').press('alt+2', 'alt+5');
    expect(pathOf(harness)).toBe('/tmp/in');
  });
});
