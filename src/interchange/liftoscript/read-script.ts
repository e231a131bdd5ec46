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
  let templates: ScriptLine[] = [];
  let hasHeading = false;
  for (const piece of pieces) {
    const place = source.placeOf(piece.offset);
    if (piece.kind === 'description' || piece.kind === 'comment') {
      above.add(piece, place.line);
      continue;
    }
    if (piece.kind !== 'exercise' && !hasHeading) {
      hasHeading = true;
      templates = takeTemplates(weeks);
    }
    if (piece.kind === 'week') weeks.push({ name: piece.text, comments: above.all, days: [] });
    else if (piece.kind === 'day') {
      weekOf(weeks).days.push({ name: piece.text, place, comments: above.all, lines: templates });
      templates = [];
    } else {
      const read = readLine(piece, source);
      if (!('reason' in read)) {
        const { description, comments } = above.ofExercise;
        // Without a heading of a day, the templates belong to the day that this exercise begins.
        dayOf(weekOf(weeks), place).lines.push(...templates, { ...read.line, description, comments });
        templates = [];
        for (const note of read.notes) found.push(note);
      } else found.push(read);
    }
    above = new Above();
  }
  return { source, weeks, notes: found };
}

/** The lines with `//` and `///` above a heading or an exercise. */
class Above {
  private readonly comments: string[] = [];
  private readonly descriptions: string[][] = [];
  private lastLine = 0;

  /** A line of a description that does not directly follow the last added line begins another description. */
  add({ kind, text }: ScriptPiece, line: number): void {
    const last = this.descriptions.at(-1);
    if (kind === 'comment') this.comments.push(text);
    else if (last && this.lastLine === line - 1) last.push(text);
    else this.descriptions.push([text]);
    this.lastLine = line;
  }

  /**
   * The current description is the one that `!` marks, or else the first one. The other descriptions become comments.
   */
  get ofExercise(): Pick<ScriptLine, 'description' | 'comments'> {
    const marked = this.descriptions.findIndex(([first]) => first?.startsWith('!'));
    const current = Math.max(marked, 0);
    const texts = this.descriptions.map(([first = '', ...rest]) => [first.replace(/^!\s*/, ''), ...rest]);
    return {
      description: texts[current] ?? null,
      comments: [...texts.filter((_, place) => place !== current).flat(), ...this.comments],
    };
  }

  /** The comments for a heading. A line with `...` is left out, because only exercises can reuse a description. */
  get all(): readonly string[] {
    const description = this.descriptions.flat().filter((text) => !text.startsWith('...'));
    return [...description, ...this.comments].filter((text) => text !== '');
  }
}

/** Takes the templates above the first heading out of `weeks`, because they belong to the day below the heading. */
function takeTemplates(weeks: WeekDraft[]): ScriptLine[] {
  const lines = weeks.flatMap(({ days }) => days.flatMap((day) => day.lines));
  if (!lines.every(({ isTemplate }) => isTemplate)) return [];
  weeks.length = 0;
  return lines;
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
