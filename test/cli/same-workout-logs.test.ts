import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { markdown, snakeCase } from './support-same-workout.js';

describe('log of a workout that was already saved from another source', () => {
  const log = async (on: TestDataRoot, ...args: string[]) => {
    const { code, stdout, stderr } = await on.run(['log', ...args, '--json']);
    return { code, actions: JSON.parse(stdout).map((each: { action: string }) => each.action), stderr };
  };

  it('keeps one session, with the id that was saved first', async () => {
    const files = [writeTempFile('day.md', markdown()), writeTempFile('day.json', snakeCase())];
    for (const inOrder of [files, [...files].reverse()]) {
      const on = new TestDataRoot();
      const { code, actions, stderr } = await log(on, ...inOrder);
      expect([code, actions]).toEqual([0, ['new', 'same']]);
      const { _id: id } = JSON.parse(on.sessionText());
      expect(stderr).toBe(`Already saved: ${inOrder[1]} is the workout of session ${id}.\n`);
    }
  });

  it('fills empty fields, and reports no difference when the first text is read again', async () => {
    const on = new TestDataRoot();
    const [day, later] = [
      writeTempFile('day.md', markdown()),
      writeTempFile('day.json', snakeCase({ program: 'P' })),
    ];
    expect(await log(on, day, later)).toMatchObject({
      code: 0,
      actions: ['new', 'merged'],
      stderr: `Completed: ${later} adds program.\n`,
    });
    expect(await log(on, day, later)).toMatchObject({ code: 0, actions: ['same', 'same'] });
    expect(JSON.parse(on.sessionText()).program).toBe('P');
  });

  it('names values that differ, and takes them with --replace', async () => {
    const on = new TestDataRoot();
    const [day, later] = [
      writeTempFile('day.md', markdown()),
      writeTempFile('day.json', snakeCase({}, { rpe: 9 })),
    ];
    const { code, actions, stderr } = await log(on, day, later);
    expect([code, actions]).toEqual([0, ['new', 'same']]);
    expect(stderr).toContain(
      `Left as it is: ${later} has other RPE of set 1 of Bench Press; --replace saves it.\n`,
    );
    expect(await log(on, later, '--replace')).toMatchObject({ actions: ['replaced'] });
    expect(JSON.parse(on.sessionText())).toMatchObject({
      source: { format: 'markdown' },
      exercises: [{ workingSets: [{ rpe: 9 }] }],
    });
  });
});

describe('a second markdown log of a day with the same focus', () => {
  const second = (number = '') => markdown('\n2. 80 x 4').replace('- Phase', `${number}- Phase`);

  it('is refused with a sentence that suggests a number, which makes it a separate session', async () => {
    const on = new TestDataRoot();
    await on.run(['log', writeTempFile('a.md', markdown())]);
    const refused = await on.run(['log', writeTempFile('b.md', second())]);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(
      '; if the log is another session of that day, write "- Session: 2" below its date.',
    );
    const imported = await on.run(['import', writeTempFile('b.md', second())]);
    expect(imported.stderr).toContain('write "- Session: 2" below its date; --replace saves it.');
    const numbered = writeTempFile('b.md', second('- Session: 2\n'));
    expect((await on.run(['log', numbered])).code).toBe(0);
    expect(on.sessionFiles()).toHaveLength(2);
    expect(await on.json(['import', numbered])).toMatchObject({ sessions: { same: 1 } });
    const third = await on.run(['log', writeTempFile('c.md', `${second('- Session: 2\n')}3. 80 x 3\n`)]);
    expect(third.stderr).toContain('write "- Session: 3" below its date.');
  });
});

type PlainSet = {
  readonly weight_kg: number | null;
  readonly rep_count: { readonly full: number } | null;
  readonly failure_technique: { readonly details?: { readonly mini_sets?: readonly PlainSet[] } } | null;
};

/** The load times the repetitions of the working sets of a log, computed without the program's readers. */
function plainVolumes(name: string, text: string): { readonly day: string; readonly volumes: number[][] } {
  if (name.endsWith('.md')) {
    const sections = text.split(/^## Exercise/m).slice(1);
    const volumes = sections.map((section) => {
      const sets = section.split(/^#+[ \u00a0]*Working Sets/m)[1]?.split(/^###/m)[0] ?? '';
      return [...sets.matchAll(/^\d+\. *([\d.]+) *x *(\d+)?/gm)].map(
        ([, kg, reps]) => Number(kg) * Number(reps ?? 0),
      );
    });
    return { day: /Date:\D*(\S+)/.exec(text)?.[1] ?? '', volumes };
  }
  const { date, exercises } = JSON.parse(text);
  const volumeOf = ({ weight_kg, rep_count, failure_technique }: PlainSet): number => {
    const minis = failure_technique?.details?.mini_sets ?? [];
    const reps = [rep_count?.full ?? 0, ...minis.map((mini) => mini.rep_count?.full ?? 0)];
    return (weight_kg ?? 0) * reps.reduce((sum, count) => sum + count, 0);
  };
  const setsOf = (each: Record<string, readonly PlainSet[] | null>) => each.working_sets ?? each.sets ?? [];
  return { day: date.slice(0, 10), volumes: exercises.map((each: never) => setsOf(each).map(volumeOf)) };
}

/** The volume of all folders: for each set the highest in a file, because a tool wrote 0 x 0 for unreadable sets. */
function plainVolumeOf(folders: readonly string[]): number {
  const sets = new Map<string, number>();
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { day, volumes } = plainVolumes(name, text);
      const focus = /focus\W+(\w+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
      for (const [exercise, each] of volumes.entries()) {
        for (const [set, volume] of each.entries()) {
          const key = [day, focus, exercise, set].join();
          sets.set(key, Math.max(sets.get(key) ?? 0, volume));
        }
      }
    }
  }
  return [...sets.values()].reduce((sum, volume) => sum + volume, 0);
}

const REAL = process.env.TRAININGLOGS_REAL_DATA;

describe('a real folder', () => {
  it.skipIf(!REAL)(
    'of logs of 30 days in three forms gives 30 sessions, in two orders of the forms',
    async () => {
      const forms = ['log-snake', 'log-snake-v3', 'markdown'];
      const volumes: (readonly { readonly volumeKg: number }[])[] = [];
      for (const order of [forms, [...forms].reverse()]) {
        const folder = makeTempFolder();
        for (const [at, form] of order.entries()) {
          cpSync(join(REAL ?? '', 'sessions', form), join(folder, String(at)), { recursive: true });
        }
        const on = new TestDataRoot();
        await on.run(['import', folder]);
        expect(on.sessionFiles()).toHaveLength(30);
        expect(await on.json(['import', folder])).toMatchObject({ sessions: { new: 0, changed: 0 } });
        volumes.push(JSON.parse((await on.run(['stats', 'volume', '--json'])).stdout));
      }
      expect(volumes[1]).toEqual(volumes[0]);
      const total = volumes[0]?.reduce((sum, { volumeKg }) => sum + volumeKg, 0);
      expect(total).toBeCloseTo(plainVolumeOf(forms.map((form) => join(REAL ?? '', 'sessions', form))), 4);
    },
  );

  it.skipIf(!REAL || !existsSync(join(REAL, 'exports')))(
    'of exports changes nothing when it is read again',
    async () => {
      const folder = join(REAL ?? '', 'exports');
      for (const name of readdirSync(folder)) {
        const on = new TestDataRoot();
        await on.run(['import', join(folder, name), '--unit', 'kg']);
        const before = on.contents();
        expect(await on.json(['import', join(folder, name), '--unit', 'kg'])).toMatchObject({
          sessions: { new: 0, changed: 0 },
        });
        expect(on.contents()).toEqual(before);
      }
    },
  );
});
