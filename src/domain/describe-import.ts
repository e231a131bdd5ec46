/** Describes the result of an import. */

import type { GroupOptions } from '../text/group-thousands.js';
import { counted, formatCount } from './format-session.js';
import type { ImportedName } from './imported-names.js';
import type { ImportRemark, ImportReport } from './read-models/import-report.js';
import { formatNumber } from './set-notation/format-number.js';
import { type WeightUnit, weightAsEntered } from './weight.js';

/**
 * `Imported 12 sessions, 230 sets. Also: 3 already saved, 1 skipped.`
 * @param isReplacing true if changed sessions were replaced
 */
export function describeImport(
  { new: count, same, merged, changed, sets, skipped }: ImportReport,
  isReplacing: boolean,
  options: GroupOptions = {},
): string {
  const number = (amount: number) => formatCount(amount, options);
  const outcome = isReplacing ? 'replaced' : 'left unchanged';
  const others = [
    same === 0 ? '' : `${number(same)} already saved`,
    merged === 0 ? '' : `${number(merged)} already saved and completed`,
    changed === 0 ? '' : `${number(changed)} already saved with different content and ${outcome}`,
    skipped.length === 0 ? '' : `${number(skipped.length)} skipped`,
  ].filter(Boolean);
  const done = `Imported ${counted(count, 'session', options)}, ${counted(sets, 'set', options)}.`;
  return others.length === 0 ? done : `${done} Also: ${others.join(', ')}.`;
}

/** `log.csv: line 12: it has no date` */
export function remarkText({ file, place, reason }: ImportRemark): string {
  return [file, place, reason].filter(Boolean).join(': ');
}

/** `its weights have no unit: 225 is read as 225 lb (102.06 kg)` */
export function describeUnit(weight: number, unit: WeightUnit): string {
  const { weightKg } = weightAsEntered(weight, unit);
  const inKg = unit === 'kg' ? '' : ` (${formatNumber(Math.round(weightKg * 100) / 100)} kg)`;
  const written = formatNumber(weight);
  return `its weights have no unit: ${written} is read as ${written} ${unit}${inKg}`;
}

/** `"Bench Press (Barbell)" is probably your "BB Bench Press".`; null for a name without a suggestion. */
export function describeSuggestion({ name, suggestion }: ImportedName): string | null {
  if (suggestion === null) return null;
  const exercise = JSON.stringify(suggestion.name);
  const meanings = {
    own: `your ${exercise}`,
    library: `${exercise} of the library`,
    import: `${exercise} of the same import`,
  };
  return `${JSON.stringify(name)} is probably ${meanings[suggestion.from]}.`;
}
