/** Scans a failure technique, done after the last full repetition: `!myo 4,3+1,3`, `failure:llp(8)`. */
import type { FailureTechnique, RepCount } from '../record.js';
import type { WeightUnit } from '../weight.js';
import { exampleDrops } from './examples.js';
import type { Limits } from './limits.js';
import { type Load, loadKeys } from './load.js';
import { scanLoad } from './scan-load.js';
import { scanNumber, scanWhole } from './scan-number.js';
import { scanCount, scanTime } from './scan-quantity.js';
import { fail, found, type Scan, type Scanner, wordPattern } from './scanner.js';

export interface TechniqueStyle {
  readonly unit: WeightUnit;
  readonly limits: Limits;
}

interface Drop {
  readonly load: Load;
  readonly count: RepCount;
}

const TECHNIQUES = [
  { name: wordPattern('myo[ _-]?reps?|myos?'), scan: scanMyoReps },
  { name: wordPattern('llps?'), scan: scanLlp },
  { name: wordPattern('static[ _-]?holds?|holds?'), scan: scanHold },
  { name: wordPattern('drop[ _-]?sets?|drops?'), scan: scanDrops },
] as const;

/** True for a word that is the name of a technique, without the prefix `!` or `failure:`. */
export function isTechniqueName(word: string): boolean {
  return TECHNIQUES.some(({ name }) => {
    name.lastIndex = 0;
    return name.exec(word)?.[0].length === word.length;
  });
}

/** The prefix of a technique: `!`, or `failure:` with or without blanks. */
export const TECHNIQUE_MARK = /!\s*|failure\s*:\s*/iy;

/** A comma or semicolon before a number of partial reps: no unit follows the number, or `reps` or `partials` does. */
const NEXT_PARTIALS = /[,;](?=\s*\d+(?![\d.:x×]|\s*(?!reps?|partial)\p{L}))/iuy;

/** The longest plausible hold, in seconds: an hour. */
const MAX_HOLD_SECONDS = 3600;

/** A technique and its numbers, with or without brackets. The scanner must be at the prefix. */
export function scanTechnique(scanner: Scanner, style: TechniqueStyle): Scan<FailureTechnique> {
  scanner.take(TECHNIQUE_MARK);
  const technique = TECHNIQUES.find(({ name }) => scanner.take(name));
  if (!technique) {
    const drops = exampleDrops(style.unit);
    return fail(scanner.column, `a technique is one of !myo 4,3+1,3 !llp 6 !hold 30 ${drops}`);
  }
  const opened = scanner.takeAfterBlanks(/\(/y) !== null;
  scanner.skipBlanks();
  const result = technique.scan(scanner, style, opened);
  if (!result.ok) return result;
  if (opened && !scanner.takeAfterBlanks(/\)/y)) {
    scanner.skipBlanks();
    return fail(scanner.column, 'the bracket is not closed here: write ) after the last number');
  }
  return result;
}

function scanMyoReps(scanner: Scanner, { limits }: TechniqueStyle, opened: boolean): Scan<FailureTechnique> {
  const missing = 'the reps of a mini-set are missing: write them as !myo 4,3+1,3';
  const counts = scanList(scanner, opened, () => {
    return scanCount(scanner, limits, { listed: true }) ?? fail(scanner.column, missing);
  });
  if (!counts.ok) return counts;
  const miniSets = counts.value.map((repCount, index) => ({ miniSet: index + 1, repCount }));
  return found({ type: 'MyoReps', details: { miniSets } });
}

/** `6`, or `3,3,3` for 9 partial reps. */
function scanLlp(scanner: Scanner, { limits }: TechniqueStyle): Scan<FailureTechnique> {
  const { column } = scanner;
  let partialRepCount = 0;
  do {
    scanner.skipBlanks();
    const partials = scanWhole(scanner, limits.reps, 'partial reps', { listed: true });
    if (!partials) return fail(scanner.column, 'the partial reps are missing: write them as !llp 6');
    if (!partials.ok) return partials;
    partialRepCount += partials.value;
  } while (scanner.takeAfterBlanks(NEXT_PARTIALS));
  scanner.takeAfterBlanks(wordPattern('partial\\s+reps?|partials?|reps?'));
  if (partialRepCount > limits.reps) {
    return fail(column, `partial reps go up to ${limits.reps}: write a smaller number`);
  }
  return found({ type: 'LLP', details: { partialRepCount } });
}

function scanHold(scanner: Scanner): Scan<FailureTechnique> {
  const column = scanner.column;
  const seconds = scanTime(scanner, MAX_HOLD_SECONDS) ?? scanNumber(scanner);
  if (!seconds) return fail(column, 'the seconds of the hold are missing: write them as !hold 30');
  if (!seconds.ok) return seconds;
  if (seconds.value > MAX_HOLD_SECONDS)
    return fail(column, 'a hold is in seconds, an hour at most: write !hold 30');
  return found({ type: 'StaticHold', details: { holdDurationSeconds: seconds.value } });
}

function scanDrops(scanner: Scanner, style: TechniqueStyle, opened: boolean): Scan<FailureTechnique> {
  const drops = scanList(scanner, opened, () => scanDrop(scanner, style));
  if (!drops.ok) return drops;
  const dropSets = drops.value.map(({ load, count }, index) => {
    const { weightKg, ...added } = loadKeys(load);
    return { dropSet: index + 1, weightKg: weightKg ?? 0, repCount: count, ...added };
  });
  return found({ type: 'DropSet', details: { dropSets } });
}

function scanDrop(scanner: Scanner, { unit, limits }: TechniqueStyle): Scan<Drop> {
  const missing = `a drop needs a load and reps: write them as ${exampleDrops(unit)}`;
  const column = scanner.column;
  const scanned = scanLoad(scanner, { unit, limits, listed: true });
  if (scanned && !scanned.ok) return scanned;
  const load = scanned?.value.load;
  if (!load) return fail(column, missing);
  if (!scanner.takeAfterBlanks(/[x×]/iy)) {
    scanner.skipBlanks();
    return fail(scanner.column, missing);
  }
  scanner.skipBlanks();
  const count = scanCount(scanner, limits, { listed: true });
  if (!count) return fail(scanner.column, missing);
  return count.ok ? found({ load, count: count.value }) : count;
}

/** Items separated by commas or semicolons. Without brackets there must be at least one; `!myo()` has no items. */
function scanList<T>(scanner: Scanner, opened: boolean, scanItem: () => Scan<T>): Scan<readonly T[]> {
  const items: T[] = [];
  if (opened && scanner.peek(/\)/y)) return found(items);
  do {
    scanner.skipBlanks();
    const item = scanItem();
    if (!item.ok) return item;
    items.push(item.value);
  } while (scanner.takeAfterBlanks(opened ? /[,;]/y : /[,;](?=\s*(?:[\d.]|bw))/iy));
  return found(items);
}
