import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const SCRIPT = [
  '# Week 1',
  '## A',
  'Squat[1-2] / 3x5 75% / progress: custom() {~ weights += 5lb ~}',
  'Bench Press[1-2] / 3x5 60kg 180s / progress: lp(2.5kg)',
  '# Week 2',
  '## A',
  'Plank / 5x1 0kg',
].join('\n');

describe('program import', () => {
  it('writes the program to a new file called like the script, and prints what differs from the script', async () => {
    const on = new TestDataRoot();
    const source = writeTempFile('two-weeks.liftoscript', SCRIPT);
    expect(await on.run(['program', 'import', source])).toMatchObject({
      code: 0,
      stdout: 'Imported Two Weeks to data/programs/two-weeks.md.\n',
      stderr: `${source}, line 3, column 24: the script is kept as a comment; without it there is no progression for Squat.\n`,
    });
    expect(linesOf(readFileSync(join(on.paths.programs, 'two-weeks.md'), 'utf8'))).toEqual([
      '# Two Weeks',
      '- Weeks: 2',
      '',
      '## A',
      'Squat | 3 x 5 75%, none',
      '<!-- progress: custom() {~ weights += 5lb ~} -->',
      'Bench Press | 3 x 5, rest 3, start 60, linear +2.5',
      '',
      '## Week 2',
      '',
      '## A',
      'Plank | 5 x 1, start bw, none',
      'Squat | 3 x 5 75%, none',
      'Bench Press | 3 x 5, rest 3, start 60, linear +2.5',
    ]);
    expect(await on.json(['program', 'list'])).toEqual([
      { name: 'Two Weeks', file: 'data/programs/two-weeks.md', weeks: 2, current: true, errors: [] },
    ]);
  });

  it('prints name, file and notes as JSON', async () => {
    const source = writeTempFile('two.txt', SCRIPT);
    expect(await new TestDataRoot().json(['program', 'import', source])).toEqual({
      name: 'Two',
      file: 'data/programs/two.md',
      notes: [
        {
          line: 3,
          reason: 'the script is kept as a comment; without it there is no progression for Squat',
        },
      ],
    });
  });

  it('never overwrites a file, and writes no second program with the same title', async () => {
    const on = new TestDataRoot();
    const source = writeTempFile('two.txt', SCRIPT);
    await on.run(['program', 'import', source]);
    const path = join(on.paths.programs, 'two.md');
    writeFileSync(path, '# Mine\n## A\nSquat | 3 x 5\n');
    const again = await on.run(['program', 'import', source]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('the file already exists: ');
    expect(readFileSync(path, 'utf8')).toContain('# Mine');
    writeFileSync(path, '# Other\n## A\nSquat | 3 x 5\n');
    const named = await on.run(['program', 'import', writeTempFile('other.txt', SCRIPT)]);
    expect(named).toMatchObject({ code: 1, stdout: '' });
    expect(named.stderr).toMatch(/^There is a program Other already; rename /);
    expect(existsSync(join(on.paths.programs, 'other.md'))).toBe(false);
  });

  it('writes no program that is too large to be read', async () => {
    const on = new TestDataRoot();
    const weeks = Array.from(
      { length: 99 },
      (_, week) => `# Week ${week + 1}\n## A\nDip / ${(week % 9) + 1}x1\n`,
    ).join('');
    const source = writeTempFile(
      'long.txt',
      weeks
        .replace('Dip', `// ${'long '.repeat(4000)}\nDip[1-99]`)
        .replaceAll('\nDip /', '\nRow / 1x1\nDip /'),
    );
    expect(await on.run(['program', 'import', source])).toMatchObject({
      code: 1,
      stderr: `${source} becomes a program of more than 1 MiB, which cannot be read; shorten its descriptions.\n`,
    });
    expect(existsSync(on.paths.programs)).toBe(false);
  });

  it('exits with 1 and writes nothing if the file has no exercise', async () => {
    const on = new TestDataRoot();
    const source = writeTempFile('notes.txt', 'Squat / many\n');
    expect(await on.run(['program', 'import', source])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: [
        `${source}, line 1, column 1: Squat has no sets, or more than 99, and is left out.\n`,
        `${source}, line 1, column 9: this is not a part of a set: write 3x8-12 60kg @8 90s.\n`,
        `${source} has no exercise in Liftoscript, such as Squat / 3x8 60kg; nothing was imported.\n`,
      ].join(''),
    });
    expect(existsSync(on.paths.programs)).toBe(false);
    expect(await on.run(['program', 'import'])).toMatchObject({ code: 2 });
    expect(await on.run(['program', 'import', '/none.txt'])).toMatchObject({ code: 1 });
  });
});
