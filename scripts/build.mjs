// Builds the program: `dist/bin.js` loads its chunks from `dist/chunks`; `dist/index.js` is the library; next to them
// the exercises and the training programs that come with it.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { inkOverrides, late } from './build-plugins.mjs';
import { copyExamplePrograms } from './example-programs.mjs';
import { writeExerciseLibrary } from './exercise-library.mjs';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

await mkdir(`${root}dist/chunks`, { recursive: true });
await writeExerciseLibrary();
await copyExamplePrograms();

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: 'dist',
  jsx: 'automatic',
  external: ['better-sqlite3'],
  define: {
    'process.env.NODE_ENV': '"production"',
    // With fetch, Yoga would load Node's HTTP client to read its own data: URL.
    fetch: 'undefined',
    TRAININGLOGS_VERSION: JSON.stringify(version),
  },
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
  // Halves what every start has to read and compile.
  minify: true,
  logLevel: 'warning',
};

// Chunk names contain a hash, so that a program that starts during a build finds all chunks of one build.
const { metafile } = await build({
  ...common,
  entryPoints: ['src/bin.ts'],
  plugins: [inkOverrides(), late],
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
});
await build({ ...common, entryPoints: ['src/index.ts'], plugins: [late] });

// Remove chunks of earlier builds, and the folder of earlier versions.
await rm(`${root}dist/parts`, { recursive: true, force: true });
const chunks = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(`${root}dist/chunks`)) {
  if (!chunks.has(name)) await rm(`${root}dist/chunks/${name}`);
}
