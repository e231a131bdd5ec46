import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { type StorageStep, watchSteps } from '../../src/persistence/disk/disk.js';
import { StorageError } from '../../src/persistence/disk/storage-error.js';
import { DraftWriter } from '../../src/persistence/drafts/draft-writer.js';
import { machineId } from '../../src/persistence/drafts/machine-id.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn } from '../support/stores.js';

const withLoad = (load: number) =>
  aSession()
    .id(1)
    .with(exercise('Bench Press').working(`${load}x5`))
    .build();

function aWriter() {
  const { paths } = new TestDataRoot();
  const drafts = new SessionDrafts(paths, () => NOW);
  const writer = new DraftWriter(drafts);
  const ended: [number, unknown][] = [];
  const write = (load: number) =>
    writer.write(withLoad(load), NEW_SESSION, {
      onSlow: () => {},
      onEnd: (error) => ended.push([load, error]),
    });
  const onDisk = () => {
    const [name = ''] = namesIn(paths.drafts).filter((each) => each.endsWith('.json'));
    const document = JSON.parse(readFileSync(join(paths.drafts, name), 'utf8')) as TrainingSession;
    return document.exercises[0]?.workingSets[0]?.weightKg;
  };
  return { paths, writer, write, ended, onDisk };
}

function watched(watch: (step: StorageStep) => void): void {
  watchSteps(watch);
  onTestFinished(() => watchSteps(null));
}

describe('writing a draft while keys are handled', () => {
  it('is reported as ended only when the text and its name are on disk', async () => {
    const { writer, write, ended, onDisk } = aWriter();
    write(80);
    expect(ended).toEqual([]);
    expect(writer.pending).not.toBeNull();
    await writer.pending;
    expect(ended).toEqual([[80, null]]);
    expect(onDisk()).toBe(80);
    expect(writer.pending).toBeNull();
  });

  it('runs the steps of every durable write: syncs the file before the rename, and the folder after it', async () => {
    const { writer, write } = aWriter();
    write(80);
    await writer.pending;
    const calls: string[] = [];
    watched(({ call }) => calls.push(call));
    write(85);
    await writer.pending;
    expect(calls).toEqual(['create', 'write', 'fsync', 'rename', 'open', 'fsync']);
  });

  it('runs one write at a time, and writes only the latest of the waiting drafts', async () => {
    const { paths, writer, write, ended, onDisk } = aWriter();
    machineId(paths.database);
    const created: string[] = [];
    watched(({ call, path }) => call === 'create' && created.push(path));
    for (const load of [80, 81, 82, 83]) write(load);
    await writer.pending;
    expect(onDisk()).toBe(83);
    expect(created).toHaveLength(2);
    expect(ended).toEqual([80, 81, 82, 83].map((load) => [load, null]));
  });

  it.each(['create', 'write', 'fsync', 'rename'])(
    'reports the error if the step "%s" fails, and keeps the former text',
    async (failing) => {
      const { paths, writer, write, ended, onDisk } = aWriter();
      write(80);
      await writer.pending;
      watched(({ call, path }) => {
        if (call === failing) throw new StorageError('no-space', path);
      });
      write(85);
      await writer.pending;
      watchSteps(null);
      expect(ended.at(-1)).toMatchObject([85, { kind: 'no-space', path: paths.drafts }]);
      expect(onDisk()).toBe(80);
      write(90);
      await writer.pending;
      expect(ended.at(-1)).toEqual([90, null]);
      expect(onDisk()).toBe(90);
      expect(namesIn(paths.drafts)).toHaveLength(1);
    },
  );

  it('has the latest draft on disk after a flush, and writes no earlier draft afterwards', async () => {
    const { paths, writer, write, onDisk } = aWriter();
    write(80);
    write(85);
    const { pending } = writer;
    writer.flush();
    expect(onDisk()).toBe(85);
    expect(writer.pending).toBeNull();
    await pending;
    // The write that was running before the flush has ended, and no other write has started.
    write(86);
    await writer.pending;
    expect(onDisk()).toBe(86);
    writer.flush();
    await expect.poll(() => namesIn(paths.drafts)).toHaveLength(1);
    expect(onDisk()).toBe(86);
  });
});
