import { describe, expect, it, vi } from 'vitest';
import { rereadStart } from '../../../src/store/log/reread-start.js';
import { LogHarness } from '../../support/log-harness.js';
import { choicesOf, menu, OTHER, PAST, SPLIT } from './support-log-program.js';

describe('the start menu with a program', () => {
  it('offers the next day of the program first, then the past sessions', async () => {
    expect(choicesOf(await menu({ sessions: [PAST] }))).toEqual([
      'Upper · week 1 of 6',
      'repeat',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('has the programs when it opens, so that its lines do not move', () => {
    expect(choicesOf(new LogHarness({ programs: { split: SPLIT } }))).toEqual([
      'Upper · week 1 of 6',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('offers the days of programs that are not current after the past sessions', async () => {
    const done = { ...PAST, program: 'Other', programDay: 'A', week: 1 };
    const harness = await menu({ sessions: [done], programs: { split: SPLIT, other: OTHER } });
    expect(choicesOf(harness)).toEqual([
      'A · week 2',
      'repeat',
      'Upper · week 1 of 6',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('offers a draft before the day of a program', async () => {
    expect(choicesOf(await menu({ drafts: [PAST] }))).toEqual([
      'resume',
      'save',
      'discard',
      'Upper · week 1 of 6',
      'new',
      'another-day',
      'programs',
      'import',
    ]);
  });

  it('keeps the cursor on its line when programs arrive later', () => {
    const harness = new LogHarness({ sessions: [PAST] });
    harness.fake.programTexts = { split: SPLIT };
    rereadStart(harness.store.context);
    const { stage } = harness.log;
    expect(choicesOf(harness)[0]).toBe('Upper · week 1 of 6');
    expect(stage.kind === 'start' && choicesOf(harness)[stage.choice]).toBe('repeat');
  });

  it('names the first error of a program in a notice, and offers the days that it can read', async () => {
    const broken = SPLIT.replace('3 x 10,', '3 by 10,');
    const harness = await menu({ programs: { split: broken, other: OTHER } });
    await vi.waitFor(() => expect(harness.notice).not.toBeNull());
    const days = ['Upper · week 1 of 6', 'A · week 1'];
    expect(choicesOf(harness).filter((choice) => choice.includes('week'))).toEqual(days);
    expect(harness.notice).toMatch(/^data\/programs\/split\.md, line 8, column \d+: .+\.$/);
  });

  it('says how to continue a program whose title was changed', async () => {
    const harness = await menu({ sessions: [{ ...PAST, program: 'Halves', programDay: 'Upper', week: 1 }] });
    await vi.waitFor(() =>
      expect(harness.notice).toBe(
        'Write # Split (was Halves) to continue your last program; no file has its title.',
      ),
    );
  });

  it('says that programs cannot be read, and offers the rest', async () => {
    const harness = new LogHarness();
    vi.spyOn(harness.fake.ports.programs, 'offers').mockImplementation(function* () {
      yield { done: 0, total: 1 };
      throw new Error('data/programs is unreadable.');
    });
    harness.press('start.new', 'escape');
    await vi.waitFor(() =>
      expect(harness.notice).toBe('The programs cannot be read: data/programs is unreadable.'),
    );
    expect(choicesOf(harness)).toEqual(['new', 'another-day', 'programs', 'import']);
  });

  it('opens again if the file no longer has the chosen day', async () => {
    const harness = await menu();
    harness.fake.programTexts = {};
    harness.press('enter');
    expect(harness.log.stage.kind).toBe('start');
    expect(harness.notice).toBe('data/programs/split.md no longer has this day. Choose again.');
  });
});
