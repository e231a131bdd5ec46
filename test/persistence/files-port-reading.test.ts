import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listedFiles } from '../support/listed-files.js';
import { aRoot, SESSION } from './support-files-port.js';

describe('a path', () => {
  const outside = ['..', '../athlete.json', 'sessions/../../athlete.json', '/etc/passwd', 'sessions//a', '.'];

  it.each(outside)('%j is refused', (path) => {
    const { port, root } = aRoot({ 'sessions/a': '' });
    writeFileSync(join(root, 'data', 'athlete.json'), '{}');
    expect(port.read(path)).toEqual({ status: 'unreadable', reason: 'it is not a path below data/output' });
    expect(port.details([path])).toEqual([]);
    expect(() => listedFiles(port, path)).toThrow('it is not a path below data/output');
  });

  it('is not followed through a link that leads outside', () => {
    const { port, root, output } = aRoot({ 'sessions/a.json': '' });
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(output, 'sessions', 'link.json'));
    symlinkSync(root, join(output, 'up'));
    const reason = 'it is a link out of data/output';
    expect(port.read('sessions/link.json')).toEqual({ status: 'unreadable', reason });
    expect(port.read('up/secret.txt')).toEqual({ status: 'unreadable', reason });
    expect(() => listedFiles(port, 'up')).toThrow(reason);
    expect(listedFiles(port, '').map(({ name, isFolder, state }) => [name, isFolder, state])).toEqual([
      ['sessions', true, null],
      ['up', false, 'link-out'],
    ]);
  });

  it('is followed through a link that stays inside', () => {
    const { port, output } = aRoot({ 'sessions/a.txt': 'inside' });
    symlinkSync('sessions', join(output, 'latest'));
    expect(listedFiles(port, 'latest').map((entry) => entry.path)).toEqual(['latest/a.txt']);
    expect(port.read('latest/a.txt')).toMatchObject({ status: 'read', text: 'inside' });
  });

  it('of a broken link is listed, and reading it gives the reason', () => {
    const { port, output } = aRoot({ 'sessions/a.txt': '' });
    symlinkSync('nowhere', join(output, 'gone'));
    expect(listedFiles(port, '').map((entry) => entry.name)).toEqual(['sessions', 'gone']);
    expect(port.read('gone')).toEqual({ status: 'unreadable', reason: 'it no longer exists' });
  });
});

describe('reading', () => {
  it('returns the unchanged text, byte order mark included', () => {
    const { port } = aRoot({ 'notes.md': '\ufeff# é\r\n' });
    expect(port.read('notes.md')).toEqual({
      status: 'read',
      text: '\ufeff# é\r\n',
      sizeBytes: 9,
      validity: { status: 'none' },
    });
  });

  it('reports that a session is valid', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION, 'trash/a.json': SESSION });
    expect(port.read('sessions/a.json')).toMatchObject({ validity: { status: 'valid' } });
    expect(port.read('trash/a.json')).toMatchObject({ validity: { status: 'none' } });
  });

  it('reports the place of a syntax error in a session', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION.replace('"phase": null,', '"phase": null') });
    expect(port.read('sessions/a.json')).toMatchObject({
      validity: { status: 'invalid', reason: 'line 9, column 3: is not JSON: expected a comma or }' },
    });
  });

  it('reports the place of a syntax error in any JSON, however far down', () => {
    const rows = Array.from({ length: 9000 }, (_, row) => `  ${row}`).join(',\n');
    const { port } = aRoot({ 'drafts/long.json': `[\n${rows}\n  x\n]`, 'drafts/good.json': `[\n${rows}\n]` });
    expect(port.read('drafts/long.json')).toMatchObject({
      validity: { status: 'invalid', reason: expect.stringMatching(/^line 9002, column 3: is not JSON/) },
    });
    expect(port.read('drafts/good.json')).toMatchObject({ validity: { status: 'none' } });
  });

  it('reports the place of a value that the schema rejects', () => {
    const { port } = aRoot({ 'sessions/a.json': SESSION.replace('"week": null', '"week": "five"') });
    expect(port.read('sessions/a.json')).toMatchObject({
      validity: {
        status: 'invalid',
        reason: expect.stringMatching(/^week: /),
        errors: [{ path: ['week'], reason: '"five" is not a number' }],
      },
    });
  });

  it('refuses folders and binary files', () => {
    const { port } = aRoot({ 'sessions/a.bin': 'a\0b', 'drafts/nul.json': '["a\0b"]' });
    expect(port.read('drafts/nul.json')).toMatchObject({ status: 'read', text: '["a\0b"]' });
    expect(port.read('sessions')).toEqual({ status: 'unreadable', reason: 'it is a folder' });
    expect(port.read('sessions/a.bin')).toEqual({ status: 'unreadable', reason: 'it is not text' });
    expect(port.read('sessions/b')).toEqual({ status: 'unreadable', reason: 'it no longer exists' });
  });
});
