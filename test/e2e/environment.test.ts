import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { BIN, runProcess } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { aRootOfAnn, openStartMenu, pressCommand, startScreens } from './support-screens.js';

/** True if a foreground colour is set. */
const colored = (output: string) => output.split('\u001b[').some((text) => /^(\d+;)*3[0-8][;m]/.test(text));

const SCREENS = ['screen.log', 'screen.history', 'screen.files', 'screen.stats', 'screen.data'] as const;

describe('a locale without the signs of the screens', () => {
  it('gets frames and signs in ASCII on every screen', async () => {
    const root = aRootOfAnn();
    root.hold(aSession().with(exercise('Squat').working('100x5')).build());
    const app = await openStartMenu(root, { env: { LC_ALL: 'C' } });
    for (const [index, screen] of SCREENS.entries()) {
      pressCommand(app, screen);
      await app.waitFor(`>${index + 1} `);
      expect(app.screen().join('\n')).toMatch(/-{80}/);
    }
    app.press('f1');
    await app.waitFor('Down');
    expect(app.output).toMatch(/^[\0-~]*$/);
  });

  it('gets the arrow keys as words on the first start', async () => {
    const app = startScreens(new TestDataRoot(), { env: { LC_ALL: 'C' } });
    await app.waitFor('Down switches');
  });

  it('gets lines in ASCII in linear mode', async () => {
    const root = aRootOfAnn();
    const args = [BIN, '--data-dir', root.root, '--linear'];
    const app = startScreens(root, { args, env: { LC_ALL: 'C' } });
    await app.waitFor('New session');
    app.press('q');
    await app.exit();
    expect(app.output).toMatch(/^[\0-~]*$/);
  });

  it('gets messages of commands in ASCII', async () => {
    const root = aRootOfAnn();
    const { stderr } = await root.spawn(['history', 'Sqat'], { env: { LC_ALL: 'C' } });
    expect(stderr).toMatch(/^[\0-~]+$/);
  });

  it('gets pages of commands in ASCII on a terminal, and counts in ASCII in a pipe too', async () => {
    const root = aRootOfAnn();
    root.hold(aSession().with(exercise('Squat').working('100x20')).build());
    const args = [BIN, '--data-dir', root.root, 'show', 'latest'];
    const app = startScreens(root, { args, env: { LC_ALL: 'C' } });
    await app.exit();
    expect(app.output).toContain('100 x 20');
    expect(app.output).toMatch(/^[\0-~]*$/);
    const { stdout } = await root.spawn(['list'], { env: { LC_ALL: 'C' } });
    expect(stdout).toContain('2 000 kg');
  });

  it('gets signs beyond ASCII if the setting ascii is off', async () => {
    const root = aRootOfAnn();
    await root.run(['config', 'set', 'ascii', 'off']);
    const app = await openStartMenu(root, { env: { LC_ALL: 'C' } });
    expect(app.screen().join('\n')).toContain('▸ New session');
  });
});

describe('the setting ascii', () => {
  it('draws frames and signs in ASCII in a locale with UTF-8 too', async () => {
    const root = aRootOfAnn();
    await root.run(['config', 'set', 'ascii', 'on']);
    const app = await openStartMenu(root);
    expect(app.screen().join('\n')).toMatch(/^[\0-~]*$/);
  });
});

describe('the program', () => {
  it('ignores LINES and COLUMNS, and asks the terminal for its size', async () => {
    const app = await openStartMenu(aRootOfAnn(), {
      env: { LINES: '5', COLUMNS: '20' },
      columns: 100,
      rows: 30,
    });
    expect(app.screen().join('\n')).toContain('─'.repeat(100));
  });

  it('draws the screens although CI is set', async () => {
    const app = await openStartMenu(aRootOfAnn(), { env: { CI: 'true' } });
    expect(app.screen().join('\n')).toContain('▸ New session');
  });

  it('draws without colour if TERM is dumb', async () => {
    const app = await openStartMenu(aRootOfAnn(), { env: { TERM: 'dumb', COLORTERM: '' } });
    expect(app.screen().join('\n')).toContain('▸ New session');
    expect(colored(app.output)).toBe(false);
    expect(colored((await openStartMenu(aRootOfAnn())).output)).toBe(true);
  });

  it('needs no HOME: the home folder is that of the user', async () => {
    const { stdout, code } = await runProcess(process.execPath, [BIN, 'where', '--json'], {
      cwd: makeTempFolder(),
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).root.startsWith(userInfo().homedir)).toBe(true);
  });
});
