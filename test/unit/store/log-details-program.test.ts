import { describe, expect, it } from 'vitest';
import { aSession, exercise } from '../../support/builders.js';
import type { FakePortsOptions } from '../../support/fake-ports.js';
import { LogHarness } from '../../support/log-harness.js';
import { choicesOf } from './support-log-program.js';

const BLOCK = `# Block
- Author: Ann
- Weeks: 4
- Deload: 2
## Upper
Bench Press | 2 x 6-8
## Lower
Squat | 2 x 5-7
## Arms
Curl | 2 x 10
`;

const done = (id: number, date: string, focus: string, week: number) =>
  aSession()
    .id(id)
    .on(`${date}T18:00:00Z`)
    .focused(focus)
    .having({ phase: 2, week, program: 'Block', programDay: focus })
    .with(exercise(`${focus} Press`).working('80x5'))
    .build();

/** All days of week 1, and the first day of week 2. Today is 2026-02-16. */
const PAST = [
  done(1, '2026-02-02', 'Upper', 1),
  done(2, '2026-02-04', 'Lower', 1),
  done(3, '2026-02-06', 'Arms', 1),
  done(4, '2026-02-12', 'Upper', 2),
];
const OWN = aSession().id(9).on('2026-02-15T18:00:00Z').focused('Run').with(exercise('Run').working('30min'));

const following = (options: FakePortsOptions = {}) =>
  new LogHarness({ programs: { block: BLOCK }, sessions: PAST, ...options });

/** The texts of all fields of the open form, in order, joined by `|`. */
function texts({ log: { stage } }: LogHarness): string {
  if (stage.kind !== 'details') throw new Error(`no details are open at ${stage.kind}`);
  return Object.values(stage.form.values).join('|');
}

describe('the details of a new session while a program is followed', () => {
  it('have the week of the next day of the program, but not that day', () => {
    const harness = following({ sessions: PAST.slice(0, 1) }).press('start.new');
    expect(texts(harness)).toBe('2026-02-16||2|1|no|Block|Ann|4');
  });

  it('are those of a deload week if the program plans one', () => {
    const harness = following().press('start.new');
    expect(texts(harness)).toBe('2026-02-16||2|2|yes|Block|Ann|4');
    expect(texts(harness.fill('focus', 'Core'))).toBe('2026-02-16|Core|2|2|yes|Block|Ann|4');
    expect(texts(harness.fill('week', '3'))).toBe('2026-02-16|Core|2|3|no|Block|Ann|4');
  });

  it('keep the week when the typed focus is a day that was already done in that week', () => {
    const harness = following({ sessions: PAST.slice(0, 1) })
      .press('start.new')
      .fill('focus', 'Upper');
    expect(texts(harness)).toBe('2026-02-16|Upper|2|1|no|Block|Ann|4');
  });

  it('start a session that is no day of the program, so that the next day stays the same', () => {
    const harness = following().begin('Curl').enter('20x10').press('session.finish', 'enter', 'saved.again');
    expect(harness.fake.stored.at(-1)).toMatchObject({ focus: null, program: 'Block', week: 2 });
    expect(harness.fake.stored.at(-1)).not.toHaveProperty('programDay');
    expect(choicesOf(harness)[0]).toBe('Lower · week 2 of 4 · deload');
  });

  it('are the same after a session without a program', () => {
    const harness = following({ sessions: [...PAST, OWN.build()] }).press('start.new');
    expect(texts(harness)).toBe('2026-02-16||2|2|yes|Block|Ann|4');
  });

  it('have the week of the last session before the typed date', () => {
    const harness = following().press('start.another-day').fill('date', '2026-02-07');
    expect(texts(harness)).toBe('2026-02-07||2|1|no|Block|Ann|4');
  });

  it('follow the newest session again if no day of the program was done for four weeks', () => {
    const later = OWN.on('2026-03-20T18:00:00Z').having({ phase: 3, week: 1 }).build();
    const harness = following({ sessions: [...PAST, later], now: new Date('2026-03-21T18:00:00Z') });
    expect(texts(harness.press('start.new'))).toBe('2026-03-21|Run|3|2|no|||');
  });
});
