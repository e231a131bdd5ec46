/** If several files hold the same session, keeps one and sets the others aside. */
import { isSameRecord } from '../../domain/same-record.js';
import type { ReplacedTexts } from '../session-files/replaced-texts.js';
import { recordOf } from '../session-files/session-text.js';
import { decideDuplicates } from './decide-duplicates.js';
import type { OpenSessionStores } from './session-stores.js';
import { type SurveyedFile, toSameSessionFile } from './survey-files.js';
import type { SyncLists } from './sync-result.js';

export type DuplicatesContext = {
  readonly stores: OpenSessionStores;
  readonly lists: SyncLists;
  readonly replacedTexts: ReplacedTexts;
  /** True if an earlier look found the same, or if no second look is needed. */
  readonly isConfirmed: (found: string) => boolean;
};

/**
 * Keeps one file of a session, and sets the others aside.
 * @returns the kept file; null if the texts differ and no second look has confirmed this yet
 * @throws StorageError
 */
export function setDuplicatesAside(
  { stores: { exporter, now }, lists, replacedTexts, isConfirmed }: DuplicatesContext,
  id: string,
  files: readonly SurveyedFile[],
): SurveyedFile | null {
  const [first, ...others] = files.map((file) => toSameSessionFile(exporter, file));
  if (!first) return null;
  const decision = decideDuplicates([first, ...others], replacedTexts.hashesOf(id));
  const { kept, copies, superseded, conflicts } = decision;
  const different = [kept, ...superseded, ...conflicts].map(({ documentHash }) => documentHash);
  if (different.length > 1 && !isConfirmed(`files ${id} ${different.toSorted().join(' ')}`)) {
    lists.waiting.push(id);
    return null;
  }
  const sessionOf = ({ name, text }: SurveyedFile) => recordOf(text ?? exporter.read(name) ?? '');
  const keptSession = sessionOf(kept);
  for (const { name, hash } of copies) exporter.removeIfSeen(name, hash);
  for (const file of [...superseded, ...conflicts]) {
    const session = sessionOf(file);
    const isSame = session !== null && keptSession !== null && isSameRecord(session, keptSession);
    if (isSame || superseded.includes(file)) exporter.trash.moveToReplaced(exporter.pathOf(file.name), now());
    else lists.newConflicts.push(exporter.setAsideAsConflict(file.name, now()));
  }
  return kept;
}
