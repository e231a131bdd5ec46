import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TestDataRoot, writeTempFile } from '../support/data-root.js';
import { makeTempFolder } from '../support/temp-folder.js';
import { markdown, snakeCase } from './support-same-workout.js';

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

  it('saves a workout once from a folder that holds it as markdown and twice as JSON', async () => {
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

describe('import of another export by the same app', () => {
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

  it('changes nothing if the export is older and has fewer values', async () => {
    const on = new TestDataRoot();
    await on.run(['import', strong(`${first}8`), '--unit', 'kg']);
    const before = on.contents();
    expect(await on.json(['import', strong(first), '--unit', 'kg'])).toMatchObject({
      sessions: { ...counts, same: 1 },
    });
    expect(on.contents()).toEqual(before);
  });
});
