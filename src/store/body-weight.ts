/** Enters body weights for the screens: the line that a person types, and saving it. */
import { type BodyWeightChange, parseBodyWeightChange } from '../domain/body-weight-entry.js';
import { dayLabel } from '../domain/date-labels.js';
import { formatWeight } from '../domain/format-weight.js';
import { dayOf, localTimeWithOffset } from '../domain/session-date.js';
import type { CommandContext } from './command.js';
import { attempt, notify, notifySuccess } from './notices.js';

/**
 * Reads a line such as `82.4 yesterday` in the athlete's unit.
 * @param dayIfNone the day of a line without one; null for today
 */
export function readWeightLine(
  { getState, ports }: Pick<CommandContext, 'getState' | 'ports'>,
  text: string,
  dayIfNone: string | null,
) {
  const now = localTimeWithOffset(ports.now());
  return parseBodyWeightChange(text, getState().athlete.unit ?? 'kg', now, dayIfNone ?? dayOf(now));
}

/**
 * Saves changes in order, and shows a notice.
 * @param done the text of the notice for a saved change
 * @returns false if one failed; those before it are saved
 */
export function saveBodyWeights(
  context: CommandContext,
  changes: readonly BodyWeightChange[],
  done: string,
): boolean {
  for (const change of changes) {
    const saved = attempt(context, () => context.ports.athlete.setBodyWeight(change));
    if (saved === null) return false;
    context.dispatch({ type: 'app/athlete-changed', athlete: saved.athlete });
    if (saved.isInFile) notifySuccess(context, done);
    else notify(context, `${done}. The database keeps it until data/athlete.json can be read.`);
  }
  return true;
}

/** A body weight and its day: `82.4 kg, today`. */
export function weightWords(
  { getState, ports }: Pick<CommandContext, 'getState' | 'ports'>,
  { day, weightKg }: { readonly day: string; readonly weightKg: number },
): string {
  const label = dayLabel(day, localTimeWithOffset(ports.now()));
  return `${formatWeight(weightKg, getState().athlete.unit ?? 'kg')}, ${label}`;
}
