/** Notes of megabytes: the screens show their beginning, and keys still work. */
import { describe, expect, it } from 'vitest';
import { anId, aSession, exercise } from '../support/builders.js';
import type { TestDataRoot } from '../support/data-root.js';
import type { Condition } from '../support/terminal-app.js';
import { aRootOfAnn, openStartMenu, pressCommand, spaced } from './support-screens.js';

const BYTES = 4_000_000;

const NOTES = [
  ['one word', 'x'.repeat(BYTES)],
  ['many lines', 'a line up\n'.repeat(BYTES / 10)],
  ['one line of combining characters', 'กา'.repeat(BYTES / 6)],
] as const;

describe.each(NOTES)('a note of 4 MB in %s', (_what, note) => {
  it('is cut in History and the exercise view, and complete in show', async () => {
    const root = aRootOfNotes(note);
    const app = await openStartMenu(root);
    const see = (condition: Condition) => app.waitFor(condition);
    const beginning = note.slice(0, 8);
    const end = /MB more; traininglogs/;

    pressCommand(app, 'screen.history');
    await see('db = json');
    pressCommand(app, 'history.open');
    await see(beginning);
    app.press('G');
    await see(end);
    app.press('g', 'pageDown');
    await see('▾');
    app.press('enter');
    await see('1 time, since');
    app.press('G');
    await see(end);
    app.press('escape');
    await see('Enter exercise');

    pressCommand(app, 'history.repeat');
    await see('Last time');
    app.type('80x5\r');
    await see(spaced('1 80 × 5'));
    pressCommand(app, 'session.finish');
    await see('Enter saves');
    pressCommand(app, 'session.save');
    await see(/files? written/i);
    pressCommand(app, 'app.leave');
    expect(await app.exit()).toEqual({ exitCode: 0, signal: 0 });

    for (const args of [['show', anId(1)], ['list'], ['history', 'Bench Press']]) {
      const { code, stdout, stderr } = await root.run(args);
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
      if (args[0] === 'show') expect(stdout.length).toBeGreaterThan(3 * note.length);
    }
  });
});

function aRootOfNotes(note: string): TestDataRoot {
  const root = aRootOfAnn();
  root.hold(
    aSession()
      .id(1)
      .on('2026-02-16')
      .focused('Upper')
      .having({ notes: note })
      .with(
        exercise('Bench Press')
          .working('80x5 @8')
          .noted(note)
          .having({ formCues: [note] }),
      )
      .build(),
  );
  return root;
}
