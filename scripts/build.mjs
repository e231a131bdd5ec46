// One bundled program: `dist/bin.js` (the app) and `dist/index.js` (the library) over shared chunks.
import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = new URL('..', import.meta.url).pathname;

await rm(`${root}dist/chunks`, { recursive: true, force: true });
await build({
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
  logLevel: 'warning',
});
