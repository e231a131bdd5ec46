import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { localTimeWithOffset } from '../../src/domain/session-date.js';
import { DraftLock } from '../../src/persistence/drafts/draft-lock.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { aSession, exercise } from '../support/builders.js';
import { filesBelow, TestDataRoot } from '../support/data-root.js';
import { linesOf } from '../support/run-cli.js';

const now = () => new Date();
const draftsOf = (on: TestDataRoot) =>
  new SessionDrafts(on.paths, now).readable().map(({ session }) => session);

/** The sets of the only draft, by exercise: load and full reps. */
function loggedIn(on: TestDataRoot): Record<string, unknown> {
  const [draft, ...others] = draftsOf(on);
  expect(others).toEqual([]);
  return setsOf(draft);
}

function setsOf(session: TrainingSession | undefined): Record<string, unknown> {
  const entries = session?.exercises.map(({ Name, workingSets }) => [
    Name,
    workingSets.map(({ weightKg, repCount, rpe }) => [weightKg, repCount?.full, rpe]),
  ]);
  return Object.fromEntries(entries ?? []);
}

const bench = aSession()
  .id(0xa1)
  .on('2026-02-16T18:00:00+00:00')
  .focused('Push')
  .having({ phase: 2, week: 5 })
  .with(
    exercise('Paused Bench Press')
      .planned({ weightKg: 80, sets: 3, repRange: { min: 4, max: 6 } })
      .working('80x5'),
    exercise('Bench Dip').working('bw x8'),
    exercise('Incline Bench Press').working('60x8'),
  )
  .build();

describe('add', () => {
  it("logs sets into today's session in progress, and begins one if there is none", async () => {
    const on = new TestDataRoot().hold(bench);
    const first = await on.run(['add', 'paused bench', '80x5', '80x5', '@8']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(first.stdout)).toEqual([
      'Paused Bench Press: 80 × 5, 80 × 5 @8',
      expect.stringMatching(/^In progress: data\/output\/drafts\/draft_[0-9a-f-]+\.json$/),
    ]);
    expect(await on.run(['add', 'bench dip', 'bw x8', '- slow'])).toMatchObject({ code: 0 });
    expect(await on.run(['add', 'Paused Bench Press', '+2.5'])).toMatchObject({ code: 0 });
    expect(loggedIn(on)).toEqual({
      'Paused Bench Press': [
        [80, 5, null],
        [80, 5, 8],
        [82.5, 5, null],
      ],
      'Bench Dip': [[0, 8, null]],
    });
    const [draft] = draftsOf(on);
    expect(draft).toMatchObject({ phase: null, week: null, isDeloadWeek: false, focus: null });
    expect(draft?.exercises[0]?.currentGoal).toMatchObject({ weightKg: 80, sets: 3 });
    expect(on.sessionFiles()).toHaveLength(1);
  });

  it('takes phase, week and deload of a session saved today, and of no older one', async () => {
    const plan = { phase: 2, week: 5, isDeloadWeek: true };
    const old = aSession().id(0xb1).on('2026-02-16').having(plan).with(exercise('Squat').working('60x5'));
    const on = new TestDataRoot().hold(old.build());
    await on.run(['add', 'squat', '60x5', '--save']);
    const latest = await on.json(['show', 'latest']);
    expect(latest).toMatchObject({ phase: null, week: null, isDeloadWeek: false });
    const today = aSession().id(0xb2).on(localTimeWithOffset(now())).having(plan);
    const other = new TestDataRoot().hold(today.with(exercise('Squat').working('60x5')).build());
    await other.run(['add', 'squat', '60x5']);
    expect(draftsOf(other)).toMatchObject([plan]);
  });

  it('says once that a load without a unit was taken as kg, if no unit is set', async () => {
    const on = new TestDataRoot();
    const { stderr } = await on.run(['add', 'Squat', '--new', '100x5']);
    expect(linesOf(stderr)).toEqual([
      'The load was taken as kg, because no unit is set; if you lift in pounds, run traininglogs config set unit lb and correct this set on the screens.',
    ]);
    expect(await on.run(['add', 'squat', '100x5'])).toMatchObject({ stderr: '' });
  });

  it.each([['100kg x5'], ['225lb x5'], ['bw x8']])('prints no message about the unit of %s', async (set) => {
    expect(await new TestDataRoot().run(['add', 'Dip', '--new', set])).toMatchObject({ stderr: '' });
  });

  it('prints no message about the unit if one is set', async () => {
    const on = new TestDataRoot();
    await on.run(['config', 'set', 'unit', 'kg']);
    expect(await on.run(['add', 'Dip', '--new', '20x5'])).toMatchObject({ stderr: '' });
  });

  it('names the library exercise that a typed name was matched to', async () => {
    const on = new TestDataRoot();
    const { code, stdout, stderr } = await on.run(['add', 'bench press', '80x5']);
    expect([code, linesOf(stderr)]).toEqual([
      0,
      [expect.stringMatching(/^The load was taken as kg/), 'From the exercise library: Barbell Bench Press.'],
    ]);
    expect(stdout).toContain('Barbell Bench Press: 80 × 5');
    expect(draftsOf(on)[0]?.exercises[0]?.targetMuscleGroups).toEqual(['chest']);
    // The exercise is in the session now, so its name is found there.
    expect(await on.run(['add', 'bench', '85x5'])).toMatchObject({ code: 0, stderr: '' });
  });

  it('prints a note about a load that is far from the last one, and logs it', async () => {
    const on = new TestDataRoot().hold(bench);
    const { code, stdout, stderr } = await on.run(['add', 'paused bench', '800x5', '82.5x5', 'w 20x5']);
    expect([code, linesOf(stdout)[0]]).toEqual([0, 'Paused Bench Press: 800 × 5, 82.5 × 5, w 20 × 5']);
    expect(linesOf(stderr)).toEqual([
      'Note: 800 kg is more than 3 times the last 80 kg; change the set on the screens if the load is a mistake.',
      'Note: 82.5 kg is less than a third of the last 800 kg; change the set on the screens if the load is a mistake.',
    ]);
  });

  it('refuses a load without a unit while the unit is unknown', async () => {
    const on = new TestDataRoot().hold(bench);
    writeFileSync(on.paths.config, '{"unit": "stone"}');
    const { code, stderr } = await on.run(['add', 'bench dip', '80x5']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('write 185lb x5 or 84kg x5')]);
    expect(await on.run(['add', 'bench dip', '84kg x5'])).toMatchObject({ code: 0 });
  });

  it('logs a load in the unit of the athlete', async () => {
    const on = new TestDataRoot();
    mkdirSync(dirname(on.paths.config), { recursive: true });
    writeFileSync(on.paths.config, '{"unit": "lb"}');
    const { stdout } = await on.run(['add', 'squat', '225x5']);
    expect(stdout).toContain('Barbell Squat: 225 × 5');
    const [set] = draftsOf(on)[0]?.exercises[0]?.workingSets ?? [];
    expect(set?.enteredWeight).toEqual({ value: 225, unit: 'lb' });
  });

  it('saves the sets as a separate session with --save', async () => {
    const on = new TestDataRoot();
    const { code, stdout } = await on.run(['add', 'squat', '100x5', '--save']);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toEqual([
      'Files written:',
      ' • Database: traininglogs.db',
      expect.stringMatching(/^ • JSON file: data\/output\/sessions\/training_session_.*\.json$/),
    ]);
    expect(draftsOf(on)).toEqual([]);
    expect(on.isSound).toBe(true);
    expect(await on.json(['add', 'squat', '100x5', '--save'])).toMatchObject([{ action: 'new' }]);
    expect(on.sessionFiles()).toHaveLength(2);
  });

  it("takes a new name as it is typed with --new, or in the log's spelling if the log has it", async () => {
    const on = new TestDataRoot().hold(bench);
    expect(await on.json(['add', 'My  Lift', '50x5*3', '--new'])).toMatchObject({
      exercise: 'My Lift',
      sets: 3,
    });
    expect(await on.json(['add', 'bench dip', 'bw x5', '--new'])).toMatchObject({ exercise: 'Bench Dip' });
  });

  it.each([
    [['xyzzy', '80x5'], 1, 'no exercise is called "xyzzy". --new takes the name as it is typed'],
    [['paused bnch press', '80x5'], 1, 'Did you mean Paused Bench Press?'],
    [['bench press', '80x5'], 2, 'several exercises: Incline Bench Press, Paused Bench Press'],
    [['bench dip', '80x5', '80y5'], 2, '"80y5", column 3: '],
    [['bench dip', '-5'], 2, '"-5", column 1: '],
    [['', '80x5', '--new'], 2, 'the name of the exercise is empty'],
    [['bench dip'], 2, 'needs more arguments'],
  ])('refuses %j, and logs nothing', async (args, status, sentence) => {
    const on = new TestDataRoot().hold(bench);
    const { code, stdout, stderr } = await on.run(['add', ...args]);
    expect([code, stdout, linesOf(stderr).length]).toEqual([status, '', 1]);
    expect(stderr).toContain(sentence);
    expect(draftsOf(on)).toEqual([]);
    expect(on.sessionFiles()).toHaveLength(1);
  });

  it('leaves the session in progress alone while another process has it open', async () => {
    const on = new TestDataRoot().hold(bench);
    await on.run(['add', 'bench dip', 'bw x8']);
    const other = new DraftLock(on.paths);
    onTestFinished(() => other.release());
    expect(other.acquire()).toBe(true);
    const before = filesBelow(join(on.paths.drafts));
    const { code, stderr } = await on.spawn(['add', 'bench dip', 'bw x8']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('is open in another traininglogs')]);
    expect(filesBelow(join(on.paths.drafts))).toEqual(before);
    expect(await on.spawn(['add', 'bench dip', 'bw x8', '--save'])).toMatchObject({ code: 0 });
    other.release();
    expect(loggedIn(on)).toEqual({ 'Bench Dip': [[0, 8, null]] });
    expect(await on.spawn(['add', 'bench dip', 'bw x9'])).toMatchObject({ code: 0 });
  });

  it('leaves the drafts of other days, and edits of saved sessions, alone', async () => {
    const on = new TestDataRoot().hold(bench);
    const drafts = new SessionDrafts(on.paths, now);
    const old = aSession()
      .id(0xb1)
      .on('2026-02-17T18:00:00+00:00')
      .with(exercise('Squat').working('100x5'))
      .build();
    drafts.save(old, NEW_SESSION);
    const today = localTimeWithOffset(now());
    const saved = aSession().id(0xb2).on(today).with(exercise('Squat').working('100x5')).build();
    on.hold(saved);
    drafts.save({ ...saved, notes: 'edited' }, { kind: 'unknown' });
    expect(await on.run(['add', 'squat', '110x3'])).toMatchObject({ code: 0 });
    const ids = draftsOf(on).map(({ _id }) => _id);
    expect(ids).toHaveLength(3);
    const fresh = draftsOf(on).find(({ _id }) => _id !== old._id && _id !== saved._id);
    expect(setsOf(fresh)).toEqual({ Squat: [[110, 3, null]] });
    expect(readdirSync(on.paths.drafts).filter((name) => name.startsWith('draft_'))).toHaveLength(3);
  });
});
