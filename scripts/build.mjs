// The built program: `dist/bin.js` loads its parts in `dist/parts`, each compiled by a rehearsal; `dist/index.js` is the
// library; beside them the exercises that come with it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { drawing, late, layoutEngine, oneLanguage, parts, withoutDeveloperTools } from './build-plugins.mjs';
import { readExerciseRows } from './exercise-library.mjs';
import { rehearse } from './rehearse.mjs';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

// Read when an exercise is looked for, and by no start. Renamed into place: a program may read it meanwhile.
await mkdir(`${root}dist/parts`, { recursive: true });
const library = `${root}dist/exercise-library.json`;
await writeFile(`${library}.tmp`, `${JSON.stringify(await readExerciseRows())}\n`);
await rename(`${library}.tmp`, library);

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  jsx: 'automatic',
  external: ['better-sqlite3'],
  define: {
    'process.env.NODE_ENV': '"production"',
    // The layout engine would start the whole HTTP client to read its own data: URL.
    fetch: 'undefined',
    TRAININGLOGS_VERSION: JSON.stringify(version),
  },
  // Half as much to read and to compile at every start.
  minify: true,
  logLevel: 'warning',
};
const plugins = [drawing, late, layoutEngine, oneLanguage, withoutDeveloperTools];

/** @returns the name of the part's file, which says what is in it: a program starting meanwhile finds all of its own */
async function buildPart(source, files) {
  const { metafile } = await build({
    ...common,
    entryPoints: [source],
    outdir: 'dist/parts',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { ...common.define, 'import.meta.url': 'PART_URL' },
    banner: { js: "const PART_URL = require('node:url').pathToFileURL(__filename).href;" },
    supported: { 'dynamic-import': false },
    plugins: [...plugins, parts(files)],
    metafile: true,
  });
  return basename(Object.keys(metafile.outputs)[0]);
}

const commandLine = await buildPart('src/run-command-line.ts', {});
const main = await buildPart('src/main.ts', { './run-command-line.js': `./${commandLine}` });
await build({
  ...common,
  entryPoints: ['src/bin.ts', 'src/index.ts'],
  outdir: 'dist',
  format: 'esm',
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
  plugins: [...plugins, parts({ './main.js': `./parts/${main}` })],
});

await rehearse(`${root}dist/bin.js`);

// What an earlier build left goes only now, that of a version with other folders too.
await rm(`${root}dist/chunks`, { recursive: true, force: true });
for (const name of await readdir(`${root}dist/parts`)) {
  if (!name.startsWith(main) && !name.startsWith(commandLine)) {
    await rm(`${root}dist/parts/${name}`, { force: true });
  }
}
