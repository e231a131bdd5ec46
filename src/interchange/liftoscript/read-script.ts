/** Reads a text in Liftoscript: its weeks, days and lines. Unreadable parts are reported; reading never fails. */
import { readLine } from './read-line.js';
import type { ScriptDay, ScriptLine, ScriptNote, ScriptWeek } from './script.js';
import { type ScriptPiece, ScriptText } from './script-text.js';

export type ReadScript = {
  readonly source: ScriptText;
  readonly weeks: readonly ScriptWeek[];
  readonly notes: readonly ScriptNote[];
};

type DayDraft = Omit<ScriptDay, 'lines'> & { readonly lines: ScriptLine[] };
type WeekDraft = Omit<ScriptWeek, 'days'> & { readonly days: DayDraft[] };

export function readScript(text: string): ReadScript {
  const source = new ScriptText(text);
  const { pieces, notes } = source.pieces();
  const found = [...notes];
  const weeks: WeekDraft[] = [];
  let above = new Above();
  for (const piece of pieces) {
    const place = source.placeOf(piece.offset);
    if (piece.kind === 'description' || piece.kind === 'comment') {
      above.add(piece);
      continue;
    }
    if (piece.kind === 'week') weeks.push({ name: piece.text, comments: above.all, days: [] });
    else if (piece.kind === 'day') {
      weekOf(weeks).days.push({ name: piece.text, place, comments: above.all, lines: [] });
    } else {
      const read = readLine(piece, source);
      if (!('reason' in read)) {
        const { description, comments } = above;
        dayOf(weekOf(weeks), place).lines.push({ ...read.line, description, comments });
        for (const note of read.notes) found.push(note);
      } else found.push(read);
    }
    above = new Above();
  }
  return { source, weeks, notes: found };
}

/** The lines with `//` and `///` above a heading or an exercise. */
class Above {
  description: string[] | null = null;
  readonly comments: string[] = [];

  add({ kind, text }: ScriptPiece): void {
    if (kind === 'comment') this.comments.push(text);
    else {
      this.description ??= [];
      this.description.push(text);
    }
  }

  /** For a heading. What a heading reuses belongs to an exercise. */
  get all(): readonly string[] {
    const description = (this.description ?? []).filter((text) => !text.startsWith('...'));
    return [...description, ...this.comments].filter((text) => text !== '');
  }
}

function weekOf(weeks: WeekDraft[]): WeekDraft {
  const last = weeks.at(-1) ?? { name: '', comments: [], days: [] };
  if (weeks.length === 0) weeks.push(last);
  return last;
}

function dayOf({ days }: WeekDraft, place: ScriptDay['place']): DayDraft {
  const last = days.at(-1) ?? { name: 'Day 1', place, comments: [], lines: [] };
  if (days.length === 0) days.push(last);
  return last;
}
