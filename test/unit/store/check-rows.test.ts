import { expect, it } from 'vitest';
import { checkRowsInBackground } from '../../../src/store/check-rows.js';
import { notifyError } from '../../../src/store/notices.js';
import { LogHarness } from '../../support/log-harness.js';

const REPAIRED = 'The daily check found rows of 1 session.';

/** Waits for the turns of the event loop that the only step of the task takes. */
const ended = () => new Promise((resolve) => setImmediate(resolve));

it('a notice names what the daily check of the database repaired', async () => {
  const harness = new LogHarness();
  harness.fake.repairedRows = REPAIRED;
  checkRowsInBackground(harness.store.context);
  await ended();
  expect(harness.state.notice).toMatchObject({ text: REPAIRED });
});

it('the daily check shows no notice if nothing was repaired, and does not replace an error', async () => {
  const harness = new LogHarness();
  checkRowsInBackground(harness.store.context);
  await ended();
  expect(harness.state.notice).toBeNull();
  notifyError(harness.store.context, 'Not saved.');
  harness.fake.repairedRows = REPAIRED;
  checkRowsInBackground(harness.store.context);
  await ended();
  expect(harness.state.notice).toMatchObject({ text: 'Not saved.' });
});
