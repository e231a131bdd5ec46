import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import type { App, AppOptions } from '../support/terminal-app.js';
import { aRootOfAnn, openStartMenu, pressCommand, spaced } from './support-screens.js';

const ESC = '\u001b';
const BEL = '\u0007';
/** Sequences that a terminal would execute, and that the program itself never writes. */
const HOSTILE = `${ESC}]0;owned${BEL}${ESC}]52;c;b3duZWQ=${BEL}${ESC}[31;1mred\u009b5n\u202eevil`;

/** The texts of the files by path. JSON allows control characters in a string only as escapes. */
const FILES: Readonly<Record<string, string>> = {
  'escaped.json': JSON.stringify({ note: HOSTILE, [HOSTILE]: 1 }),
  'controls.json': `{"a": 1,\n "note": "${HOSTILE}"}`,
  'spelled.json':
    '\ufeff{"twice": 1,\r\n"twice": 2, "big": 1e400, "one": 1.50, "half": "\\ud800", "c1": "\u009b5n\u202e"}\r\n',
  'deep.json': `${'['.repeat(10_000)}"deep down"${']'.repeat(10_000)}`,
  'mega.json': JSON.stringify({ s: `${'x'.repeat(500_000)}needle${'日本'.repeat(250_000)}end` }),
  [`${ESC}[2Jname.txt`]: HOSTILE,
};

function aRootOfFiles(): TestDataRoot {
  const root = aRootOfAnn();
  root.hold(aSession().with(exercise('Bench Press').working('80x5')).build());
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(root.paths.output, { recursive: true });
    writeFileSync(join(root.paths.output, name), text);
  }
  return root;
}

async function openFilesScreen(root: TestDataRoot, options?: Partial<AppOptions>): Promise<App> {
  const app = await openStartMenu(root, options);
  pressCommand(app, 'screen.files');
  await app.waitFor('data/output');
  return app;
}

/** Filters the tree to one file and opens it. */
async function openByName(app: App, name: string): Promise<void> {
  pressCommand(app, 'files.find');
  app.type(name);
  await app.waitFor(/1 of \d+ files/);
  app.press('enter');
  await app.waitFor((screen) => !screen.some((row) => row.includes(`/ ${name}`)));
  app.press('enter');
  await app.waitFor(/1 of [\d\s]+\+? *$/m);
}

async function backToAllFiles(app: App): Promise<void> {
  pressCommand(app, 'files.back');
  await app.waitFor('data/output');
  pressCommand(app, 'files.clear-filter');
  await app.waitFor('sessions');
}

/** Expects that no sequence of the files has reached the terminal. */
function expectUnharmed(app: App): void {
  for (const sequence of [']0;owned', ']52;c;b3duZWQ=', '[31;1mred', '[2Jname']) {
    expect(app.output).not.toContain(`${ESC}${sequence}`);
  }
  // The output has one character per byte of UTF-8.
  expect(app.output).not.toContain('\u00c2\u009b');
  expect(app.output).not.toContain('\u00e2\u0080\u00ae');
  expect(app.bufferType()).toBe('alternate');
}

describe('odd files', () => {
  it.each([
    ['80 columns', { columns: 80, rows: 24 }],
    ['60 columns without colour', { columns: 60, rows: 15, env: { NO_COLOR: '1' } }],
    ['120 columns', { columns: 120, rows: 40 }],
  ])('with control sequences are shown, and the sequences have no effect, at %s', async (_size, options) => {
    const app = await openFilesScreen(aRootOfFiles(), options);
    await openByName(app, 'escaped');
    await app.waitFor(String.raw`"note": "\u001b]0;owned\u0007`);
    await backToAllFiles(app);

    await openByName(app, 'controls');
    await app.waitFor('"note": "␛]0;owned␇');
    await app.waitFor('line 2, column 11: expected an escape');
    pressCommand(app, 'files.raw');
    await app.waitFor(/ 2 × +"note": "␛\]0;owned␇/);
    await backToAllFiles(app);

    await openByName(app, 'spelled');
    for (const words of ['2 "twice": 1,', '3 "twice": 2,', '4 "big": 1e400,', '5 "one": 1.50,']) {
      await app.waitFor(spaced(words));
    }
    await app.waitFor(String.raw`"half": "\ud800",`);
    await app.waitFor(/BOM · CRLF/);
    await backToAllFiles(app);

    await openByName(app, 'name');
    await app.waitFor('␛]0;owned␇');
    expectUnharmed(app);
  });

  it('may contain ten thousand nested lists, or one value of 2 MB', async () => {
    const app = await openFilesScreen(aRootOfFiles());
    await openByName(app, 'deep');
    pressCommand(app, 'files.find');
    app.type('deep down');
    app.press('enter');
    await app.waitFor(spaced('10001 * "deep down"'));
    await app.waitFor(/(\[0\]){5} +match 1 of 1/);
    pressCommand(app, 'files.fold-shallower');
    pressCommand(app, 'files.toggle-all');
    pressCommand(app, 'files.last');
    await app.waitFor(/20\s001 of 20\s001/);
    await backToAllFiles(app);

    await openByName(app, 'mega');
    pressCommand(app, 'files.find');
    app.type('needle');
    app.press('enter');
    await app.waitFor(/x{16}needle日本日本/);
    pressCommand(app, 'files.line-end');
    await app.waitFor(/日本end"/);
    pressCommand(app, 'files.copy-value');
    await app.waitFor('Not copied: the text has 2.0 MB, and terminals take 75 KB at most.');
    expectUnharmed(app);
  });
});

describe('copying from a file', () => {
  it('sends path or value to the terminal, with a notice', async () => {
    const app = await openFilesScreen(aRootOfFiles());
    await openByName(app, 'training session 2026');
    pressCommand(app, 'files.find');
    app.type('"full"');
    app.press('enter');
    await app.waitFor('$.exercises[0].workingSets[0].repCount.full');
    pressCommand(app, 'files.copy-path');
    await app.waitFor(/Copied .*workingSets\[0\]\.repCount\.full/);
    expect(copiedTexts(app)).toEqual(['$.exercises[0].workingSets[0].repCount.full']);
    pressCommand(app, 'files.copy-value');
    await app.waitFor(/Copied 5$/m);
    expect(copiedTexts(app).at(-1)).toBe('5');
  });
});

describe('the tree of files', () => {
  it('shows conflicts and databases that were set aside, and follows no link out of the data root', async () => {
    const root = aRootOfFiles();
    const [name = ''] = root.sessionFiles();
    const text = root.sessionText().replace('80', '90');
    writeFileSync(join(root.paths.sessions, name.replace('.json', '.conflict-20260216-180211.json')), text);
    writeFileSync(`${root.paths.database}.damaged-20260216-180211`, 'SQLite');
    symlinkSync(dirname(root.root), join(root.paths.output, 'out'));
    const app = await openFilesScreen(root);
    await app.waitFor(/20260216-180211\.json .*≠ conflict/);
    await app.waitFor(/▾ sessions +2 files ! 1/);
    await app.waitFor(/▸ set-aside databases +1 file ! 1/);
    await app.waitFor(/out .*→ outside/);

    pressCommand(app, 'files.find');
    app.type('damaged');
    await app.waitFor(/1 of \d+ files/);
    app.press('enter');
    await app.waitFor(/› .*damaged-20260216-180211 +6 B × damaged/);
    app.press('enter');
    await app.waitFor('Not shown because it is a database, not text');
  });
});

/** The texts sent to the clipboard, in order. */
function copiedTexts(app: App): readonly string[] {
  const found = app.output.matchAll(/\u001b\]52;c;([A-Za-z0-9+/=]+)\u0007/g);
  return [...found].map(([, payload = '']) => Buffer.from(payload, 'base64').toString('utf8'));
}
