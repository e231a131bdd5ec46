/** The sessions of a training program, from the JSON files. */
import type { TrainingSession } from '../../domain/record.js';

export class FilePrograms {
  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  of(name: string): TrainingSession[] {
    return this.sessions.filter(({ program }) => program === name).toReversed();
  }

  newestOf(names: readonly string[]): string | null {
    return (
      this.sessions.find(({ program }) => program !== undefined && names.includes(program))?.program ?? null
    );
  }
}
