/** Runs tasks of the Data screen in tests, and reads its state. */
import { dataHarness, goTo, WITHOUT_ISSUES } from '../../support/data-harness.js';
import type { LogHarness } from '../../support/log-harness.js';

export const stageOf = (harness: LogHarness) => harness.state.data.stage.kind;
export const callsOf = (harness: LogHarness) => harness.fake.data.tasks.map(({ call }) => call);
export const runs = (action: string, overview = WITHOUT_ISSUES) =>
  goTo(dataHarness(overview), action).press('enter');

export function pathOf(harness: LogHarness): string | null {
  const { stage } = harness.state.data;
  return stage.kind === 'path' ? stage.text.text : null;
}
