// One bundled program: `dist/bin.js` (the app) and `dist/index.js` (the library) over shared chunks; beside it the
// exercises that come with it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { drawing, late } from './build-plugins.mjs';
import { readExerciseRows } from './exercise-library.mjs';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

// Read when an exercise is looked for, and by no start. Renamed into place: a program may read it meanwhile.
await mkdir(`${root}dist`, { recursive: true });
const library = `${root}dist/exercise-library.json`;
await writeFile(`${library}.tmp`, `${JSON.stringify(await readExerciseRows())}\n`);
await rename(`${library}.tmp`, library);

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/bin.ts', 'src/index.ts'],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  external: ['better-sqlite3'],
  // Ink loads its developer tools by name even where they are never used.
  alias: { 'react-devtools-core': './scripts/empty.mjs' },
  define: {
    'process.env.NODE_ENV': '"production"',
    // The layout engine would start the whole HTTP client to read its own data: URL.
    fetch: 'undefined',
    TRAININGLOGS_VERSION: JSON.stringify(version),
  },
  banner: {
    js: "import { createRequire as createRequireOfChunk } from 'node:module'; const require = createRequireOfChunk(import.meta.url);",
  },
  // Half as much to read and to compile at every start.
  minify: true,
  plugins: [drawing, late],
  metafile: true,
  logLevel: 'warning',
});

// What an earlier build left goes only now, so that a program starting meanwhile finds all its parts.
const chunks = `${root}dist/chunks`;
const written = new Set(Object.keys(metafile.outputs));
for (const name of await readdir(chunks)) {
  if (!written.has(`dist/chunks/${name}`)) await rm(`${chunks}/${name}`, { force: true });
}
