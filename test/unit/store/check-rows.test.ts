import { expect, it } from 'vitest';
import { checkRowsInBackground } from '../../../src/store/check-rows.js';
import { notifyError } from '../../../src/store/notices.js';
import { LogWorld } from '../../support/log-environment.js';

const REPAIRED = 'The daily check found rows of 1 session.';

/** The turns that the task's one step takes. */
const ended = () => new Promise((resolve) => setImmediate(resolve));

it('notifies what the daily check of the database repaired', async () => {
  const world = new LogWorld();
  world.fake.repairedRows = REPAIRED;
  checkRowsInBackground(world.store.context);
  await ended();
  expect(world.state.notice).toMatchObject({ text: REPAIRED });
});

it('does not notify if nothing was repaired, or over an error', async () => {
  const world = new LogWorld();
  checkRowsInBackground(world.store.context);
  await ended();
  expect(world.state.notice).toBeNull();
  notifyError(world.store.context, 'Not saved.');
  world.fake.repairedRows = REPAIRED;
  checkRowsInBackground(world.store.context);
  await ended();
  expect(world.state.notice).toMatchObject({ text: 'Not saved.' });
});
