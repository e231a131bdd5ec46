// What the build does to its packages, so that the program starts and draws faster.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Parts of Ink that a frame takes most of its time in, and ours in their place: the same comes out of them. */
const DRAWING = new Map([
  ['./output.js', { name: 'Output', file: 'output.ts' }],
  ['./sanitize-ansi.js', { name: 'sanitizeAnsi', file: 'sanitize-ansi.ts' }],
  ['./measure-text.js', { name: 'measureText', file: 'measure-text.ts' }],
  ['./utils.js', { name: 'isDev', file: 'dev-mode.ts' }],
  ['./devtools.js', { name: 'devtools', file: 'dev-mode.ts' }],
  ['widest-line', { name: 'widestLine', file: 'styled-text.ts' }],
]);

/** @type {import('esbuild').Plugin} */
export const drawing = {
  name: 'drawing',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(\.\/(output|sanitize-ansi|measure-text|utils|devtools)\.js|widest-line)$/ },
      ({ path, importer }) =>
        importer.includes('/node_modules/ink/') ? { path, namespace: 'drawing' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'drawing' }, ({ path }) => {
      const { name, file } = DRAWING.get(path);
      const source = fileURLToPath(new URL(`../src/drawing/${file}`, import.meta.url));
      return {
        contents: `export * from ${JSON.stringify(source)}; export { ${name} as default } from ${JSON.stringify(source)};`,
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
