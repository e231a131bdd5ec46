import { describe, expect, it } from 'vitest';
import { footerOf } from '../../../src/ui/footer.js';
import { aSession, exercise } from '../../support/builders.js';
import { dataHarness } from '../../support/data-harness.js';
import { LogHarness } from '../../support/log-harness.js';
import { statsHarness } from '../../support/year-of-training.js';

const PAST = aSession()
  .id(1)
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('80x5'))
  .build();
const history = (hasEditor = true) => new LogHarness({ sessions: [PAST], hasEditor }).press('2');

const labels = ({ state, store }: LogHarness) =>
  footerOf(state, store.when, 1000).hints.map(({ label }) => label);

describe('a key of the help whose command cannot run now', () => {
  it('says that its screen is open already', () => {
    expect(new LogHarness().press('1').notice).toBe('Log is open.');
    expect(history().press('alt+2').notice).toBe('History is open.');
  });

  it('says what the command is for if the command gives no reason', () => {
    const harness = new LogHarness().press('start.new', 'form.accept');
    expect(harness.press('tab').notice).toBe(
      '"complete" is not possible now. The help says: Copies the name under the cursor to the field.',
    );
  });

  it('says why on the Data screen and on an empty Stats', () => {
    expect(dataHarness().press('w').notice).toBe('The cursor is on no missing copy.');
    expect(new LogHarness().press('4', 'e').notice).toBe('No saved session has a set yet.');
  });

  it('says on the Plan page that there is no program', () => {
    expect(statsHarness(6).press('enter').notice).toBe('This page shows no program.');
    expect(statsHarness(6).press('E').notice).toBe('This page shows no program.');
  });

  it.each(['escape', 'up', 'pageDown'])('is silent if it would only leave or move: %s', (key) => {
    expect(statsHarness(3).press(key).notice).toBeNull();
    expect(new LogHarness().begin('Bench Press').type('80x5').press('up').notice).not.toContain('possible');
  });
});

describe('the key of the editor', () => {
  it('is not offered if no editor is set, and says so', () => {
    expect(labels(history())).toContain('editor');
    expect(labels(history(false))).not.toContain('editor');
    expect(history(false).press('E').notice).toContain('No editor is set');
  });
});

describe('the page of differences in History', () => {
  it('is left with / for the search', () => {
    const harness = history();
    harness.store.dispatch({ type: 'history/pane-opened', pane: 'difference' });
    expect(harness.press('/').state.history.pane).toBe('search');
    expect(harness.press('escape').state.history.pane).toBe('list');
  });
});
