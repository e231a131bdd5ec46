import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { startApp } from '../support/pty.js';
import { BIN } from '../support/run-cli.js';

it.each([[[]], [['--linear']]])(
  'settings changed on the Data screen are in the file at once, with %j',
  async (args) => {
    const on = new TestDataRoot();
    mkdirSync(dirname(on.paths.config), { recursive: true });
    writeFileSync(on.paths.config, '{"unit": "kg", "userName": "Ann", "coach": "Bo"}');
    const app = startApp({ args: [BIN, ...args, '--data-dir', on.root] });
    await app.waitFor('Start a session');
    app.press('5');
    await app.waitFor('Restore from trash');
    app.type('G');
    await app.waitFor(/(▸|Cursor on) Settings/);
    app.press('enter');
    await app.waitFor('every session carries it');
    app.press('down');
    await app.waitFor('kg or lb');
    app.type('lb');
    app.press('enter');
    await app.waitFor('Saved. u undoes');
    expect(JSON.parse(readFileSync(on.paths.config, 'utf8'))).toEqual({
      unit: 'lb',
      userName: 'Ann',
      coach: 'Bo',
    });
  },
);
