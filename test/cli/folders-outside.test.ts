/** Folders that are links out of the data root are reported, and nothing is written through them. */
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import type { DataPaths } from '../../src/persistence/paths.js';
import { aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';

const aDay = (id: number) => aSession().id(id).with(exercise('Squat').working('100x5')).build();

const FOLDERS: Readonly<Record<string, (paths: DataPaths) => string>> = {
  sessions: ({ sessions }) => sessions,
  trash: ({ trash }) => trash,
  drafts: ({ drafts }) => drafts,
  output: ({ output }) => output,
  data: ({ root }) => join(root, 'data'),
};

/** Moves a folder with its content out of the root and replaces it with a link. */
function moveOut(folder: string): string {
  const outside = join(makeTempFolder(), 'outside');
  mkdirSync(folder, { recursive: true });
  renameSync(folder, outside);
  symlinkSync(outside, folder);
  return outside;
}

describe.each(Object.entries(FOLDERS))('%s as a link out of the data root', (name, folderOf) => {
  it('is never written through, and the commands work with the other folders', {
    timeout: 120_000,
  }, async () => {
    const on = new TestDataRoot().hold(aDay(1), aDay(2));
    const folder = folderOf(on.paths);
    const outside = moveOut(folder);
    const before = filesBelow(outside);
    const file = join(makeTempFolder(), 'three.json');
    writeFileSync(file, serializeSession(aDay(3)));

    const log = await on.run(['log', file]);
    const list = await on.run(['list', '--json']);
    const verify = await on.run(['verify']);
    const sync = await on.run(['sync']);
    await on.run(['delete', aDay(1)._id]);
    await on.run(['backup']);
    await on.run(['rebuild', '--from', 'db']);

    expect(filesBelow(outside)).toEqual(before);
    expect(JSON.parse(list.stdout)).toHaveLength(3);
    const holdsSessions = name !== 'trash' && name !== 'drafts';
    expect([log.code, sync.code, verify.code]).toEqual([holdsSessions ? 3 : 0, 3, 3]);
    const path = relative(on.root, folder);
    expect(verify.stdout).toContain(`Invalid: ${path}: it is a link out of the data root`);
    if (!holdsSessions) return;
    expect(sync.stderr).toContain(
      `${path} is not a valid session and is left unchanged: it is a link out of the data root`,
    );
  });
});

describe.each(['sessions', 'trash', 'data'])('%s as a link inside the data root', (name) => {
  it('is followed', async () => {
    const on = new TestDataRoot().hold(aDay(1));
    const folder = FOLDERS[name]?.(on.paths) ?? '';
    const inside = join(on.root, 'inside');
    mkdirSync(folder, { recursive: true });
    renameSync(folder, inside);
    symlinkSync(inside, folder);
    expect(await on.run(['sync'])).toMatchObject({ code: 0, stderr: '' });
    expect(await on.run(['delete', aDay(1)._id])).toMatchObject({ code: 0 });
  });
});
