import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEW_SESSION } from '../../src/domain/draft-relation.js';
import { readMachineId } from '../../src/persistence/drafts/machine-id.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn } from '../support/stores.js';

const NAME = `draft_${anId(1)}.json`;
const squats = (sets: number) =>
  aSession()
    .id(1)
    .with(exercise('Squat').working(...Array<string>(sets).fill('100x5')))
    .build();

/** The drafts of a machine with a data root of its own. */
function aMachine(host: string) {
  const { paths } = new TestDataRoot();
  const drafts = new SessionDrafts(paths, () => NOW, host);
  const file = join(paths.drafts, NAME);
  return {
    paths,
    drafts,
    file,
    list: () => drafts.list(() => null).drafts,
    /** Carries the draft to another machine, as a synchronizer does. */
    carryTo: (other: { readonly file: string; readonly paths: { readonly drafts: string } }) => {
      mkdirSync(other.paths.drafts, { recursive: true });
      copyFileSync(file, other.file);
    },
  };
}

describe('the draft of another machine', () => {
  it('is listed with the name of its host, and the draft of this machine without a host', () => {
    const [laptop, server] = [aMachine('laptop'), aMachine('server')];
    laptop.drafts.save(squats(1), NEW_SESSION);
    expect(laptop.list()).toMatchObject([{ id: anId(1), otherHost: null }]);
    laptop.carryTo(server);
    expect(server.list()).toMatchObject([{ id: anId(1), session: squats(1), otherHost: 'laptop' }]);
  });

  it('is taken over: it is a draft of this machine then, and the original is in the trash', () => {
    const [laptop, server] = [aMachine('laptop'), aMachine('server')];
    laptop.drafts.save(squats(1), NEW_SESSION);
    laptop.carryTo(server);
    const original = readFileSync(server.file, 'utf8');
    server.drafts.takeOver(anId(1));
    expect(server.list()).toMatchObject([{ session: squats(1), base: NEW_SESSION, otherHost: null }]);
    const [kept = ''] = namesIn(server.paths.trashedDrafts);
    expect(readFileSync(join(server.paths.trashedDrafts, kept), 'utf8')).toBe(original);
    expect(server.drafts.discarded()).toMatchObject([{ session: squats(1) }]);
    server.carryTo(laptop);
    expect(laptop.list()).toMatchObject([{ otherHost: 'server' }]);
  });

  it('is kept in the trash if it arrives while the same session is logged here', () => {
    const [laptop, server] = [aMachine('laptop'), aMachine('server')];
    server.drafts.save(squats(1), NEW_SESSION);
    laptop.drafts.save(squats(3), NEW_SESSION);
    laptop.carryTo(server);
    server.drafts.save(squats(2), NEW_SESSION);
    expect(server.list()).toMatchObject([{ session: squats(2), otherHost: null }]);
    expect(server.drafts.discarded()).toMatchObject([{ session: squats(3) }]);
  });

  it('stays when the session is saved here', () => {
    const [laptop, server] = [aMachine('laptop'), aMachine('server')];
    laptop.drafts.save(squats(1), NEW_SESSION);
    laptop.carryTo(server);
    server.drafts.remove(anId(1));
    expect(server.list()).toHaveLength(1);
  });

  it('is not removed with the saved session if it cannot be read', () => {
    const server = aMachine('server');
    mkdirSync(server.paths.drafts, { recursive: true });
    const notText = Uint8Array.of(0x7b, 0xff);
    writeFileSync(server.file, notText);
    server.drafts.remove(anId(1));
    expect(readFileSync(server.file)).toEqual(Buffer.from(notText));
  });

  it('is not changed by a rename of an exercise', () => {
    const [laptop, server] = [aMachine('laptop'), aMachine('server')];
    laptop.drafts.save(squats(1), NEW_SESSION);
    laptop.carryTo(server);
    expect(server.drafts.readable()).toEqual([]);
    expect(laptop.drafts.readable()).toHaveLength(1);
  });
});

describe('the draft of this machine', () => {
  it('still belongs to it after the host name changed', () => {
    const { paths, drafts } = aMachine('laptop');
    drafts.save(squats(1), NEW_SESSION);
    const renamed = new SessionDrafts(paths, () => NOW, 'laptop.local');
    expect(renamed.list(() => null).drafts).toMatchObject([{ otherHost: null }]);
  });

  it('belongs to it if it names no machine, like drafts of older versions', () => {
    const { paths, drafts, file, list } = aMachine('laptop');
    drafts.save(squats(1), NEW_SESSION);
    const { draftMachine, draftHost, ...older } = JSON.parse(readFileSync(file, 'utf8'));
    expect({ draftMachine, draftHost }).toEqual({
      draftMachine: readMachineId(paths.database),
      draftHost: 'laptop',
    });
    writeFileSync(file, JSON.stringify(older));
    expect(list()).toMatchObject([{ otherHost: null }]);
  });

  it('can be saved if the id of the machine cannot be written', () => {
    const { paths, drafts, list } = aMachine('laptop');
    mkdirSync(`${paths.database}-machine`, { recursive: true });
    drafts.save(squats(1), NEW_SESSION);
    expect(list()).toMatchObject([{ otherHost: null }]);
    rmSync(`${paths.database}-machine`, { recursive: true });
    drafts.save(squats(2), NEW_SESSION);
    expect(list()).toMatchObject([{ session: squats(2), otherHost: null }]);
  });

  it('names a random id that differs between data roots', () => {
    const [laptop, server] = [aMachine('one'), aMachine('one')];
    for (const { drafts } of [laptop, server, laptop]) drafts.save(squats(1), NEW_SESSION);
    const ids = [laptop, server].map(({ paths }) => readMachineId(paths.database));
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });
});
