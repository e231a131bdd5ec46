import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { BIN, linesOf, type RunResult, runProcess } from '../support/run-cli.js';
import { App } from '../support/terminal-app.js';

/** Sequences that move the cursor, change colour, hide text, reverse its direction or ring the bell. */
const HOSTILE = '\u001b[2J\u001b]0;title\u0007\u009b31m\u0085\u007f\u202e\u2066\r\b\u0000evil';
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

const hostile = aSession()
  .focused(HOSTILE)
  .having({ userName: HOSTILE, notes: `${HOSTILE}\n${HOSTILE}`, program: HOSTILE })
  .with(
    exercise(`Squat${HOSTILE}`)
      .working('100x5 - note')
      .noted(HOSTILE)
      .having({ formCues: [HOSTILE], warmupNotes: HOSTILE, supersetGroup: HOSTILE }),
  )
  .having({ source: { format: HOSTILE, id: HOSTILE } })
  .build();
for (const set of hostile.exercises[0]?.workingSets ?? []) Object.assign(set, { notes: HOSTILE });

function expectHarmless({ stdout, stderr }: RunResult): void {
  expect(stdout).not.toMatch(CONTROLS);
  expect(stderr).not.toMatch(CONTROLS);
}

describe('text from a file', () => {
  it.each([
    ['list'],
    ['list', '--json'],
    ['show', 'latest'],
    ['show', 'latest', '--json'],
    ['history', 'squat'],
    ['history', 'squat', '--json'],
    ['history', 's'],
    ['verify'],
    ['verify', '--json'],
  ])('never reaches the terminal as a control sequence: %s %s %s', async (...args) => {
    const on = new TestDataRoot();
    on.hold(
      hostile,
      aSession()
        .id(2)
        .with(exercise(`Sled${HOSTILE}`))
        .build(),
    );
    writeFileSync(join(on.paths.sessions, 'a\u001b[2J\u009b.json'), `{"${HOSTILE}`);
    const result = await on.run(args);
    expect(result.stdout + result.stderr).toMatch(/evil|a(␛|\\u001b)\[2J/);
    expectHarmless(result);
  });

  it('is escaped in JSON if invisible or direction-changing, and keeps its value', async () => {
    const on = new TestDataRoot();
    const focus = '\u202etxet\u202c \u200e\u200b\u061c\u2066a\u2069\u00ad\ufeff\u{e0041} 👩\u200d🚀';
    on.hold(aSession().focused(focus).build());
    for (const args of [
      ['show', 'latest', '--json'],
      ['list', '--json'],
    ]) {
      const { stdout } = await on.run(args);
      expect(stdout).not.toMatch(/(?!\u200d)\p{Cf}/u);
      expect(stdout).toContain(String.raw`\u202etxet\u202c \u200e\u200b`);
      expect(stdout).toContain('👩\u200d🚀');
      expect(JSON.stringify(JSON.parse(stdout))).toContain(JSON.stringify(focus));
    }
  });

  it('is exact with --from in a pipe, and has visible control characters in a terminal', async () => {
    const on = new TestDataRoot();
    on.hold(aSession().focused('\u009b31mred\u007f').build());
    for (const copy of ['db', 'json']) {
      expect((await on.run(['show', 'latest', '--from', copy])).stdout).toBe(on.sessionText());
      const app = new App({ args: [BIN, 'show', 'latest', '--from', copy, '--data-dir', on.root] });
      await app.exit(60_000);
      const output = Buffer.from(app.output, 'latin1').toString('utf8');
      expect(output).toContain('"\\u009b31mred␡"');
      expect(output).not.toContain('\u009b');
    }
  });

  it('keeps its value in JSON', async () => {
    const on = new TestDataRoot();
    on.hold(hostile);
    expect(await on.json(['show', 'latest'])).toEqual(hostile);
    expect(await on.json(['list'])).toMatchObject([{ focus: HOSTILE }]);
  });

  it('never reaches the terminal as a control sequence in an error', async () => {
    const on = new TestDataRoot();
    const texts = [
      `- Date: ${HOSTILE.replace('\u0000', '')}\n`,
      `- Date: 2026-01-05\n## Squat\n### Sets\n${HOSTILE.replace(/[\r\u0000]/g, '')}\n`,
      JSON.stringify({ ...hostile, phase: HOSTILE }),
      JSON.stringify({ ...hostile, dataModelType: HOSTILE }),
      JSON.stringify({ ...hostile, dataModelVersion: HOSTILE }),
      `{"${HOSTILE}`,
    ];
    for (const text of texts) {
      const result = await on.run(['log'], { stdin: text });
      expect(result.code).toBe(1);
      expect(linesOf(result.stderr)).toHaveLength(1);
      expectHarmless(result);
    }
  });
});

describe('typed text', () => {
  /** A text that no exercise name contains. */
  const typed = `${HOSTILE.replace('\u0000', '')} unknown`;

  it.each([
    ['show', typed],
    ['history', typed],
    ['log', typed],
    ['list', `--${typed}`],
    ['list', '--limit', typed],
    [typed],
  ])('never reaches the terminal as a control sequence: %j %j', async (...args) => {
    const on = new TestDataRoot();
    on.hold(hostile);
    const result = await on.run(args);
    expect([1, 2]).toContain(result.code);
    expect(linesOf(result.stderr)).toHaveLength(1);
    expectHarmless(result);
  });

  it('never reaches the terminal as a control sequence in a path', async () => {
    const on = new TestDataRoot(join(new TestDataRoot().root, `r\u001b[31m\u009b`));
    for (const args of [['init'], ['where'], ['where', '--json']]) expectHarmless(await on.run(args));
    on.hold(aSession().build());
    const name = 'mine\u001b[2J\u009b.json';
    renameSync(join(on.paths.sessions, on.sessionFiles()[0] ?? ''), join(on.paths.sessions, name));
    const replacement = JSON.stringify(aSession().focused('new').build());
    const replaced = await on.run(['log', '--replace'], { stdin: replacement });
    expect(replaced.stdout).toContain('mine');
    expectHarmless(replaced);
    const path = writeTempFile('a\u001b[2J.md', '- Date: 2026-01-05\n- Gym: x\n');
    expectHarmless(await on.run(['log', path]));
    expectHarmless(await on.run(['log', path]));
  });
});

describe('a pipe whose reader ends first', () => {
  const pipe = (command: string) => runProcess('/bin/sh', ['-c', command, 'sh', process.execPath, BIN]);

  it('ends the program quietly', async () => {
    const on = new TestDataRoot();
    // The output is longer than a pipe can hold, so that the program writes again after the reader has ended.
    const long = 'long text '.repeat(500);
    const many = Array.from({ length: 30 }, (_, index) => {
      return aSession()
        .id(index)
        .focused(long)
        .with(exercise('Squat').working(`100x5 - ${long}`))
        .build();
    });
    on.hold(...many);
    for (const args of ['list', 'list --json', 'history squat --json', 'history squat']) {
      const { code, stderr } = await pipe(
        `{ "$1" "$2" ${args} --data-dir '${on.root}'; echo $? >&2; } | head -c 9`,
      );
      expect([code, stderr], args).toEqual([0, '0\n']);
    }
  });

  it('does not change the exit status of a command', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.paths.sessions, { recursive: true });
    writeFileSync(join(on.paths.sessions, 'a.json'), '{');
    const { stderr } = await pipe(
      `{ sleep 0.2; "$1" "$2" verify --data-dir '${on.root}'; echo $? >&2; } | true`,
    );
    expect(stderr).toBe('3\n');
  });

  it('does not change the exit status if stderr is closed', async () => {
    const on = new TestDataRoot().hold(aSession().build());
    const command = `"$1" "$2" show ${anId(9)} --data-dir '${on.root}'`;
    const { stdout } = await pipe(`exec 3>&1; { sleep 0.2; ${command} 2>&1; echo $? >&3; } | true`);
    expect(stdout).toBe('1\n');
  });
});
