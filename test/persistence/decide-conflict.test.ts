import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { conflictTexts, decideConflict } from '../../src/persistence/sync/decide-conflict.js';
import { LOOKS_APART_MS } from '../../src/persistence/sync/second-look.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { nameOf, textsInRows, unsynced } from '../support/real-stores.js';
import { NOW, namesIn, replacedTextsIn } from '../support/stores.js';

const session = aSession().id(1).focused('Upper').with(exercise('Squat').working('100x5')).build();
const TEXT = serializeSession(session);
const IN_CONFLICT = TEXT.replace('"Upper"', '"In conflict"');
const ARRIVED = TEXT.replace('"Upper"', '"Arrived since"');
const CONFLICT = nameOf(1).replace('.json', '.conflict-20260216-180211.json');

/** A conflict whose texts are shown. */
function shownConflict() {
  const on = new TestDataRoot().hold(session);
  const put = (name: string, text: string) => writeFileSync(join(on.paths.sessions, name), text);
  put(CONFLICT, IN_CONFLICT);
  const clock = { now: NOW };
  const stores = unsynced(on, () => clock.now);
  stores.sync();
  const shown = conflictTexts(stores, CONFLICT);
  const decide = (keep: 'session' | 'conflict') => decideConflict(stores, CONFLICT, keep, shown);
  return { on, put, clock, stores, decide, replaced: () => namesIn(on.paths.replaced) };
}

describe('the decision of a conflict', () => {
  it.each([
    ['session', TEXT],
    ['conflict', IN_CONFLICT],
  ] as const)('for the %s also ends the same conflict of another machine', (keep, text) => {
    const { on, put, stores, decide } = shownConflict();
    // Another machine found the same conflict, and its file arrived after the conflict was shown.
    put(CONFLICT.replace('180211', '180215'), IN_CONFLICT);
    decide(keep);
    expect(textsInRows(stores).get(1)).toBe(text);
    expect(on.sessionFiles()).toEqual([nameOf(1)]);
  });

  it.each(['session', 'conflict'] as const)(
    'for the %s removes the conflict file and changes nothing else if both texts are equal',
    (keep) => {
      const { on, put, stores, replaced } = shownConflict();
      put(CONFLICT, TEXT);
      decideConflict(stores, CONFLICT, keep, conflictTexts(stores, CONFLICT));
      expect(on.sessionFiles()).toEqual([nameOf(1)]);
      expect([on.sessionText(nameOf(1)), replaced()]).toEqual([TEXT, []]);
    },
  );

  it('for the conflict takes the conflicting text, and keeps the replaced text in the trash', () => {
    const { stores, decide, replaced } = shownConflict();
    decide('conflict');
    expect(textsInRows(stores).get(1)).toBe(IN_CONFLICT);
    expect(replaced().length).toBeGreaterThan(0);
  });

  it.each([
    ['the session', nameOf(1), 'conflict'],
    ['the conflicting text', CONFLICT, 'conflict'],
    ['the conflicting text', CONFLICT, 'session'],
  ] as const)('is not carried out if %s changed since it was shown', (_what, changed, keep) => {
    const { on, put, decide, replaced } = shownConflict();
    put(changed, ARRIVED);
    expect(() => decide(keep)).toThrow(/changed since it was shown, so nothing was decided/);
    expect(on.sessionText(changed)).toBe(ARRIVED);
    expect(replaced()).toEqual([]);
  });

  it('is not carried out if the sync before it takes the text of another file of the session', () => {
    const { on, put, clock, stores, decide } = shownConflict();
    // Another machine replaced the session's text with the text that arrived.
    stores.exporter.trash.saveReplaced(session._id, TEXT, NOW);
    put('another file.json', ARRIVED);
    stores.sync();
    clock.now = new Date(NOW.getTime() + LOOKS_APART_MS);
    expect(() => decide('conflict')).toThrow(/changed since/);
    expect(textsInRows(stores).get(1)).toBe(ARRIVED);
    expect(on.sessionText(CONFLICT)).toBe(IN_CONFLICT);
    expect(replacedTextsIn(on)).not.toContain(ARRIVED);
  });

  it("keeps the session's text as it is now if the session is chosen", () => {
    const { on, put, decide, replaced } = shownConflict();
    put(nameOf(1), ARRIVED);
    decide('session');
    expect(on.sessionText(nameOf(1))).toBe(ARRIVED);
    expect(replaced()).toHaveLength(1);
  });
});
