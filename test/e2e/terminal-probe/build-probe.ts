/** Bundles the probe program like the application, into a folder for each test file. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache', import.meta.url));
const SOURCE = fileURLToPath(new URL('./probe.ts', import.meta.url));

/** Ink imports its development tools on demand; they are not installed. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: 'devtools', namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default undefined;' }));
  },
};

/** A built probe. */
export interface BuiltProbe {
  readonly file: string;
  remove(): void;
}

/** Builds the probe; the file is an ES module for Node. */
export async function buildProbe(): Promise<BuiltProbe> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(path.join(CACHE, 'terminal-probe-'));
  await build({
    entryPoints: [SOURCE],
    bundle: true,
    splitting: true,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import{createRequire as cr}from'node:module';const require=cr(import.meta.url);" },
    plugins: [withoutDevtools],
    logLevel: 'error',
  });
  return { file: path.join(folder, 'probe.mjs'), remove: () => rmSync(folder, { recursive: true }) };
}
