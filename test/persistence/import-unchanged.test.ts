import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { anImport, folderOf } from '../support/an-import.js';
import { aSession, exercise } from '../support/builders.js';

const day = (id: number) =>
  aSession()
    .id(id)
    .on(`2026-05-0${id}T07:00`)
    .with(exercise('Squat').working('100x5'))
    .having({ source: { format: 'app', id: String(id) } })
    .build();

describe('importing what is saved already', () => {
  it('reads no file of a session whose copies are unchanged', () => {
    const { importFolder } = anImport();
    const folder = folderOf(day(1), day(2));
    importFolder(folder);
    const read = vi.spyOn(SessionExporter.prototype, 'read');
    onTestFinished(() => read.mockRestore());
    expect(importFolder(folder)).toMatchObject({ new: 0, same: 2, changed: 0 });
    expect(read).not.toHaveBeenCalled();
  });

  it('writes a missing file again', () => {
    const { on, importFolder, texts } = anImport();
    const folder = folderOf(day(1), day(2));
    importFolder(folder);
    const before = texts();
    rmSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''));
    expect(importFolder(folder)).toMatchObject({ new: 0, same: 2 });
    expect(texts()).toEqual(before);
  });

  it('does not change a file that was edited since', () => {
    const { on, importFolder, texts } = anImport();
    const folder = folderOf(day(1));
    importFolder(folder);
    const [name = ''] = on.sessionFiles();
    const edited = on.sessionText(name).replace('"full": 5', '"full": 12');
    writeFileSync(join(on.paths.sessions, name), edited);
    expect(importFolder(folder)).toMatchObject({ new: 0, same: 0, changed: 1 });
    expect(texts()).toEqual([edited]);
  });
});
