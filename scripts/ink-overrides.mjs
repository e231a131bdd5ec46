// The modules of Ink that files in src/ink-overrides replace, in the built program and in the tests alike.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} InkOverride
 * @property {string} module as Ink imports it
 * @property {string} file in src/ink-overrides
 * @property {string} defaultExport the export of the file that is the module's default export
 */

/**
 * The version of Ink for which the overrides are written. With another version, compare each override with its
 * module.
 */
export const INK_VERSION = '6.8.0';

/** @type {readonly InkOverride[]} */
export const INK_OVERRIDES = [
  { module: './output.js', file: 'output.ts', defaultExport: 'Output' },
  { module: './sanitize-ansi.js', file: 'sanitize-ansi.ts', defaultExport: 'sanitizeAnsi' },
  { module: './measure-text.js', file: 'measure-text.ts', defaultExport: 'measureText' },
  { module: './utils.js', file: 'dev-mode.ts', defaultExport: 'isDev' },
  { module: './devtools.js', file: 'dev-mode.ts', defaultExport: 'devtools' },
  { module: 'widest-line', file: 'styled-text.ts', defaultExport: 'widestLine' },
];

/** @returns {string} version of the installed Ink */
export function installedInkVersion() {
  const path = new URL('../node_modules/ink/package.json', import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

/**
 * @param {readonly InkOverride[]} overrides
 * @param {string} module as it is imported
 * @param {string} importer path of the importing file
 * @returns {InkOverride | undefined}
 */
export function findInkOverride(overrides, module, importer) {
  if (!importer.includes('/node_modules/ink/build/')) return undefined;
  return overrides.find((override) => override.module === module);
}

/** @param {InkOverride} override @returns {string} the text of the module that is used instead of Ink's */
export function inkOverrideText({ file, defaultExport }) {
  const path = JSON.stringify(fileURLToPath(new URL(`../src/ink-overrides/${file}`, import.meta.url)));
  return `export * from ${path}; export { ${defaultExport} as default } from ${path};`;
}
