/** Actions on two machines with one log, and a check that only a person's decision removes a confirmed text. */
import { join } from 'node:path';
import { exerciseKey } from '../../src/domain/exercise-name.js';
import type { TrainingSession } from '../../src/domain/record.js';
import { serializeSession } from '../../src/domain/serialize-record.js';
import { hashText } from '../../src/persistence/disk/text-hash.js';
import { runToEnd } from '../../src/persistence/disk/time-sliced-work.js';
import { deleteSession, undeleteSession } from '../../src/persistence/sync/delete-session.js';
import { filesAt } from '../../src/persistence/sync/import-files.js';
import { importSteps } from '../../src/persistence/sync/import-sessions.js';
import { saveSession } from '../../src/persistence/sync/save-session.js';
import { createImporter } from '../../src/persistence/sync/session-importer.js';
import { currentTextHashes } from '../../src/persistence/sync/session-write.js';
import { syncStores } from '../../src/persistence/sync/sync-stores.js';
import { verifyStores } from '../../src/persistence/sync/verify-stores.js';
import { context, folderOf, OPTIONS } from './an-import.js';
import { type Machine, SESSIONS, type Work } from './any-work.js';
import { anId, aSession, exercise } from './builders.js';
import { decideListed } from './conflict-work.js';
import { editFile, OpenEditor, renameFile } from './file-work.js';
import { filesOf } from './folder-carrier.js';
import { type OpenStores, save } from './stores.js';
import { TextPlaces } from './text-places.js';

/** The id of the session in the first import file. Both machines have the same import files. */
const FIRST_IMPORTED_ID = 11;

/** How many confirmed texts ended in each place, and the errors. */
export type Count = {
  /** The number of sessions at the end, on each machine. */
  readonly sessions: readonly number[];
  /** Texts that the program confirmed. */
  readonly confirmed: number;
  readonly live: number;
  readonly inConflict: number;
  /** Texts that a person saw and then replaced or deleted. */
  readonly replacedOrDeleted: number;
  /** Texts that may end in any place, such as those that were deleted on both machines. */
  readonly either: number;
  /** Texts that, on one of the machines, are neither a session nor in a listed conflict. */
  readonly lost: readonly string[];
  /** Files that the machines do not both have, and sessions whose copies differ. */
  readonly unequal: readonly string[];
  /** Deleted texts that are sessions again. */
  readonly undone: readonly string[];
};

/** A step of a text: confirmed, replaced, deleted, undeleted, moved, arrived again, or its conflict kept. */
type Step = 'c' | 'r' | 'd' | 'u' | 'm' | 'a' | 'k';
/** Steps of a text that must be a session or in a listed conflict at the end. */
const OWED = /^c[mak]*(du)?$/;
const REPLACED_OR_DELETED = /^c[rd]+$/;
/** Steps of a text that must not be a session at the end. A replaced text may be one, if git confuses renamed files. */
const DELETED = /d$/;

/**
 * Runs the actions, records every text that the program confirmed, and counts these texts by their place at the end.
 */
export class CountedWork {
  private readonly steps = new Map<string, string>();
  private edits = 0;
  private readonly places: TextPlaces;
  /** The open editor of each machine; it stays open while other work is done. */
  private readonly editors = new Map<Machine, OpenEditor>();

  constructor(readonly stores: readonly [OpenStores, OpenStores]) {
    this.places = new TextPlaces(stores);
  }

  /** Records where all texts are after a step. */
  look(step: string): void {
    this.places.look(step);
  }

  /** Runs an action. Does nothing if the machine has no session, conflict or file for it. */
  run({ kind, on, which }: Work): void {
    const stores = this.stores[on];
    switch (kind) {
      case 'create':
        // An id that no machine had, as every new session has.
        this.save(stores, this.session(anId(100 + this.edits), '2026-02-16'), null);
        break;
      case 'import':
        this.import(stores, FIRST_IMPORTED_ID + which);
        break;
      case 'undelete':
        this.restore(stores, which);
        break;
      case 'replace':
        this.replace(stores, which);
        break;
      case 'editor':
        this.takeEditor(on, which);
        break;
      case 'keep-session':
      case 'keep-conflict':
        this.decide(stores, which, kind === 'keep-session' ? 'session' : 'conflict');
        break;
      default:
        this.change(stores, kind, which);
    }
  }

  /** Saves the first sessions, on the first machine. */
  begin(): void {
    for (let id = 1; id <= SESSIONS; id += 1) {
      this.save(this.stores[0], this.session(anId(id), '2026-02-16'), null);
    }
  }

  /** Compares the texts of both machines with the confirmed ones. */
  count(): Count {
    const [one, other] = this.stores;
    const ends = this.stores.map(({ repository, exporter }) => ({
      live: repository.getTexts().map(({ text }) => text),
      conflicts: exporter.conflictNames().map((name) => exporter.read(name)),
      report: verifyStores(repository, exporter, 'the database'),
    }));
    const texts = [...this.steps];
    const isLive = (text: string) => ends.every(({ live }) => live.includes(text));
    const isListed = (text: string) => ends.every(({ conflicts }) => conflicts.includes(text));
    const owed = texts.filter(([, steps]) => OWED.test(steps)).map(([text]) => text);
    const done = texts.filter(([, steps]) => REPLACED_OR_DELETED.test(steps)).map(([text]) => text);
    return {
      sessions: ends.map(({ live }) => live.length),
      confirmed: texts.length,
      live: owed.filter(isLive).length,
      inConflict: owed.filter((text) => !isLive(text) && isListed(text)).length,
      replacedOrDeleted: done.length,
      either: texts.length - owed.length - done.length,
      lost: owed.filter((text) => !isLive(text) && !isListed(text)).map((text) => this.describeLost(text)),
      unequal: [
        ...differences(filesOf(one.on), filesOf(other.on)),
        ...ends.flatMap(({ report: { dbOnly, jsonOnly, differ, invalid, pending } }, machine) =>
          [dbOnly, jsonOnly, differ, invalid.map(({ file }) => file), pending]
            .flat()
            .map((what) => `machine ${machine}: ${what}`),
        ),
      ],
      undone: done
        .filter((text) => DELETED.test(this.steps.get(text) ?? ''))
        .filter((text) => ends.some(({ live }) => live.includes(text)))
        .map((text) => this.describe(text)),
    };
  }

  private save(stores: OpenStores, session: TrainingSession, seen: string | null): void {
    const { status } = save(stores, session, true);
    if (status !== 'saved') throw new Error(`${session._id} was not saved: ${status}`);
    if (seen !== null) this.note(seen, 'r');
    this.note(serializeSession(session), 'c');
  }

  private change(
    stores: OpenStores,
    kind: 'save' | 'redate' | 'edit-file' | 'rename-file' | 'delete',
    which: number,
  ): void {
    const id = choose(liveIds(stores), which);
    const seen = id === undefined ? null : stores.repository.getText(id);
    if (id === undefined || !seen?.fileName) return;
    // A person renames, edits or deletes a file only if it has the text of the row.
    const isShown = filesOf(stores.on).get(`sessions/${seen.fileName}`) === seen.text;
    const date = kind === 'redate' ? `2026-03-${10 + (this.edits % 20)}` : seen.date;
    if (kind === 'save' || kind === 'redate') {
      this.save(stores, this.session(id, date), seen.text);
    } else if (isShown && kind === 'rename-file') {
      this.edits += 1;
      // If the other machine has deleted this text, the renamed file restores it there.
      this.note(seen.text, 'm');
      renameFile(join(stores.on.paths.sessions, seen.fileName), `by hand ${this.edits}.json`);
    } else if (isShown && kind === 'delete') {
      if (deleteSession(stores, id).status === 'done') this.note(seen.text, 'd');
    } else if (isShown) {
      const text = serializeSession(this.session(id, date));
      if (!editFile(join(stores.on.paths.sessions, seen.fileName), seen.text, text)) return;
      this.note(seen.text, 'r');
      this.note(text, 'c');
    }
  }

  /** Syncs and then replaces a text, as `log --replace` does. */
  private replace(stores: OpenStores, which: number): void {
    syncStores(stores);
    const id = choose(liveIds(stores), which);
    const seen = id === undefined ? null : stores.repository.getText(id);
    if (id === undefined || !seen) return;
    const session = this.session(id, seen.date);
    const base = currentTextHashes(stores, session);
    const beganFrom = (text: string) => base.has(hashText(text));
    const inFile = seen.fileName && filesOf(stores.on).get(`sessions/${seen.fileName}`);
    const { status } = saveSession(stores, session, { replace: true, beganFrom });
    if (status !== 'saved') throw new Error(`${id} was not replaced: ${status}`);
    for (const text of new Set([seen.text, inFile || seen.text])) this.note(text, 'r');
    this.note(serializeSession(session), 'c');
  }

  /** Opens a session's file in the user's editor, or saves and closes the file that is open already. */
  private takeEditor(machine: Machine, which: number): void {
    const stores = this.stores[machine];
    const open = this.editors.get(machine);
    if (open === undefined) {
      const id = choose(liveIds(stores), which);
      const opened = id === undefined ? null : OpenEditor.open(stores, id);
      if (opened) this.editors.set(machine, opened);
      return;
    }
    this.editors.delete(machine);
    const text = serializeSession(this.session(open.id, '2026-02-16'));
    const { status } = open.close(text);
    if (status !== 'kept') this.note(open.seen, 'r');
    this.note(text, 'c');
  }

  private decide(stores: OpenStores, which: number, keep: 'session' | 'conflict'): void {
    const decision = decideListed(stores, which, keep);
    if (decision === null) return;
    if (decision.replaced !== null) this.note(decision.replaced, 'r');
    if (keep === 'conflict' && decision.chosen !== null) this.note(decision.chosen, 'k');
  }

  private import(stores: OpenStores, number: number): void {
    const id = anId(number);
    const session = this.build(id, '2026-01-05', number);
    const before = stores.repository.getText(id)?.text;
    const folder = folderOf(session);
    const importing = createImporter(() => stores, { replace: false, keyOf: exerciseKey, paths: [folder] });
    runToEnd(importSteps(filesAt(folder), OPTIONS, context, importing));
    const text = stores.repository.getText(id)?.text;
    if (text !== undefined && text !== before) this.note(text, 'c');
  }

  private restore(stores: OpenStores, which: number): void {
    const live = liveIds(stores);
    const deleted = stores.exporter.trash.all().flatMap(({ id }) => (live.includes(id) ? [] : id));
    const id = choose([...new Set(deleted)].toSorted(), which);
    if (id === undefined) return;
    const shown = stores.exporter.trash.all().map(({ text }) => text);
    if (undeleteSession(stores, id).status !== 'done') return;
    const text = stores.repository.getText(id)?.text;
    // If the text was not in the trash, it came from the session's file, which a synchronizer had written again.
    if (text !== undefined) this.note(text, shown.includes(text) ? 'u' : 'a');
  }

  private note(text: string, step: Step): void {
    this.steps.set(text, `${this.steps.get(text) ?? ''}${step}`);
  }

  private session(id: string, date: string): TrainingSession {
    this.edits += 1;
    return this.build(id, date, 100 + this.edits);
  }

  /** @param reps a number that no other text has */
  private build(id: string, date: string, reps: number): TrainingSession {
    const session = aSession()
      .on(date)
      .with(exercise('Squat').working(`100x${reps}`))
      .build();
    return { ...session, _id: id };
  }

  private describeLost(text: string): string {
    return `${this.describe(text)}, last found ${this.places.lastOf(text)}`;
  }

  private describe(text: string): string {
    const [id = ''] = /[0-9a-f]{8}-/.exec(text) ?? [];
    const [, reps] = /"full": (\d+)/.exec(text) ?? [];
    return `${id}x${reps} (${this.steps.get(text)})`;
  }
}

function liveIds({ repository }: OpenStores): readonly string[] {
  return repository
    .getTexts()
    .map(({ id }) => id)
    .toSorted();
}

/** The id at index `which`, modulo `SESSIONS` or the number of ids; undefined if there are none. */
function choose(ids: readonly string[], which: number): string | undefined {
  return ids[which % Math.min(ids.length, SESSIONS)];
}

function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
