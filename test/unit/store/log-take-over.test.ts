import { describe, expect, it } from 'vitest';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { describeChoice } from '../../../src/ui/screens/log/start-texts.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';
import { LOWER, UPPER } from './support-log-past.js';

const ELSEWHERE = aSession()
  .id(9)
  .on('2026-02-15T18:00:00Z')
  .focused('Lower')
  .with(exercise('Back Squat').working('122.5x5'))
  .build();
const LABELS = { today: '2026-02-16', isOneOfSeveral: false, columns: 76 };

function withDraftElsewhere(host = 'laptop', edited = ELSEWHERE, saved = [LOWER, UPPER]): LogHarness {
  const harness = new LogHarness({ sessions: saved, drafts: [edited] });
  harness.fake.otherHosts.set(edited._id, host);
  return harness.press('2', '1');
}

describe('a session in progress on another machine', () => {
  it('is one line of the menu, which names the host', () => {
    const [first] = startChoices(withDraftElsewhere().log);
    expect(first?.kind).toBe('take-over');
    expect(first && describeChoice(first, LABELS)).toBe(
      'Take over Lower of yesterday from laptop (1 exercise, 1 working set)',
    );
    const [unnamed] = startChoices(withDraftElsewhere('').log);
    expect(unnamed && describeChoice(unnamed, LABELS)).toContain('from another machine');
  });

  it('is taken over and resumed with one key', () => {
    const harness = withDraftElsewhere().press('enter');
    expect(harness.fake.count('drafts.takeOver')).toBe(1);
    expect(harness.log.session).toEqual(ELSEWHERE);
    expect(harness.log.stage.kind).toBe('sets');
  });

  it('is shown next to the saved session if both differ', () => {
    const harness = withDraftElsewhere('laptop', { ...LOWER, focus: 'Edited on the laptop' });
    harness.fake.bases.set(LOWER._id, { kind: 'saved', hash: 'of another text' });
    harness.press('2', '1', 'enter');
    expect(harness.fake.count('drafts.takeOver')).toBe(1);
    expect(harness.log.stage.kind).toBe('draft-conflict');
  });

  it('stays in the menu with an error if it cannot be taken over', () => {
    const harness = withDraftElsewhere();
    harness.fake.fail('drafts.takeOver', 'The disk is full.');
    expect(harness.press('enter').notice).toBe('The disk is full.');
    expect(harness.log.stage).toMatchObject({ kind: 'start' });
    expect(harness.log.session).toBeNull();
  });

  it('cannot be edited here before it is taken over', () => {
    const harness = withDraftElsewhere('laptop', { ...UPPER, focus: 'Edited on the laptop' });
    harness.press('2', 'g', 'history.edit');
    expect(harness.notice).toBe(
      'This session is in progress on laptop. Take it over on the Log screen first.',
    );
  });
});
