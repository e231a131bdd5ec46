/** A program in memory, and the screens on its first day. */
import { expect, vi } from 'vitest';
import { displaySet } from '../../../src/domain/set-notation/format-set.js';
import { plannedCount, plannedSetOf } from '../../../src/store/log/planned-set.js';
import { programDayPage } from '../../../src/store/log/program-day-page.js';
import { startChoices } from '../../../src/store/log/start-choices.js';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogHarness } from '../../support/log-harness.js';

export const SPLIT = `# Split
- Author: Ann
- Weeks: 6
- Deload: 6
## Upper
Bench Press | 3 x 6-8 @8, rest 3 min, start 80 kg, double +2.5
> drive the elbows down
A1 Row | 3 x 10, start 50 kg, linear +2.5
A2 Pushdown | 2 x 12
## Lower
Squat | 1 x 3 @9 100 kg, 2 x 6+ 85 kg, linear +5
`;
export const OTHER = '# Other\n## A\nDeadlift | 3 x 5, start 120 kg\n';
export const PAST = aSession()
  .on('2026-02-14')
  .focused('Legs')
  .with(exercise('Squat').working('100x5'))
  .build();

/** The menu once the programs are read. */
export async function menu(options: FakePortsOptions = {}): Promise<LogHarness> {
  const harness = new LogHarness({ programs: { split: SPLIT }, ...options });
  await read(harness);
  return harness;
}

export async function read(harness: LogHarness): Promise<LogHarness> {
  await vi.waitFor(() => expect(harness.log.programs).not.toEqual([]));
  return harness;
}

export const choicesOf = ({ log }: LogHarness) =>
  startChoices(log).map((choice) => (choice.kind === 'program' ? choice.offer.title : choice.kind));

/** A session of the first day of the program, begun. */
export const begun = async (options?: FakePortsOptions) => (await menu(options)).press('enter', 'enter');

/** The shown program day, such as `Upper · week 1 deload`; elsewhere the kind of the stage. */
export function shown({ log: { stage } }: LogHarness): string {
  if (stage.kind !== 'program-day') return stage.kind;
  const { name, place, isDeloadWeek } = stage.shown.day;
  return `${name} · week ${place.week}${isDeloadWeek ? ' deload' : ''}`;
}

/** The text of the page of a day; empty on another page. */
export function pageText({ state }: LogHarness): string {
  const { stage } = state.log;
  if (stage.kind !== 'program-day') return '';
  return programDayPage(stage, state.athlete, state.view)
    .lines.map((line) => line.map(({ text }) => text).join(''))
    .join('\n');
}

/** Logs every planned set of the open exercise. */
export function doSets(harness: LogHarness): LogHarness {
  const count = plannedCount(harness.state, harness.exercise) ?? 0;
  return harness.press(...Array<string>(count).fill('enter'));
}

export const planned = ({ state }: LogHarness) => {
  const set = plannedSetOf(state);
  return set && displaySet(set, { unit: state.athlete.unit ?? 'kg' });
};
