/** Copies lines such as `Squat[2,1-4]` to each of their weeks, and sorts each day by the places that lines give. */
import type { ScriptLine, ScriptNote, ScriptWeek } from './script.js';

/** The weeks of ten years; no program has more. */
const MOST_WEEKS = 520;
/** More lines than any training day has. */
const MOST_LINES = 500;

export type ExpandedWeeks = { readonly weeks: readonly ScriptWeek[]; readonly notes: readonly ScriptNote[] };

/** `Squat[1-4]` applies to the same day in weeks 1 to 4, unless a day has its own line. */
export function expandWeeks(written: readonly ScriptWeek[]): ExpandedWeeks {
  const notes: ScriptNote[] = [];
  const weeks = withTemplates(written.slice(0, MOST_WEEKS));
  const place = written[MOST_WEEKS]?.days[0]?.place;
  if (place)
    notes.push({ ...place, reason: `a program has at most ${MOST_WEEKS} weeks; later weeks are left out` });
  const days = weeks.map((week) => week.days.map(({ lines }) => new DayLines(lines)));
  for (const [home, { days: ofHome }] of weeks.entries()) {
    for (const [place, { lines }] of ofHome.entries()) {
      for (const line of lines) {
        if (!line.repeat) continue;
        const { from, to } = line.repeat;
        for (let week = from - 1; week < Math.min(to, weeks.length); week += 1) {
          if (week === home || week < 0) continue;
          const day = days[week]?.[place];
          if (day) day.addRepeated(line);
          else notes.push({ ...line.place, reason: missingDay(line, week, place) });
        }
        if (to > weeks.length) {
          notes.push({
            ...line.place,
            reason: `there is no week ${to}: ${line.name} ends with week ${weeks.length}`,
          });
        }
      }
    }
  }
  return {
    weeks: weeks.map((week, index) => ({
      ...week,
      days: week.days.map((day, place) => ({ ...day, lines: days[index]?.[place]?.inOrder() ?? day.lines })),
    })),
    notes,
  };
}

/** If one line has `used: none`, every line with the same key is a template. */
function withTemplates(weeks: readonly ScriptWeek[]): readonly ScriptWeek[] {
  const lines = weeks.flatMap(({ days }) => days.flatMap((day) => day.lines));
  const keys = new Set(lines.flatMap(({ key, isTemplate }) => (isTemplate ? key : [])));
  return weeks.map((week) => ({
    ...week,
    days: week.days.map((day) => ({
      ...day,
      lines: day.lines.map((line) => ({ ...line, isTemplate: keys.has(line.key) })),
    })),
  }));
}

function missingDay({ name }: ScriptLine, week: number, place: number): string {
  return `week ${week + 1} has no day ${place + 1}, so ${name} is left out there`;
}

class DayLines {
  private readonly keys: Set<string>;
  private readonly lines: ScriptLine[];

  constructor(lines: readonly ScriptLine[]) {
    this.lines = [...lines];
    this.keys = new Set(lines.map(({ key }) => key));
  }

  addRepeated(line: ScriptLine): void {
    if (this.keys.has(line.key) || this.lines.length > MOST_LINES) return;
    this.keys.add(line.key);
    this.lines.push(line);
  }

  /** Moves lines with a place in the day to this place. Templates come first and take no place. */
  inOrder(): readonly ScriptLine[] {
    const templates = this.lines.filter(({ isTemplate }) => isTemplate);
    const exercises = this.lines.filter(({ isTemplate }) => !isTemplate);
    const placed = exercises.filter(({ order }) => order !== null);
    const byPlace = placed.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
    const ordered = exercises.filter(({ order }) => order === null);
    let last = -1;
    for (const line of byPlace) {
      last = Math.max(last + 1, Math.min((line.order ?? 1) - 1, ordered.length));
      ordered.splice(last, 0, line);
    }
    return [...templates, ...ordered];
  }
}
