/** The sessions of a training program, from sessions in memory; see `ProgramSessions`. */
import type { TrainingSession } from '../../domain/record.js';

export class FilePrograms {
  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  of(titles: readonly string[]): TrainingSession[] {
    return this.sessions
      .filter(({ program }) => program !== undefined && titles.includes(program))
      .toReversed();
  }

  newestOf(title: string): TrainingSession | null {
    return this.sessions.find(({ program }) => program === title) ?? null;
  }

  followed(): string[] {
    return [...new Set(this.sessions.flatMap(({ program }) => program ?? []))];
  }
}
