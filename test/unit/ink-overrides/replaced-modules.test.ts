import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { renderToString, Text } from 'ink';
import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { inkOverrides } from '../../../scripts/build-plugins.mjs';
import { INK_OVERRIDES, INK_VERSION } from '../../../scripts/ink-overrides.mjs';
import { Output } from '../../../src/ink-overrides/output.js';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles Ink like the build of the program, without writing files. */
async function bundleInk(plugin: ReturnType<typeof inkOverrides>): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: "export { render } from 'ink';", resolveDir: PROJECT },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [plugin],
  });
  return Object.keys(metafile.inputs);
}

describe('the Ink overrides', () => {
  it('replace the modules of Ink in the bundle', async () => {
    const inputs = await bundleInk(inkOverrides());
    for (const { module, file } of INK_OVERRIDES) {
      expect(inputs.some((path) => path.endsWith(`src/ink-overrides/${file}`))).toBe(true);
      expect(inputs).not.toContain(`node_modules/ink/build/${module.replace('./', '')}`);
    }
  });

  it('fail the build if Ink no longer imports a module that is replaced', async () => {
    const overrides = [...INK_OVERRIDES, { module: './gone.js', file: 'output.ts', defaultExport: 'Output' }];
    await expect(bundleInk(inkOverrides({ overrides }))).rejects.toThrow(
      'output.ts of src/ink-overrides replaced nothing: Ink no longer imports ./gone.js.',
    );
  });

  it('fail the build if Ink has another version', async () => {
    await expect(bundleInk(inkOverrides({ installedVersion: '6.9.0' }))).rejects.toThrow(
      `src/ink-overrides is written for Ink ${INK_VERSION}, but 6.9.0 is installed`,
    );
  });

  it('are used by the tests', () => {
    const get = Output.prototype.get;
    let frames = 0;
    Output.prototype.get = function counted() {
      frames += 1;
      return get.call(this);
    };
    try {
      expect(renderToString(createElement(Text, null, 'Bench Press'))).toBe('Bench Press');
    } finally {
      Output.prototype.get = get;
    }
    expect(frames).toBe(1);
  });
});
