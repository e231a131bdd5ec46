/** The progression of an exercise, which is written on one line and applies to all lines of the exercise. */
import type { Progress, Script, ScriptLine, Variation } from './script.js';

/** The first progressions and update scripts of each exercise. */
export class SharedProgress {
  private readonly written = new Map<string, Progress>();
  private readonly reused = new Map<string, Progress>();
  private readonly updates = new Map<string, Script>();

  constructor(lines: readonly ScriptLine[]) {
    for (const { key, progress, update } of lines) {
      hold(this.written, key, isRunning(progress) ? progress : null);
      hold(this.updates, key, update);
    }
  }

  /** Stores the progression and the update script that a line reuses, for the other lines of the exercise. */
  holdReused(key: string, progress: Progress | null, update: Script | null): void {
    hold(this.reused, key, isRunning(progress) ? progress : null);
    hold(this.updates, key, update);
  }

  /**
   * The progression of a line: its own, otherwise one that the lines of the exercise share.
   * @param reused the progression that the line itself reuses
   */
  progressOf(
    { key, progress }: Pick<ScriptLine, 'key' | 'progress'>,
    reused: Progress | null,
    variations: readonly Variation[],
  ): Progress | null {
    if (progress) return progress;
    const written = this.written.get(key);
    const isReusedFirst = reused && (!isRunning(reused) || !(written && fits(written, variations)));
    return (isReusedFirst ? reused : written) ?? this.reused.get(key) ?? null;
  }

  updateOf({ key, update }: Pick<ScriptLine, 'key' | 'update'>, reused: Script | null): Script | null {
    return update ?? this.updates.get(key) ?? reused;
  }

  /** The script of the exercise with this key, for another exercise that reuses it; undefined without a script. */
  scriptOf(key: string, kind: 'progress' | 'update'): Script | undefined {
    if (kind === 'update') return this.updates.get(key);
    const progress = this.written.get(key) ?? this.reused.get(key);
    return progress?.kind === 'script' ? progress.script : undefined;
  }
}

function hold<T>(held: Map<string, T>, key: string, value: T | null): void {
  if (value !== null && !held.has(key)) held.set(key, value);
}

function isRunning(progress: Progress | null): boolean {
  return progress !== null && progress.kind !== 'none';
}

/** False if a set has reps outside the range that `dp` steps through. */
function fits(progress: Progress, variations: readonly Variation[]): boolean {
  if (progress.kind !== 'rule' || progress.range === null) return true;
  const { min, max } = progress.range;
  return variations.every(({ groups }) => groups.every((group) => group.min >= min && group.max <= max));
}
