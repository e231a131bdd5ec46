import { describe, expect, it } from 'vitest';
import { PAST, withPast } from './support-log-repeat.js';

describe('repeating from the history', () => {
  const onSecond = () => withPast().press('2', 'j', 'r');

  it('starts the session under the cursor on the Log screen', () => {
    const harness = onSecond();
    expect(harness.state.screen).toBe('log');
    expect(harness.log.repeated).toEqual(PAST[3]);
    expect(harness.log.session).toMatchObject({ focus: 'Arms', phase: 2, week: 6 });
    expect(harness.exercise.Name).toBe('Arms Press');
  });

  it('works from an open session, and replaces a session in progress without logged sets', () => {
    const harness = onSecond().press('alt+2', 'g', 'enter', 'r');
    expect(harness.log.session).toMatchObject({ focus: 'Lower' });
  });

  it('is refused while a session in progress has logged sets, and that session stays open', () => {
    const harness = withPast().press('enter', 'enter', 'alt+2', 'r');
    expect(harness.notice).toBe('A session is in progress. Finish it on the Log screen first.');
    expect(harness.state.screen).toBe('history');
    expect(harness.log.session).toMatchObject({ focus: 'Upper' });
  });

  it('is refused while another process logs', () => {
    const harness = withPast({ isLocked: true }).press('2', 'r');
    expect(harness.notice).toBe('Another traininglogs is logging in this data root. Close it first.');
  });

  it('works after a session was saved', () => {
    const harness = withPast().press(...Array<string>(7).fill('enter'), '2', 'j', 'r');
    expect(harness.log.session).toMatchObject({ focus: 'Lower', exercises: [{ workingSets: [] }, {}] });
  });
});
