import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';

const STRONG =
  'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE';
const HEVY = 'title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps,rpe';

const strong = (row = '2026-05-05 07:00:00,Push,1h,Bench Press (Barbell),1,80.0,5,0,0,"","",8') =>
  writeTempFile('strong.csv', `${STRONG}\n${row}\n`);
const hevy = (start = '5 May 2026, 07:00', rpe = '8', reps = 5) =>
  writeTempFile(
    'hevy.csv',
    `${HEVY}\nPush,"${start}","5 May 2026, 08:00",Barbell Bench Press,0,normal,80,${reps},${rpe}\n`,
  );

const markdown = (more = '') =>
  `# Training Log\n- Date: 2026-05-11\n- Phase: 2\n- Week: 1\n- Focus: Upper Strength\n\n## Exercise 1\n**Name:** Bench Press\n\n### Working Sets\n1. 80 x 5 RPE 8 good${more}\n`;

const snakeCase = (keys: object = {}, set: object = {}) =>
  JSON.stringify({
    data_model_version: '0.0.1',
    data_model_type: 'TrainingSession',
    session_id: '2026-05-11-abc123',
    user_id: '7',
    user_name: 'Ann',
    date: '2026-05-11',
    phase: 2,
    week: 1,
    is_deload_week: false,
    focus: 'upper strength',
    exercises: [
      {
        number: 1,
        name: 'Bench Press',
        working_sets: [
          {
            number: 1,
            weight_kg: 80,
            rep_count: { full: 5, partial: 0 },
            rpe: 8,
            rep_quality_assessment: 'good',
            actual_rest_minutes: null,
            notes: null,
            failure_technique: null,
            ...set,
          },
        ],
        warmup_sets: null,
        target_muscle_groups: null,
        rep_tempo: null,
        current_goal: null,
        notes: null,
        warmup_notes: null,
        form_cues: null,
      },
    ],
    session_duration_minutes: null,
    ...keys,
  });

const counts = { new: 0, same: 0, changed: 0 };

describe('import of a workout that was already saved from another source', () => {
  it('counts it as already saved, in the dry run too', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(), '--unit', 'kg']);
    const before = on.contents();
    for (const flags of [['--dry-run'], []]) {
      expect(await on.json(['import', hevy(), ...flags])).toEqual({
        sessions: { ...counts, same: 1 },
        sets: 1,
        rows: 1,
        skipped: [],
      });
    }
    expect(on.contents()).toEqual(before);
  });

  it('saves a workout with another start time as a new session', async () => {
    const on = new TestDataRoot();
    const done = await on.json(['import', strong(), hevy('5 May 2026, 07:01'), '--unit', 'kg']);
    expect(done).toMatchObject({ sessions: { new: 2 } });
  });

  it('never joins two workouts of one file', async () => {
    const on = new TestDataRoot();
    const row = (name: string) => `2026-05-05 07:00:00,${name},1h,Squat,1,80.0,5,0,0,"","",`;
    const twice = strong(`${row('Morning')}\n${row('Evening')}`);
    expect(await on.json(['import', twice, '--unit', 'kg', '--dry-run'])).toMatchObject({
      sessions: { new: 2 },
    });
    expect(await on.json(['import', twice, '--unit', 'kg'])).toMatchObject({ sessions: { new: 2 } });
    expect(await on.json(['import', twice, '--unit', 'kg'])).toMatchObject({ sessions: { new: 0, same: 2 } });
  });

  it('fills empty fields of an imported session, with a message', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong('2026-05-05 07:00:00,Push,1h,Bench,1,80.0,5,0,0,"","",'), '--unit', 'kg']);
    writeFileSync(
      join(on.root, 'data', 'athlete.json'),
      JSON.stringify({ aliases: { Bench: 'Barbell Bench Press' } }),
    );
    const expected = { sessions: { ...counts, changed: 1 }, merged: 1 };
    expect(await on.json(['import', hevy(), '--dry-run'])).toMatchObject(expected);
    const { stdout, stderr } = await on.run(['import', hevy()]);
    expect(stdout).toBe('Imported 0 sessions, 0 sets. Also: 1 already saved and completed.\n');
    expect(stderr).toMatch(/^Completed: .*hevy\.csv: 2026-05-05 Push: adds RPE of set 1 of Bench\.\n$/);
    expect(on.sessionFiles()).toHaveLength(1);
    expect(JSON.parse(on.sessionText())).toMatchObject({
      source: { format: 'strong' },
      exercises: [{ Name: 'Bench', workingSets: [{ rpe: 8 }] }],
    });
    expect(on.isSound).toBe(true);
    expect(await on.json(['import', hevy()])).toMatchObject({ sessions: { ...counts, same: 1 } });
  });

  it('lists contradicting values once, and again if the text changes', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(), '--unit', 'kg']);
    const changed = { sessions: { ...counts, changed: 1 } };
    const same = { sessions: { ...counts, same: 1 } };
    const later = () => hevy('5 May 2026, 07:00', '9');
    expect(await on.json(['import', later(), '--dry-run'])).toMatchObject(changed);
    const first = await on.run(['import', later()]);
    expect(first.stderr).toMatch(/^Left as it is: .*hevy\.csv: 2026-05-05 Push: has other RPE/);
    for (const flags of [['--dry-run'], []]) {
      expect(await on.json(['import', later(), ...flags])).toMatchObject(same);
    }
    expect((await on.run(['import', later()])).stderr).not.toContain('Left as it is');
    expect(await on.json(['import', hevy('5 May 2026, 07:00', '9.5')])).toMatchObject(changed);
    expect(await on.json(['import', later(), '--replace'])).toMatchObject(changed);
    expect(JSON.parse(on.sessionText())).toMatchObject({ exercises: [{ workingSets: [{ rpe: 9 }] }] });
  });

  it('counts a merged text as already saved, even if its notes differ', async () => {
    const on = new TestDataRoot();
    const row = '2026-05-05 07:00:00,Push,1h,Bench Press (Barbell),1,80.0,5,0,0,"mine","",';
    await on.run(['import', strong(row), '--unit', 'kg']);
    const other = writeTempFile(
      'hevy.csv',
      `${HEVY},exercise_notes\nPush,"5 May 2026, 07:00","5 May 2026, 08:00",Barbell Bench Press,0,normal,80,5,8,theirs\n`,
    );
    const both = [
      strong('2026-05-05 07:00:00,Push,2h,Bench Press (Barbell),1,80.0,5,0,0,"other","",'),
      other,
    ];
    await on.run(['import', ...both, '--unit', 'kg']);
    const before = on.contents();
    expect(await on.json(['import', other])).toMatchObject({ sessions: { ...counts, same: 1 } });
    expect(on.contents()).toEqual(before);
  });

  it('does not change a session that was edited here, unless --replace is given', async () => {
    const on = new TestDataRoot();
    await on.run([
      'import',
      strong('2026-05-05 07:00:00,Push,1h,Bench Press,1,80.0,5,0,0,"","",'),
      '--unit',
      'kg',
    ]);
    const [name = ''] = on.sessionFiles();
    const edited = on.sessionText().replace('"notes": null', '"notes": "mine"');
    writeFileSync(join(on.paths.sessions, name), edited);
    const left = await on.run(['import', hevy()]);
    expect(left.stderr).toContain(
      '2026-05-05 Push: has also RPE of set 1 of Bench Press; --replace saves it.\nNot saved: 1 session',
    );
    expect(on.sessionText()).toBe(edited);
    const replaced = await on.json(['import', hevy(), '--replace']);
    expect(replaced).toMatchObject({ sessions: { ...counts, changed: 1 } });
    expect(JSON.parse(on.sessionText())).toMatchObject({
      exercises: [{ workingSets: [{ rpe: 8, notes: 'mine' }] }],
      source: { format: 'strong' },
    });
    expect(on.sessionFiles()).toEqual([name]);
    expect(on.isSound).toBe(true);
  });

  it('still recognises the session after it was edited here', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(), hevy(), '--unit', 'kg']);
    const [name = ''] = on.sessionFiles();
    const edited = on.sessionText().replace('"full": 5', '"full": 6');
    writeFileSync(join(on.paths.sessions, name), edited);
    for (const file of [hevy(), strong()]) {
      expect(await on.json(['import', file, '--unit', 'kg'])).toMatchObject({
        sessions: { ...counts, changed: 1 },
      });
    }
    expect(on.sessionFiles()).toEqual([name]);
    expect(on.sessionText()).toBe(edited);
  });

  it('leaves the session in the trash if it was deleted here', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(), hevy(), '--unit', 'kg']);
    await on.run(['delete', JSON.parse(on.sessionText())._id]);
    expect((await on.run(['import', hevy()])).stderr).toContain('it is in the trash');
    expect(on.sessionFiles()).toEqual([]);
  });

  it('saves each day once from a folder that holds it as markdown and twice as JSON', async () => {
    const folder = makeTempFolder();
    mkdirSync(join(folder, 'json'));
    writeFileSync(join(folder, 'day.md'), markdown(' - easy'));
    writeFileSync(join(folder, 'json', 'day.json'), snakeCase());
    writeFileSync(join(folder, 'json', 'later.json'), snakeCase({ session_id: 'x', program: 'Winter' }));
    const on = new TestDataRoot();
    const expected = { sessions: { new: 1, same: 1, changed: 1 }, merged: 1 };
    expect(await on.json(['import', folder, '--dry-run'])).toMatchObject(expected);
    expect(await on.json(['import', folder])).toMatchObject(expected);
    expect(JSON.parse(on.sessionText())).toMatchObject({
      program: 'Winter',
      exercises: [{ workingSets: [{ notes: 'easy' }] }],
    });
    const before = on.contents();
    expect(await on.json(['import', folder])).toMatchObject({ sessions: { new: 0, same: 3, changed: 0 } });
    expect(on.contents()).toEqual(before);
  });
});

describe('import of a later export', () => {
  const first = '2026-05-05 07:00:00,Push,1h,Bench Press,1,80.0,5,0,0,"","",';

  it('fills new columns and adds sets of a session that was not edited', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(first), '--unit', 'kg']);
    const later = `${first}8\n2026-05-05 07:00:00,Push,1h,Bench Press,2,80.0,4,0,0,"","",9`;
    expect(await on.json(['import', strong(later), '--unit', 'kg'])).toMatchObject({ merged: 1 });
    expect(JSON.parse(on.sessionText()).exercises[0].workingSets).toMatchObject([
      { rpe: 8, repCount: { full: 5 } },
      { rpe: 9, repCount: { full: 4 } },
    ]);
    expect(await on.json(['import', strong(later), '--unit', 'kg'])).toMatchObject({ sessions: { same: 1 } });
  });

  it('recognises a workout that was renamed in the app', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(), '--unit', 'kg']);
    const renamed = strong('2026-05-05 07:00:00,Chest,1h,Bench Press (Barbell),1,80.0,5,0,0,"","",8');
    const { stdout, stderr } = await on.run(['import', renamed, '--unit', 'kg']);
    expect(stdout).toBe('Imported 0 sessions, 0 sets. Also: 1 already saved.\n');
    expect(stderr).toMatch(/2026-05-05 Chest: has the name Chest; --replace saves it\.\n$/);
    expect(on.sessionFiles()).toHaveLength(1);
  });

  it('never lets an older, poorer export win', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(`${first}8`), '--unit', 'kg']);
    const before = on.contents();
    expect(await on.json(['import', strong(first), '--unit', 'kg'])).toMatchObject({
      sessions: { ...counts, same: 1 },
    });
    expect(on.contents()).toEqual(before);
  });
});

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
      '; if it is another session of that day, write "- Session: 2" below its date.',
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

/** Load x repetitions of the working sets of a log, read without the code of the readers. */
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

/**
 * The volume of all folders. If several files contain a set, the highest volume counts, because a tool wrote 0 x 0 for
 * sets that it could not read.
 */
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

describe('someone\u2019s folder of logs', () => {
  it.skipIf(!REAL)('of 30 days in three forms gives 30 sessions, in any order of the forms', async () => {
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
  });

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
