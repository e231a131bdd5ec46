import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

type Heap = {
  readonly youngBytes: number;
  /** The most there was. */
  readonly oldBytes: number;
  readonly told: string;
};

/** The heap of a process that makes many things at every key and keeps those of the last keys. */
function heapAfterKeys(bound: string, ...flags: readonly string[]): Heap {
  const source = readFileSync(join(PROJECT_ROOT, 'src/heap-bounds.ts'), 'utf8');
  const module = join(makeTempFolder(), 'heap-bounds.mjs');
  writeFileSync(module, transformSync(source, { loader: 'ts' }).code);
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { boundHeap } from ${JSON.stringify(pathToFileURL(module).href)};
    const atKey = ${bound};
    const kept = [];
    let oldBytes = 0;
    const sizeOf = (name) => getHeapSpaceStatistics().find(({ space_name }) => space_name === name).space_size;
    for (let key = 0; key < 3000; key += 1) {
      atKey();
      await new Promise(setImmediate);
      kept[key % 100] = Array.from({ length: 2000 }, (_, index) => ({ key, index }));
      oldBytes = Math.max(oldBytes, sizeOf('old_space'));
    }
    console.log(JSON.stringify({ youngBytes: sizeOf('new_space'), oldBytes }));`;
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH }, stdio: 'pipe' } as const;
  const out = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], options);
  const [last = '', ...told] = out.trimEnd().split('\n').reverse();
  return { ...JSON.parse(last), told: told.join('\n') };
}

const MIB = 1024 * 1024;

describe('the bounds of the heap', () => {
  it('keep what the engine holds below what it takes by itself', () => {
    const unbound = heapAfterKeys('() => {}');
    const bound = heapAfterKeys('boundHeap()');
    expect(unbound.youngBytes).toBeGreaterThan(16 * MIB);
    expect(bound.youngBytes).toBeLessThanOrEqual(8 * MIB);
    expect(bound.youngBytes).toBeGreaterThan(4 * MIB);
    expect(bound.oldBytes).toBeLessThan(unbound.oldBytes);
    expect(bound.told).toBe('');
  });

  it.each([1, 2, 3, 4])('hold wherever the engine stands: with halves of %i MiB', (halfMib) => {
    const { youngBytes } = heapAfterKeys('boundHeap()', `--min-semi-space-size=${halfMib}`);
    expect(youngBytes).toBeLessThanOrEqual(8 * MIB);
    expect(youngBytes).toBeGreaterThan(4 * MIB);
  });

  it('leave an engine alone that nobody knows yet', () => {
    expect(heapAfterKeys("boundHeap('99.0.0')").youngBytes).toBeGreaterThan(16 * MIB);
  });
});
