/** Collects the exercise names of an import, and finds those that may be other names of known exercises. */
import type { Athlete } from '../../domain/athlete.js';
import type { ExerciseLibrary } from '../../domain/exercise-library.js';
import { type ImportedName, namesToDecide, newSeparateNames } from '../../domain/imported-names.js';
import { fallbackOnError } from '../disk/fallback-on-error.js';
import type { SessionImporter } from './session-importer.js';

export class NameTally {
  private readonly counts = new Map<string, number>();
  /** The names in the stored sessions before the import; null until the first imported session is counted. */
  private own: readonly string[] | null = null;

  /**
   * @param ownNames returns the names in the stored sessions; called before the first save, because the stores may not
   * be open earlier
   */
  constructor(private readonly ownNames: () => readonly string[]) {}

  /** Wraps an importer so that the names of its sessions are collected. */
  watching(importer: SessionImporter): SessionImporter {
    const importSession: SessionImporter['importSession'] = (imported) => {
      this.own ??= fallbackOnError([], this.ownNames);
      for (const { Name } of imported.session.exercises)
        this.counts.set(Name, (this.counts.get(Name) ?? 0) + 1);
      return importer.importSession(imported);
    };
    return { ...importer, importSession };
  }

  undecided(athlete: Athlete, library: ExerciseLibrary): readonly ImportedName[] {
    return namesToDecide(this.counts, this.own ?? [], athlete, library);
  }

  newSeparate(athlete: Athlete, library: ExerciseLibrary): readonly string[] {
    return newSeparateNames(this.counts.keys(), this.own ?? [], athlete, library);
  }
}
