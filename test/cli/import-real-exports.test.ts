/**
 * Imports real exports and logs twice. They are private: without their folder TRAININGLOGS_REAL_DATA the tests are
 * skipped.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';

const folder = join(process.env.TRAININGLOGS_REAL_DATA ?? '', 'exports');
const isThere = process.env.TRAININGLOGS_REAL_DATA !== undefined && existsSync(folder);

describe.skipIf(!isThere)('a folder of real exports', () => {
  it('changes neither a byte nor a row when it is imported again', async () => {
    const on = new TestDataRoot();
    const first = await on.run(['import', folder, '--unit', 'kg']);
    expect([first.code, on.isSound]).toEqual([0, true]);
    const before = on.contents();
    const again = await on.run(['import', folder, '--unit', 'kg', '--json']);
    expect(JSON.parse(again.stdout)).toMatchObject({ sessions: { new: 0, changed: 0 }, skipped: [] });
    expect(on.contents()).toEqual(before);
  });
});

const logs = join(process.env.TRAININGLOGS_REAL_DATA ?? '', 'sessions');
const areThere = process.env.TRAININGLOGS_REAL_DATA !== undefined && existsSync(logs);

describe.skipIf(!areThere)('a folder of real logs', () => {
  it.each(areThere ? readdirSync(logs) : [])('gives a session for each file, once: %s', async (name) => {
    const on = new TestDataRoot();
    const path = join(logs, name);
    const sessions = readdirSync(path).length;
    const first = JSON.parse((await on.run(['import', path, '--json'])).stdout);
    expect(first).toMatchObject({ sessions: { new: sessions, same: 0, changed: 0 }, skipped: [] });
    const before = on.contents();
    const again = JSON.parse((await on.run(['import', path, '--json'])).stdout);
    expect(again).toMatchObject({ sessions: { new: 0, same: sessions, changed: 0 }, skipped: [] });
    expect([on.contents(), on.isSound]).toEqual([before, true]);
  });
});
