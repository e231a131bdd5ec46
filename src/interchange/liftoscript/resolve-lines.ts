/** Resolves references between lines: reused sets, weights, warm-ups, progressions and descriptions. */
import { keyOf, referenceOf } from './read-line.js';
import type {
  Place,
  Progress,
  Reference,
  Script,
  ScriptDay,
  ScriptGroup,
  ScriptLine,
  ScriptNote,
  ScriptWeek,
  SetValues,
  Variation,
} from './script.js';
import { SharedProgress } from './shared-progress.js';

/** A line with everything that the line reuses. */
export type ResolvedLine = Pick<
  ScriptLine,
  'key' | 'label' | 'name' | 'otherMovements' | 'place' | 'superset' | 'comments'
> & {
  /** The values of each set are complete. */
  readonly variations: readonly Variation[];
  readonly warmup: readonly ScriptGroup[] | null;
  readonly progress: Progress | null;
  readonly update: Script | null;
  readonly description: readonly string[];
};

export type ResolvedDay = Pick<ScriptDay, 'name' | 'place' | 'comments'> & {
  /** The lines of the day, without templates. */
  readonly lines: readonly ResolvedLine[];
};

export type ResolvedWeek = Pick<ScriptWeek, 'name' | 'comments'> & { readonly days: readonly ResolvedDay[] };

type Sets = Pick<ResolvedLine, 'variations' | 'warmup' | 'progress' | 'update'> & {
  readonly common: SetValues;
};
type Found = { readonly line: ScriptLine; readonly week: number };

const NO_SETS: Sets = { variations: [], warmup: null, progress: null, update: null, common: {} };
/** The longest chain of lines that reuse each other; longer chains are most likely a circle. */
const LONGEST_CHAIN = 9;

export class LineResolver {
  /** The notes by place and reason, so that each note is given only once. */
  private readonly noted = new Map<string, ScriptNote>();
  private readonly lines: readonly (readonly (readonly ScriptLine[])[])[];
  private readonly byWeek: readonly ReadonlyMap<string, ScriptLine>[];
  private readonly progress: SharedProgress;
  private readonly reused = new Set<string>();

  constructor(private readonly weeks: readonly ScriptWeek[]) {
    this.lines = weeks.map(({ days }) => days.map(({ lines }) => lines));
    this.byWeek = this.lines.map((days) => firstByKey(days.flat()));
    this.progress = new SharedProgress(this.allLines);
    for (const [week, days] of this.lines.entries()) {
      for (const line of days.flat()) {
        const { progress, update } = this.setsOf({ line, week }, LONGEST_CHAIN);
        this.progress.holdReused(line.key, progress, update);
      }
    }
  }

  get allLines(): readonly ScriptLine[] {
    return this.lines.flat(2);
  }

  /** The lines of templates that no line reuses. */
  get unusedTemplates(): readonly ScriptLine[] {
    const byPlace = new Map(this.allLines.map((line) => [`${line.place.line}:${line.place.column}`, line]));
    return [...byPlace.values()].filter(({ key, isTemplate }) => isTemplate && !this.reused.has(key));
  }

  get notes(): readonly ScriptNote[] {
    return [...this.noted.values()];
  }

  resolve(): readonly ResolvedWeek[] {
    const descriptions = new Map<string, readonly string[]>();
    return this.weeks.map(({ name, comments, days }, week) => ({
      name,
      comments,
      days: days.map((day, place) => ({
        name: day.name,
        place: day.place,
        comments: day.comments,
        lines: day.lines
          .filter(({ isTemplate }) => !isTemplate)
          .map((line) => this.resolveLine({ line, week }, `${place} ${line.key}`, descriptions)),
      })),
    }));
  }

  /** Returns the text of a script, or of the script that it reuses, if that exists. */
  bodyOf(script: Script, kind: 'progress' | 'update', depth = LONGEST_CHAIN): string {
    if (!script.reuse || depth === 0) return script.text;
    const other = this.progress.scriptOf(script.reuse.key, kind);
    return other ? this.bodyOf(other, kind, depth - 1) : script.text;
  }

  /** @param slot the exercise and its day, whose description also applies in later weeks */
  private resolveLine(
    found: Found,
    slot: string,
    descriptions: Map<string, readonly string[]>,
  ): ResolvedLine {
    const { key, label, name, otherMovements, place, superset, comments } = found.line;
    const { variations, warmup, progress, update } = this.setsOf(found, LONGEST_CHAIN);
    const own = found.line.description === null ? null : this.descriptionOf(found, LONGEST_CHAIN);
    const description = own ?? descriptions.get(slot) ?? [];
    descriptions.set(slot, description);
    return {
      ...{ key, label, name, otherMovements, place, superset, comments },
      ...{ variations, warmup, progress, update, description },
    };
  }

  private setsOf({ line, week }: Found, depth: number): Sets {
    const found = line.reuse && this.find(line.reuse, week);
    if (line.reuse && found && depth === 0) {
      this.note(line.reuse, 'the lines reuse each other in a circle: write the sets here');
    }
    const base = found && depth > 0 ? this.setsOf(found, depth - 1) : NO_SETS;
    const common = { ...base.common, ...line.common };
    const variations =
      line.variations.length > 0
        ? line.variations.map((variation) => withValues(variation, (values) => ({ ...common, ...values })))
        : base.variations.map((variation) =>
            withValues(variation, (values) => ({ ...values, ...line.common })),
          );
    return {
      common,
      variations,
      warmup: line.warmup ?? base.warmup,
      progress: this.progress.progressOf(line, base.progress, variations),
      update: this.progress.updateOf(line, base.update),
    };
  }

  /** The description of a line, or of its exercise in an earlier week. `...Squat` gives the description of Squat. */
  private descriptionOf({ line, week }: Found, depth: number): readonly string[] | null {
    if (depth === 0) return null;
    const described = line.description === null ? this.earlierDescription(line.key, week) : { line, week };
    return (
      described?.line.description?.flatMap((text) => {
        if (!text.startsWith('...')) return text === '' ? [] : [text];
        const reference = referenceOf(text);
        const found = reference && this.search(reference, described.week);
        return (found && this.descriptionOf(found, depth - 1)) ?? [];
      }) ?? null
    );
  }

  private earlierDescription(key: string, week: number): Found | null {
    for (let at = week - 1; at >= 0; at -= 1) {
      const line = this.byWeek[at]?.get(key);
      if (line && line.description !== null) return { line, week: at };
    }
    return null;
  }

  /** The line that a reference means. Adds a note if it is missing or in another week. */
  private find(reference: Reference, week: number): Found | null {
    const found = this.search(reference, week);
    const { name, day } = reference;
    const from = reference.week ?? week + 1;
    if (found) this.reused.add(found.line.key);
    if (!found) {
      const where = day === null ? '' : ` on day ${day} of week ${from}`;
      this.note(
        reference,
        `there is no exercise ${name}${where} to reuse: write the name as in its own line`,
      );
    } else if (found.week + 1 !== from) {
      this.note(reference, `${name} has no line in week ${from}; the line of week ${found.week + 1} is used`);
    }
    return found;
  }

  /** The line that a reference means. Without a day, earlier weeks are searched too. */
  private search({ key, day, week: wanted }: Reference, week: number): Found | null {
    const from = Math.min(wanted ?? week + 1, this.weeks.length) - 1;
    if (day !== null) {
      const line = this.lines[from]?.[day - 1]?.find((each) => each.key === key);
      return line ? { line, week: from } : null;
    }
    for (let at = from; at >= 0; at -= 1) {
      const line = this.byWeek[at]?.get(key);
      if (line) return { line, week: at };
    }
    return null;
  }

  private note({ line, column }: Place, reason: string): void {
    this.noted.set(`${line}:${column}:${reason}`, { line, column, reason });
  }
}

function withValues(variation: Variation, change: (values: SetValues) => SetValues): Variation {
  return {
    ...variation,
    groups: variation.groups.map((group) => ({ ...group, values: change(group.values) })),
  };
}

/** The first line of each key. The name alone, without a label, is a key too. */
function firstByKey(lines: readonly ScriptLine[]): ReadonlyMap<string, ScriptLine> {
  const byKey = new Map<string, ScriptLine>();
  for (const line of lines) if (!byKey.has(line.key)) byKey.set(line.key, line);
  for (const line of lines) {
    const bare = keyOf(undefined, line.name);
    if (!byKey.has(bare)) byKey.set(bare, line);
  }
  return byKey;
}
