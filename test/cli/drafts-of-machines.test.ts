import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { localTimeWithOffset } from '../../src/domain/session-date.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { namesIn } from '../support/stores.js';

const now = () => new Date();
const aDraftOfToday = () =>
  aSession().id(1).on(localTimeWithOffset(now())).with(exercise('Squat').working('100x5')).build();
const loads = (on: TestDataRoot) =>
  new SessionDrafts(on.paths, now)
    .readable()
    .map(({ session }) =>
      session.exercises.flatMap(({ workingSets }) => workingSets.map(({ weightKg }) => weightKg)),
    );

describe('add', () => {
  it("continues this machine's draft after its host name changed", async () => {
    const on = new TestDataRoot().hold();
    new SessionDrafts(on.paths, now, 'laptop-of-ann').save(aDraftOfToday(), NEW_SESSION);
    expect(await on.run(['add', 'Squat', '110x5', '--new'])).toMatchObject({ code: 0, stderr: '' });
    expect(loads(on)).toEqual([[100, 110]]);
  });

  it('leaves the draft of another machine unchanged, and begins a new draft', async () => {
    const [on, laptop] = [new TestDataRoot().hold(), new TestDataRoot()];
    const draft = aDraftOfToday();
    new SessionDrafts(laptop.paths, now, 'laptop').save(draft, NEW_SESSION);
    const name = `draft_${draft._id}.json`;
    const path = join(on.paths.drafts, name);
    mkdirSync(on.paths.drafts, { recursive: true });
    copyFileSync(join(laptop.paths.drafts, name), path);
    const text = readFileSync(path, 'utf8');
    expect(await on.run(['add', 'Squat', '110x5', '--new'])).toMatchObject({ code: 0 });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(loads(on)).toEqual([[110]]);
    expect(namesIn(on.paths.trashedDrafts)).toEqual([]);
  });
});
