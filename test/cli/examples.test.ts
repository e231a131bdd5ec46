import { expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { createDemoRoot } from '../../src/demo/demo-root.js';
import { TestDataRoot } from '../support/data-root.js';

/** Commands whose examples name sessions and exercises, but no file. */
const NAMES = ['add', 'history', 'list', 'stats'];

it('the examples in the help of add, history, list and stats work on the demo', async () => {
  const demo = createDemoRoot('kg', '2026-11-25');
  onTestFinished(demo.remove);
  const root = new TestDataRoot(demo.paths.root);
  const examples = COMMANDS.filter(({ name }) => NAMES.includes(name)).flatMap((command) => command.examples);
  expect(examples.length).toBeGreaterThan(8);
  for (const example of examples) {
    const words = [...example.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((found) => found.slice(1).join(''));
    expect([example, await root.run(words)]).toMatchObject([example, { code: 0 }]);
  }
});
