import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot } from '../support/data-root.js';
import { startApp } from '../support/pty.js';
import { BIN, linesOf } from '../support/run-cli.js';
import { makeTempFolder } from '../support/temp-folder.js';

function rootWith(text?: string): TestDataRoot {
  const on = new TestDataRoot();
  if (text === undefined) return on;
  mkdirSync(dirname(on.paths.config), { recursive: true });
  writeFileSync(on.paths.config, text);
  return on;
}

const written = (on: TestDataRoot) => readFileSync(on.paths.config, 'utf8');
const dataFiles = (on: TestDataRoot) => readdirSync(dirname(on.paths.config)).sort();

describe('config', () => {
  it('prints the path and the values, with the defaults that apply', async () => {
    const on = rootWith(
      '{"unit": "lb", "coach": {"name": "Bo"}, "bodyWeights": [{"date": "2026-01-01", "weightKg": 80}]}',
    );
    const { code, stdout, stderr } = await on.run(['config']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = linesOf(stdout);
    expect(lines[0]).toBe(on.paths.config);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^unit +lb$/),
        expect.stringMatching(/^bodyWeights +1 entry$/),
        expect.stringMatching(/^theme +auto +\(default\)$/),
        expect.stringMatching(/^deload\.setsPercent +60 +\(default\)$/),
        expect.stringMatching(/^coach\.name +Bo$/),
      ]),
    );
    expect(await on.json(['config'])).toEqual({
      path: on.paths.config,
      values: { unit: 'lb', coach: { name: 'Bo' }, bodyWeights: [{ date: '2026-01-01', weightKg: 80 }] },
    });
  });

  it('creates nothing unless a value is set', async () => {
    const on = rootWith();
    expect(await on.run(['config'])).toMatchObject({ code: 0 });
    expect(await on.run(['config', 'get', 'theme'])).toMatchObject({ code: 0, stdout: 'auto\n' });
    expect(await on.run(['config', 'set', 'theme', 'blue'])).toMatchObject({ code: 2 });
    expect(existsSync(on.paths.config)).toBe(false);
  });

  it('sets, prints and removes a value', async () => {
    const on = rootWith('{"coach": "Bo"}');
    expect(await on.run(['config', 'set', 'unit', 'pounds'])).toEqual(
      expect.objectContaining({ code: 0, stdout: 'lb\n', stderr: '' }),
    );
    expect(written(on)).toBe('{\n  "coach": "Bo",\n  "unit": "lb"\n}\n');
    expect(await on.run(['config', 'set', 'userName', 'Ann', 'Lee'])).toMatchObject({ stdout: 'Ann Lee\n' });
    expect(await on.run(['config', 'set', 'mouse', 'on'])).toMatchObject({ stdout: 'true\n' });
    expect(await on.run(['config', 'get', 'userName'])).toMatchObject({ stdout: 'Ann Lee\n' });
    expect(await on.json(['config', 'get', 'mouse'])).toBe(true);
    expect(await on.run(['config', 'unset', 'mouse'])).toMatchObject({ code: 0, stdout: '' });
    expect(JSON.parse(written(on))).toEqual({ coach: 'Bo', unit: 'lb', userName: 'Ann Lee' });
    expect(await on.run(['config', 'unset', 'mouse'])).toMatchObject({ code: 1 });
    expect(await on.run(['config', 'get', 'unit.x'])).toMatchObject({ code: 2 });
  });

  it('warns that the numbers of exercise loads are not converted when the unit changes', async () => {
    const on = rootWith('{"unit": "kg", "exercises": {"Squat": {"step": 2.5}}}');
    const { stderr } = await on.run(['config', 'set', 'unit', 'lb']);
    expect(stderr).toBe(
      'Steps, loads, bars and plates of exercises keep their numbers, which are in lb now.\n',
    );
  });

  it.each([
    [['set', 'unti', 'lb'], 'Unknown key "unti". Did you mean unit?'],
    [['set', 'deload.sets', '50'], 'Unknown key "deload.sets". Did you mean deload.setsPercent?'],
    [['set', 'theme', 'blue'], 'theme cannot be "blue": expected one of "auto"'],
    [['set', 'unit'], 'usage: traininglogs config set KEY VALUE'],
    [['gte', 'unit'], 'Unknown action "gte". Did you mean get?'],
    [['get', 'a..b'], '"a..b" is not a key'],
  ])('refuses %j with status 2, and changes nothing', async (args, sentence) => {
    const text = '{ "unit":"kg" }';
    const on = rootWith(text);
    const { code, stdout, stderr } = await on.run(['config', ...args]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toContain(sentence);
    expect(written(on)).toBe(text);
  });

  it('warns about an invalid value until config set replaces it', async () => {
    const on = rootWith('{\n  "unit": "stone",\n  "theme": "dark"\n}');
    const { code, stderr } = await on.run(['config', 'get', 'theme']);
    expect([code, stderr]).toEqual([
      0,
      'data/athlete.json has values that are not valid: unit (line 2, column 11: expected one of "kg"|"lb"); the last valid value or the default applies.\n',
    ]);
    expect(await on.run(['config', 'set', 'unit', 'kg'])).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(written(on))).toEqual({ unit: 'kg', theme: 'dark' });
  });

  it('changes nothing while the file cannot be read, and exits with 1', async () => {
    const text = '{\n  "unit": "lb",\n}';
    const on = rootWith(text);
    const { code, stderr } = await on.run(['config', 'set', 'theme', 'dark']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('line 3, column 1')]);
    expect(written(on)).toBe(text);
  });
});

describe('config edit', () => {
  /** Runs `config edit` with a command as the editor. */
  const edit = (on: TestDataRoot, command: string) =>
    on.spawn(['config', 'edit'], { env: { EDITOR: command } });

  it('saves the text of the editor unchanged', async () => {
    const on = rootWith('{ "unit":"kg" }\n');
    expect(await edit(on, 'sed -i s/kg/lb/')).toMatchObject({
      code: 0,
      stdout: 'Saved: data/athlete.json.\n',
      stderr: '',
    });
    expect(written(on)).toBe('{ "unit":"lb" }\n');
    expect(dataFiles(on)).toEqual(['athlete.json', 'output']);
  });

  it('repairs a file that cannot be read', async () => {
    const on = rootWith('{"unit": "kg",}');
    expect(await edit(on, 'sed -i s/,//')).toMatchObject({ code: 0 });
    expect(written(on)).toBe('{"unit": "kg"}');
  });

  it('starts a new file with a reference to its schema', async () => {
    const on = rootWith();
    expect(await edit(on, `sed -i 's/{/{"unit": "kg",/'`)).toMatchObject({ code: 0 });
    const { $schema } = JSON.parse(written(on)) as { $schema: string };
    expect(existsSync(join(dirname(on.paths.config), $schema))).toBe(true);
    expect(statSync(on.paths.config).mode & 0o777).toBe(0o600);
  });

  it('writes nothing if nothing was changed', async () => {
    const on = rootWith('{}');
    expect(await edit(on, 'true')).toMatchObject({ code: 0, stderr: 'data/athlete.json was not changed.\n' });
    expect(dataFiles(on)).toEqual(['athlete.json', 'output']);
  });

  it.each([
    ['s/kg/stone/', 'line 1, column 10: unit: expected one of "kg"|"lb"'],
    ['s/}//', 'is not JSON'],
  ])(
    'keeps the edited copy after a mistake (%s), and names the mistake with its place',
    async (script, reason) => {
      const on = rootWith('{"unit": "kg"}');
      const { code, stdout, stderr } = await edit(on, `sed -i ${script}`);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain(reason);
      expect(stderr).toContain('your text is in data/edited-athlete.json.');
      expect(written(on)).toBe('{"unit": "kg"}');
      expect(dataFiles(on)).toEqual(['athlete.json', 'edited-athlete.json', 'output']);
    },
  );

  it('keeps the edited copy if another program changed the file during the edit', async () => {
    const on = rootWith('{"unit": "kg"}');
    const editor = join(makeTempFolder(), 'editor.sh');
    writeFileSync(editor, `echo '{"unit": "lb"}' > ${on.paths.config}\nsed -i s/kg/lbs/ "$1"\n`);
    const { code, stderr } = await edit(on, `sh ${editor}`);
    expect([code, stderr]).toEqual([
      1,
      'Not saved: data/athlete.json was changed by another program while the editor was open; your text is in data/edited-athlete.json.\n',
    ]);
    expect(written(on)).toBe('{"unit": "lb"}\n');
  });

  it('fails if no editor is set or the editor fails', async () => {
    const on = rootWith('{}');
    expect(await on.spawn(['config', 'edit'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No editor is set: set VISUAL or EDITOR, such as EDITOR=nano'),
    });
    expect(await edit(on, 'false')).toMatchObject({ code: 1, stderr: expect.stringContaining('status 1') });
    expect(dataFiles(on)).toEqual(['athlete.json', 'output']);
  });

  it('offers on a terminal to open the copy again after a mistake', async () => {
    const on = rootWith('{"unit": "kg"}');
    const editor = join(makeTempFolder(), 'editor.sh');
    writeFileSync(
      editor,
      'if grep -q stone "$1"; then sed -i s/stone/lb/ "$1"; else sed -i s/kg/stone/ "$1"; fi\n',
    );
    const app = startApp({
      args: [BIN, 'config', 'edit', '--data-dir', on.root],
      env: { EDITOR: `sh ${editor}` },
    });
    await app.waitFor('Open your text again? (y/n)');
    app.type('y\r');
    expect(await app.exit()).toMatchObject({ exitCode: 0 });
    expect(written(on)).toBe('{"unit": "lb"}');
    expect(dataFiles(on)).toEqual(['athlete.json', 'output']);
  });
});
