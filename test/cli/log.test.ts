import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf, type RunOptions } from '../support/run-cli.js';
import { replacedTextsIn } from '../support/stores.js';
import { makeTempFolder } from '../support/temp-folder.js';

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url).pathname;
const FIXTURES = [
  'training-log.md',
  'phone-quirks.md',
  'snake-case.json',
  'snake-case-typed-sets.json',
  'document-of-another-tool.json',
].map(fixture);

const session = aSession().with(exercise('Squat').working('100x5 @8')).build();
const other = aSession().with(exercise('Squat').working('100x6 @9')).build();
const NAME = 'training_session_2026_02_16_00000001.json';

describe('log', () => {
  it('saves every dialect into both stores, and names the written files', async () => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['log', ...FIXTURES]);
    expect([code, stderr]).toEqual([0, '']);
    expect(linesOf(stdout)).toEqual([
      'Files written:',
      ' • Database: traininglogs.db',
      expect.stringMatching(
        /^ • JSON file: data\/output\/sessions\/training_session_2026_01_05_[0-9a-f]{8}\.json$/,
      ),
      expect.stringMatching(/^ • JSON file: data\/output\/sessions\/training_session_2026_01_06_/),
      expect.stringMatching(/^ • JSON file: data\/output\/sessions\/training_session_2026_01_05_/),
      expect.stringMatching(/^ • JSON file: data\/output\/sessions\/training_session_2026_01_07_/),
      ' • JSON file: data/output/sessions/training_session_2026_01_09_9b2f0c1e.json',
    ]);
    expect(on.sessionFiles()).toHaveLength(5);
    expect(on.isSound).toBe(true);
  });

  it('changes neither a byte nor a row when run again', async () => {
    const on = new TestDataRoot();
    await on.run(['log', ...FIXTURES]);
    const before = on.contents();
    const { code, stdout, stderr } = await on.run(['log', ...FIXTURES]);
    expect([code, stdout]).toEqual([0, '']);
    expect(linesOf(stderr)).toEqual(FIXTURES.map((path) => `Already saved: ${path}.`));
    expect(on.contents()).toEqual(before);
  });

  it('writes the program\u2019s own form, with numbers without trailing zeros', async () => {
    const on = new TestDataRoot();
    await on.run(['log'], {
      stdin:
        '{"session_id": "a", "date": "2026-01-05", "exercises": [{"name": "Row", "working_sets": [{"weight_kg": 57.0}]}]}',
    });
    expect(on.sessionText()).toContain('"weightKg": 57,');
    expect(on.query('SELECT raw_json AS text FROM training_sessions')).toEqual([{ text: on.sessionText() }]);
  });

  it('uses the athlete and the unit of athlete.json', async () => {
    const on = new TestDataRoot();
    mkdirSync(join(on.root, 'data'), { recursive: true });
    writeFileSync(on.paths.config, '{"userId": "ann-1", "userName": "Ann", "unit": "lb"}');
    await on.run(['log'], { stdin: '- Date: 2026-01-05\n## Squat\n### Sets\n225x5\n' });
    expect(JSON.parse(on.sessionText())).toMatchObject({
      userId: 'ann-1',
      userName: 'Ann',
      exercises: [{ workingSets: [{ weightKg: 102.05828 }] }],
    });
  });

  it.each([
    ['a document', serializeSession(session), 1],
    ['a list of documents', JSON.stringify([session, { ...session, _id: anId(2) }]), 2],
    ['a document after a byte order mark and blanks', `\ufeff \n${serializeSession(session)}`, 1],
    ['a typed log', '- Date: 2026-01-05\n## Squat\n### Sets\n1. 80x5\n', 1],
  ])('reads %s from standard input', async (_what, stdin, count) => {
    for (const args of [['log'], ['log', '-']]) {
      const on = new TestDataRoot();
      expect(await on.run(args, { stdin })).toMatchObject({ code: 0, stderr: '' });
      expect(on.sessionFiles()).toHaveLength(count);
      expect(on.isSound).toBe(true);
    }
  });

  it('prints the outcome of each session as JSON', async () => {
    const on = new TestDataRoot();
    const paths = { database: 'traininglogs.db', file: `data/output/sessions/${NAME}` };
    const logged = async (value: unknown, ...flags: string[]) =>
      JSON.parse((await on.run(['log', '--json', ...flags], { stdin: JSON.stringify(value) })).stdout);
    expect(await logged(session)).toEqual([{ id: anId(1), action: 'new', ...paths }]);
    expect(await logged([session])).toEqual([{ id: anId(1), action: 'same', ...paths }]);
    expect(await logged(other, '--replace')).toEqual([{ id: anId(1), action: 'replaced', ...paths }]);
    expect(await logged(session)).toEqual([]);
  });

  it('refuses other content for a saved session, and writes nothing', async () => {
    const on = new TestDataRoot();
    on.hold(session);
    const before = on.contents();
    const { code, stdout, stderr } = await on.run(['log'], { stdin: serializeSession(other) });
    expect([code, stdout]).toEqual([1, '']);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(
        `^Not saved: standard input: session ${anId(1)} is already saved with other content; --replace`,
      ),
    ]);
    expect(on.contents()).toEqual(before);
  });

  it('replaces a saved session with --replace, and keeps the old text in the trash', async () => {
    const on = new TestDataRoot();
    on.hold(session);
    const { code, stdout } = await on.run(['log', '--replace'], { stdin: serializeSession(other) });
    expect(code).toBe(0);
    expect(stdout).toContain(` • JSON file: data/output/sessions/${NAME}`);
    expect(on.sessionText()).toBe(serializeSession(other));
    expect(replacedTextsIn(on)).toEqual([serializeSession(session)]);
    expect(on.isSound).toBe(true);
  });

  it('saves the valid files of several, and prints one sentence for each other file', async () => {
    const on = new TestDataRoot();
    const bad = writeTempFile('bad.md', '## Squat\n');
    const { code, stdout, stderr } = await on.run(['log', bad, FIXTURES[0] ?? '', '/nowhere/x.md']);
    expect(code).toBe(1);
    expect(linesOf(stdout)).toHaveLength(3);
    expect(linesOf(stderr)).toEqual([
      `Not saved: ${bad}, line 1, column 1: there is no date: write "- Date: 2026-02-16" at the top; correct it and log it again.`,
      'Not saved: /nowhere/x.md does not exist; check the path.',
    ]);
    expect(on.sessionFiles()).toHaveLength(1);
  });

  it('saves the session, and names the words of a line that it stored as a note', async () => {
    const on = new TestDataRoot();
    const path = writeTempFile('log.md', '- Date: 2026-01-05\n## Squat\n### Sets\n80x5 slowly down\n');
    const { code, stderr } = await on.run(['log', path]);
    expect(code).toBe(0);
    expect(linesOf(stderr)).toEqual([expect.stringMatching(/^Note: .*log\.md, line 4: .*slowly down/)]);
    expect(on.isSound).toBe(true);
  });
});

describe('log of unreadable input', () => {
  const noise = Uint8Array.from({ length: 512 }, (_, index) => (index * 151 + 7) % 256);

  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['truncated JSON', 'a.json', '{"dataModelVersion": "0.0.1", ', /a\.json, line 1, column 31: is not JSON/],
    [
      'an RPE of 11',
      'a.json',
      serializeSession(session).replace('"rpe": 8', '"rpe": 11'),
      /exercise 1 \(Squat\), working set 1, rpe: 11 is above 10/,
    ],
    ['a typed RPE of 11', 'a.md', '- Date: 2026-01-05\n## S\n### Sets\n80x5 @11\n', /line 4, column 7: /],
    ['an empty JSON file', 'a.json', '', /a\.json is empty/],
    ['an empty markdown file', 'a.md', '', /a\.md is empty/],
    ['noise', 'a.json', noise, /is not UTF-8 text/],
    ['noise of bytes below 128', 'a.md', noise.map((byte) => byte % 128), /is not (a )?text/],
    [
      'a newer data model',
      'a.json',
      serializeSession(session).replace('0.0.1', '9.9.9'),
      /has data model 9\.9\.9, newer than 0\.0\.1/,
    ],
    ['another kind of document', 'a.json', '{"name": "package"}', /is not a training session/],
    ['control sequences', 'a.json', '\u001b[31m{', /is not JSON/],
  ])(
    'prints one sentence, writes nothing and exits with 1 for %s',
    async (_what, name, content, sentence) => {
      const path = writeTempFile(name, content);
      await expectFailure(['log', path], {}, sentence);
    },
  );

  it.each<[string, () => string, RegExp]>([
    ['a folder', makeTempFolder, /is a folder; name the files in it/],
    ['a missing file', () => join(makeTempFolder(), 'a.md'), /does not exist/],
    ['a path below a file', () => join(writeTempFile('a', ''), 'b.md'), /does not exist/],
  ])('prints one sentence, writes nothing and exits with 1 for %s', async (_what, make, sentence) => {
    await expectFailure(['log', make()], {}, sentence);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /standard input is empty/],
    ['noise', noise, /standard input is not UTF-8 text/],
    ['JSON of half a character', Uint8Array.of(0x7b, 0xc3), /standard input is not UTF-8 text/],
    ['truncated JSON', '[{"session_id": ', /standard input, line 1, column 17: is not JSON/],
  ])(
    'prints one sentence, writes nothing and exits with 1 for %s on standard input',
    async (_what, stdin, sentence) => {
      await expectFailure(['log'], { stdin }, sentence);
    },
  );

  async function expectFailure(args: string[], options: RunOptions, sentence: RegExp): Promise<void> {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(args, options);
    expect([code, stdout, linesOf(stderr).length]).toEqual([1, '', 1]);
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^Not saved: /);
    expect(stderr).not.toContain('\u001b');
    expect(filesBelow(on.root)).toEqual([]);
  }
});
