/** The Log screen before its palette or help opens. */
import { helpEntries } from '../../../src/ui/help-lines.js';
import { aSession, exercise } from '../../support/builders.js';
import { LogHarness } from '../../support/log-harness.js';

export const PAST = aSession()
  .on('2026-02-09T18:00:00Z')
  .with(exercise('Bench Press').working('80x5', '80x5'))
  .build();
export const menu = () => new LogHarness({ sessions: [PAST] });
export const bench = () => menu().begin('Bench Press');
export const bothSets = () => bench().enter('80x5', '85x5');
export const commandMode = () => bothSets().press('escape');

export const idsIn = (harness: LogHarness) =>
  helpEntries(harness.state, harness.store.when).map(({ id }) => id);
