import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { dataPaths } from '../../src/persistence/paths.js';
import { createFilesPort } from '../../src/persistence/ports/output-files.js';

const SESSION = `{
  "dataModelVersion": "0.0.1",
  "dataModelType": "training_session_log",
  "_id": "11111111-2222-4333-8444-555555555555",
  "userId": "ann",
  "userName": "Ann",
  "date": "2026-02-16",
  "phase": null,
  "week": null,
  "isDeloadWeek": false,
  "focus": null,
  "exercises": [],
  "sessionDurationMinutes": null
}
`;

/** A data root with these files below `data/output`. */
function aRoot(files: Readonly<Record<string, string>> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'output-files-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const paths = dataPaths(root);
  const output = dirname(paths.sessions);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), text);
  }
  return { root, output, port: createFilesPort(paths) };
}

describe('the entries of a folder', () => {
  it('come folders first, then by name', () => {
    const { port } = aRoot({ 'b.txt': '', 'a.txt': '', 'zoo/x': '', 'sessions/x': '' });
    expect(port.entries('').map((entry) => [entry.path, entry.isFolder])).toEqual([
      ['sessions', true],
      ['zoo', true],
      ['a.txt', false],
      ['b.txt', false],
    ]);
  });

  it('come newest first where they are sessions', () => {
    const { port } = aRoot({
      'sessions/training_session_2026_01_02_aaaaaaaa.json': '',
      'sessions/training_session_2026_03_01_bbbbbbbb.json': '',
      'sessions/old/x': '',
    });
    expect(port.entries('sessions').map((entry) => entry.name)).toEqual([
      'old',
      'training_session_2026_03_01_bbbbbbbb.json',
      'training_session_2026_01_02_aaaaaaaa.json',
    ]);
  });

  it('have size and time', () => {
    const { port, output } = aRoot({ 'drafts/é.json': 'é{}' });
    utimesSync(join(output, 'drafts/é.json'), 0, 86_400);
    expect(port.entries('drafts')).toEqual([
      { path: 'drafts/é.json', name: 'é.json', isFolder: false, sizeBytes: 4, modifiedMs: 86_400_000 },
    ]);
  });

  it('leave out hidden and temporary names', () => {
    const { port } = aRoot({ 'sessions/.a.json.x7.tmp': '', 'sessions/.gitkeep': '', 'sessions/a.json': '' });
    expect(port.entries('sessions').map((entry) => entry.name)).toEqual(['a.json']);
  });

  it('are none while nothing was ever saved', () => {
    expect(aRoot().port.entries('')).toEqual([]);
  });

  it('say in a sentence why there are none', () => {
    const { port } = aRoot({ 'a.txt': '' });
    expect(() => port.entries('sessions')).toThrow(
      'data/output/sessions cannot be listed: it is no longer there.',
    );
    expect(() => port.entries('a.txt')).toThrow('data/output/a.txt cannot be listed: it is no folder.');
  });

  it.skipIf(process.getuid?.() === 0)('say that a folder may not be read', () => {
    const { port, output } = aRoot({ 'sessions/a.json': '' });
    chmodSync(join(output, 'sessions'), 0);
    expect(() => port.entries('sessions')).toThrow('no permission');
    chmodSync(join(output, 'sessions'), 0o700);
  });
});

describe('a path', () => {
  const outside = ['..', '../athlete.json', 'sessions/../../athlete.json', '/etc/passwd', 'sessions//a', '.'];

  it.each(outside)('%j is refused', (path) => {
    const { port, root } = aRoot({ 'sessions/a': '' });
    writeFileSync(join(root, 'data', 'athlete.json'), '{}');
    expect(port.read(path)).toEqual({ status: 'unreadable', reason: 'it is no path below data/output' });
    expect(() => port.entries(path)).toThrow('it is no path below data/output');
  });

  it('is not followed over a link that leads out', () => {
    const { port, root, output } = aRoot({ 'sessions/a.json': '' });
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(output, 'sessions', 'link.json'));
    symlinkSync(root, join(output, 'up'));
    const reason = 'it is a link out of data/output';
    expect(port.read('sessions/link.json')).toEqual({ status: 'unreadable', reason });
    expect(port.read('up/secret.txt')).toEqual({ status: 'unreadable', reason });
    expect(() => port.entries('up')).toThrow(reason);
    expect(port.entries('').map((entry) => [entry.name, entry.isFolder])).toEqual([
      ['sessions', true],
      ['up', false],
    ]);
  });

  it('is followed over a link that stays inside', () => {
    const { port, output } = aRoot({ 'sessions/a.txt': 'inside' });
    symlinkSync('sessions', join(output, 'latest'));
    expect(port.entries('latest').map((entry) => entry.path)).toEqual(['latest/a.txt']);
    expect(port.read('latest/a.txt')).toMatchObject({ status: 'read', text: 'inside' });
  });

  it('may be a link to nothing, which is listed and says so', () => {
    const { port, output } = aRoot({ 'sessions/a.txt': '' });
    symlinkSync('nowhere', join(output, 'gone'));
    expect(port.entries('').map((entry) => entry.name)).toEqual(['sessions', 'gone']);
    expect(port.read('gone')).toEqual({ status: 'unreadable', reason: 'it is no longer there' });
  });
});

describe('reading', () => {
  it('gives the text as it is, byte order mark included', () => {
    const { port } = aRoot({ 'notes.md': '\ufeff# é\r\n' });
    expect(port.read('notes.md')).toEqual({
      status: 'read',
      text: '\ufeff# é\r\n',
      sizeBytes: 9,
      validity: { status: 'none' },
    });
  });

  it('says that a session is valid', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION, 'trash/a.json': SESSION });
    expect(port.read('sessions/a.json')).toMatchObject({ validity: { status: 'valid' } });
    expect(port.read('trash/a.json')).toMatchObject({ validity: { status: 'none' } });
  });

  it('says where a session breaks', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION.replace('"phase": null,', '"phase": null') });
    expect(port.read('sessions/a.json')).toMatchObject({
      validity: { status: 'invalid', reason: 'line 9, column 3: is not JSON: expected a comma or }' },
    });
  });

  it('says which part of a session is against the rules', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION.replace('"week": null', '"week": "five"') });
    expect(port.read('sessions/a.json')).toMatchObject({
      validity: { status: 'invalid', reason: expect.stringMatching(/^week: /) },
    });
  });

  it('refuses folders and what is no text', () => {
    const { port } = aRoot({ 'sessions/a.bin': 'a\0b' });
    expect(port.read('sessions')).toEqual({ status: 'unreadable', reason: 'it is a folder' });
    expect(port.read('sessions/a.bin')).toEqual({ status: 'unreadable', reason: 'it is not a text' });
    expect(port.read('sessions/b')).toEqual({ status: 'unreadable', reason: 'it is no longer there' });
  });
});
