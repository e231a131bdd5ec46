// esbuild plugins that change packages which the program uses, so that it starts and draws faster.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  findInkOverride,
  INK_OVERRIDES,
  INK_VERSION,
  inkOverrideText,
  installedInkVersion,
} from './ink-overrides.mjs';

const NAMESPACE = 'ink-override';

/**
 * Replaces modules of Ink. The build fails for another version of Ink, or if an override replaced nothing.
 * @returns {import('esbuild').Plugin}
 */
export const inkOverrides = ({
  overrides = INK_OVERRIDES,
  installedVersion = installedInkVersion(),
} = {}) => ({
  name: NAMESPACE,
  setup({ onStart, onResolve, onLoad, onEnd }) {
    const unused = new Set(overrides);
    onStart(() => {
      if (installedVersion === INK_VERSION) return undefined;
      const text = `src/ink-overrides is written for Ink ${INK_VERSION}, but ${installedVersion} is installed: compare each file with the module it replaces, then change INK_VERSION.`;
      return { errors: [{ text }] };
    });
    onResolve({ filter: /^\.\/|^[\w-]+$/ }, ({ path, importer }) => {
      const override = findInkOverride(overrides, path, importer);
      if (!override) return undefined;
      unused.delete(override);
      return { path, namespace: NAMESPACE, pluginData: override };
    });
    onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ pluginData }) => ({
      contents: inkOverrideText(pluginData),
      resolveDir: dirname(fileURLToPath(import.meta.url)),
    }));
    onEnd(() => ({
      errors: [...unused].map(({ module, file }) => ({
        text: `${file} of src/ink-overrides replaced nothing: Ink no longer imports ${module}.`,
      })),
    }));
  },
});

/** Modules for text beyond ASCII. They are loaded at their first call, because most frames do not need them. */
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
