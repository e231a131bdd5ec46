/** Drafts in a folder, and the port that reads and writes them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDraftsPort } from '../../src/persistence/adapters/drafts-port.js';
import { DraftLock } from '../../src/persistence/drafts/draft-lock.js';
import { DraftWriter } from '../../src/persistence/drafts/draft-writer.js';
import { SessionDrafts } from '../../src/persistence/drafts/session-drafts.js';
import { EditorCopies } from '../../src/persistence/sync/editor-copies.js';
import { anId, aSession, exercise } from '../support/builders.js';
import { TestDataRoot } from '../support/data-root.js';
import { NOW, namesIn, openStores } from '../support/stores.js';

export const inProgress = (id: number, load = 80) =>
  aSession()
    .id(id)
    .with(exercise('Bench Press').working(`${load}x5`))
    .build();

export const withSets = (id: number, ...sets: string[]) =>
  aSession()
    .id(id)
    .with(exercise('Bench Press').working(...sets))
    .build();

export const nothingSaved = () => null;

export const read = (path: string) => readFileSync(path, 'utf8');

export function aFolder() {
  const { paths } = new TestDataRoot();
  mkdirSync(paths.drafts, { recursive: true });
  const drafts = new SessionDrafts(paths, () => NOW);
  const put = (name: string, text: string | Uint8Array) => writeFileSync(join(paths.drafts, name), text);
  const list = () => drafts.list(nothingSaved);
  return { paths, drafts, put, list, names: () => namesIn(paths.drafts) };
}

export function aPort() {
  const stores = openStores();
  const { paths } = stores.on;
  const drafts = new SessionDrafts(paths, stores.now);
  const copies = new EditorCopies(stores, paths);
  const port = createDraftsPort(drafts, new DraftWriter(drafts), stores, new DraftLock(paths), copies);
  return { stores, paths, drafts, port };
}

export const nameOf = (id: number) => `draft_${anId(id)}.json`;
