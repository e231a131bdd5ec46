// What the build does to its packages, so that the program starts and draws faster.
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Parts of Ink that a frame takes most of its time in, and ours in their place: the same comes out of them. */
const DRAWING = new Map([
  ['./output.js', { name: 'Output', file: 'output.ts' }],
  ['./sanitize-ansi.js', { name: 'sanitizeAnsi', file: 'sanitize-ansi.ts' }],
  ['./measure-text.js', { name: 'measureText', file: 'measure-text.ts' }],
  ['widest-line', { name: 'widestLine', file: 'styled-text.ts' }],
]);

/** @type {import('esbuild').Plugin} */
export const drawing = {
  name: 'drawing',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(\.\/(output|sanitize-ansi|measure-text)\.js|widest-line)$/ },
      ({ path, importer }) =>
        importer.includes('/node_modules/ink/') ? { path, namespace: 'drawing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'drawing' }, ({ path }) => {
      const { name, file } = DRAWING.get(path);
      const source = fileURLToPath(new URL(`../src/drawing/${file}`, import.meta.url));
      return {
        contents: `export { ${name} as default } from ${JSON.stringify(source)};`,
        resolveDir: dirname(source),
      };
    });
  },
};

/** What measures and cuts text beyond ASCII takes long to load, and most frames do without: it is loaded when called. */
const LATE = /^(string-width|slice-ansi|\.\/wrap-text\.js)$/;

/** @type {import('esbuild').Plugin} */
export const late = {
  name: 'late',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: LATE }, async ({ path, resolveDir, kind, pluginData }) => {
      if (pluginData === late) return undefined;
      const found = await resolve(path, { resolveDir, kind, pluginData: late });
      return { path: found.path, namespace: 'late' };
    });
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: `let real; export default (...args) => (real ??= require(${JSON.stringify(path)}).default)(...args);`,
      resolveDir: dirname(path),
    }));
  },
};

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

/** What a part exports, by the name it is imported with. */
const PARTS = new Map([
  ['./main.js', 'main'],
  ['./run-command-line.js', 'runCommandLine'],
]);

/**
 * Parts of the program that are loaded by themselves: an `import()` of one becomes a call that loads its file.
 * @param {Readonly<Record<string, string>>} files by the name imported, from the folder of the importing output
 * @returns {import('esbuild').Plugin}
 */
export const parts = (files) => ({
  name: 'parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, kind }) =>
      kind === 'dynamic-import' && PARTS.has(path) ? { path, namespace: 'part' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
      contents: `
        import { fileURLToPath } from 'node:url';
        import { loadPart } from './load-part.ts';
        const part = loadPart(fileURLToPath(new URL(${JSON.stringify(files[path])}, import.meta.url)));
        export const { ${PARTS.get(path)} } = part;`,
      resolveDir: SOURCES,
    }));
  },
});

/**
 * The layout engine loads while the rest does, in the place of a top-level await, which a part cannot have:
 * `await import('yoga-layout')` waits for it.
 * @type {import('esbuild').Plugin}
 */
export const layoutEngine = {
  name: 'layout-engine',
  setup({ onLoad }) {
    onLoad({ filter: /\/yoga-layout\/dist\/src\/index\.js$/ }, ({ path }) => ({
      contents: `
        import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        let Yoga;
        const loaded = loadYoga().then((assembly) => { Yoga = wrapAssembly(assembly); });
        export { Yoga as default };
        export * from './generated/YGEnums.js';
        export const then = (done, failed) => loaded.then(() => done({ default: Yoga }), failed);`,
      resolveDir: dirname(path),
    }));
  },
};

/**
 * What Ink awaits at its top is for its developers; a part has no top-level await.
 * @type {import('esbuild').Plugin}
 */
export const withoutDeveloperTools = {
  name: 'without-developer-tools',
  setup({ onLoad }) {
    onLoad({ filter: /\/ink\/build\/reconciler\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll('isDev()', 'false').replaceAll(/\bawait /g, ''),
      resolveDir: dirname(path),
    }));
  },
};

/**
 * The schema library's messages in all languages but one: no part can leave them out by itself, for what is loaded late is
 * kept whole.
 * @type {import('esbuild').Plugin}
 */
export const oneLanguage = {
  name: 'one-language',
  setup({ onLoad }) {
    onLoad({ filter: /\/zod\/v4\/locales\/index\.js$/ }, ({ path }) => ({
      contents: `export { default as en } from './en.js';`,
      resolveDir: dirname(path),
    }));
  },
};
