/** The result of an import in words. */

import { counted } from './format-session.js';
import type { ImportRemark, ImportReport } from './read-models/import-report.js';

/**
 * `Imported 12 sessions, 230 sets. Besides: 3 there already, 1 skipped.`
 * @param isReplacing whether those that were there with another record were replaced
 */
export function describeImport(
  { new: count, same, changed, sets, skipped }: ImportReport,
  isReplacing = false,
): string {
  const fate = isReplacing ? 'replaced' : `left as ${changed === 1 ? 'it is' : 'they are'}`;
  const others = [
    same === 0 ? '' : `${same} there already`,
    changed === 0 ? '' : `${changed} there with another record and ${fate}`,
    skipped.length === 0 ? '' : `${skipped.length} skipped`,
  ].filter(Boolean);
  const done = `Imported ${counted(count, 'session')}, ${counted(sets, 'set')}.`;
  return others.length === 0 ? done : `${done} Besides: ${others.join(', ')}.`;
}

/** `log.csv: line 12: it has no date` */
export function remarkText({ file, place, reason }: ImportRemark): string {
  return [file, place, reason].filter(Boolean).join(': ');
}
