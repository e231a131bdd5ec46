import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';

const file = () =>
  writeTempFile(
    'sessions.json',
    `[${[1, 2]
      .map((id) =>
        serializeSession(
          aSession().id(id).on(`2026-05-0${id}`).with(exercise('Squat').working('100x5')).build(),
        ),
      )
      .join(',')}]`,
  );

describe('import --undo', () => {
  it('prints that there is no import to undo, and accepts no path', async () => {
    const on = new TestDataRoot().hold();
    const { code, stdout, stderr } = await on.run(['import', '--undo']);
    expect([code, stdout, stderr]).toEqual([1, '', 'There is no import to take back.\n']);
    const wrong = await on.run(['import', '--undo', 'a.csv']);
    expect(wrong.code).toBe(2);
  });

  it('prints what it did, and names what it kept', async () => {
    const on = new TestDataRoot();
    const folder = file();
    await on.run(['import', folder]);
    const [name = ''] = on.sessionFiles();
    writeFileSync(join(on.paths.sessions, name), on.sessionText(name).replace('"full": 5', '"full": 6'));
    const { code, stdout, stderr } = await on.run(['import', '--undo']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Took back the import of \d+ \w+ \d{4}: 1 session removed, 1 session changed since and kept\.\n$/,
    );
    expect(stderr).toBe(`Kept: the session of 1 May 2026 (${anId(1)}) was changed since the import.\n`);
    await on.run(['import', folder]);
    expect(await on.json(['import', '--undo'])).toEqual({
      removed: 1,
      restored: 0,
      bodyWeights: 0,
      kept: [],
    });
    expect(readFileSync(join(on.paths.sessions, name), 'utf8')).toContain('"full": 6');
    expect(on.isSound).toBe(true);
  });

  it('says that name choices stay, and where they can be changed', async () => {
    const on = new TestDataRoot();
    await on.run(['import', file()]);
    await on.run(['config', 'set', 'aliases', '{"BP": "Bench Press"}']);
    const { stdout, stderr } = await on.run(['import', '--undo']);
    expect(stdout).toContain('2 sessions removed.');
    expect(stderr).toBe('Name choices stay in athlete.json; traininglogs config edit changes them.\n');
  });

  it('keeps all sessions if all were changed since, whether sync has read the change or not', async () => {
    const on = new TestDataRoot();
    await on.run(['import', file()]);
    const [one = '', other = ''] = on.sessionFiles();
    const path = (name: string) => join(on.paths.sessions, name);
    const edit = (name: string) => on.sessionText(name).replace('"full": 5', '"full": 6');
    writeFileSync(path(one), edit(one));
    expect((await on.run(['sync'])).code).toBe(0);
    writeFileSync(path(other), edit(other));
    const texts = [on.sessionText(one), on.sessionText(other)];
    const { code, stdout, stderr } = await on.run(['import', '--undo']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Took back the import of \d+ \w+ \d{4}: 0 sessions removed, 2 sessions changed since and kept\.\n$/,
    );
    expect(stderr).toBe(
      [1, 2]
        .map((id) => `Kept: the session of ${id} May 2026 (${anId(id)}) was changed since the import.\n`)
        .join(''),
    );
    expect([on.sessionText(one), on.sessionText(other)]).toEqual(texts);
    expect(on.isSound).toBe(true);
  });
});
