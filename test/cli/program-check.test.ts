import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';

const GOOD =
  '# Two days\n- Weeks: 4\n## A\nSquat | 5 x 5, start 60 kg, linear +2.5\n## B\nFarmer Wobble | 3 x 8\n';

describe('program check', () => {
  it('names the exercises that neither the library nor the log has, and exits with 0', async () => {
    const file = writeTempFile('two.md', GOOD);
    expect(await new TestDataRoot().run(['program', 'check', file])).toMatchObject({
      code: 0,
      stderr: '',
      stdout:
        `${file}, line 6, column 1: Farmer Wobble is not in the library, and is used as it is written.\n` +
        'Two days: 4 weeks, no errors.\n',
    });
    const logged = new TestDataRoot().hold(
      aSession().with(exercise('farmer wobble').working('20x8')).build(),
    );
    expect((await logged.run(['program', 'check', file])).stdout).toBe('Two days: 4 weeks, no errors.\n');
  });

  it('prints each error with line and column, and exits with 1', async () => {
    const file = writeTempFile('two.md', '# Two days\n## A\nSquat | 5 x\nRow | 3 x 8, hard\n');
    const on = new TestDataRoot();
    expect(await on.run(['program', 'check', file])).toMatchObject({
      code: 1,
      stdout: [
        `${file}, line 3, column 12: the number of reps goes from 1 to 999: write 3 x 6-8 @8.\n`,
        `${file}, line 4, column 14: this is not an option: write one of rest, tempo, start, max, warmup, linear, double, sum, percent, stages, none.\n`,
        'Two days: weeks without end, 2 errors.\n',
      ].join(''),
    });
    expect(await on.json(['program', 'check', file])).toMatchObject({
      name: 'Two days',
      file,
      weeks: null,
      errors: [
        { line: 3, column: 12 },
        { line: 4, column: 14 },
      ],
      unknownExercises: [],
    });
  });

  it('writes nothing, and needs no data root', async () => {
    const on = new TestDataRoot();
    await on.run(['program', 'check', writeTempFile('two.md', GOOD)]);
    expect(on.contents()).toEqual({});
  });

  it('exits with 1 if the file does not exist, and with 2 if none is given', async () => {
    const on = new TestDataRoot();
    mkdirSync(on.root);
    expect(await on.run(['program', 'check', '/none.md'])).toMatchObject({
      code: 1,
      stderr: 'Failed: no such file or folder: /none.md; check the path.\n',
    });
    expect(await on.run(['program', 'check'])).toMatchObject({ code: 2 });
    expect(await on.run(['program', 'jump'])).toMatchObject({ code: 2 });
  });

  it('prints no control characters of the file', async () => {
    const file = writeTempFile('odd.md', '# P\u001b[31m\n## A\nSquat | 3 x 5\n');
    expect((await new TestDataRoot().run(['program', 'check', file])).stdout).not.toContain('\u001b');
  });
});
