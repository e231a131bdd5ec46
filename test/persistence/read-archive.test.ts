import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from '../../src/demo/seeded-random.js';
import {
  aBackupOf,
  aDay,
  aFullRoot,
  countsOf,
  entriesOf,
  hashesBelow,
  NOTHING,
  rejectionOf,
  restoreInto,
  tarEntry,
  tarOf,
  writeArchive,
  writeBytes,
} from '../support/backups.js';
import { TestDataRoot } from '../support/data-root.js';
import { namesIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { refusalOf } from './support-archive.js';

describe('a damaged archive', () => {
  // The first ten bytes of a gzip file contain the time and system of its creation, and no content.
  const HEADER_BYTES = 10;

  it('is refused for damage at any position, and nothing is changed', async () => {
    const original = readFileSync(await aBackupOf(aFullRoot()));
    const on = new TestDataRoot().hold(aDay(9));
    const before = hashesBelow(on.root);
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = new SeededRandom(seed);
      const at = random.between(HEADER_BYTES, original.length - 2);
      const length = random.between(1, Math.min(600, original.length - at - 1));
      const damages: readonly (() => Uint8Array)[] = [
        () =>
          Buffer.from(
            original.map((byte, index) => (index === at ? byte ^ (1 << random.between(0, 7)) : byte)),
          ),
        () => original.subarray(0, at),
        () => Buffer.concat([original.subarray(0, at), original.subarray(at + length)]),
        () =>
          Buffer.concat([
            original.subarray(0, at),
            original.subarray(at, at + length),
            original.subarray(at),
          ]),
        () => Buffer.from(original.map((byte, index) => (index >= at && index < at + length ? ~byte : byte))),
      ];
      const damaged = random.oneOf(damages)();
      // Some bits only pad the last byte of a compressed block. A change of such a bit damages nothing.
      if (unpacksTo(damaged, gunzipSync(original))) continue;
      const path = writeBytes(damaged);
      const error = await rejectionOf(restoreInto(on, path, { isMerge: true }));
      expect({ seed, kind: error.kind }).toEqual({ seed, kind: 'damaged-archive' });
      rmSync(path);
    }
    expect(hashesBelow(on.root)).toEqual(before);
  });

  it("is refused by the size in an entry's header, before the entry is unpacked", async () => {
    const header = tarEntry('data/output/sessions/a.json', Buffer.alloc(0)).subarray(0, 512);
    const large = sizedHeader(header, 64 * 1024 ** 2 + 1);
    const { kind, sentence } = await refusalOf(writeBytes(gzipSync(large)));
    expect(kind).toBe('damaged-archive');
    expect(sentence).toContain('its entry data/output/sessions/a.json is larger than 64 MiB');
    const database = sizedHeader(
      tarEntry('traininglogs.db', Buffer.alloc(0)).subarray(0, 512),
      3 * 1024 ** 3,
    );
    expect((await refusalOf(writeBytes(gzipSync(database)))).sentence).toContain(
      'its entry traininglogs.db is larger than 1024 MiB',
    );
  });

  it('is not unpacked to its end if it is a zip bomb: zeros in an entry, or after the last one', async () => {
    const database = sizedHeader(tarEntry('traininglogs.db', Buffer.alloc(0)).subarray(0, 512), 1024 ** 3);
    const zeros = Buffer.alloc(100 * 1024 ** 2);
    const inEntry = gzipSync(Buffer.concat([database, zeros]));
    expect((await refusalOf(writeBytes(inEntry))).sentence).toContain('more than 200 times its size');
    const afterEnd = gzipSync(zeros.subarray(0, 8 * 1024 ** 2));
    expect((await refusalOf(writeBytes(afterEnd))).sentence).toContain('it has too many zeros at its end');
  });

  it.each<[string, () => Uint8Array, string]>([
    ['is empty', () => Buffer.alloc(0), 'it is empty'],
    ['is not gzipped', () => Buffer.from('sessions'), 'it is not gzipped'],
    ['is gzipped nothing', () => gzipSync(Buffer.alloc(0)), 'its end is missing'],
    ['is gzipped words', () => gzipSync(Buffer.from('word '.repeat(500))), 'its tar is damaged'],
    [
      'is a tar whose end is missing',
      () => gzipSync(tarEntry('traininglogs.db', Buffer.alloc(700)).subarray(0, 1024)),
      'its end is missing',
    ],
    [
      'continues after its end',
      () => gzipSync(Buffer.concat([Buffer.alloc(1024), Buffer.alloc(512, 1)])),
      'there is data after its end',
    ],
  ])('is refused if it %s', async (_what, bytes, reason) => {
    const { kind, sentence } = await refusalOf(writeBytes(bytes()));
    expect(kind).toBe('damaged-archive');
    expect(sentence).toContain(`the backup is damaged, ${reason}: `);
  });

  it('is refused if it is a folder or missing', async () => {
    expect((await refusalOf(makeTempFolder())).sentence).toContain('a file is needed, but this is a folder');
    expect(await refusalOf(join(makeTempFolder(), 'a.tar.gz'))).toMatchObject({ kind: 'not-found' });
    expect(await refusalOf(join(writeBytes(Buffer.alloc(0)), 'a.tar.gz'))).toMatchObject({
      kind: 'not-found',
    });
  });

  it('leaves no trace if there was no root', async () => {
    const on = new TestDataRoot();
    await rejectionOf(restoreInto(on, writeBytes(Buffer.from('?'))));
    expect(namesIn(on.root)).toEqual([]);
  });
});

describe('an archive of another program', () => {
  const text = Buffer.from('{}');

  it.each<[string, () => Buffer, string]>([
    [
      'files of no data root',
      () => tarEntry('holiday/1.jpg', text),
      'its entry holiday/1.jpg does not belong in a data root',
    ],
    [
      'a path with ..',
      () => tarEntry('data/output/sessions/../../../x', text),
      'does not belong in a data root',
    ],
    ['the name ..', () => tarEntry('data/output/sessions/..', text), 'does not belong in a data root'],
    [
      'an absolute path',
      () => tarEntry('/etc/passwd', text),
      'its entry /etc/passwd does not belong in a data root',
    ],
    [
      'an unknown folder',
      () => tarEntry('data/output/sessions/more/a.json', text),
      'does not belong in a data root',
    ],
    [
      'a folder',
      () => tarEntry('data/output/sessions/', Buffer.alloc(0), { type: 'Directory' }),
      'does not belong in a data root',
    ],
    [
      'a link',
      () =>
        tarEntry('data/output/sessions/a.json', Buffer.alloc(0), {
          type: 'SymbolicLink',
          linkpath: '/etc/passwd',
        }),
      'its entry data/output/sessions/a.json is not a plain file',
    ],
    [
      'a hard link',
      () => tarEntry('data/athlete.json', Buffer.alloc(0), { type: 'Link', linkpath: 'traininglogs.db' }),
      'its entry data/athlete.json is not a plain file',
    ],
    [
      'a file twice',
      () => Buffer.concat([tarEntry('data/athlete.json', text), tarEntry('data/athlete.json', text)]),
      'exists twice',
    ],
    [
      'a file that its manifest does not list',
      () => tarEntry('data/athlete.json', text),
      'is not in its manifest.json',
    ],
  ])('is refused if it holds %s', async (_what, entry, reason) => {
    const whole = tarOf(await aBackupOf(new TestDataRoot().hold(aDay(1))));
    const { kind, sentence } = await refusalOf(writeArchive([entry(), whole]));
    expect(kind).toBe('damaged-archive');
    expect(sentence).toContain(reason);
  });

  it('is refused without a manifest', async () => {
    expect((await refusalOf(writeArchive([]))).sentence).toContain('it has no manifest.json');
  });
});

describe('an archive that another program changed', () => {
  it('is valid if it was only compressed again', async () => {
    const original = await aBackupOf(aFullRoot());
    const path = writeBytes(gzipSync(Buffer.concat([tarOf(original), Buffer.alloc(10_240)]), { level: 1 }));
    expect(countsOf(await restoreInto(new TestDataRoot(), path))).toEqual({
      ...NOTHING,
      added: 2,
      drafts: 1,
    });
    expect(entriesOf(path)).toEqual(entriesOf(original));
  });

  it('is valid if a few bytes were appended', async () => {
    const path = await aBackupOf(aFullRoot());
    appendFileSync(path, Buffer.alloc(512));
    expect(countsOf(await restoreInto(new TestDataRoot(), path))).toEqual({
      ...NOTHING,
      added: 2,
      drafts: 1,
    });
  });
});

/** True if the compressed bytes unpack to `wanted`. */
function unpacksTo(compressed: Uint8Array, wanted: Uint8Array): boolean {
  try {
    return gunzipSync(compressed).equals(wanted);
  } catch {
    return false;
  }
}

function sizedHeader(header: Uint8Array, sizeBytes: number): Buffer {
  const block = Buffer.from(header);
  block.write(`${sizeBytes.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  block.write('        ', 148, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return block;
}
