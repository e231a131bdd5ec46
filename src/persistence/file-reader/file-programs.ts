/** The sessions of a training program, read from the JSON files; see `ProgramSessions`. */
import type { TrainingSession } from '../../domain/record.js';
import type { FollowedProgram } from '../database/program-sessions.js';

export class FilePrograms {
  /** @param sessions every session, newest first */
  constructor(private readonly sessions: readonly TrainingSession[]) {}

  of(titles: readonly string[]): TrainingSession[] {
    return this.sessions
      .filter(({ program }) => program !== undefined && titles.includes(program))
      .toReversed();
  }

  followed(): FollowedProgram[] {
    const counts = new Map<string, number>();
    for (const { program } of this.sessions) {
      if (program !== undefined) counts.set(program, (counts.get(program) ?? 0) + 1);
    }
    return [...counts].map(([title, sessions]) => ({ title, sessions }));
  }
}
