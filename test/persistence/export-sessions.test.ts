import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { createDataPort } from '../../src/persistence/adapters/data-port.js';
import { AthleteSettings } from '../../src/persistence/athlete-settings.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { WriterLock } from '../../src/persistence/disk/writer-lock.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { exportSteps, exportToFile } from '../../src/persistence/export/export-sessions.js';
import type { SessionReader } from '../../src/persistence/session-reader.js';
import { OpenStores } from '../../src/persistence/sync/open-stores.js';
import { awaitEnd } from '../support/await-end.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { SmallDisk } from '../support/small-disk.js';
import { makeTempFolder } from '../support/temp-folder.js';

const NOW = new Date('2026-02-16T12:00:00Z');
const JSON_EXPORT = { format: 'json', since: null, aliases: undefined } as const;

/** A reader of these texts, newest first. */
function readerOf(texts: readonly string[]): SessionReader {
  const ids = texts.map((_, index) => anId(index + 1));
  const getText = (id: string) => ({ id, date: '2026-02-16', text: texts[ids.indexOf(id)] });
  // The export reads ids and texts only.
  return { findIds: () => [...ids], getText } as unknown as SessionReader;
}

const textOf = (id: number, notes = 'good') =>
  serializeSession(aSession().id(id).with(exercise('Squat').working('100x5')).having({ notes }).build());

describe('exportSteps', () => {
  it('leaves out a session whose text cannot be read, and names it', () => {
    let written = '';
    const steps = exportSteps(readerOf([textOf(1), '{', textOf(3)]), JSON_EXPORT, (text) => {
      written += text;
    });
    expect(runToEnd(steps)).toMatchObject({ sessions: 2, unreadable: [anId(2)] });
    expect(JSON.parse(written)).toMatchObject([{ _id: anId(3) }, { _id: anId(1) }]);
  });

  it('exports a document of an older version that has repeated keys', () => {
    let written = '';
    const repeated = textOf(1).replace('"focus": null', '"focus": "a", "focus": "b"');
    runToEnd(exportSteps(readerOf([repeated]), JSON_EXPORT, (text) => (written += text)));
    expect(JSON.parse(written)).toMatchObject([{ focus: 'b' }]);
  });

  it('writes one session at a time', () => {
    const pieces: string[] = [];
    const texts = Array.from({ length: 50 }, (_, index) => textOf(index + 1, 'long '.repeat(1000)));
    const steps = exportSteps(readerOf(texts), JSON_EXPORT, (text) => pieces.push(text));
    const progress = [...steps].map(({ done }) => done);
    expect(progress).toEqual(texts.map((_, index) => index));
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(10_000);
  });
});

describe('exportToFile', () => {
  it('leaves nothing if it is stopped', () => {
    const folder = makeTempFolder();
    const steps = exportToFile(readerOf([textOf(1), textOf(2)]), JSON_EXPORT, join(folder, 'a.json'), NOW);
    steps.next();
    expect(readdirSync(folder)).toHaveLength(1);
    steps.return(undefined as never);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not replace a file that was created during the export', () => {
    const other = join(makeTempFolder(), 'a.json');
    const steps = exportToFile(readerOf([textOf(1)]), JSON_EXPORT, other, NOW);
    steps.next();
    writeFileSync(other, 'theirs');
    expect(() => runToEnd(steps)).toThrow(expect.objectContaining({ kind: 'name-taken' }));
    expect(readFileSync(other, 'utf8')).toBe('theirs');
  });

  it('leaves nothing on a full disk, and names the file', ({ skip }) => {
    const disk = SmallDisk.mount(256);
    if (!disk) return skip();
    const path = join(disk.root, 'a.json');
    const texts = Array.from({ length: 500 }, (_, index) => textOf(index + 1, 'long '.repeat(500)));
    const run = () => runToEnd(exportToFile(readerOf(texts), JSON_EXPORT, path, NOW));
    expect(run).toThrow(StorageError);
    expect(run).toThrow(expect.objectContaining({ kind: 'no-space', path }));
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(disk.root)).toEqual([]);
  });
});

describe('the export of the Data screen', () => {
  it('writes the chosen format, with the imported names, and says what the file cannot hold', async () => {
    const on = new TestDataRoot().hold(
      aSession().id(1).with(exercise('Barbell Bench Press').working('80x5')).build(),
      aSession().id(2).build(),
    );
    writeFileSync(
      join(on.root, 'data/athlete.json'),
      JSON.stringify({ aliases: { 'Flat Bench (Barbell)': 'Barbell Bench Press' } }),
    );
    const lock = new WriterLock(on.paths);
    const stores = new OpenStores(on.paths, () => NOW, lock);
    onTestFinished(() => stores.close());
    const drafts = new SessionDrafts(on.paths, () => NOW);
    const sources = { stores, paths: on.paths, drafts, rootReason: 'test' };
    const settings = new AthleteSettings(on.paths, lock, () => null);
    const port = createDataPort(sources, () => ({ userId: 'ann', userName: 'Ann', unit: 'kg' }), settings);
    expect(await awaitEnd(port.export('mine.csv', 'strong'))).toBe(
      `Exported 1 session to ${join(on.root, 'mine.csv')}. Not exported: 1 session without a set; the format strong has a row for each set. Note: 1 session without a time of day; in the file they start at 12:00.`,
    );
    const text = readFileSync(join(on.root, 'mine.csv'), 'utf8');
    expect(text).toContain('2026-02-16 12:00:00;"Workout";"Flat Bench (Barbell)";1;80;kg;5;');
    await expect(awaitEnd(port.export('mine.csv', 'json'))).rejects.toThrow(/already exists/);
    expect(port.completePath('m')).toEqual({ path: 'mine.csv', matches: ['mine.csv'] });
    expect(port.completePath('data/out').path).toBe('data/output/');
    expect(port.completePath('nothing/here')).toEqual({ path: 'nothing/here', matches: [] });
    expect([port.freePath('mine.csv'), port.freePath('other.csv')]).toEqual(['mine-2.csv', 'other.csv']);
  });
});
