import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';
import type { App } from '../support/terminal-app.js';
import {
  aRootOfAnn,
  openSession,
  openStartMenu,
  pressCommand,
  rowTexts,
  spaced,
  textOf,
} from './support-screens.js';

const SESSION = aSession()
  .id(1)
  .on('2026-02-16')
  .focused('Upper')
  .with(exercise('Bench Press').working('80x5 @8'))
  .build();
const TEXT = serializeSession(SESSION);

/** A shell script as editor; `$1` is the file. */
function anEditor(script: string): string {
  const path = join(makeTempFolder(), 'editor');
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

function aRoot(): { readonly root: TestDataRoot; readonly file: string } {
  const root = aRootOfAnn();
  root.hold(SESSION);
  return { root, file: join(root.paths.sessions, root.sessionFiles()[0] ?? '') };
}

async function openHistory(root: TestDataRoot, env: Readonly<Record<string, string>>): Promise<App> {
  const app = await openStartMenu(root, { env });
  pressCommand(app, 'screen.history');
  await app.waitFor('db = json');
  return app;
}

describe('a session file in the user’s editor', () => {
  it('is edited with the terminal of the shell and all keys, and its changes are read', async () => {
    const { root } = aRoot();
    const editor = anEditor(
      'stty -a | grep -o -e "[-]*icanon" -e " [-]*echo "; echo "opened $1"; read line; echo "heard $line"; read line; sed -i "s/\\"weightKg\\": 80/\\"weightKg\\": 82.5/" "$1"',
    );
    const app = await openHistory(root, { VISUAL: editor, EDITOR: '/nowhere' });
    pressCommand(app, 'history.editor');
    await app.waitFor((screen) => screen.some((row) => row === 'icanon'));
    await app.waitFor((screen) => screen.join('').includes(`opened ${root.paths.drafts}`));
    expect(app.bufferType()).toBe('normal');
    expect(app.isCursorShown()).toBe(true);
    expect(app.output.lastIndexOf('\u001B[?2004l')).toBeGreaterThan(app.output.lastIndexOf('\u001B[?2004h'));
    // In History, x would delete the session and q would quit.
    app.type('xq1\r');
    await app.waitFor('heard xq1');
    app.type('\r');
    await app.waitFor('Saved your changes to');
    expect(app.bufferType()).toBe('alternate');
    await app.waitFor(spaced('1 82.5 × 5'));
    await app.waitFor('db = json');
    expect(rowTexts(root)).toEqual([TEXT.replace('"weightKg": 80', '"weightKg": 82.5')]);
    pressCommand(app, 'history.open');
    await app.waitFor('▸1 Bench Press');
  });

  it('is reported with line and column if it is invalid, and read after another edit', async () => {
    const { root, file } = aRoot();
    const editor = anEditor(
      'if grep -q "80 oops" "$1"; then sed -i "s/80 oops/90/" "$1"; else sed -i "s/: 80,/: 80 oops,/" "$1"; fi',
    );
    const app = await openHistory(root, { EDITOR: editor });
    pressCommand(app, 'history.editor');
    await app.waitFor(/Not saved: line \d+, column \d+: is not JSON/);
    await app.waitFor('the JSON file cannot be read');
    expect(rowTexts(root)).toEqual([TEXT]);
    expect(readFileSync(file, 'utf8')).toContain('80 oops');
    pressCommand(app, 'history.editor');
    // Not a notice: the sync of the invalid text can have one too.
    await app.waitFor(spaced('1 90 × 5'));
    await app.waitFor('db = json');
    expect(rowTexts(root)).toEqual([readFileSync(file, 'utf8')]);
  });

  it('gets its last valid text back, and the invalid one becomes a conflict file', async () => {
    const { root, file } = aRoot();
    const app = await openHistory(root, { EDITOR: anEditor('printf "{ broken" > "$1"') });
    pressCommand(app, 'history.editor');
    await app.waitFor('Not saved:');
    pressCommand(app, 'history.restore-text');
    await app.waitFor('The last valid text is in the file again');
    await app.waitFor('db = json');
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
    const [kept = ''] = /\S+\.conflict-[\d-]+\.json/.exec(textOf(app)) ?? [];
    expect(readFileSync(join(root.paths.sessions, kept), 'utf8')).toBe('{ broken');
  });

  it('may be replaced by a fifo, which is not read', async () => {
    const { root, file } = aRoot();
    const app = await openHistory(root, { EDITOR: anEditor('rm "$1"; mkfifo "$1"') });
    pressCommand(app, 'history.editor');
    await app.waitFor('Not saved: it is not a plain file');
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
    expect(statSync(file).isFile()).toBe(true);
    expect(rowTexts(root)).toEqual([TEXT]);
    app.press('q');
    pressCommand(app, 'app.leave');
    expect(await app.exit()).toMatchObject({ exitCode: 0 });
  });

  it('leads to a conflict if another process saved the session while the file was open', async () => {
    const { root, file } = aRoot();
    const old = file.replace(/\.json$/, '.old');
    // The editor reads the old text, and writes its changed text only after another process has saved the session.
    const editor = anEditor(`cp "$1" "${old}"; echo opened; read line; sed "s/: 80,/: 90,/" "${old}" > "$1"`);
    const app = await openHistory(root, { EDITOR: editor });
    pressCommand(app, 'history.editor');
    await app.waitFor('opened');
    const saved = serializeSession({ ...SESSION, focus: 'Saved meanwhile' });
    expect(await root.spawn(['log', '-', '--replace'], { stdin: saved })).toMatchObject({ code: 0 });
    app.type('\r');
    await app.waitFor('Another program saved this session too');
    const conflict = root.sessionFiles().find((name) => name.includes('.conflict-'));
    expect(root.sessionText(conflict)).toBe(saved);
    expect(rowTexts(root)).toEqual([TEXT.replace('"weightKg": 80', '"weightKg": 90')]);
  });

  it('is left unchanged, with a notice, if the editor cannot be started or fails', async () => {
    const { root } = aRoot();
    const unset = await openHistory(root, {});
    pressCommand(unset, 'history.editor');
    await unset.waitFor('No editor is set: set VISUAL or EDITOR');
    unset.press('q');
    await unset.exit();

    const missing = await openHistory(root, { EDITOR: 'no-such-editor -w' });
    pressCommand(missing, 'history.editor');
    await missing.waitFor('the editor “no-such-editor -w” was not found');
    missing.press('q');
    await missing.exit();

    const failing = await openHistory(root, { EDITOR: anEditor('exit 3') });
    pressCommand(failing, 'history.editor');
    await failing.waitFor(/ended with\s+status 3/);
    expect(rowTexts(root)).toEqual([TEXT]);
  });

  it('does not change a session in progress, whose rest clock continues', async () => {
    const { root } = aRoot();
    // The rest clock, which ticks every second, must not draw while the editor is open.
    const editor = anEditor('echo The editor is open; sleep 1.5; echo One tick later; read line; true');
    const app = await openSession(root, { env: { EDITOR: editor } });
    app.type('80x5\r');
    await app.waitFor(/rest 0:0\d/);
    app.type('82.5x');
    pressCommand(app, 'screen.history');
    await app.waitFor('db = json');
    pressCommand(app, 'history.editor');
    await app.waitFor('The editor is open');
    const before = app.output;
    await app.waitFor('One tick later');
    expect(app.output.slice(before.length).trim()).toBe('One tick later');
    app.type('\r');
    await app.waitFor('The file was not changed');
    app.press('1');
    await app.waitFor('› 82.5x');
    await app.waitFor(/rest 0:0[2-9]/);
  });
});
