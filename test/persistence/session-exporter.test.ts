import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { SessionExporter } from '../../src/persistence/session-files/session-exporter.js';
import { anId, aSession } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn, replacedTextsIn, storageErrorOf } from '../support/stores.js';

const session = aSession().id(1).on('2026-02-16').build();
const RULE_NAME = 'training_session_2026_02_16_00000001.json';

function anExporter(): { exporter: SessionExporter; on: TestDataRoot } {
  const on = new TestDataRoot();
  return { exporter: new SessionExporter(on.paths), on };
}

describe('SessionExporter', () => {
  it('writes a text to the folder of sessions, and returns the name, hash and size of the file', () => {
    const { exporter, on } = anExporter();
    const copy = exporter.write(RULE_NAME, 'é\n');
    expect(copy).toMatchObject({ name: RULE_NAME, hash: hashText('é\n'), sizeBytes: 3 });
    expect(exporter.copyOf(RULE_NAME, 'é\n')).toEqual(copy);
    expect(exporter.read(RULE_NAME)).toBe('é\n');
    expect(on.sessionFiles()).toEqual([RULE_NAME]);
  });

  it('reads a text with its byte order mark and line ends', () => {
    const { exporter } = anExporter();
    exporter.write('a.json', '\ufeff{\r\n}');
    expect(exporter.read('a.json')).toBe('\ufeff{\r\n}');
    expect(exporter.read('b.json')).toBeNull();
  });

  it('lists sessions and conflicts, and neither temporary files nor other files', () => {
    const { exporter, on } = anExporter();
    expect(exporter.fileNames()).toEqual([]);
    mkdirSync(on.paths.sessions, { recursive: true });
    for (const name of [
      'b.json',
      'a.json',
      'a.conflict-20261122-072226.json',
      'a.sync-conflict-20260216-180211-ABCDEFG.json',
      '.a.json.Xy12.tmp',
      '.gitkeep',
      'notes.md',
    ]) {
      writeFileSync(join(on.paths.sessions, name), '');
    }
    expect(exporter.fileNames()).toEqual(['a.json', 'b.json']);
    expect(exporter.conflictNames()).toEqual([
      'a.conflict-20261122-072226.json',
      'a.sync-conflict-20260216-180211-ABCDEFG.json',
    ]);
  });

  it('reports that a file has the name of its folder', () => {
    const { exporter, on } = anExporter();
    mkdirSync(on.paths.schemas, { recursive: true });
    writeFileSync(on.paths.sessions, '');
    expect(storageErrorOf(() => exporter.fileNames()).kind).toBe('not-a-folder');
    expect(storageErrorOf(() => exporter.write('a.json', '')).kind).toBe('not-a-folder');
  });
});

describe('the name of a new file', () => {
  it('is the standard name if that is free', () => {
    expect(anExporter().exporter.nameFor(session, null)).toBe(RULE_NAME);
  });

  it('has more characters of the id if other files have the shorter names', () => {
    const { exporter } = anExporter();
    exporter.write(RULE_NAME, 'another session');
    expect(exporter.nameFor(session, null)).toBe('training_session_2026_02_16_00000001-0000.json');
    exporter.write('training_session_2026_02_16_00000001-0000.json', 'a third');
    expect(exporter.nameFor(session, null)).toBe('training_session_2026_02_16_00000001-0000-4000.json');
  });

  it('stays the same while the date stays, even if the name is a longer one', () => {
    const { exporter } = anExporter();
    const name = 'training_session_2026_02_16_00000001-0000.json';
    expect(exporter.nameFor(session, { name, session })).toBe(name);
  });

  it('stays as the user chose it, even if the date changes', () => {
    const { exporter } = anExporter();
    const moved = { _id: anId(1), date: '2026-02-17' };
    expect(exporter.nameFor(moved, { name: 'push day.json', session })).toBe('push day.json');
  });

  it('follows a changed date', () => {
    const { exporter } = anExporter();
    const moved = { _id: anId(1), date: '2026-02-17T09:00' };
    expect(exporter.nameFor(moved, { name: RULE_NAME, session })).toBe(
      'training_session_2026_02_17_00000001.json',
    );
  });
});

describe('replaced texts', () => {
  it('are moved to conflict names of their own, even within one second', () => {
    const { exporter, on } = anExporter();
    for (const text of ['one', 'two']) {
      exporter.write('a.json', text);
      exporter.setAsideAsConflict('a.json', NOW);
    }
    expect(on.sessionFiles()).toEqual([
      'a.conflict-20261122-072226-2.json',
      'a.conflict-20261122-072226.json',
    ]);
    expect(exporter.read('a.conflict-20261122-072226.json')).toBe('one');
  });

  it('are kept in trash/replaced, even within one second', () => {
    const { exporter, on } = anExporter();
    for (const text of ['one', 'two']) exporter.trash.saveReplaced(anId(1), text, NOW);
    expect(namesIn(on.paths.replaced)).toEqual([
      `${anId(1)}-20261122-072226-1.json`,
      `${anId(1)}-20261122-072226.json`,
    ]);
    expect(replacedTextsIn(on)[1]).toBe('one');
  });
});
