import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

const PART = `
  const { sep } = require('node:path');
  exports.add = (a, b) => a + b;
  exports.place = () => [__filename, __dirname, sep, module.exports === exports];
`;

/** What a process of its own says of a part it loads and of the compiled code beside it. */
function load(path: string, env: Readonly<Record<string, string>> = {}): unknown {
  const loader = join(path, '..', 'load-part.mjs');
  buildSync({
    entryPoints: [join(PROJECT_ROOT, 'src/load-part.ts')],
    outfile: loader,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const script = `
    import vm from 'node:vm';
    import { syncBuiltinESMExports } from 'node:module';
    const states = [];
    const Script = vm.Script;
    vm.Script = class extends Script {
      constructor(...args) { super(...args); states.push(this.cachedDataRejected ?? null); }
    };
    syncBuiltinESMExports();
    const { loadPart } = await import(${JSON.stringify(pathToFileURL(loader).href)});
    const { add, place } = loadPart(${JSON.stringify(path)});
    console.log(JSON.stringify({ sum: add(1, 2), place: place(), isRefused: states[0] }));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ...env },
    }),
  );
}

describe('loading a part of the built program', () => {
  let path: string;
  const works = (isRefused: boolean | null) => ({
    sum: 3,
    place: [path, join(path, '..'), '/', true],
    isRefused,
  });

  beforeEach(() => {
    path = join(makeTempFolder(), 'part.cjs');
    writeFileSync(path, PART);
  });

  it('does without compiled code', () => {
    expect(load(path)).toEqual(works(null));
  });

  it('leaves compiled code behind where it is asked to, and takes it from then on', () => {
    load(path, { TRAININGLOGS_KEEP_COMPILED: '1' });
    expect(readdirSync(join(path, '..')).sort()).toEqual(['load-part.mjs', 'part.cjs', 'part.cjs.compiled']);
    expect(load(path)).toEqual(works(false));
  });

  it.each([
    [
      'of another engine',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4, 1), bytes.subarray(8)]),
    ],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['without anything in it', () => Buffer.alloc(0)],
    ['of zeros alone', (bytes: Buffer) => Buffer.alloc(bytes.length)],
  ])('compiles anew where the compiled code is %s', (_what, change) => {
    load(path, { TRAININGLOGS_KEEP_COMPILED: '1' });
    const compiled = `${path}.compiled`;
    writeFileSync(compiled, change(readFileSync(compiled)));
    expect(load(path)).toEqual(works(true));
  });

  it('takes the compiled code of every part of the built program', () => {
    const folder = join(PROJECT_ROOT, 'dist/parts');
    const parts = readdirSync(folder).filter((name) => name.endsWith('.cjs'));
    expect(parts).toHaveLength(2);
    const script = `
      import { readFileSync } from 'node:fs';
      import { Script } from 'node:vm';
      const [path] = process.argv.slice(1);
      const text = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(path, 'latin1') + '\\n})';
      console.log(new Script(text, { filename: path, cachedData: readFileSync(path + '.compiled') }).cachedDataRejected);`;
    for (const part of parts) {
      const args = ['--input-type=module', '-e', script, join(folder, part)];
      expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toBe('false\n');
    }
  });
});
