// Builds the program into a folder: `bin.js` with its chunks, the library `index.js`, the exercises and the training
// programs.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { inkOverrides, late } from './build-plugins.mjs';
import { copyExamplePrograms } from './example-programs.mjs';
import { writeExerciseLibrary } from './exercise-library.mjs';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/** @returns the paths of all files in the bundles, relative to the project */
export async function buildProgram(folder = `${PROJECT}dist`) {
  const { version } = JSON.parse(await readFile(`${PROJECT}package.json`, 'utf8'));
  await mkdir(`${folder}/chunks`, { recursive: true });
  await writeExerciseLibrary(folder);
  await copyExamplePrograms(folder);
  // Chunk names contain a hash, so a program that starts during a build finds the chunks of one build.
  const program = await build({
    ...commonOptions(folder, version),
    entryPoints: ['src/bin.ts'],
    alias: { bindings: './scripts/sqlite-binding.cjs' },
    plugins: [inkOverrides(), late],
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  });
  const library = await build({
    ...commonOptions(folder, version),
    entryPoints: ['src/index.ts'],
    // The application that uses the library has this package too.
    external: ['better-sqlite3'],
    plugins: [late],
  });
  await removeOtherChunks(folder, Object.keys(program.metafile.outputs));
  return [...Object.keys(program.metafile.inputs), ...Object.keys(library.metafile.inputs)];
}

const commonOptions = (folder, version) => ({
  absWorkingDir: PROJECT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: folder,
  jsx: 'automatic',
  define: {
    'process.env.NODE_ENV': '"production"',
    // Yoga would use fetch to read its own data: URL, for which Node loads its HTTP client.
    fetch: 'undefined',
    TRAININGLOGS_VERSION: JSON.stringify(version),
  },
  banner: {
    js: "import { createRequire as createRequireOf } from 'node:module'; const require = createRequireOf(import.meta.url);",
  },
  // Halves the code that every start must read and compile.
  minify: true,
  metafile: true,
  logLevel: 'warning',
});

/** Removes the chunks of earlier builds, and the folder in which earlier versions kept their chunks. */
async function removeOtherChunks(folder, outputs) {
  await rm(`${folder}/parts`, { recursive: true, force: true });
  const chunks = new Set(outputs.map((path) => basename(path)));
  for (const name of await readdir(`${folder}/chunks`)) {
    if (!chunks.has(name)) await rm(`${folder}/chunks/${name}`);
  }
}
