/** Decides which lines of a view are new. Pure. */
import type { LinearPart, LinearView } from './linear-view.js';

type Parts = ReadonlyMap<string, LinearPart>;

/** The printed parts, by place; parts without a place are kept apart. */
export type Announced = {
  /** The place that was shown last, not counting overlays; null before the first. */
  readonly place: string | null;
  /** The overlay that is shown; null if none is. */
  readonly overlay: string | null;
  readonly places: ReadonlyMap<string, Parts>;
  readonly app: Parts;
};

export const NOTHING_ANNOUNCED: Announced = { place: null, overlay: null, places: new Map(), app: new Map() };

/**
 * The lines of a view that are new since `before`.
 * @param holdsReplies true while a text is typed: replies then wait for a later call
 */
export function announce(
  before: Announced,
  view: LinearView,
  holdsReplies: boolean,
): { readonly lines: readonly string[]; readonly announced: Announced } {
  const isSamePlace = view.place === (view.isOverlay ? before.overlay : before.place);
  const isBack = isSamePlace && !view.isOverlay && before.overlay !== null;
  const inPlace: Parts = before.places.get(view.place) ?? new Map();
  const lines: string[] = [];
  const place = new Map<string, LinearPart>();
  const app = new Map<string, LinearPart>();
  for (const part of view.parts) {
    const printed = part.scope === 'app' ? before.app.get(part.id) : inPlace.get(part.id);
    // After an overlay closes, a part of one line is printed again, because it names the current place.
    const isForgotten = part.scope === 'place' && (!isSamePlace || (isBack && part.lines.length === 1));
    const known = isForgotten ? undefined : printed;
    const isHeld = holdsReplies && part.isReply === true;
    const now = isHeld ? known : part;
    if (!isHeld) lines.push(...newLines(part, known));
    if (now !== undefined) (part.scope === 'app' ? app : place).set(part.id, now);
  }
  const places = new Map(before.places).set(view.place, place);
  const shown = view.isOverlay
    ? { place: before.place, overlay: view.place }
    : { place: view.place, overlay: null };
  return { lines, announced: { ...shown, places, app } };
}

/** The lines that the printed version lacks. A part with a source is printed whole or not at all. */
function newLines(part: LinearPart, printed: LinearPart | undefined): readonly string[] {
  if (printed === undefined) return part.lines;
  if (part.source !== undefined) return part.source === printed.source ? [] : part.lines;
  const left = [...printed.lines];
  return part.lines.filter((line) => {
    const at = left.indexOf(line);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}
